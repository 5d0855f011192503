import { CfnInstanceProfile, CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnKey } from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { classThing, segmentThing } from '../../../constructs/shared/aws-handover';
import { guard } from '../../../constructs/shared/aws-retention';
import { AgencyAwsStack } from '../../../constructs/shared/aws-stack';
import { awsStack, cloudFormationApp, template, templateResourcesOf } from '../../support/cloudformation';

const TRUST = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'backup.amazonaws.com' } }] };
const TAGS = { agency: '1741000', system: 'portal', class: 'S', grade: '2', wave: '2026-1', policyPack: 'kr-n2sf-2026' };

describe("an agency's stack on AWS", () => {
  test("stands in the agency's own account where it has one", () => {
    const zone = { zone: 'seoul-aws', region: 'ap-northeast-2', accounts: { default: '111122223333', '1741000': '444455556666' }, availabilityZones: [] };

    expect(awsStack({ zone }).account).toBe('444455556666');
    expect(awsStack({ zone, agency: '1220000' }).account).toBe('111122223333');
    expect(() => awsStack({ zone: { ...zone, accounts: {} } })).toThrow('GCDK7208');
  });

  test('bounds every role by a policy the agency cannot change', () => {
    const stack = awsStack();
    new CfnRole(stack, 'Role', { assumeRolePolicyDocument: TRUST });

    expect(JSON.stringify(templateResourcesOf(stack, 'IAM::Role')[0]?.Properties['PermissionsBoundary'])).toContain(
      ':iam::111122223333:policy/gcdk-seoul-aws-1741000-boundary',
    );
  });

  test('puts every role and instance profile under the path of its agency, whatever it says itself', () => {
    const stack = awsStack();
    new CfnRole(stack, 'Role', { assumeRolePolicyDocument: TRUST, path: '/mine/' });
    new CfnInstanceProfile(stack, 'Profile', { roles: ['mine'] });

    const paths = ['IAM::Role', 'IAM::InstanceProfile'].flatMap((type) => templateResourcesOf(stack, type).map(({ Properties }) => Properties['Path']));
    expect(paths).toEqual(['/gcdk/seoul-aws/1741000/', '/gcdk/seoul-aws/1741000/']);
  });

  test('tags everything, and what is nearer wins', () => {
    const stack = awsStack({ tags: TAGS });
    new CfnKey(stack, 'Key', {});

    expect(templateResourcesOf(stack, 'KMS::Key')[0]?.Properties['Tags']).toEqual(
      ['agency', 'class', 'grade', 'policyPack', 'system', 'wave'].map((Key) => ({ Key, Value: TAGS[Key as keyof typeof TAGS] })),
    );
  });

  test('knows its availability zones without asking an account', () => {
    expect(awsStack().availabilityZones).toEqual(['ap-northeast-2a', 'ap-northeast-2c']);
  });

  test('is protected from deletion and needs no bootstrapped account', () => {
    const stack = awsStack();
    new CfnKey(stack, 'Key', {});

    expect(stack.terminationProtection).toBe(true);
    expect(template(stack).Parameters).toBeUndefined();
    expect(() => stack.synthesizer.addFileAsset({ sourceHash: 'abc', fileName: 'handler.zip' })).toThrowErrorMatchingInlineSnapshot(`
"GCDK7209 workload-1: stack workload-1 holds a file that would have to be uploaded first, and a government zone has no bootstrap bucket
  got:      handler.zip
  fix:      use a construct without custom resources and file assets, or inline code"
`);
  });

  test('writes no construct paths, whatever the command line asks for', () => {
    const app = cloudFormationApp();
    app.node.setContext('aws:cdk:enable-path-metadata', true);
    const zone = { zone: 'seoul-aws', region: 'ap-northeast-2', accounts: { default: '111122223333' }, availabilityZones: [] };
    const stack = new AgencyAwsStack(app, 'workload-1', { zone, agency: '1741000' });
    new CfnKey(stack, 'Key', {});

    expect(templateResourcesOf(stack, 'KMS::Key')[0]?.Metadata).toBeUndefined();
  });

  test('is found from any construct in it, and a plain stack is refused', () => {
    const stack = awsStack();

    expect(AgencyAwsStack.of(new Construct(stack, 'portal'))).toBe(stack);
    expect(() => AgencyAwsStack.of(new Construct(new Stack(cloudFormationApp(), 'plain'), 'portal'))).toThrow('GCDK7206');
  });

  test('finds what the tenancy hands over by parameters that nobody fills in', () => {
    const stack = awsStack();
    const vpc = segmentThing(stack, '1741000', 'S', 'work', 'vpc-id');
    classThing(stack, '1741000', 'S', 'key-arn');

    expect(segmentThing(new Construct(stack, 'portal'), '1741000', 'S', 'work', 'vpc-id')).toBe(vpc);
    expect(Object.values(template(stack).Parameters ?? {})).toEqual([
      { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/gcdk/1741000/s/work/vpc-id' },
      { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/gcdk/1741000/s/key-arn' },
    ]);
  });

  test.each([
    [false, 'Retain'],
    [true, 'Delete'],
  ])('keeps what holds data unless a tombstone lifts the guard (%s)', (removable, policy) => {
    const stack = awsStack();
    guard(new CfnKey(stack, 'Key', {}), removable);

    expect(templateResourcesOf(stack, 'KMS::Key')[0]).toMatchObject({ DeletionPolicy: policy, UpdateReplacePolicy: policy });
  });
});
