import { hasLeft, type Lock, type LockedAddresses, type LockedItem } from '../model/lock';
import type { Needs } from '../model/needs';
import type { AddressPool } from '../model/portfolio';
import type { ItemRef } from '../model/request';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import { inFile, type Problem } from '../problem/problem';
import { agencyCode } from '../values/agency-code';
import type { Cidr } from '../values/cidr';
import { byText } from '../values/compare';
import { AddressBlock, blockPrefixFor } from './address-block';
import { addressProblems } from './address-problems';
import { AddressSpace } from './address-space';
import { bySegment, missingNetworks, networksFor, zoneOfSegment, type SegmentDemand } from './segments';

const BLOCK = { 4: 22, 6: 56 } as const;
const SEGMENT6 = 64;
type LockedSegment = LockedAddresses['segments'][number];

interface AddressInput {
  readonly portfolio: Pick<Portfolio, 'settings' | 'zones'>;
  readonly lock: Pick<Lock, 'addresses' | 'recorded'>;
  /** The items of the lock that is being made. */
  readonly items: ReadonlyMap<string, LockedItem>;
  readonly needs: ReadonlyMap<ItemRef, Needs>;
}

/**
 * Addresses for every agency in every zone where it has a part: a block of the zone's pool, in it a network for each data
 * class and plane, further networks where those are full. What the lock has is never renumbered: its networks stay, a block
 * may only grow around them. New blocks and networks take the lowest free place, zones and agencies in sorted order.
 *
 * A block is as large as `agencyPrefix` says (default /22; IPv6 /56), larger where the agency's first segments demand it.
 * An agency that has nothing left in a zone, not even something retired, gives its block back.
 */
export function planAddresses(input: AddressInput): { readonly addresses: readonly LockedAddresses[]; readonly problems: readonly Problem[] } {
  const demands = demandsOf(input);
  const kept = new Map<string, LockedAddresses>(
    input.lock.addresses.map((entry) => [`${entry.zone} ${entry.agency}`, entry] as const).filter(([key]) => demands.has(key)),
  );
  const held = [...kept.values()];
  const spaces = {
    4: new AddressSpace(held.map(({ block }) => block)),
    6: new AddressSpace(held.flatMap(({ block6 }) => block6 ?? [])),
  };
  const problems: Problem[] = [];
  // What is there grows before what is new is born, so that a newcomer never takes the room next to a block that needs it now.
  const keys = [...demands.keys()].sort((a, b) => Number(kept.has(b)) - Number(kept.has(a)) || byText(a, b));
  const addresses = keys.flatMap((key) => {
    const [name = '', agency = ''] = key.split(' ');
    const zone = input.portfolio.zones.get(name);
    const entry = kept.get(key);
    if (!zone) return entry ?? [];
    return new AgencyAddresses(zone, agency, input.portfolio.settings.addressPools, spaces, problems).plan(demands.get(key) ?? [], entry) ?? [];
  });
  return { addresses: addresses.sort((a, b) => byText(a.zone, b.zone) || byText(a.agency, b.agency)), problems };
}

/** What each agency needs in each zone; a place where nothing is left but what has retired needs nothing, and keeps what it has. */
function demandsOf({ items, lock, needs }: AddressInput): ReadonlyMap<string, readonly SegmentDemand[]> {
  const hosts = new Map<string, Map<string, SegmentDemand>>();
  for (const [ref, locked] of items) {
    const { parts } = locked;
    const gone = hasLeft(locked, lock.recorded);
    const need = needs.get(ref as ItemRef);
    for (const zone of new Set(parts.map((part) => part.zone))) {
      const key = `${zone} ${ref.split('/', 1)[0] ?? ''}`;
      const segments = hosts.get(key) ?? new Map<string, SegmentDemand>();
      hosts.set(key, segments);
      if (!need || gone || need.plane === 'mgmt') continue;
      const segment = `${need.dataClass} ${need.plane}`;
      const count = parts.filter((part) => part.zone === zone).length;
      segments.set(segment, { class: need.dataClass, plane: need.plane, hosts: (segments.get(segment)?.hosts ?? 0) + need.hosts * count });
    }
  }
  return new Map([...hosts].map(([key, segments]) => [key, [...segments.values()].sort(bySegment)]));
}

/** The addresses of one agency in one zone. */
class AgencyAddresses {
  private readonly pools: Readonly<Record<4 | 6, readonly AddressPool[]>>;

