import { CfnFlowLog, CfnRouteTable, CfnSecurityGroup, CfnSubnet, CfnSubnetRouteTableAssociation, CfnVPC, CfnVPCCidrBlock } from 'aws-cdk-lib/aws-ec2';
import { Aws } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Segment } from '../../lib/model/tenancy';
import type { Cidr } from '../../lib/values/cidr';
import { segmentName } from '../naming';
import { guard } from '../shared/aws-retention';
import { cut } from '../../lib/values/cut';
import type { SegmentThing } from '../shared/aws-handover';
import { NOTHING, tagName } from './aws-common';

export interface AwsSegmentProps {
  readonly agency: string;
  readonly segment: Segment;
  /** For life: another list or order would replace every subnet. */
  readonly availabilityZones: readonly string[];
  /** Where flow logs go: a bucket of the zone's log archive, outside the agency's reach. */
  readonly logBucket: string;
}

/**
 * One class and plane: a VPC whose subnets have no route but those inside it, a security group that lets nothing through, and flow logs of all traffic.
 *
 * The first network is the VPC's; further ones are added to it. Each is cut over the availability zones of the segment's birth, in their order, into
 * the next power of two of equal parts: an availability zone that the zone adds later serves segments that are born later.
 */
export class AwsSegment extends Construct {
  readonly vpc: CfnVPC;
  readonly routeTable: CfnRouteTable;
  /** The subnets of the first network, one an availability zone. */
  readonly subnetIds: readonly string[];
  /** What other stacks find by SSM. */
  readonly handedOver: Partial<Record<SegmentThing, string>>;

  constructor(scope: Construct, id: string, { agency, segment, availabilityZones, logBucket }: AwsSegmentProps) {
    super(scope, id);
    const name = segmentName(agency, segment.dataClass, segment.plane);
    const [first, ...further] = segment.networks;
    this.vpc = new CfnVPC(this, 'Vpc', { cidrBlock: `${first}`, enableDnsSupport: true, enableDnsHostnames: true });
    guard(this.vpc, false);
    tagName(this.vpc, name);
    this.routeTable = new CfnRouteTable(this, 'Routes', { vpcId: this.vpc.ref });
    tagName(this.routeTable, name);

    const subnets = first ? this.addSubnets(name, first, availabilityZones, 1) : {};
    this.subnetIds = availabilityZones.flatMap((zone) => subnets[`subnet-${zone}`] ?? []);
    const later = further.map((network, index) => {
      const block = new CfnVPCCidrBlock(this, `Network-${index + 2}`, { vpcId: this.vpc.ref, cidrBlock: `${network}` });
      return this.addSubnets(name, network, availabilityZones, index + 2, block);
    });

    const closed = new CfnSecurityGroup(this, 'Closed', {
      vpcId: this.vpc.ref,
      groupDescription: 'Lets nothing in and nothing out',
      securityGroupIngress: [],
      securityGroupEgress: [NOTHING],
    });
    tagName(closed, `${name}-closed`);
    new CfnFlowLog(this, 'FlowLog', {
      resourceId: this.vpc.ref,
      resourceType: 'VPC',
      trafficType: 'ALL',
      logDestinationType: 's3',
      logDestination: `arn:${Aws.PARTITION}:s3:::${logBucket}/${agency}/`,
      maxAggregationInterval: 60,
    });
    this.handedOver = Object.assign(
      { 'vpc-id': this.vpc.ref, 'route-table-id': this.routeTable.ref, 'closed-security-group-id': closed.attrGroupId },
      subnets,
      ...later,
    );
  }

  /** `subnet-<zone>` of the first network, `subnet-<number>-<zone>` of a further one. */
  private addSubnets(name: string, network: Cidr, zones: readonly string[], number: number, block?: CfnVPCCidrBlock): Partial<Record<SegmentThing, string>> {
    const parts = cut(network, zones.length);
    return Object.fromEntries(
      zones.map((availabilityZone, index) => {
        const subnet = new CfnSubnet(this, `Subnet-${number}-${availabilityZone}`, {
          vpcId: this.vpc.ref,
          availabilityZone,
          cidrBlock: `${parts[index]}`,
          mapPublicIpOnLaunch: false,
        });
        guard(subnet, false);
        tagName(subnet, `${name}-${number}-${availabilityZone}`);
        if (block) subnet.addResourceDependency(block);
        new CfnSubnetRouteTableAssociation(this, `Routing-${number}-${availabilityZone}`, { subnetId: subnet.ref, routeTableId: this.routeTable.ref });
        return [number === 1 ? `subnet-${availabilityZone}` : `subnet-${number}-${availabilityZone}`, subnet.ref];
      }),
    );
  }
}
