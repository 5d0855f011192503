import { CfnSecurityGroup, CfnVPCEndpoint, type CfnVPCEndpointProps } from 'aws-cdk-lib/aws-ec2';
import { Aws, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Segment } from '../../lib/model/tenancy';
import { segmentName } from '../naming';
import { NOTHING, tagName } from './aws-common';
import type { AwsSegment } from './aws-segment';

/** What machines need to be run at all, whether their segment has a way to the internet or not: session and patch management, keys, secrets, logs. */
const INTERFACES = ['ec2messages', 'kms', 'logs', 'secretsmanager', 'ssm', 'ssmmessages'] as const;

export interface SegmentEndpointsProps {
  readonly agency: string;
  readonly segment: Segment;
  readonly built: AwsSegment;
}

/**
 * Private doors to AWS services from every segment, all of them inside it: so one rule, HTTPS to the segment's own networks, lets servers
 * reach them and nothing else. S3 has such a door too, rather than a route of a gateway, which would be reached by S3's public addresses: their list has
 * another id in every region, and only AWS knows it. S3 is open to buckets of this account and to AWS's own package and patch repositories, so that no data leaves by it.
 */
export class SegmentEndpoints extends Construct {
  constructor(scope: Construct, id: string, { agency, segment, built }: SegmentEndpointsProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const ours = { 'aws:PrincipalAccount': account };
    const name = segmentName(agency, segment.dataClass, segment.plane);
    const group = new CfnSecurityGroup(this, 'Group', {
      vpcId: built.vpc.ref,
      groupDescription: 'HTTPS from the segment to AWS services',
      securityGroupIngress: segment.networks.map((network) => ({
        description: `HTTPS from ${network}`,
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        cidrIp: `${network}`,
      })),
      securityGroupEgress: [NOTHING],
    });
    tagName(group, `${name}-endpoints`);
    const door = (service: string, Statement: readonly object[], more: Partial<CfnVPCEndpointProps> = {}): void => {
      const endpoint = new CfnVPCEndpoint(this, `Interface-${service}`, {
        vpcId: built.vpc.ref,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds: [...built.subnetIds],
        securityGroupIds: [group.attrGroupId],
        policyDocument: { Version: '2012-10-17', Statement },
        ...more,
      });
      tagName(endpoint, `${name}-${service}`);
    };
    for (const service of INTERFACES) {
      door(service, [{ Effect: 'Allow', Principal: '*', Action: `${service}:*`, Resource: '*', Condition: { StringEquals: ours } }]);
    }
    // Left to its default, S3's door would be known to outside resolvers only, beside a gateway for the segment itself.
    door('s3', buckets(account, region), { dnsOptions: { dnsRecordIpType: 'ipv4', privateDnsOnlyForInboundResolverEndpoint: 'AllResolvers' } });
  }
}

const buckets = (account: string, region: string): object[] => [
  {
    Sid: 'OwnBuckets',
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringEquals: { 'aws:PrincipalAccount': account, 'aws:ResourceAccount': account } },
  },
  // Package managers ask without a name, so no condition on who asks; there is nothing in them but what AWS gives to everybody.
  {
    Sid: 'Repositories',
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: [`al2023-repos-${region}-*`, `aws-ssm-${region}`, `patch-baseline-snapshot-${region}`].map((bucket) => `arn:${Aws.PARTITION}:s3:::${bucket}/*`),
  },
];