  constructor(
    private readonly zone: Zone,
    private readonly agency: string,
    pools: readonly AddressPool[],
    private readonly spaces: Readonly<Record<4 | 6, AddressSpace>>,
    private readonly problems: Problem[],
  ) {
    const mine = pools.filter(({ zones }) => zones.includes(zone.zone));
    // AWS segments have no IPv6 here: what an older lock gave them is taken back.
    const six = zone.kind === 'aws' ? [] : mine.filter(({ network }) => network.version === 6);
    this.pools = { 4: mine.filter(({ network }) => network.version === 4), 6: six };
  }

  plan(demand: readonly SegmentDemand[], entry: LockedAddresses | undefined): LockedAddresses | undefined {
    const block = this.block(
      4,
      demand.flatMap(({ hosts }) => networksFor(hosts, this.zone)),
      entry?.block,
      entry?.segments.map(({ network }) => network) ?? [],
    );
    if (!block) return undefined;
    const segments = [...(entry?.segments ?? [])];
    for (const wanted of demand) {
      for (const prefix of missingNetworks(wanted, segments, this.zone)) {
        const network = this.network(block, prefix);
        if (network) segments.push({ class: wanted.class, plane: wanted.plane, network });
      }
    }
    const cut = this.zone.kind === 'openstack' ? segments : segments.map((segment) => ({ ...segment, availabilityZones: this.cutOver(segment, segments) }));
    const block6 = this.block(
      6,
      segments.map(() => SEGMENT6),
      this.zone.kind === 'aws' ? undefined : entry?.block6,
      segments.flatMap(({ network6 }) => network6 ?? []),
    );
    const dual = cut.map(({ network6: held6, ...segment }) => {
      const network6 = block6 && (held6 ?? this.network(block6, SEGMENT6));
      return network6 ? { ...segment, network6 } : segment;
    });
    return {
      zone: this.zone.zone,
      agency: agencyCode(this.agency),
      block: block.cidr,
      ...(block6 && { block6: block6.cidr }),
      segments: dual,
    };
  }

  /** The availability zones of a segment's birth: what the zone adds later serves later segments. */
  private cutOver({ class: dataClass, plane }: LockedSegment, segments: readonly LockedSegment[]): string[] {
    const mine = segments.filter((segment) => segment.class === dataClass && segment.plane === plane);
    return [...zoneOfSegment(mine, this.zone).availabilityZones];
  }

  /** The block that is held, or a new one; none where the zone has no pool of the version (IPv6) or the pool is exhausted. */
  private block(version: 4 | 6, networks: readonly number[], held: Cidr | undefined, inside: readonly Cidr[]): AddressBlock | undefined {
    const pools = this.pools[version];
    const space = this.spaces[version];
    const born = held ?? this.born(version, networks);
    return (
      born &&
      new AddressBlock(
        born,
        inside,
        space,
        pools.map(({ network }) => network),
      )
    );
  }

  private born(version: 4 | 6, networks: readonly number[]): Cidr | undefined {
    const pools = this.pools[version];
    const where = { agency: this.agency, zone: this.zone.zone };
    const place = inFile('portfolio.yaml', 'addressPools');
    if (pools.length === 0) {
      if (version === 4) this.problems.push(addressProblems.noPool(place, where));
      return undefined;
    }
    const prefixes = pools.map((pool) => blockPrefixFor(version, networks, Math.max(pool.agencyPrefix ?? BLOCK[version], pool.network.prefix)));
    for (const [index, { network }] of pools.entries()) {
      const block = this.spaces[version].allocate(network, prefixes[index] ?? 0);
      if (block) return block;
    }
    const use = pools.map(({ id, network }) => ({
      id,
      network: network.toString(),
      taken: Number((this.spaces[version].takenIn(network) * 100n) / network.size),
    }));
    this.problems.push(addressProblems.poolExhausted(place, { ...where, prefix: Math.max(...prefixes), pools: use }));
    return undefined;
  }

  private network(block: AddressBlock, prefix: number): Cidr | undefined {
    const network = block.add(prefix);
    if (!network) {
      const { cidr, taken } = block;
      this.problems.push(
        addressProblems.blockFull(inFile('gcdk.lock.yaml', 'addresses'), {
          agency: this.agency,
          zone: this.zone.zone,
          block: cidr.toString(),
          prefix,
          taken: Number(taken),
          size: Number(cidr.size),
        }),
      );
    }
    return network;
  }
}
