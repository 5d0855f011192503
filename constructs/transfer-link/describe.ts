import type { Connection, ConnectionEnd, Describer, DescribeContext, Description, LabelledText } from '../../lib/model/describe';
import type { Placement } from '../../lib/model/placement';
import type { Item } from '../../lib/model/request';
import type { LinkProfile } from '../../lib/model/zone';
import { dayText, joined, same, say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { dutiesOf, partnersOf } from './duties';
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

/** Tells a link's agency which way it goes, how strongly it is protected, what its routers need, and when it ends. */
export const describer: Describer<LinkSpec> = {
  kind: 'transfer-link',
  stage: 'link',
  describe(item, context) {
    const { spec } = item;
    const target = targetOf(item, context.portfolio);
    const facts = factsOf(item, target, context);
    const far = target ? nameOf(target) : same(spec.to.zone ?? spec.to.site ?? '?');
    const linkEnds = { item, target, profile: profileIn(item, target, context) };
    return {
      asked: say(`${far.ko}까지, ${spec.profile} 이상`, `to ${far.en}, ${spec.profile} or stronger`),
      facts,
      duties: context.placement ? dutiesOf(linkEnds, context.placement.cutover, context) : [],
      partners: context.placement ? partnersOf(linkEnds, context.placement.cutover, context) : [],
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

/** `경찰청 전산센터`; a place that is called after its agency (`경찰청 본청`) says so itself. */
function nameOf(target: Target): Text {
  if ('zone' in target) return target.zone.title;
  const { agency, site } = target;
  const full = joined([agency.name, site.name], ' ');
  return { ko: site.name.ko.startsWith(agency.name.ko) ? site.name.ko : full.ko, en: site.name.en.startsWith(agency.name.en) ? site.name.en : full.en };
}

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
