import { Aws } from 'aws-cdk-lib/core';
import { awsStackName, boundaryName, rolePath } from '../naming';

/** Whom a boundary bounds, and where. */
export interface Bounded {
  readonly zone: string;
  readonly agency: string;
  readonly account: string;
  readonly region: string;
  /** The agency's name space, without a final dot. */
  readonly dnsName: string;
  /** Its private zones of names, by id. May be empty. */
  readonly hostedZoneIds: readonly string[];
}

/** A statement of an IAM policy. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

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

/** What the CDK and CloudFormation ask without naming a stack. */
const STACK_QUESTIONS = ['cloudformation:DescribeEvents', 'cloudformation:GetTemplateSummary', 'cloudformation:ListStacks', 'cloudformation:ValidateTemplate'];
/** Changes of a role that IAM can make depend on its boundary. */
const BOUNDED_CHANGES = ['AttachRolePolicy', 'CreateRole', 'DeleteRolePolicy', 'DetachRolePolicy', 'PutRolePermissionsBoundary', 'PutRolePolicy'];
/** Changes that IAM cannot; the path tells whose role or instance profile it is. `DeleteRolePermissionsBoundary` is in neither list. */
const PATH_CHANGES = [
  'AddRoleToInstanceProfile',
  'CreateInstanceProfile',
  'DeleteInstanceProfile',
  'DeleteRole',
  'PassRole',
  'RemoveRoleFromInstanceProfile',
  'TagInstanceProfile',
  'TagRole',
  'UntagInstanceProfile',
  'UntagRole',
  'UpdateAssumeRolePolicy',
  'UpdateRole',
  'UpdateRoleDescription',
];
const PROTECTION = ['CreateProtection', 'DeleteProtection', 'DescribeProtection', 'ListTagsForResource', 'TagResource', 'UntagResource'];

const iam = (actions: readonly string[]): string[] => actions.map((action) => `iam:${action}`);

/** What the boundary lets through at most: deploying stacks of the agency, whose templates `test/contract` holds against it, and running what they make. */
export function grants(bounded: Bounded): readonly Statement[] {
  const { zone, agency, account, region } = bounded;
  const own = (what: string): string => `arn:${Aws.PARTITION}:iam::${account}:${what}${rolePath(zone, agency)}*`;
  const inRegion = { StringEquals: { 'aws:RequestedRegion': region } };
  const self = `arn:${Aws.PARTITION}:iam::${account}:policy/${boundaryName(zone, agency)}`;
  return [
    { Sid: 'InTheRegion', Effect: 'Allow', Action: [...REGIONAL.map((service) => `${service}:*`), ...STACK_QUESTIONS], Resource: '*', Condition: inRegion },
    { Sid: 'WithoutRegion', Effect: 'Allow', Action: ['iam:Get*', 'iam:List*', 'sts:AssumeRole', 'sts:GetCallerIdentity', 'sts:TagSession'], Resource: '*' },
    {
      Sid: 'OwnStacks',
      Effect: 'Allow',
      Action: 'cloudformation:*',
      Resource: `arn:${Aws.PARTITION}:cloudformation:${region}:${account}:stack/${awsStackName(zone, agency)}-*`,
    },
    {
      Sid: 'ServicesOwnRoles',
      Effect: 'Allow',
      Action: 'iam:CreateServiceLinkedRole',
      Resource: `arn:${Aws.PARTITION}:iam::${account}:role/aws-service-role/*`,
    },
    { Sid: 'OwnRoles', Effect: 'Allow', Action: iam(PATH_CHANGES), Resource: [own('role'), own('instance-profile')] },
    {
      Sid: 'RolesStayBounded',
      Effect: 'Allow',
      Action: iam(BOUNDED_CHANGES),
      Resource: own('role'),
      Condition: { StringEquals: { 'iam:PermissionsBoundary': self } },
    },
    // Shield has one home for the whole world.
    {
      Sid: 'Shield',
      Effect: 'Allow',
      Action: PROTECTION.map((action) => `shield:${action}`),
      Resource: `arn:${Aws.PARTITION}:shield::${account}:protection/*`,
    },
    ...names(bounded),
  ];
}

/** Route 53 looks at no tag, so zones are named by id; records may be changed under the agency's name only, and zones not be made. */
function names({ dnsName, hostedZoneIds }: Bounded): Statement[] {
  if (hostedZoneIds.length === 0) return [];
  const zones = hostedZoneIds.map((id) => `arn:${Aws.PARTITION}:route53:::hostedzone/${id}`);
  const key = 'route53:ChangeResourceRecordSetsNormalizedRecordNames';
  return [
    { Sid: 'ReadNames', Effect: 'Allow', Action: ['route53:GetHostedZone', 'route53:ListResourceRecordSets'], Resource: zones },
    { Sid: 'NamesArrive', Effect: 'Allow', Action: 'route53:GetChange', Resource: `arn:${Aws.PARTITION}:route53:::change/*` },
    {
      Sid: 'OwnNames',
      Effect: 'Allow',
      Action: 'route53:ChangeResourceRecordSets',
      Resource: zones,
      // A request that names nothing would satisfy "all of them" too.
      Condition: { 'ForAllValues:StringLike': { [key]: [`*.${dnsName.toLowerCase()}`] }, Null: { [key]: 'false' } },
    },
  ];
}
