import type { Connection, ConnectionEnd, Describer, DescribeContext, Description, Duty, LabelledText } from '../../lib/model/describe';
import type { Placement } from '../../lib/model/placement';
import { itemRef, type Item } from '../../lib/model/request';
import type { LinkProfile } from '../../lib/model/zone';
import { addDays, type CalendarDate } from '../../lib/values/calendar-date';
import { dayText, joined, same, say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { tunnelCount } from './ends';
import type { LinkSpec } from './fields';
import { nightOf } from './night';
import { neededFacts } from './spec';
import { acceptedAt, profileOf, type Target, targetOf } from './target';

type Link = Item<LinkSpec>;

const PROFILE_NAME = {
  'kcmvp-appliance': say('검증필 암호장비(KCMVP)', 'validated appliance (KCMVP)'),
  modern: say('modern (AES-256-GCM, SHA-384, 20번 그룹)', 'modern (AES-256-GCM, SHA-384, group 20)'),
  baseline: say('baseline (AES-256-CBC, SHA-256, 14번 그룹)', 'baseline (AES-256-CBC, SHA-256, group 14)'),
} as const satisfies Record<LinkProfile, Text>;

/** Days before the cutover by which the other end's people have done their part. */
const ROUTER_DAYS = 14;
const KEY_DAYS = 7;
/** Days before a paper ends by which its successor is there. */
const RENEWAL_DAYS = 30;

/** Tells a link's agency which way it goes, how strongly it is protected, what its routers need, and when it ends. */
export const describer: Describer<LinkSpec> = {
  kind: 'transfer-link',
  stage: 'link',
  describe(item, context) {
    const { spec } = item;
    const target = targetOf(item, context.portfolio);
    const facts = factsOf(item, target, context);
    const far = target ? nameOf(target) : same(spec.to.zone ?? spec.to.site ?? '?');
    return {
      asked: say(`${far.ko}까지, ${spec.profile} 이상`, `to ${far.en}, ${spec.profile} or stronger`),
      facts,
      duties: context.placement ? dutiesOf(item, target, context.placement.cutover, context) : [],
      connections: connectionsOf(item, target, context),
      boxed: false,
      night:
        context.placement &&
        nightOf(item, context, {
          target,
          profile: profileIn(item, target, context),
          tunnels: tunnelsIn(item, target, context),
          files: filesOf(item, context.placement),
          facts,
        }),
    } satisfies Description;
  },
};

const nameOf = (target: Target): Text => ('zone' in target ? target.zone.title : joined([target.agency.name, target.site.name], ' '));

function profileIn({ spec }: Link, target: Target | undefined, { placement, portfolio }: DescribeContext): LinkProfile | undefined {
  const near = placement && portfolio.zones.get(placement.zone);
  return near && target && profileOf(spec, near, acceptedAt(target), portfolio);
}

function tunnelsIn({ spec }: Link, target: Target | undefined, { placement, portfolio }: DescribeContext): 1 | 2 | undefined {
  const near = placement && portfolio.zones.get(placement.zone);
  return near && target && tunnelCount({ grade: spec.grade, near, far: 'zone' in target ? target.zone : { kind: 'gateway' } });
}

function factsOf(item: Link, target: Target | undefined, context: DescribeContext): readonly LabelledText[] {
  const { spec } = item;
  const { placement } = context;
  const profile = profileIn(item, target, context);
  const tunnels = tunnelsIn(item, target, context);
  return [
    ...(target ? [{ label: say('상대편', 'Other end'), value: nameOf(target) }] : []),
    ...(profile ? [{ label: say('암호 방식', 'Protection'), value: PROFILE_NAME[profile] }] : []),
    ...(tunnels ? [{ label: say('터널', 'Tunnels'), value: same(`${tunnels}`) }] : []),
    ...addressFacts(item, context),
    ...(placement && profile !== 'kcmvp-appliance' ? [{ label: say('상대편 장비 설정', 'Router configuration'), value: same(filesOf(item, placement)) }] : []),
    { label: say('사전 공유 키', 'Pre-shared key'), value: say(`키 저장소의 ${spec.psk}`, `${spec.psk} in the key store`) },
    ...(spec.agreement === undefined ? [] : [{ label: say('근거 협약', 'Agreement'), value: same(spec.agreement) }]),
    { label: say('철거일', 'Goes by'), value: dayText(spec.decommissionBy) },
  ];
}

/** Where the files for the other end's people stand in the output: beside the stack of the near end. */
const filesOf = ({ agency, id }: Link, { wave, zone, parts }: Placement): string => `${wave}/${zone}/${agency}/${parts[0]?.stack ?? ''}/links/${id}/`;

/** Outer addresses of our ends, as far as the clouds have told them. */
function addressFacts(item: Link, { placement, portfolio, fact }: DescribeContext): readonly LabelledText[] {
  const zones = Object.fromEntries((placement?.parts ?? []).map(({ role, zone }) => [role, portfolio.zones.get(zone)]));
  const needed = (placement?.parts ?? []).flatMap(({ role }) => neededFacts(item, role, zones, portfolio));
  return needed.flatMap(({ zone, name }) => {
    const value = fact(zone, name);
    const title = portfolio.zones.get(zone)?.title ?? same(zone);
    return value === undefined ? [] : [{ label: say(`${title.ko} 외부 주소`, `Outer address, ${title.en}`), value: same(value) }];
  });
}

function dutiesOf(item: Link, target: Target | undefined, cutover: CalendarDate, context: DescribeContext): readonly Duty[] {
  const { spec, id } = item;
  const { appliance, decommissionBy, psk } = spec;
  const appliances = profileIn(item, target, context) === 'kcmvp-appliance';
  const agreement = spec.agreement === undefined ? undefined : context.portfolio.agreements.get(itemRef(item.agency, spec.agreement));
  return [
    ...(target && 'site' in target ? [routerDuty(target, id, appliances, addDays(cutover, -ROUTER_DAYS))] : []),
    {
      id: 'key',
      who: 'security',
      due: addDays(cutover, -KEY_DAYS),
      what: say(
        `사전 공유 키를 만들어 키 저장소에 ${psk} 이름으로 두고, 양쪽 담당자에게만 전합니다`,
        `Make the pre-shared key, keep it in the key store as ${psk}, and hand it to the engineers of both ends only`,
      ),
    },
    ...(appliance
      ? [
          {
            id: 'appliance-certificate',
            who: 'security' as const,
            due: addDays(appliance.validUntil, -RENEWAL_DAYS),
            what: say(
              `암호모듈 ${appliance.module}의 검증서(${appliance.certificate})를 갱신하거나 장비를 바꿉니다`,
              `Renew the certificate ${appliance.certificate} of module ${appliance.module}, or replace the appliance`,
            ),
          },
        ]
      : []),
    ...(agreement
      ? [
          {
            id: 'agreement',
            who: 'owner' as const,
            due: addDays(agreement.expires, -RENEWAL_DAYS),
            what: say(`협약(${agreement.id})을 연장하거나 링크 철거를 신청합니다`, `Prolong agreement ${agreement.id}, or ask for the link to be taken down`),
          },
        ]
      : []),
    {
      id: 'decommission',
      who: 'owner',
      due: decommissionBy,
      what: say('링크를 쓰는 업무를 모두 옮기고, 이날까지 철수를 신청해 링크를 철거합니다', 'Move everything that uses the link, and retire it by this day'),
    },
  ];
}

const routerDuty = ({ site }: Extract<Target, { site: object }>, id: string, appliances: boolean, due: CalendarDate): Duty => ({
  id: 'router',
  who: 'engineer',
  due,
  what: appliances
    ? say(
        `${site.name.ko}의 암호장비를 links/${id}의 표대로 설정하고 시험합니다`,
        `Configure and test the appliance at ${site.name.en} by the table in links/${id}`,
      )
    : say(
        `${site.name.ko}의 VPN 장비에 links/${id}의 설정을 적용하고 연결을 시험합니다`,
        `Put the configuration in links/${id} on the VPN gateway of ${site.name.en} and test the connection`,
      ),
});

function connectionsOf(item: Link, target: Target | undefined, context: DescribeContext): readonly Connection[] {
  const { placement } = context;
  if (!placement || !target) return [];
  const profile = profileIn(item, target, context);
  const to: ConnectionEnd =
    'zone' in target
      ? { zone: target.zone.zone }
      : { agency: target.agency.agency, site: target.site.id, name: target.agency.agency === item.agency ? target.site.name : nameOf(target) };
  return [{ style: 'link', from: { zone: placement.zone }, to, label: profile ? PROFILE_NAME[profile] : say('암호화 링크', 'encrypted link') }];
}
