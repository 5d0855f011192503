import type { PartContext } from '../../lib/model/part-context';
import { resolveRef, type ItemRef } from '../../lib/model/request';
import type { Cidr } from '../../lib/values/cidr';
import { liveAgreement } from './agreements';
import type { SystemSpec } from './fields';
import { meaningOf, openPorts } from './neighbours';
import { isSystem, networksAt, standpointOf, type Standpoint } from './standing';
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
 * its sites, another system the segments of all its parts, so that a failover needs no change on this side.
 */
export function trafficOf(part: PartContext<SystemSpec>): PartTraffic {
  const { spec, agency } = part.item;
  const self = standpointOf(part.item);
  const segment = self ? networksAt(part.tenancy, self) : [];
  const sites = part.agency.onPremises.flatMap(({ id, networks }) => networks.map((network) => ({ network, why: `site ${id}` })));

  const callersOf = (written: string, component: string): readonly Caller[] => {
    const meaning = meaningOf(written, agency, spec.components);
    if ('component' in meaning) {
      const twins = meaning.component === component && self ? twinNetworks(part, self) : [];
      return [meaning, ...twins.map((network) => ({ network, why: 'other part of the system', mutual: true }))];
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

function callsOf(part: PartContext<SystemSpec>): Call[] {
  return part.item.spec.dependsOn.flatMap(({ on, ports }) => {
    const ref = resolveRef(part.item.agency, on);
    const networks = networksOfItem(part, ref);
    return ports.flatMap((port) => protocolsOf(part, ref, port).flatMap((protocol) => networks.map((to) => ({ port, protocol, to, why: because(part, ref) }))));
  });
}

/** As the other side listens; TCP where it does not say. */
function protocolsOf({ portfolio, item }: PartContext<SystemSpec>, ref: ItemRef, port: number): readonly Protocol[] {
  const other = portfolio.items.get(ref);
  const listed = other && isSystem(other) ? openPorts(other, item.ref).filter((open) => open.port === port) : [];
  return listed.length === 0 ? ['tcp'] : [...new Set(listed.map(({ protocol }) => protocol))];
}

/** The segments of every part of another item; none while it has no place. */
function networksOfItem(part: PartContext<SystemSpec>, ref: ItemRef): readonly Cidr[] {
  const other = part.portfolio.items.get(ref);
  const at = other && standpointOf(other);
  if (!other || !at) return [];
  return (part.placementOf(ref)?.parts ?? []).flatMap(({ zone }) => networksAt(part.tenancyOf(other.agency, zone), at));
}

const twinNetworks = (part: PartContext<SystemSpec>, at: Standpoint): readonly Cidr[] =>
  [...part.parts].flatMap(([role, { tenancy }]) => (role === part.role ? [] : networksAt(tenancy, at)));

/** For a rule's description: the other system, and the agreement where it is another agency's (GC-TEN-03). */
function because({ item, portfolio }: PartContext<SystemSpec>, ref: ItemRef): string {
  const [agency = ''] = ref.split('/');
  if (agency === item.agency) return ref;
  const { live } = liveAgreement(item, agency, portfolio);
  return live ? `${ref}, agreement ${live.from}/${live.id}` : ref;
}
