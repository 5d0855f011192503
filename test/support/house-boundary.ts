import { record } from '../../lib/audit/terraform';
import type { Json } from '../../lib/resource/resource';
import type { HouseResource, HouseStack } from './house-resources';

const role = ['CreateRole', 'DeleteRole', 'PutRolePolicy', 'DeleteRolePolicy', 'AttachRolePolicy', 'DetachRolePolicy', 'TagRole', 'UpdateAssumeRolePolicy'];
const profile = ['CreateInstanceProfile', 'DeleteInstanceProfile', 'AddRoleToInstanceProfile', 'RemoveRoleFromInstanceProfile', 'TagInstanceProfile'];
const of = (service: string, ...actions: readonly string[]): string[] => actions.map((action) => `${service}:${action}`);

/**
 * What CloudFormation calls, in the name of whoever deploys, to make and to end a resource of each type.
 * Source: the handlers' permissions in the types' registry schemas. A type that is missing here is an offence: add it with its calls.
 */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Backup::BackupPlan': of('backup', 'CreateBackupPlan', 'DeleteBackupPlan', 'TagResource'),
  'AWS::Backup::BackupSelection': [...of('backup', 'CreateBackupSelection', 'DeleteBackupSelection'), 'iam:PassRole'],
  'AWS::Backup::BackupVault': [
    ...of('backup', 'CreateBackupVault', 'PutBackupVaultLockConfiguration', 'TagResource'),
    ...of('kms', 'CreateGrant', 'DescribeKey', 'GenerateDataKey'),
    'backup-storage:MountCapsule',
  ],
  'AWS::Backup::RestoreTestingPlan': of('backup', 'CreateRestoreTestingPlan', 'DeleteRestoreTestingPlan', 'TagResource'),
  'AWS::Backup::RestoreTestingSelection': [...of('backup', 'CreateRestoreTestingSelection', 'DeleteRestoreTestingSelection'), 'iam:PassRole'],
  'AWS::EC2::CustomerGateway': of('ec2', 'CreateCustomerGateway', 'DeleteCustomerGateway', 'CreateTags'),
  'AWS::EC2::Instance': [
    ...of('ec2', 'RunInstances', 'TerminateInstances', 'AssociateIamInstanceProfile', 'ModifyInstanceAttribute', 'CreateTags'),
    'iam:PassRole',
  ],
  'AWS::EC2::PlacementGroup': of('ec2', 'CreatePlacementGroup', 'DeletePlacementGroup', 'CreateTags'),
  'AWS::EC2::Route': of('ec2', 'CreateRoute', 'DeleteRoute'),
  'AWS::EC2::SecurityGroup': of(
    'ec2',
    'CreateSecurityGroup',
    'DeleteSecurityGroup',
    'AuthorizeSecurityGroupIngress',
    'RevokeSecurityGroupEgress',
    'CreateTags',
  ),
  'AWS::EC2::SecurityGroupEgress': of('ec2', 'AuthorizeSecurityGroupEgress', 'RevokeSecurityGroupEgress'),
  'AWS::EC2::SecurityGroupIngress': of('ec2', 'AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress'),
  'AWS::EC2::TransitGatewayRoute': of('ec2', 'CreateTransitGatewayRoute', 'DeleteTransitGatewayRoute'),
  'AWS::EC2::TransitGatewayRouteTableAssociation': of('ec2', 'AssociateTransitGatewayRouteTable', 'DisassociateTransitGatewayRouteTable'),
  'AWS::EC2::VPNConnection': [...of('ec2', 'CreateVpnConnection', 'DeleteVpnConnection', 'CreateTags'), 'secretsmanager:CreateSecret'],
  'AWS::EC2::VPNConnectionRoute': of('ec2', 'CreateVpnConnectionRoute', 'DeleteVpnConnectionRoute'),
  'AWS::EC2::Volume': [...of('ec2', 'CreateVolume', 'DeleteVolume', 'CreateTags'), ...of('kms', 'CreateGrant', 'GenerateDataKeyWithoutPlaintext')],
  'AWS::EC2::VolumeAttachment': of('ec2', 'AttachVolume', 'DetachVolume'),
  'AWS::EFS::AccessPoint': of('elasticfilesystem', 'CreateAccessPoint', 'DeleteAccessPoint', 'TagResource'),
  'AWS::EFS::FileSystem': [
    ...of('elasticfilesystem', 'CreateFileSystem', 'DeleteFileSystem', 'PutBackupPolicy', 'PutFileSystemPolicy', 'UpdateFileSystemProtection', 'TagResource'),
    'kms:GenerateDataKeyWithoutPlaintext',
    'iam:CreateServiceLinkedRole',
  ],
  'AWS::EFS::MountTarget': [...of('elasticfilesystem', 'CreateMountTarget', 'DeleteMountTarget'), 'ec2:CreateNetworkInterface'],
  'AWS::ElasticLoadBalancingV2::Listener': of('elasticloadbalancing', 'CreateListener', 'ModifyListenerAttributes', 'DeleteListener', 'AddTags'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    ...of('elasticloadbalancing', 'CreateLoadBalancer', 'ModifyLoadBalancerAttributes', 'DeleteLoadBalancer', 'AddTags'),
    'iam:CreateServiceLinkedRole',
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': of('elasticloadbalancing', 'CreateTargetGroup', 'RegisterTargets', 'DeleteTargetGroup', 'AddTags'),
  'AWS::FSx::FileSystem': [...of('fsx', 'CreateFileSystem', 'DeleteFileSystem', 'TagResource'), 'secretsmanager:GetSecretValue', 'iam:CreateServiceLinkedRole'],
  'AWS::IAM::InstanceProfile': [...of('iam', ...profile), 'iam:PassRole'],
  'AWS::IAM::Role': of('iam', ...role),
  'AWS::Lambda::Function': [...of('lambda', 'CreateFunction', 'DeleteFunction', 'TagResource'), 'iam:PassRole'],
  'AWS::Logs::LogGroup': of('logs', 'CreateLogGroup', 'PutRetentionPolicy', 'DeleteLogGroup', 'TagResource'),
  'AWS::Route53::RecordSet': of('route53', 'ChangeResourceRecordSets', 'GetChange', 'GetHostedZone', 'ListResourceRecordSets'),
  'AWS::SSM::Parameter': of('ssm', 'PutParameter', 'AddTagsToResource', 'DeleteParameter'),
  'AWS::Shield::Protection': of('shield', 'CreateProtection', 'DescribeProtection', 'DeleteProtection', 'TagResource'),
  'AWS::WAFv2::WebACL': of('wafv2', 'CreateWebACL', 'DeleteWebACL', 'TagResource'),
  'AWS::WAFv2::WebACLAssociation': [...of('wafv2', 'AssociateWebACL', 'DisassociateWebACL'), 'elasticloadbalancing:SetWebAcl'],
  'Custom::GcdkVpnConnection': of('lambda', 'InvokeFunction'),
};
/** What `cdk deploy` asks CloudFormation for itself, and to read the parameters of a template. */
const DEPLOYING = [
  ...of('cloudformation', 'DescribeStacks', 'CreateChangeSet', 'DescribeChangeSet', 'ExecuteChangeSet', 'DescribeStackEvents', 'GetTemplate'),
  ...of('cloudformation', 'UpdateTerminationProtection', 'GetTemplateSummary'),
  'ssm:GetParameters',
];

