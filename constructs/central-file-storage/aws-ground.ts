import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';

/** A subnet of the agency's segment. */
export interface StoreSubnet {
  readonly availabilityZone: string;
  readonly subnetId: string;
  /** A fixed address for the mount target here. Default: AWS chooses; then a copier in another zone cannot know it. */
  readonly address?: string;
}

/** What a store stands on in AWS; the tenancy's, found by SSM parameters in generated stacks. */
export interface StoreGround {
  readonly vpcId: string;
  /** One an availability zone, in an order that never changes. At least two. */
  readonly subnets: readonly StoreSubnet[];
  /** The KMS key of the agency's class. */
  readonly keyArn: string;
}

/** One thing that may pass. */
export interface Door {
  readonly network: Cidr;
  readonly port: number;
  /** Default: the same port only. */
  readonly to?: number;
  /** Default: tcp. */
  readonly protocol?: 'tcp' | 'udp';
}

/** A rule that matches nothing: a group without any egress rule would get one that allows all. */
const NOTHING = { description: 'Nothing', ipProtocol: 'icmp', fromPort: 252, toPort: 86, cidrIp: '255.255.255.255/32' };

const rule = ({ network, port, to = port, protocol = 'tcp' }: Door) => ({
  description: `${protocol} ${port}${to === port ? '' : `-${to}`}`,
  ipProtocol: protocol,
  fromPort: port,
  toPort: to,
  ...(network.version === 4 ? { cidrIp: `${network}` } : { cidrIpv6: `${network}` }),
});

/** A security group in which everything that may pass is written down, in and out. */
export const closedGroup = (
  scope: Construct,
  id: string,
  vpcId: string,
  description: string,
  inward: readonly Door[],
  outward: readonly Door[],
): CfnSecurityGroup =>
  new CfnSecurityGroup(scope, id, {
    vpcId,
    groupDescription: description,
    ...(inward.length > 0 && { securityGroupIngress: inward.map(rule) }),
    securityGroupEgress: outward.length > 0 ? outward.map(rule) : [NOTHING],
  });
