import { DataOpenstackDnsZoneV2 } from '@cdktf/provider-openstack/lib/data-openstack-dns-zone-v2';
import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { DataOpenstackNetworkingRouterV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-router-v2';
import { DataOpenstackNetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-subnet-v2';
import { DnsZoneV2, type DnsZoneV2Config } from '@cdktf/provider-openstack/lib/dns-zone-v2';
import { Construct } from 'constructs';
import type { DataClass, Plane } from '../../lib/model/classification';
import { dnsZoneName, segmentName, subnetName } from '../naming';
import { AgencyStack } from './openstack-stack';

/** Which network of a tenancy to find by its name. */
export interface SegmentLookupProps {
  readonly agency: string;
  readonly dataClass: DataClass;
  readonly plane: Plane;
}

/**
 * What the tenancy hands over for one class and plane: its network, subnets and router, found by their names in the agency's
 * own project (decision 6). One a stack, however many items use it; what nobody asks for is not looked up.
 *
 *     const segment = SegmentLookup.of(scope, { agency: '1741000', dataClass: 'S', plane: 'work' });
 *     segment.networkId; segment.subnetId(1); segment.routerId;
 */
export class SegmentLookup extends Construct {
  private readonly stack: AgencyStack;

  private constructor(
    scope: AgencyStack,
    id: string,
    private readonly props: SegmentLookupProps,
  ) {
    super(scope, id);
    this.stack = scope;
  }

  /** @throws ProblemError GCDK7206 outside an `AgencyStack`; GCDK7205 when the stack does not work in the class */
  static of(scope: Construct, props: SegmentLookupProps): SegmentLookup {
    const stack = AgencyStack.of(scope);
    const id = `Segment-${segmentName(props.agency, props.dataClass, props.plane)}`;
    const existing = stack.node.tryFindChild(id);
    return existing instanceof SegmentLookup ? existing : new SegmentLookup(stack, id, props);
  }

  get networkId(): string {
    return this.once('Network', (id) => new DataOpenstackNetworkingNetworkV2(this, id, { ...this.provider(), name: this.name })).id;
  }

  get routerId(): string {
    return this.once('Router', (id) => new DataOpenstackNetworkingRouterV2(this, id, { ...this.provider(), name: this.name })).id;
  }

  /**
   * @param number of the network in the segment's list, 1 the first
   * @param version 4 by default
   */
  subnetId(number: number, version: 4 | 6 = 4): string {
    const { agency, dataClass, plane } = this.props;
    const name = subnetName(agency, dataClass, plane, number, version);
    return this.once(`Subnet-${number}-v${version}`, (id) => new DataOpenstackNetworkingSubnetV2(this, id, { ...this.provider(), name })).id;
  }

  private get name(): string {
    return segmentName(this.props.agency, this.props.dataClass, this.props.plane);
  }

  private provider() {
    return { provider: this.stack.provider(this.props.dataClass) };
  }

  private once<T extends Construct>(id: string, make: (id: string) => T): T {
    return (this.node.tryFindChild(id) as T | undefined) ?? make(id);
  }
}

/** The construct id of a class's DNS zone right under its stack, whether it is made there or looked up. */
const dnsZoneConstruct = (dataClass: DataClass): string => `DnsZone-${dataClass}`;

/** Makes the DNS zone of a class, in the stack that founds it; the tenancy's own half calls it before any item is built. */
export function foundDnsZone(scope: Construct, dataClass: DataClass, config: Omit<DnsZoneV2Config, 'provider'>): DnsZoneV2 {
  const stack = AgencyStack.of(scope);
  return new DnsZoneV2(stack, dnsZoneConstruct(dataClass), { provider: stack.provider(dataClass), ...config });
}

/** The id of the DNS zone of a class (`dnsZoneName`): of the zone this stack founds, or else looked up by name. */
export function dnsZoneId(scope: Construct, dnsName: string, dataClass: DataClass): string {
  const stack = AgencyStack.of(scope);
  const known = stack.node.tryFindChild(dnsZoneConstruct(dataClass));
  if (known instanceof DnsZoneV2 || known instanceof DataOpenstackDnsZoneV2) return known.id;
  return new DataOpenstackDnsZoneV2(stack, dnsZoneConstruct(dataClass), {
    provider: stack.provider(dataClass),
    name: `${dnsZoneName(dnsName, dataClass)}.`,
  }).id;
}
