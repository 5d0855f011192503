import { Aws } from 'aws-cdk-lib/core';
import { awsStackName } from '../naming';
import type { Bounded, Statement } from './aws-boundary-grants';

const transitGateway = (...ends: readonly string[]): string[] => ['Create', 'Delete'].flatMap((verb) => ends.map((end) => `ec2:${verb}TransitGateway${end}`));

/** What makes or moves the ways in and out of a VPC; the administrator's alone. Routes of a transit gateway are not among it: links set their own. */
const NETWORK_OWNERSHIP = [
  'ec2:AcceptVpcPeeringConnection',
  'ec2:AttachInternetGateway',
  'ec2:CreateDefaultVpc',
  'ec2:CreateEgressOnlyInternetGateway',
  'ec2:CreateInternetGateway',
  'ec2:CreateNatGateway',
  ...transitGateway('', 'Connect*', 'M*', 'P*', 'RouteTable*', 'VpcAttachment'),
  'ec2:CreateVpc',
  'ec2:CreateVpcPeeringConnection',
  'ec2:DeleteFlowLogs',
  'ec2:DeleteVpc',
  'ec2:EnableTransitGatewayRouteTablePropagation',
  'ec2:ModifySubnetAttribute',
  'ec2:ModifyTransitGateway*',
  'ec2:ModifyVpc*',
];
const TRANSIT_ROUTES = [
  'AssociateTransitGatewayRouteTable',
  'CreateTransitGatewayRoute',
  'DeleteTransitGatewayRoute',
  'DisassociateTransitGatewayRouteTable',
  'ReplaceTransitGatewayRoute',
].map((action) => `ec2:${action}`);

/** What the boundary forbids, whoever allows it. */
export function denials({ zone, agency, account, region }: Bounded): readonly Statement[] {
  const notOurs = { StringNotEquals: { 'aws:ResourceTag/agency': agency } };
  const parameters = `arn:${Aws.PARTITION}:ssm:*:*:parameter`;
  return [
    { Sid: 'OthersThings', Effect: 'Deny', Action: '*', Resource: '*', Condition: { ...notOurs, Null: { 'aws:ResourceTag/agency': 'false' } } },
    {
      Sid: 'DefaultSecurityGroups',
      Effect: 'Deny',
      Action: ['ec2:CreateNetworkInterface', 'ec2:ModifyNetworkInterfaceAttribute', 'ec2:RunInstances'],
      Resource: `arn:${Aws.PARTITION}:ec2:*:*:security-group/*`,
      Condition: notOurs,
    },
    { Sid: 'WaysOut', Effect: 'Deny', Action: NETWORK_OWNERSHIP, Resource: '*' },
    {
      Sid: 'OthersRoutes',
      Effect: 'Deny',
      Action: TRANSIT_ROUTES,
      Resource: `arn:${Aws.PARTITION}:ec2:*:*:transit-gateway-route-table/*`,
      Condition: notOurs,
    },
    {
      Sid: 'EndsOfKeysAndEvidence',
      Effect: 'Deny',
      Action: ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'backup:DeleteBackupVaultLockConfiguration'],
      Resource: '*',
    },
    {
      Sid: 'Tenancy',
      Effect: 'Deny',
      NotAction: ['cloudformation:Describe*', 'cloudformation:Get*', 'cloudformation:List*'],
      Resource: `arn:${Aws.PARTITION}:cloudformation:${region}:${account}:stack/${awsStackName(zone, agency, 'tenancy')}/*`,
    },
    // What the tenancy hands over is the administrator's to write; file stores publish their ids beside it, and certificates are the agency's.
    {
      Sid: 'HandOver',
      Effect: 'Deny',
      Action: ['ssm:DeleteParameter*', 'ssm:PutParameter'],
      NotResource: [`${parameters}/gcdk/${agency}/*/files/*`, `${parameters}/agency/${agency}/*`],
    },
  ];
}
