import { CfnSecurityGroup, CfnSecurityGroupEgress, CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { itemName } from '../naming';
import { descriptionOf, flowsOf, type Call, type Flow, type Listener } from './traffic';

export interface AwsTrafficProps {
  readonly name: string;
  readonly vpcId: string;
  readonly components: readonly Listener[];
  readonly calls: readonly Call[];
  /** The load balancer's security group. Left out: no entry. */
  readonly entryGroupId?: string | undefined;
  /** The networks in which the endpoints of AWS services stand. */
  readonly segment: readonly Cidr[];
}

/**
 * A security group per component that holds what the request declares. Beside that only the segment's own endpoints are reached, by
 * HTTPS: of Systems Manager, by which operators log in without an open port, and of what machines need to be run at all. Security groups never filter the VPC's resolver
 * and clock, so neither needs a rule.
 */
export class AwsTraffic extends Construct {
  private readonly groups = new Map<string, string>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsTrafficProps,
  ) {
    super(scope, id);
    for (const component of props.components) {
      const group = new CfnSecurityGroup(this, `group-${component.id}`, {
        vpcId: props.vpcId,
        groupDescription: `${props.name}: ${component.id}`,
        securityGroupEgress: [
          NOWHERE,
          ...props.segment.map((network) => ({ ipProtocol: 'tcp', fromPort: 443, toPort: 443, description: 'endpoints of AWS services', ...cidrOf(network) })),
        ],
        tags: [{ key: 'Name', value: itemName(props.name, component.id) }],
      });
      this.groups.set(component.id, group.attrGroupId);
    }
    for (const flow of flowsOf(props.components, props.calls)) this.permit(flow);
  }

  /** The security group of a component. @throws Error when the system has no such component */
  groupOf(component: string): string {
    const group = this.groups.get(component);
    if (group === undefined) throw new Error(`${this.node.path} has no component ${component}`);
    return group;
  }

  private permit(flow: Flow): void {
    const { peer, component, direction, protocol, port } = flow;
    const rule = { groupId: this.groupOf(component), ipProtocol: protocol, fromPort: port, toPort: port, description: descriptionOf(flow) };
    const id = `${component}-${flow.id}`;
    if (peer !== 'entry' && 'network' in peer) {
      if (direction === 'ingress') new CfnSecurityGroupIngress(this, id, { ...rule, ...cidrOf(peer.network) });
      // Already among the group's own rules.
      else if (!this.isEndpointRule(flow, peer.network)) new CfnSecurityGroupEgress(this, id, { ...rule, ...cidrOf(peer.network) });
      return;
    }
    const other = peer === 'entry' ? this.props.entryGroupId : this.groupOf(peer.component);
    if (other === undefined) return;
    if (direction === 'ingress') new CfnSecurityGroupIngress(this, id, { ...rule, sourceSecurityGroupId: other });
    else new CfnSecurityGroupEgress(this, id, { ...rule, destinationSecurityGroupId: other });
    // The balancer's group is the entry's own; what it may call is known only here.
    if (peer === 'entry') {
      new CfnSecurityGroupEgress(this, `entry-to-${id}`, {
        ...rule,
        groupId: other,
        destinationSecurityGroupId: this.groupOf(component),
        description: `to component ${component}`,
      });
    }
  }

  private isEndpointRule({ protocol, port }: Flow, network: Cidr): boolean {
    return protocol === 'tcp' && port === 443 && this.props.segment.some((own) => `${own}` === `${network}`);
  }
}

/** A group without an egress rule of its own would be given one that lets everything out. */
export const NOWHERE = { ipProtocol: 'icmp', fromPort: 252, toPort: 86, cidrIp: '255.255.255.255/32', description: 'nowhere' };

/** A network in the property of its IP version. */
export const cidrOf = (network: Cidr): { readonly cidrIp: string } | { readonly cidrIpv6: string } =>
  network.version === 4 ? { cidrIp: `${network}` } : { cidrIpv6: `${network}` };
