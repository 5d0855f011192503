import { NetworkingSecgroupRuleV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-rule-v2';
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-v2';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import type { Cidr } from '../../lib/values/cidr';
import { itemName } from '../naming';
import { tagList } from '../shared/tags';
import type { TerraformProvider } from '../terraform';
import { descriptionOf, flowsOf, type Call, type Caller, type Flow, type Listener } from './traffic';

export interface OpenStackTrafficProps {
  readonly name: string;
  readonly components: readonly Listener[];
  readonly calls: readonly Call[];
  /**
   * The networks in which the load balancer has its own addresses, out of which it calls servers. Octavia tells neither those addresses nor a
   * security group of them, and changes them when it replaces a balancer; so whatever else stands in these networks may call the port, too.
   */
  readonly entryNetworks: readonly Cidr[];
  /** Whether the network has IPv6 addresses. */
  readonly ipv6: boolean;
  readonly tags: Tags;
  readonly provider: TerraformProvider | undefined;
}

/** A security group per component that holds what the request declares, and none of Neutron's own rules that let everything out. */
export class OpenStackTraffic extends Construct {
  private readonly groups = new Map<string, NetworkingSecgroupV2>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: OpenStackTrafficProps,
  ) {
    super(scope, id);
    const { name, components, calls, tags, provider } = props;
    for (const component of components) {
      const group = new NetworkingSecgroupV2(this, `group-${component.id}`, {
        provider,
        name: itemName(name, component.id),
        description: `${name}: ${component.id}`,
        deleteDefaultRules: true,
        tags: tagList(tags),
      });
      this.groups.set(component.id, group);
    }
    for (const flow of flowsOf(
      components.map((component) => this.withEntryNetworks(component)),
      calls,
    ))
      this.permit(flow);
  }

  /** The security group of a component. @throws Error when the system has no such component */
  groupOf(component: string): string {
    const group = this.groups.get(component);
    if (group === undefined) throw new Error(`${this.node.path} has no component ${component}`);
    return group.id;
  }

  /** The balancer calls out of addresses that only Octavia knows, and is in no group of ours: the port opens to its whole network, and the rule says so. */
  private withEntryNetworks({ id, listens }: Listener): Listener {
    const entry = this.props.entryNetworks.map((network) => ({ network, why: 'entry, at any address of the segment' }));
    return {
      id,
      listens: listens.map((listening) => ({
        ...listening,
        from: listening.from.flatMap((caller): readonly Caller[] => (caller === 'entry' ? entry : [caller])),
      })),
    };
  }

  private permit(flow: Flow): void {
    const { peer, component } = flow;
    const id = `${component}-${flow.id}`;
    if (peer === 'entry') return;
    if ('network' in peer) {
      this.rule(id, flow, peer.network.version, { remoteIpPrefix: `${peer.network}` });
      return;
    }
    const remote = { remoteGroupId: this.groupOf(peer.component) };
    this.rule(id, flow, 4, remote);
    if (this.props.ipv6) this.rule(`${id}-v6`, flow, 6, remote);
  }

  private rule(id: string, flow: Flow, version: 4 | 6, remote: { readonly remoteIpPrefix: string } | { readonly remoteGroupId: string }): void {
    new NetworkingSecgroupRuleV2(this, id, {
      provider: this.props.provider,
      securityGroupId: this.groupOf(flow.component),
      direction: flow.direction,
      ethertype: version === 4 ? 'IPv4' : 'IPv6',
      protocol: flow.protocol,
      portRangeMin: flow.port,
      portRangeMax: flow.port,
      description: descriptionOf(flow),
      ...remote,
    });
  }
}