const list = (value: Json | undefined): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const matches = (action: string) => (pattern: unknown) =>
  typeof pattern === 'string' && new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(action);

/** Whether a statement allows the action somewhere, and none forbids it everywhere. */
function allowed(action: string, statements: readonly Readonly<Record<string, Json>>[]): boolean {
  const about = (effect: string) => statements.filter((one) => one['Effect'] === effect && list(one['Action']).some(matches(action)));
  return about('Allow').length > 0 && about('Deny').every((one) => one['Condition'] !== undefined || one['Resource'] !== '*');
}

/** What the agency could not deploy: calls of its templates that its boundary, as the tenancies here have it, does not let through. */
export function boundaryOffences(stacks: readonly HouseStack[]): string[] {
  const aws = stacks.filter(({ stack }) => stack.engine !== 'terraform');
  return aws
    .filter(({ stack }) => stack.scope === 'agency')
    .flatMap(({ stack, folder, resources }) => {
      const policy = aws.filter((one) => one.folder === folder && one.stack.agency === stack.agency).flatMap(policiesIn)[0];
      const statements = list(record(policy?.properties['PolicyDocument'])['Statement']).map((one) => record(one as Json));
      const types = [...new Set(resources.map(({ type }) => type))].sort();
      return [
        ...types.flatMap((type) => (CALLS[type] === undefined ? [`${stack.name}: nobody said what ${type} calls`] : [])),
        ...[...new Set([...DEPLOYING, ...types.flatMap((type) => CALLS[type] ?? [])])]
          .filter((action) => !allowed(action, statements))
          .map((action) => `${stack.name}: the boundary does not let ${action} through`),
      ];
    });
}

const policiesIn = ({ stack, resources }: HouseStack): HouseResource[] =>
  stack.scope === 'administrator' ? resources.filter(({ type }) => type === 'AWS::IAM::ManagedPolicy') : [];
