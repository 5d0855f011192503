import { DataOpenstackNetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-secgroup-v2';
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-v2';
import type { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { VpnaasServiceV2 } from '@cdktf/provider-openstack/lib/vpnaas-service-v2';
import { Construct } from 'constructs';
import { factOutput, outerAddressFact } from '../../lib/model/facts';
import { TerraformOutput, type TerraformResource } from '../terraform';

/** The security group, without a single rule, whose description is the id of the segment's VPN service. */
const handoverName = (segment: string): string => `${segment}-vpn-service`;

export interface SegmentVpnServiceProps {
  readonly provider: OpenstackProvider;
  /** `segmentName(…)`: the router's name, too. */
  readonly segment: string;
  /** A router with an outer address; Neutron refuses any other (RouterIsNotExternal). */
  readonly routerId: string;
  /** The project of the segment's class: its links attach to the service. */
  readonly projectId: string;
  /** On the security group; a VPN service takes none. Default: none. */
  readonly tags?: readonly string[];
  /** What must exist first, such as the project's quotas. Default: nothing. */
  readonly dependsOn?: TerraformResource[];
}

/**
 * The one VPN service of a segment's router, for the tenancy to make where `segment.linked`.
 *
 * One, because the VPN agent of neutron-vpnaas runs one process a router and knows one service of it: a second one on the same
 * router silently takes the first one's tunnels down. So it lives as long as the router, and every link of the segment attaches
 * to it. The provider has no data source for VPN services; the id is handed over in the description of a security group of a
 * known name, and the outer address as an output that `gcdk record` turns into the fact `outerAddressFact(segment)`.
 */
export class SegmentVpnService extends Construct {
  readonly serviceId: string;

  constructor(scope: Construct, id: string, { provider, segment, routerId, projectId, tags = [], dependsOn = [] }: SegmentVpnServiceProps) {
    super(scope, id);
    const service = new VpnaasServiceV2(this, 'Service', { provider, name: segment, routerId, tenantId: projectId, adminStateUp: true, dependsOn });
    this.serviceId = service.id;
    new NetworkingSecgroupV2(this, 'Handover', {
      provider,
      name: handoverName(segment),
      description: service.id,
      tenantId: projectId,
      deleteDefaultRules: true,
      tags: [...tags],
      dependsOn,
    });
    const address = new TerraformOutput(this, 'OuterAddress', {
      value: service.externalV4Ip,
      description: `Outer address of the links of ${segment}`,
    });
    address.overrideLogicalId(factOutput(outerAddressFact(segment)));
  }
}

/** The id of a segment's VPN service, looked up by name under the agency's own credentials. Looked up once a scope. */
export function segmentVpnServiceId(scope: Construct, provider: OpenstackProvider, segment: string): string {
  const id = `VpnService-${segment}`;
  const known = scope.node.tryFindChild(id);
  const handover =
    known instanceof DataOpenstackNetworkingSecgroupV2 ? known : new DataOpenstackNetworkingSecgroupV2(scope, id, { provider, name: handoverName(segment) });
  return handover.description;
}
