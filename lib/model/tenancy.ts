import type { Cidr } from '../values/cidr';
import { byText } from '../values/compare';
import type { DataClass, Plane } from './classification';

/** The network of one class and plane of an agency in one zone. */
export interface Segment {
  readonly dataClass: DataClass;
  readonly plane: Plane;
  /** IPv4, in the order in which they were added. At least one. */
  readonly networks: readonly Cidr[];
  /** AWS: the availability zones over which each network is cut, in this order. Default: the zone's, in order of their names. */
  readonly availabilityZones?: readonly string[] | undefined;
  /** IPv6, where the zone has a pool. */
  readonly networks6: readonly Cidr[];
  /** A transfer link ends here, so its router needs an outer address. */
  readonly linked: boolean;
}

/** What an agency may use at most, resolved through its quota class. Sizes in GiB. */
export interface Quota {
  readonly instances: number;
  readonly vcpu: number;
  /** GiB. */
  readonly ram: number;
  readonly volumes: number;
  /** GiB of volumes. */
  readonly storage: number;
  readonly shares: number;
  /** GiB of shares. */
  readonly shareStorage: number;
  readonly networks: number;
  readonly ports: number;
  readonly securityGroups: number;
  readonly loadBalancers: number;
  readonly dnsZones: number;
  readonly keys: number;
}

/** An agency's room in one zone, as of one wave: cumulative (decision 2). */
export interface Tenancy {
  /** Most confidential first; at least one. */
  readonly classes: readonly DataClass[];
  readonly segments: readonly Segment[];
  readonly quota: Quota;
  /** The agency's whole block. */
  readonly block: Cidr;
  readonly block6?: Cidr | undefined;
  /** The DNS zone of the agency here, without a final dot: `1741000.daejeon.gcloud.go.kr`. */
  readonly dnsName: string;
}

/** The availability zones over which a segment's networks are cut, in their order; see `Segment`. */
export function availabilityZonesOf(
  { segments }: Pick<Tenancy, 'segments'>,
  zone: { readonly availabilityZones: readonly string[] },
  dataClass: DataClass,
  plane: Plane,
): readonly string[] {
  const segment = segments.find((one) => one.dataClass === dataClass && one.plane === plane);
  return segment?.availabilityZones ?? zone.availabilityZones.toSorted(byText);
}
