import { Construct } from 'constructs';
import { buildOwn, buildTenancy } from '../../../constructs/agency-tenancy/aws';
import type { AgencyAwsStack } from '../../../constructs/shared/aws-stack';
import type { Tenancy } from '../../../lib/model/tenancy';
import { Cidr } from '../../../lib/values/cidr';
import { awsStack, template, templateResources, templateResourcesOf, type TemplateResource } from '../../support/cloudformation';
import { awsZone } from '../../support/portfolio';
import { segment, tenancy, tenancyContext } from '../../support/tenancy';

const SHARED = awsZone('seoul-aws', { accounts: { default: '111122223333' } });
const OWN = awsZone('seoul-aws', { accounts: { '1741000': '444455556666' } });

function built(overrides: Partial<Tenancy> = {}, zone = SHARED): AgencyAwsStack {
  const stack = awsStack({ zone, foundsBoundary: true }, 'tenancy');
  buildTenancy(new Construct(stack, 'Tenancy'), tenancyContext(zone, tenancy(overrides)));
  return stack;
}

const properties = (stack: AgencyAwsStack, type: string) => templateResourcesOf(stack, type).map(({ Properties }) => Properties);
const statements = (resource: TemplateResource | undefined, key: string): readonly Record<string, unknown>[] =>
  (resource?.Properties[key] as { Statement: Record<string, unknown>[] } | undefined)?.Statement ?? [];
const serviceOf = ({ ServiceName }: Readonly<Record<string, unknown>>): string =>
  typeof ServiceName === 'string' ? (ServiceName.split('.').at(-1) ?? '') : '';
const SENSITIVE = { classes: ['S'], segments: [segment({ linked: true })] } as const;
const both = built();
const statement = (sid: string) => statements(templateResourcesOf(both, 'IAM::ManagedPolicy')[0], 'PolicyDocument').find(({ Sid }) => Sid === sid);

