import type { LockedAddresses } from '../model/lock';
import type { DataClass, Plane } from '../model/classification';
import { DATA_CLASSES, PLANES } from '../model/classification';
import type { Zone } from '../model/zone';
import { byText } from '../values/compare';

/** How many addresses the items of one class and plane take. */
export interface SegmentDemand {
  readonly class: DataClass;
  readonly plane: Plane;
  readonly hosts: number;
}

/** Prefix lengths of a segment's networks. AWS: a VPC, which a region cuts into its availability zones; it takes /16 to /28. */
const BOUNDS: Readonly<Record<Zone['kind'], { readonly smallest: number; readonly largest: number }>> = {
  openstack: { smallest: 26, largest: 16 },
  aws: { smallest: 24, largest: 16 },
};
/** Network, broadcast, gateway and two DHCP agents on OpenStack; on AWS the five that every subnet reserves. */
const RESERVED = 5;
/** What was asked for at birth is expected to double before anybody wants to renumber. */
const HEADROOM = 2;

/** How many hosts a network of a prefix length holds. */
export function usableHosts(prefix: number, zone: Pick<Zone, 'kind' | 'availabilityZones'>): number {
  const size = 2 ** (32 - prefix);
  if (zone.kind === 'openstack') return size - RESERVED;
  const zones = zone.availabilityZones.length;
  return zones * Math.max(0, size / subnetsOf(zones) - RESERVED);
}

/** Into how many equal subnets a VPC is cut: the next power of two at or above the number of availability zones. */
export const subnetsOf = (availabilityZones: number): number => 2 ** Math.ceil(Math.log2(availabilityZones));

/** The prefix lengths of new networks for so many hosts, largest network first; none for no hosts. */
export function networksFor(hosts: number, zone: Pick<Zone, 'kind' | 'availabilityZones'>): readonly number[] {
  const { smallest, largest } = BOUNDS[zone.kind];
  const prefixes: number[] = [];
  for (let left = Math.max(1, hosts) * HEADROOM; left > 0;) {
    let prefix = smallest;
    while (prefix > largest && usableHosts(prefix, zone) < left) prefix -= 1;
    prefixes.push(prefix);
    left -= usableHosts(prefix, zone);
  }
  return prefixes;
}

/** The networks that a segment lacks, by prefix length: all of them at birth, further ones when those it has are full. */
export function missingNetworks(demand: SegmentDemand, has: LockedAddresses['segments'], zone: Zone): readonly number[] {
  const mine = has.filter((segment) => segment.class === demand.class && segment.plane === demand.plane);
  if (mine.length === 0) return networksFor(demand.hosts, zone);
  const born = zoneOfSegment(mine, zone);
  const room = mine.reduce((sum, { network }) => sum + usableHosts(network.prefix, born), 0);
  return demand.hosts <= room ? [] : networksFor(demand.hosts - room, born);
}

/** A zone with the availability zones that a segment was born into: its networks are cut over those for life. */
export function zoneOfSegment(segments: LockedAddresses['segments'], zone: Zone): Pick<Zone, 'kind' | 'availabilityZones'> {
  const { availabilityZones } = segments.find((segment) => segment.availabilityZones !== undefined) ?? {};
  return { kind: zone.kind, availabilityZones: availabilityZones ?? zone.availabilityZones.toSorted(byText) };
}

/** Most confidential first, then by plane: the order in which segments are allocated and shown. */
export const bySegment = (a: Pick<SegmentDemand, 'class' | 'plane'>, b: Pick<SegmentDemand, 'class' | 'plane'>): number =>
  DATA_CLASSES.indexOf(a.class) - DATA_CLASSES.indexOf(b.class) || PLANES.indexOf(a.plane) - PLANES.indexOf(b.plane);
