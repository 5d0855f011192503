import { CfnSecurityGroup, CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2';
import { Aws, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Segment } from '../../lib/model/tenancy';
import { segmentName } from '../naming';
import { NOTHING, tagName } from './aws-common';
import type { AwsSegment } from './aws-segment';
import { exitOf } from './spec';

/** What machines without any way to the internet need to be run at all: session and patch management, keys, secrets, logs. */
const INTERFACES = ['ec2messages', 'kms', 'logs', 'secretsmanager', 'ssm', 'ssmmessages'] as const;

export interface SegmentEndpointsProps {
  readonly agency: string;
  readonly segment: Segment;
  readonly built: AwsSegment;
}

/**
 * Private doors to AWS services. To S3 from every segment, and there only to buckets of this account and to AWS's own package and patch
 * repositories, so that no data leaves by it; to the services that run machines only where a segment has no internet.
 */
export class SegmentEndpoints extends Construct {
  constructor(scope: Construct, id: string, { agency, segment, built }: SegmentEndpointsProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const ours = { 'aws:PrincipalAccount': account };
    const s3 = new CfnVPCEndpoint(this, 'S3', {
      vpcId: built.vpc.ref,
      serviceName: `com.amazonaws.${region}.s3`,
      vpcEndpointType: 'Gateway',
      routeTableIds: [built.routeTable.ref],
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OwnBuckets',
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: { StringEquals: { ...ours, 'aws:ResourceAccount': account } },
          },
          {
            Sid: 'Repositories',
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: [`al2023-repos-${region}-*`, `aws-ssm-${region}`, `patch-baseline-snapshot-${region}`].map(
              (bucket) => `arn:${Aws.PARTITION}:s3:::${bucket}/*`,
            ),
            Condition: { StringEquals: ours },
          },
        ],
      },
    });
    const name = segmentName(agency, segment.dataClass, segment.plane);
    tagName(s3, `${name}-s3`);
    if (exitOf(segment) === 'outward' || exitOf(segment) === 'public') return;

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
    for (const service of INTERFACES) {
      const endpoint = new CfnVPCEndpoint(this, `Interface-${service}`, {
        vpcId: built.vpc.ref,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds: [...built.subnetIds],
        securityGroupIds: [group.attrGroupId],
        policyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: `${service}:*`, Resource: '*', Condition: { StringEquals: ours } }],
        },
      });
      tagName(endpoint, `${name}-${service}`);
    }
  }
}