describe('the tenancy of an agency on AWS', () => {
  test('is a VPC a class and plane, its subnets over the availability zones and never public', () => {
    expect(properties(both, 'EC2::VPC').map(({ CidrBlock }) => CidrBlock)).toEqual(expect.arrayContaining(['10.16.0.0/24', '10.16.1.0/25', '10.16.1.128/25']));
    expect(properties(both, 'EC2::Subnet').map(({ CidrBlock, AvailabilityZone }) => [CidrBlock, AvailabilityZone])).toEqual(
      expect.arrayContaining([
        ['10.16.0.0/25', 'ap-northeast-2a'],
        ['10.16.0.128/25', 'ap-northeast-2c'],
      ]),
    );
    expect(properties(both, 'EC2::Subnet').every(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch === false)).toBe(true);
  });

  test('has no way to the internet for sensitive data', () => {
    const types = Object.keys(templateResources(built(SENSITIVE)));

    expect(types).not.toEqual(expect.arrayContaining([expect.stringMatching(/InternetGateway|NatGateway|EIP|EC2::Route$/)]));
  });

  test('lets open data out by translation, and both ways in the DMZ only', () => {
    const routes = properties(both, 'EC2::Route');

    expect(routes.filter(({ GatewayId }) => GatewayId !== undefined)).toHaveLength(1);
    expect(routes.filter(({ NatGatewayId }) => NatGatewayId !== undefined)).toHaveLength(1);
    expect(properties(both, 'EC2::NatGateway')).toMatchObject([{ AvailabilityMode: 'regional' }]);
  });

  test('has a routing table of its own a segment at the transit gateway, in which no other takes part', () => {
    const tables = Object.keys(templateResources(both)['AWS::EC2::TransitGatewayRouteTable'] ?? {});
    const members = (type: string) => properties(both, type).map((member) => [member['TransitGatewayRouteTableId'], member['TransitGatewayAttachmentId']]);

    expect(tables).toHaveLength(3);
    expect(new Set(members('EC2::TransitGatewayRouteTableAssociation').map(([table]) => JSON.stringify(table))).size).toBe(3);
    expect(members('EC2::TransitGatewayRouteTablePropagation')).toEqual(members('EC2::TransitGatewayRouteTableAssociation'));
  });

  test('leaves the routing table to the account that owns the transit gateway', () => {
    const zone = awsZone('seoul-aws', { accounts: { default: '111122223333', '1741000': '444455556666' } });

    expect(templateResourcesOf(built({}, zone), 'EC2::TransitGatewayRouteTable')).toEqual([]);
    expect(templateResourcesOf(built({}, zone), 'EC2::TransitGatewayAttachment')).toHaveLength(3);
  });

  test('blocks public access in an account of its own, but for its open planes, and never in a shared account', () => {
    const own = built({}, OWN);

    expect(properties(own, 'EC2::VPCBlockPublicAccessOptions')).toEqual([{ InternetGatewayBlockMode: 'block-bidirectional' }]);
    expect(properties(own, 'EC2::VPCBlockPublicAccessExclusion').map(({ InternetGatewayExclusionMode }) => InternetGatewayExclusionMode)).toEqual([
      'allow-bidirectional',
      'allow-egress',
    ]);
    expect(templateResourcesOf(both, 'EC2::VPCBlockPublicAccessOptions')).toEqual([]);
  });

  test('has closed security groups, and groups that let in only HTTPS from the segment', () => {
    const groups = properties(both, 'EC2::SecurityGroup');
    const ingress = groups.flatMap(({ SecurityGroupIngress = [] }) => SecurityGroupIngress as { FromPort: number; CidrIp: string }[]);

    expect(groups.every(({ SecurityGroupEgress }) => JSON.stringify(SecurityGroupEgress).includes('255.255.255.255/32'))).toBe(true);
    expect(ingress.map(({ FromPort, CidrIp }) => [FromPort, CidrIp])).toEqual([
      [443, '10.16.1.128/25'],
      [443, '10.16.1.0/25'],
      [443, '10.16.0.0/24'],
    ]);
  });

  test('logs all traffic to the archive of the zone', () => {
    expect(properties(both, 'EC2::FlowLog')).toHaveLength(3);
    for (const log of properties(both, 'EC2::FlowLog')) expect(log).toMatchObject({ TrafficType: 'ALL', LogDestinationType: 's3', ResourceType: 'VPC' });
  });

  test('has a key a class that rotates, stays, and is nobody’s without a condition', () => {
    const keys = templateResourcesOf(both, 'KMS::Key');

    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(key).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties: { EnableKeyRotation: true } });
      const text = JSON.stringify(statements(key, 'KeyPolicy'));
      expect(text).not.toMatch(/"Principal":"\*"|"AWS":"\*"|ScheduleKeyDeletion|kms:\*/);
    }
    expect(properties(both, 'KMS::Alias').map(({ AliasName }) => AliasName)).toEqual(['alias/gcdk/seoul-aws/1741000/o', 'alias/gcdk/seoul-aws/1741000/s']);
  });

  test('lets the account of the backups read with its keys, for copies there, and do nothing else', () => {
    const other = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::444455556666:root']] };
    const theirs = templateResourcesOf(both, 'KMS::Key').map((key) =>
      statements(key, 'KeyPolicy')
        .filter(({ Principal }) => JSON.stringify(Principal) === JSON.stringify({ AWS: other }))
        .map(({ Action, Condition }) => [Action, Condition]),
    );

    expect(theirs).toHaveLength(2);
    for (const granted of theirs) {
      expect(granted).toEqual([
        [['kms:Decrypt', 'kms:DescribeKey'], undefined],
        ['kms:CreateGrant', { Bool: { 'kms:GrantIsForAWSResource': 'true' } }],
      ]);
    }
  });

  test('bounds the agency: its region, its own things, its own groups, and no way to undo it', () => {
    const [policy] = templateResourcesOf(both, 'IAM::ManagedPolicy');
    const allowed = statements(policy, 'PolicyDocument').filter(({ Effect }) => Effect === 'Allow');
    const denied = JSON.stringify(statements(policy, 'PolicyDocument').filter(({ Effect }) => Effect === 'Deny'));

    expect(policy?.Properties['ManagedPolicyName']).toBe('gcdk-seoul-aws-1741000-boundary');
    expect(JSON.stringify(allowed)).not.toMatch(/"Action":"\*"|iam:\*|route53:\*|DeleteRolePermissionsBoundary|CreatePolicyVersion/);
    expect(JSON.stringify(allowed[0])).toContain('"aws:RequestedRegion":"ap-northeast-2"');
    expect(denied).toMatch(/security-group\/\*.*"aws:ResourceTag\/agency":"1741000"/);
    expect(denied).toMatch(/AttachInternetGateway[\s\S]*ScheduleKeyDeletion/);
    expect(JSON.stringify(policy?.Properties['PolicyDocument']).length).toBeLessThan(6144);
  });

  test('lets the agency deploy its own stacks and never its tenancy, and keep roles under its own path only', () => {
    const account = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:role/gcdk/seoul-aws/1741000/*']] };

    expect(statement('OwnStacks')).toMatchObject({ Effect: 'Allow', Action: 'cloudformation:*' });
    expect(JSON.stringify(statement('OwnStacks')?.['Resource'])).toContain(':cloudformation:ap-northeast-2:111122223333:stack/gcdk-seoul-aws-1741000-*');
    expect(JSON.stringify(statement('Tenancy'))).toContain('stack/gcdk-seoul-aws-1741000-tenancy/*');
    expect(statement('Tenancy')).toMatchObject({ Effect: 'Deny', NotAction: ['cloudformation:Describe*', 'cloudformation:Get*', 'cloudformation:List*'] });
    expect(statement('OwnRoles')?.['Resource']).toContainEqual(account);
    expect(statement('RolesStayBounded')).toMatchObject({ Resource: account, Condition: { StringEquals: { 'iam:PermissionsBoundary': expect.anything() } } });
  });

  test('lets the agency change names in its own zones only, and set routes in its own tables at the transit gateway only', () => {
    const zones = Object.keys(templateResources(both)['AWS::Route53::HostedZone'] ?? {});
    const names = JSON.stringify(statement('OwnNames'));

    expect(zones).toHaveLength(2);
    for (const zone of zones) expect(names).toContain(`hostedzone/",{"Fn::GetAtt":["${zone}","Id"]}`);
    expect(statement('OwnNames')?.['Condition']).toEqual({
      'ForAllValues:StringLike': { 'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['*.1741000.daejeon.gcloud.example.kr'] },
      Null: { 'route53:ChangeResourceRecordSetsNormalizedRecordNames': 'false' },
    });
    expect(statement('OthersRoutes')).toMatchObject({ Effect: 'Deny', Condition: { StringNotEquals: { 'aws:ResourceTag/agency': '1741000' } } });
    expect(JSON.stringify(statement('OthersRoutes'))).toMatch(/ec2:CreateTransitGatewayRoute".*transit-gateway-route-table\/\*/);
  });

  test.each(['work', 'internet', 'dmz'] as const)('has doors to AWS services inside its segment of the %s plane, reached by its names', (plane) => {
    const dataClass = plane === 'work' ? 'S' : 'O';
    const endpoints = properties(built({ classes: [dataClass], segments: [segment({ dataClass, plane })] }), 'EC2::VPCEndpoint');

    expect(endpoints.map((endpoint) => serviceOf(endpoint)).sort()).toEqual(['ec2messages', 'kms', 'logs', 's3', 'secretsmanager', 'ssm', 'ssmmessages']);
    for (const endpoint of endpoints) expect(endpoint).toMatchObject({ VpcEndpointType: 'Interface', PrivateDnsEnabled: true });
    expect(endpoints.find((endpoint) => serviceOf(endpoint) === 's3')).toMatchObject({
      DnsOptions: { DnsRecordIpType: 'ipv4', PrivateDnsOnlyForInboundResolverEndpoint: 'AllResolvers' },
    });
  });

  test('has private doors that serve this account only, but for reading AWS’s own repositories', () => {
    const all = properties(built(SENSITIVE), 'EC2::VPCEndpoint').flatMap(
      ({ PolicyDocument }) => (PolicyDocument as { Statement: { Sid?: string; Action: string; Resource: unknown; Condition?: object }[] }).Statement,
    );
    const [repositories, ...more] = all.filter(({ Condition }) => Condition === undefined);

    expect([repositories?.Action, more]).toEqual(['s3:GetObject', []]);
    expect(JSON.stringify(repositories?.Resource)).toMatch(
      /al2023-repos-ap-northeast-2-\*\/\*.*aws-ssm-ap-northeast-2\/\*.*patch-baseline-snapshot-ap-northeast-2\/\*/,
    );
    for (const { Condition } of all.filter((one) => one !== repositories)) {
      expect(Condition).toMatchObject({ StringEquals: { 'aws:PrincipalAccount': '111122223333' } });
    }
  });

  test('hands everything over by SSM parameters of known names', () => {
    expect(
      properties(built(SENSITIVE), 'SSM::Parameter')
        .map(({ Name }) => String(Name))
        .sort(),
    ).toEqual([
      '/gcdk/1741000/s/dns-zone-id',
      '/gcdk/1741000/s/key-arn',
      '/gcdk/1741000/s/work/closed-security-group-id',
      '/gcdk/1741000/s/work/route-table-id',
      '/gcdk/1741000/s/work/subnet-ap-northeast-2a',
      '/gcdk/1741000/s/work/subnet-ap-northeast-2c',
      '/gcdk/1741000/s/work/transit-gateway-attachment-id',
      '/gcdk/1741000/s/work/transit-gateway-route-table-id',
      '/gcdk/1741000/s/work/vpc-id',
    ]);
  });

  test('keeps networks, names and keys when the stack goes', () => {
    for (const type of ['EC2::VPC', 'EC2::Subnet', 'KMS::Key', 'Route53::HostedZone', 'IAM::ManagedPolicy']) {
      for (const resource of templateResourcesOf(both, type)) expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  test('says on everything taggable whose it is, its class the nearest', () => {
    const classes = properties(both, 'KMS::Key').map(({ Tags }) =>
      Object.fromEntries((Tags as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value])),
    );

    expect(classes).toEqual(
      ['O', 'S'].map((dataClass) => expect.objectContaining({ agency: '1741000', class: dataClass, wave: '2026-1', policyPack: 'kr-n2sf-2026' })),
    );
    for (const type of ['EC2::VPC', 'EC2::Subnet', 'EC2::SecurityGroup', 'EC2::FlowLog', 'EC2::TransitGatewayAttachment']) {
      for (const { Tags } of properties(both, type)) expect(Tags).toContainEqual({ Key: 'agency', Value: '1741000' });
    }
  });

  test('is the same bytes twice, and keeps every logical id when inputs are reordered or grow', () => {
    const ids = (overrides: Partial<Tenancy>, zone = SHARED) => Object.keys(template(built(overrides, zone)).Resources).sort();
    const grown = segment({ linked: true, networks: [Cidr.of('10.16.0.0/24'), Cidr.of('10.16.2.0/24')] });
    const reordered = awsZone('seoul-aws', { accounts: { default: '111122223333' }, availabilityZones: ['ap-northeast-2c', 'ap-northeast-2a'] });

    expect(JSON.stringify(template(built()))).toBe(JSON.stringify(template(both)));
    expect(ids({ classes: ['O', 'S'], segments: tenancy().segments.toReversed() }, reordered)).toEqual(ids({}));
    expect(ids({ segments: [grown, ...tenancy().segments.slice(1)] })).toEqual(expect.arrayContaining(ids({})));
  });

  test('holds no asset, no parameter to fill in and no secret', () => {
    expect(template(both).Parameters).toBeUndefined();
    expect(JSON.stringify(template(both))).not.toMatch(/AssetParameters|cdk-hnb|"password"|PreSharedKey/i);
  });

  test('refuses class C by itself', () => {
    expect(() => built({ classes: ['C'], segments: [segment({ dataClass: 'C' })] })).toThrow('GCDK8108');
  });

  test('leaves nothing to the agency’s own stack: keys and names stand in the tenancy', () => {
    const stack = awsStack();
    const scope = new Construct(stack, 'Agency');
    buildOwn(scope, { ...tenancyContext(SHARED), founds: ['S'] });

    expect(scope.node.children).toEqual([]);
  });
});
