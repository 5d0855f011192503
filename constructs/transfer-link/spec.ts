import { type Kind, type Part, type PartRole, type FactRef } from '../../lib/model/kind';
import { outerAddressFact } from '../../lib/model/facts';
import { NO_LOAD } from '../../lib/model/needs';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { inFile, type Problem } from '../../lib/problem/problem';
import { reason, type Reason } from '../../lib/problem/reason';
import type { Text } from '../../lib/values/text';
import { segmentName } from '../naming';
import { checkLink } from './check';
import { tunnelCount } from './ends';
import { tunnelAddressFact } from './fact-names';
import { fields, type LinkSpec } from './fields';
import { endProblems } from './link-problem-texts';
import { requestProblems } from './problems';
import { acceptedBy, permittedProfiles, placeOf, profileOf, targetOf, usableProfiles } from './target';
import { zoneProblems } from './zone-problems';

/** Names of our problems, by code: a refusal of a zone has the words of the problem and a name of its own, `link-no-common-profile`. */
const NAMES = new Map<string, string>(
  Object.entries({ ...requestProblems, ...endProblems }).map(([name, { definition }]) => [
    definition.code,
    `link-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  ]),
);
const asReason = ({ code, text: { what } }: Problem): Reason => reason(NAMES.get(code) ?? 'link', what.ko, what.en);
const somewhere = () => inFile('');

function farObstacles({ spec }: Item<LinkSpec>, zone: Zone, portfolio: Portfolio): readonly Reason[] {
  const usable = usableProfiles(spec, portfolio);
  if (acceptedBy(zone).some((profile) => usable.includes(profile))) return [];
  return [
    zone.kind === 'openstack' && !zone.services.includes('vpnaas')
      ? asReason(requestProblems.noVpnService(somewhere(), { zone: zone.zone }))
      : reason(
          'link-zone-too-weak',
          `${zone.zone} 영역은 이 링크에 쓸 수 있는 보호 수준을 하나도 받아들이지 않습니다`,
          `zone ${zone.zone} accepts no profile that will do for this link`,
        ),
  ];
}

/** What every link keeps on both clouds; proven by `outputs.test.ts`, `proofs.test.ts` and `check.test.ts` of `test/constructs/transfer-link`. */
export const LINK_PROMISES = {
  'ikev2-only': { ko: 'IKEv2만 쓰며 아무것도 제공자의 기본값에 맡기지 않습니다', en: 'IKEv2 only, with nothing left to a provider’s default' },
  'never-below-baseline': {
    ko: '양쪽이 받아들이는 가장 강한 방식을 쓰고, AES-256·SHA-256 아래로 내려가지 않습니다',
    en: 'the strongest profile that both ends accept, never below AES-256 with SHA-256',
  },
  'forward-secrecy': { ko: '두 단계 모두 14군 또는 20군으로 키를 새로 만듭니다', en: 'fresh keys of group 14 or 20 in both phases' },
  'short-lived-keys': {
    ko: 'IKE 키는 8시간, ESP 키는 1시간을 넘지 않고, 끊긴 상대를 알아채 다시 잇습니다',
    en: 'IKE keys live 8 hours at most and ESP keys one, and a dead peer is noticed and called again',
  },
  'ends-agree': {
    ko: '양쪽을 한 객체에서 만들며, 제안과 네트워크가 맞지 않으면 만들지 않습니다',
    en: 'both ends come from one object, and unless proposals meet and selectors mirror nothing is built',
  },
  'narrow-selectors': { ko: '양쪽이 적은 네트워크만 지나갑니다', en: 'only the networks of the two ends pass, never everything' },
  'two-paths': { ko: '1·2등급은 서로 다른 상대로 가는 터널이 둘입니다', en: 'grades 1 and 2 have two tunnels to different peers' },
  'appliance-for-class-c': {
    ko: '기밀 등급은 증빙이 있는 검증필 장비를 지나고 VPN 서비스를 쓰지 않습니다',
    en: 'class C crosses a validated appliance, with evidence, and no VPN service',
  },
  'no-key-in-output': {
    ko: '산출물에 키가 없습니다. OpenStack에서는 가려진 변수, AWS에서는 AWS의 비밀입니다',
    en: 'no key in any output: a sensitive variable on OpenStack, AWS’s own secret on AWS',
  },
  'has-an-end': {
    ko: '끝나는 날이 있고, 다른 기관으로 가면 그날까지 협약이 있습니다',
    en: 'it has a last day, covered by its agreement where it leads to another agency',
  },
  'peer-is-told': {
    ko: '상대는 자기 장비의 설정 파일과 모든 값의 표를 받습니다',
    en: 'the peer gets its router’s configuration and a table of every parameter',
  },
} as const satisfies Record<string, Text>;
export type LinkPromise = keyof typeof LINK_PROMISES;

/** An encrypted link from an agency's segment in a zone to an office or to another zone. It keeps `LINK_PROMISES`. */
export const transferLink: Kind<LinkSpec> = {
  kind: 'transfer-link',
  title: { ko: '전송 링크', en: 'encrypted transfer link' },
  section: 'transferLinks',
  fields,

  needs: ({ spec }) => {
    const { dataClass, plane } = placeOf(spec);
    return {
      dataClass,
      grade: spec.grade,
      exposure: 'internal',
      plane,
      dependsOn: [],
      services: spec.services,
      hosts: 0,
      // An appliance stands beside the router and needs no address of it.
      linked: dataClass !== 'C' && spec.profile !== 'kcmvp-appliance',
      endsBy: spec.decommissionBy,
    };
  },

  check: checkLink,

  parts: (item, zone, portfolio) => {
    const target = targetOf(item, portfolio);
    if (target === undefined) {
      return reason('link-no-other-end', '전송 링크의 상대를 찾을 수 없습니다', 'the other end of the link is not in the portfolio');
    }
    const [obstacle] = zoneProblems(item, zone, portfolio, somewhere);
    if (obstacle) return asReason(obstacle);
    const far = 'zone' in target ? target.zone : undefined;
    const load = { ...NO_LOAD, vpnTunnels: tunnelCount({ grade: item.spec.grade, near: zone, far: far ?? { kind: 'gateway' } }) };
    return [{ role: 'primary', zone: zone.zone, load }, ...(far === undefined ? [] : [{ role: 'far', zone: far.zone, load } satisfies Part])];
  },

  obstacles: (item, role, zone, portfolio) => {
    if (role === 'far') return farObstacles(item, zone, portfolio);
    if (role !== 'primary') return [reason('link-no-such-part', '전송 링크에는 이런 부분이 없습니다', 'a link has no such part')];
    if (permittedProfiles(item.spec, portfolio).length === 0) {
      return [reason('link-not-permitted', '정책이 이 등급의 전송 링크를 허용하지 않습니다', 'policy permits no link of this class')];
    }
    return zoneProblems(item, zone, portfolio, somewhere).map(asReason);
  },

  estimate: ({ spec }) => {
    const two = spec.grade <= 2;
    return { openstack: two ? 12 : 10, aws: 16 };
  },

  facts: neededFacts,
};

/**
 * The outer addresses of the other end where that end is a cloud. An office's address stands in its agency's file; an appliance
 * is configured by hand.
 */
export function neededFacts(item: Item<LinkSpec>, role: PartRole, zones: Readonly<Partial<Record<PartRole, Zone>>>, portfolio: Portfolio): readonly FactRef[] {
  const [own, other] = role === 'far' ? [zones.far, zones.primary] : [zones.primary, zones.far];
  const { dataClass, plane } = placeOf(item.spec);
  if (own === undefined || other === undefined) return [];
  const profile = profileOf(item.spec, own, acceptedBy(other), portfolio);
  if (profile === 'kcmvp-appliance') return [];
  if (other.kind === 'openstack') return [{ zone: other.zone, name: outerAddressFact(segmentName(item.agency, dataClass, plane)) }];
  return ([1, 2] as const).map((tunnel) => ({ zone: other.zone, name: tunnelAddressFact(item.agency, item.id, tunnel) }));
}
