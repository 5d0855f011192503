import type { NetworkingAddressscopeV2 } from '@cdktf/provider-openstack/lib/networking-addressscope-v2';
import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/networking-network-v2';
import { NetworkingRouterInterfaceV2 } from '@cdktf/provider-openstack/lib/networking-router-interface-v2';
import { NetworkingRouterV2, type NetworkingRouterV2Config } from '@cdktf/provider-openstack/lib/networking-router-v2';
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-v2';
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/networking-subnet-v2';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import type { Segment } from '../../lib/model/tenancy';
import type { Cidr } from '../../lib/values/cidr';
import { segmentName, subnetName } from '../naming';
import { guarded } from '../shared/openstack-retention';
import { AgencyStack } from '../shared/openstack-stack';
import { SegmentVpnService } from '../shared/openstack-vpn-service';
import { tagList } from '../shared/tags';
import { AddressPool } from './openstack-addresses';
import type { ProjectQuotas } from './openstack-quotas';
import { agencyOwnsRouter, exitOf } from './spec';

export interface AgencySegmentProps {
  readonly agency: string;
  readonly segment: Segment;
  readonly projectId: string;
  readonly quotas: ProjectQuotas;
  /** The class's address scope of a version; asked for only where the segment has such networks. */
  readonly scopeOf: (version: 4 | 6) => NetworkingAddressscopeV2;
  /** Resolvers handed to machines. Empty: the cloud's own. */
  readonly nameservers: readonly string[];
  /** Whether the zone runs VPNaaS: a linked segment's router then has the service that its links attach to. */
  readonly vpnService: boolean;
  /** The id of the zone's external network; asked for only when the segment has an exit. */
  readonly externalNetworkId: () => string;
  readonly tags: Tags;
}

/**
 * One class and plane: a network, its subnets, a router, and a security group that lets nothing through.
 * What the router reaches beyond the agency is `exitOf` the segment, and nothing more.
 */
export class AgencySegment extends Construct {
  private readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgencySegmentProps,
  ) {
    super(scope, id);
    const { agency, segment } = props;
    this.name = segmentName(agency, segment.dataClass, segment.plane);
    const network = new NetworkingNetworkV2(this, 'Network', {
      ...this.common(),
      shared: false,
      external: false,
      portSecurityEnabled: true,
      adminStateUp: true,
      lifecycle: guarded(false),
    });
    const router = new NetworkingRouterV2(this, 'Router', { ...this.routerOwner(), adminStateUp: true, ...this.gateway() });
    if (props.vpnService && segment.linked && exitOf(segment) !== 'none') {
      const { provider, tenantId: projectId, tags, dependsOn } = this.common();
      new SegmentVpnService(this, 'Vpn', { provider, projectId, tags, dependsOn, segment: this.name, routerId: router.id });
    }
    new NetworkingSecgroupV2(this, 'Closed', { ...this.common(), description: 'Lets nothing in and nothing out', deleteDefaultRules: true });
    segment.networks.forEach((cidr, index) => this.addSubnet(network, router, cidr, index + 1));
    segment.networks6.forEach((cidr, index) => this.addSubnet(network, router, cidr, index + 1));
  }

  private addSubnet(network: NetworkingNetworkV2, router: NetworkingRouterV2, cidr: Cidr, number: number): void {
    const { agency, segment, nameservers } = this.props;
    const scope = new Construct(this, `Subnet-${number}-v${cidr.version}`);
    const resolvers = nameservers.filter((address) => address.includes(':') === (cidr.version === 6));
    const subnet = new NetworkingSubnetV2(scope, 'Resource', {
      ...this.common(),
      name: subnetName(agency, segment.dataClass, segment.plane, number, cidr.version),
      networkId: network.id,
      subnetpoolId: this.pool(cidr.version),
      cidr: `${cidr}`,
      ipVersion: cidr.version,
      gatewayIp: cidr.host(1),
      enableDhcp: true,
      ...(cidr.version === 6 ? { ipv6AddressMode: 'slaac', ipv6RaMode: 'slaac' } : {}),
      ...(resolvers.length === 0 ? {} : { dnsNameservers: resolvers }),
      lifecycle: guarded(false),
    });
    new NetworkingRouterInterfaceV2(scope, 'Interface', { provider: AgencyStack.of(this).provider(), routerId: router.id, subnetId: subnet.id });
  }

  /**
   * Translation hides who speaks, so only the internet plane has it; `enable_snat` is the administrator's to set. Terraform cannot take a gateway
   * away (the provider keeps what is left out), so a router that must have none refuses every plan until the operator has taken it away.
   */
  private gateway(): Pick<NetworkingRouterV2Config, 'externalNetworkId' | 'enableSnat' | 'lifecycle'> {
    const exit = exitOf(this.props.segment);
    if (exit !== 'none') return { externalNetworkId: this.props.externalNetworkId(), enableSnat: exit === 'outward', lifecycle: guarded(false) };
    const postcondition = {
      condition: '${self.external_network_id == null || self.external_network_id == ""}',
      errorMessage: `Router ${this.name} must have no way out, and it has a gateway: openstack router unset --external-gateway ${this.name}`,
    };
    return { lifecycle: { ...guarded(false), postcondition: [postcondition] } };
  }

  private pool(version: 4 | 6): string {
    const { segment, scopeOf, projectId, quotas, tags } = this.props;
    const known = this.node.tryFindChild(`Pool-v${version}`);
    if (known instanceof AddressPool) return known.id;
    const networks = version === 4 ? segment.networks : segment.networks6;
    return new AddressPool(this, `Pool-v${version}`, {
      name: `${this.name}-v${version}`,
      projectId,
      addressScope: scopeOf(version),
      version,
      networks,
      quotas,
      tags,
    }).id;
  }

  private routerOwner() {
    const { tenantId, ...administrators } = this.common();
    return agencyOwnsRouter(this.props.segment.dataClass) ? { ...administrators, tenantId } : administrators;
  }

  private common() {
    return {
      provider: AgencyStack.of(this).provider(),
      name: this.name,
      tenantId: this.props.projectId,
      tags: tagList(this.props.tags),
      dependsOn: [this.props.quotas.networking],
    };
  }
}
