import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Aws, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { boundaryName } from '../naming';
import { guard } from '../shared/aws-retention';

/** Services that an agency's roles may use, in the region of the zone only. */
const REGIONAL = [
  'acm',
  'backup',
  'backup-storage',
  'cloudwatch',
  'datasync',
  'ec2',
  'ec2messages',
  'elasticfilesystem',
  'elasticloadbalancing',
  'events',
  'fsx',
  'kms',
  'lambda',
  'logs',
  'resource-groups',
  's3',
  'scheduler',
  'secretsmanager',
  'sns',
  'ssm',
  'ssmmessages',
  'states',
  'tag',
  'wafv2',
] as const;

/** What makes or moves the ways in and out of a VPC; the administrator's alone. */
const NETWORK_OWNERSHIP = [
  'ec2:AcceptVpcPeeringConnection',
  'ec2:AssociateTransitGatewayRouteTable',
  'ec2:AttachInternetGateway',
  'ec2:CreateDefaultVpc',
  'ec2:CreateEgressOnlyInternetGateway',
  'ec2:CreateInternetGateway',
  'ec2:CreateNatGateway',
  'ec2:CreateTransitGateway*',
  'ec2:CreateVpc',
  'ec2:CreateVpcPeeringConnection',
  'ec2:DeleteFlowLogs',
  'ec2:DeleteTransitGateway*',
  'ec2:DeleteVpc',
  'ec2:EnableTransitGatewayRouteTablePropagation',
  'ec2:ModifySubnetAttribute',
  'ec2:ModifyTransitGateway*',
  'ec2:ModifyVpc*',
];

export interface AgencyBoundaryProps {
  readonly zone: string;
  readonly agency: string;
}

/**
 * The most that any role of the agency can ever do, whatever its own policies say: the zone's region, the agency's own things, no way out of the
 * VPCs, no end to keys and logs, no change of this policy. Roles get it from `AgencyAwsStack`.
 *
 * It also shuts the default security group of every VPC, which CloudFormation cannot empty: what is started must name groups that carry the agency's tag.
 */
export class AgencyBoundary extends Construct {
  constructor(scope: Construct, id: string, { zone, agency }: AgencyBoundaryProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const name = boundaryName(zone, agency);
    const self = `arn:${Aws.PARTITION}:iam::${account}:policy/${name}`;
    const roles = `arn:${Aws.PARTITION}:iam::${account}:role/*`;
    const notOurs = { StringNotEquals: { 'aws:ResourceTag/agency': agency } };
    const policy = new CfnManagedPolicy(this, 'Policy', {
      managedPolicyName: name,
      description: `Bounds every role of agency ${agency} in ${zone}`,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'InTheRegion',
            Effect: 'Allow',
            Action: REGIONAL.map((service) => `${service}:*`),
            Resource: '*',
            Condition: { StringEquals: { 'aws:RequestedRegion': region } },
          },
          {
            Sid: 'WithoutRegion',
            Effect: 'Allow',
            Action: ['iam:CreateServiceLinkedRole', 'iam:Get*', 'iam:List*', 'route53:*', 'sts:AssumeRole', 'sts:GetCallerIdentity', 'sts:TagSession'],
            Resource: '*',
          },
          { Sid: 'HandOwnRoles', Effect: 'Allow', Action: 'iam:PassRole', Resource: roles, Condition: { StringEquals: { 'iam:ResourceTag/agency': agency } } },
          {
            Sid: 'RolesStayBounded',
            Effect: 'Allow',
            Action: ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy'],
            Resource: roles,
            Condition: { StringEquals: { 'iam:PermissionsBoundary': self } },
          },
          {
            Sid: 'OthersThings',
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { ...notOurs, Null: { 'aws:ResourceTag/agency': 'false' } },
          },
          {
            Sid: 'DefaultSecurityGroups',
            Effect: 'Deny',
            Action: ['ec2:CreateNetworkInterface', 'ec2:ModifyNetworkInterfaceAttribute', 'ec2:RunInstances'],
            Resource: `arn:${Aws.PARTITION}:ec2:*:*:security-group/*`,
            Condition: notOurs,
          },
          { Sid: 'WaysOut', Effect: 'Deny', Action: NETWORK_OWNERSHIP, Resource: '*' },
          {
            Sid: 'EndsOfKeysAndEvidence',
            Effect: 'Deny',
            Action: ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'backup:DeleteBackupVaultLockConfiguration'],
            Resource: '*',
          },
          {
            Sid: 'HandOver',
            Effect: 'Deny',
            Action: ['ssm:DeleteParameter*', 'ssm:PutParameter'],
            Resource: `arn:${Aws.PARTITION}:ssm:*:*:parameter/gcdk/*`,
          },
        ],
      },
    });
    guard(policy, false);
  }
}
