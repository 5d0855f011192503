import { placeText, type Problem } from '../../problem/problem';
import type { Text } from '../../values/text';
import { placeIn, within, type Sourced } from '../sourced';
import { referenceProblems } from './reference-problems';
import type { Rule } from './rule';

/** A name stands for one thing. Items are told apart when their requests are folded. */
export const checkDuplicates: Rule = ({ settings, waves, zones, agencies, waivers, facts, requests }) => {
  const problems: Problem[] = [];
  const unique = <T>(what: Text, all: readonly Sourced<T>[], name: (value: T) => string, key: string): void => {
    const first = new Map<string, Sourced<T>>();
    for (const one of all) {
      const taken = first.get(name(one.value));
      if (!taken) first.set(name(one.value), one);
      else problems.push(referenceProblems.duplicate(placeIn(one, key), { what, name: name(one.value), first: placeText(placeIn(taken, key)) }));
    }
  };

  unique({ ko: '영역', en: 'zone' }, zones, ({ zone }) => zone, 'zone');
  unique({ ko: '기관', en: 'agency' }, agencies, ({ agency }) => agency, 'agency');
  unique({ ko: '예외 승인', en: 'waiver' }, waivers, ({ waiver }) => waiver, 'waiver');
  unique({ ko: '영역의 사실', en: 'facts of the zone' }, facts, ({ zone }) => zone, 'zone');
  unique({ ko: '차수', en: 'wave' }, list(waves, 'waves', waves?.value.waves), ({ wave }) => wave, 'wave');
  unique({ ko: '고정 대상', en: 'pin of' }, list(waves, 'pins', waves?.value.pins), ({ item }) => item, 'item');
  unique({ ko: '주소 대역', en: 'address pool' }, list(settings, 'addressPools', settings?.value.addressPools), ({ id }) => id, 'id');
  unique({ ko: '중단 금지 기간', en: 'freeze' }, list(settings, 'freezes', settings?.value.freezes), ({ id }) => id, 'id');
  unique({ ko: '할당량 등급', en: 'quota class' }, list(settings, 'quotaClasses', settings?.value.quotaClasses), ({ id }) => id, 'id');
  unique({ ko: '영역', en: 'zone' }, list(settings, 'zones', settings?.value.zones), (zone) => zone, '');
  for (const agency of agencies) unique({ ko: '청사', en: 'site' }, list(agency, 'onPremises', agency.value.onPremises), ({ id }) => id, 'id');
  // A builder chooses from these by name: of two things of one name it would take either, or make one thing of both.
  for (const zone of zones) {
    const { value } = zone;
    unique({ ko: '가용 영역', en: 'availability zone' }, list(zone, 'availabilityZones', value.availabilityZones as readonly string[]), (name) => name, '');
    const lists: readonly (readonly [what: Text, key: string, values: readonly { readonly name: string }[]])[] = [
      [{ ko: '서버 사양', en: 'flavor' }, 'flavors', value.flavors],
      [{ ko: '이미지', en: 'image' }, 'images', value.images],
      [{ ko: '볼륨 유형', en: 'volume type' }, 'volumeTypes', value.kind === 'openstack' ? value.volumeTypes : []],
      [{ ko: '공유 유형', en: 'share type' }, 'shareTypes', value.kind === 'openstack' ? value.shareTypes : []],
      [{ ko: '공유 스토리지의 가용 영역', en: 'availability zone of shares' }, 'shareZones', value.kind === 'openstack' ? value.shareZones : []],
    ];
    for (const [what, key, values] of lists) unique(what, list(zone, key, values), ({ name }) => name, 'name');
  }
  const agreements = requests.flatMap((request) => request.agreements).map((said) => ({ ...said, value: `${said.agency}/${said.value.id}` }));
  unique({ ko: '공동이용 협약', en: 'agreement' }, agreements, (ref) => ref, 'id');
  return problems;
};

/** The entries of a list of a file, each with its place. */
const list = <T>(owner: Sourced<unknown> | undefined, key: string, values: readonly T[] | undefined): Sourced<T>[] =>
  owner && values ? values.map((value, index) => within(owner, value, key, index)) : [];
