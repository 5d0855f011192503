import { resolveRef, type ItemRef } from '../../lib/model/request';
import type { Cidr } from '../../lib/values/cidr';
import { liveAgreement } from './agreements';
import { meaningOf, openPorts } from './neighbours';
import { isSystem } from './standing';
import { segmentOf, sitesOf, twinsOf, whereaboutsOf, type Surroundings } from './surroundings';
import type { Call, Caller, Listening, Protocol } from './traffic';

/** What a part may do on the network, with every word of its request turned into networks. */
export interface PartTraffic {
  /** Component id → ports. */
  readonly listens: ReadonlyMap<string, readonly Listening[]>;
  readonly calls: readonly Call[];
  /** Who may call the entry: everybody where the system is public, else the agency's segment and sites. */
  readonly entryCallers: readonly Cidr[];
  /** The part's own segment. */
  readonly segment: readonly Cidr[];
}

/**
 * Words of the request as networks: `agency` is the agency's segment of the same class and plane in this zone, `on-premises`
 * its sites, another system the segments of all its parts, so that a failover needs no change on this side. Networks of an IP version that the
 * part's own segment lacks are left out. Whether there is a path to a network that a rule permits is told by `passages`.
 */
export function trafficOf(part: Surroundings): PartTraffic {
  const { spec, agency } = part.item;
  const segment = segmentOf(part);
  const twins = twinsOf(part).flatMap(({ networks }) => networks);
  const sites = sitesOf(part).flatMap(({ id, networks }) => networks.map((network) => ({ network, why: `site ${id}` })));

  const callersOf = (written: string, component: string): readonly Caller[] => {
    const meaning = meaningOf(written, agency, spec.components);
    if ('component' in meaning) {
      const others = meaning.component === component ? twins : [];
      return [meaning, ...others.map((network) => ({ network, why: 'other part of the system', mutual: true }))];
    }
    if ('system' in meaning) return networksOfItem(part, meaning.system).map((network) => ({ network, why: because(part, meaning.system) }));
    if (meaning.word === 'entry') return ['entry'];
    return meaning.word === 'on-premises' ? sites : segment.map((network) => ({ network, why: 'segment' }));
  };

  return {
    listens: new Map(
      spec.components.map(({ id, listens }) => [
        id,
        listens.map(({ port, protocol, from }) => ({ port, protocol, from: from.flatMap((written) => callersOf(written, id)) })),
      ]),
    ),
    calls: callsOf(part),
    entryCallers: [...segment, ...sites.map(({ network }) => network)],
    segment,
  };
}

function callsOf(part: Surroundings): Call[] {
  return part.item.spec.dependsOn.flatMap(({ on, ports }) => {
    const ref = resolveRef(part.item.agency, on);
    const networks = networksOfItem(part, ref);
    return ports.flatMap((port) => protocolsOf(part, ref, port).flatMap((protocol) => networks.map((to) => ({ port, protocol, to, why: because(part, ref) }))));
  });
}

/** As the other side listens; TCP where it does not say. */
export function protocolsOf({ portfolio, item }: Surroundings, ref: ItemRef, port: number): readonly Protocol[] {
  const other = portfolio.items.get(ref);
  const listed = other && isSystem(other) ? openPorts(other, item.ref).filter((open) => open.port === port) : [];
  return listed.length === 0 ? ['tcp'] : [...new Set(listed.map(({ protocol }) => protocol))];
}

const networksOfItem = (part: Surroundings, ref: ItemRef): readonly Cidr[] => whereaboutsOf(part, ref).flatMap(({ networks }) => networks);

/** For a rule's description: the other system, and the agreement where it is another agency's (GC-TEN-03). */
function because({ item, portfolio }: Surroundings, ref: ItemRef): string {
  const [agency = ''] = ref.split('/');
  if (agency === item.agency) return ref;
  const { live } = liveAgreement(item, agency, portfolio);
  return live ? `${ref}, agreement ${live.from}/${live.id}` : ref;
}
