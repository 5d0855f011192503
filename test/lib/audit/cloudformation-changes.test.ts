import { readOutput } from '../../../lib/audit/read-output';
import { renderProblem } from '../../../lib/problem/problem';
import { awsOutput, brief, changesBetween, type AwsStack } from '../../support/output';

const changes = (before: object, after: object, stacks: readonly [AwsStack, AwsStack] = [{}, {}]) =>
  changesBetween(awsOutput(before, {}, stacks[0]), awsOutput(after, {}, stacks[1]));
const store = (attributes: object, properties: object = {}) => ({
  Resources: { Store: { Type: 'AWS::EFS::FileSystem', Properties: properties, ...attributes } },
});

const encrypted = (Encrypted: boolean, attributes: object) => store(attributes, { Encrypted });

describe('every part of a CloudFormation template is compared under a name of its own', () => {
  test.each([
    ['Parameters', { Default: 'a' }, { Default: 'b' }, 'Default "a" → "b"'],
    ['Outputs', { Value: 'a' }, { Value: 'b' }, 'Value "a" → "b"'],
    ['Conditions', { 'Fn::Equals': [1, 1] }, { 'Fn::Equals': [1, 2] }, 'Fn::Equals[1] 1 → 2'],
    ['Mappings', { seoul: { a: 1 } }, { seoul: { a: 2 } }, 'seoul.a 1 → 2'],
    ['Rules', { Assertions: [] }, { Assertions: [1] }, 'Assertions[0] undefined → 1'],
  ])('%s', (section, before, after, expected) => {
    expect(brief(changes({ [section]: { X: before } }, { [section]: { X: after } }))).toEqual([`changed ${section}.X ${expected}`]);
  });

  test('and what is not a list of names, as a whole', () => {
    expect(brief(changes({ Description: 'a' }, { Description: 'b' }))).toEqual(['changed Description  "a" → "b"']);
  });

  test.each([
    ['DependsOn', ['A'], ['B'], 'DependsOn[0] "A" → "B"'],
    ['CreationPolicy', { ResourceSignal: { Count: 1 } }, { ResourceSignal: { Count: 2 } }, 'CreationPolicy.ResourceSignal.Count 1 → 2'],
    ['UpdatePolicy', { UseOnlineResharding: true }, { UseOnlineResharding: false }, 'UpdatePolicy.UseOnlineResharding true → false'],
    ['Condition', 'A', 'B', 'Condition "A" → "B"'],
    ['DeletionPolicy', 'Snapshot', 'Delete', 'DeletionPolicy "Snapshot" → "Delete"'],
    ['DeletionPolicy', 'Retain', 'Delete', 'DeletionPolicy "Retain" → "Delete" (guard-lifted)'],
    ['UpdateReplacePolicy', 'Retain', 'Delete', 'UpdateReplacePolicy "Retain" → "Delete" (guard-lifted)'],
    ['UpdateReplacePolicy', 'Delete', 'Retain', 'UpdateReplacePolicy "Delete" → "Retain" (guard-added)'],
  ])('of a resource its %s (%j, %j)', (attribute, before, after, expected) => {
    expect(brief(changes(store({ [attribute]: before }), store({ [attribute]: after })))).toEqual([`changed Store ${expected}`]);
  });

  test('another type under the same name is another thing', () => {
    const [change] = changes({ Resources: { X: { Type: 'AWS::SNS::Topic' } } }, { Resources: { X: { Type: 'AWS::SQS::Queue' } } });

    expect(change).toMatchObject({
      action: 'replaced',
      type: 'AWS::SQS::Queue',
      differences: [{ path: '(type)', before: '"AWS::SNS::Topic"', after: '"AWS::SQS::Queue"' }],
    });
  });

  test('what UpdateReplacePolicy keeps is told as guarded when it is replaced', () => {
    expect(changes(encrypted(true, { UpdateReplacePolicy: 'Retain' }), encrypted(false, { UpdateReplacePolicy: 'Retain' }))).toMatchObject([
      { action: 'replaced', guarded: true },
    ]);
    expect(changes(encrypted(true, { DeletionPolicy: 'Retain' }), encrypted(false, { DeletionPolicy: 'Retain' }))).toMatchObject([
      { action: 'replaced', guarded: false },
    ]);
  });
});

describe('a stack that goes to another place', () => {
  const here = { environment: 'aws://000000000001/ap-northeast-2' };

  test.each([
    ['account', 'aws://000000000002/ap-northeast-2', 'environment.account', '"000000000001"', '"000000000002"'],
    ['region', 'aws://000000000001/ap-northeast-1', 'environment.region', '"ap-northeast-2"', '"ap-northeast-1"'],
  ])('(%s) has everything in it replaced', (_what, environment, address, before, after) => {
    const template = store({ DeletionPolicy: 'Retain' });

    expect(changes(template, template, [here, { environment }])).toMatchObject([
      { address: 'Store', action: 'replaced', effects: ['moved'], guarded: true },
      { address, action: 'changed', subject: 'stack', differences: [{ path: '', before, after }] },
    ]);
  });

  test('cannot be told from one that stays where the CDK does not say where it goes', () => {
    const { '2026-1/aws-seoul/manifest.json': _gone, ...files } = awsOutput(store({}));

    expect(readOutput(Object.keys(files), (path) => files[path]).problems.map((problem) => renderProblem(problem, 'en'))).toEqual([
      `2026-1/aws-seoul/manifest.json GCDK7402: the file of 'gcdk-aws-seoul-1741000-2026-1-workload-1', which the manifest lists, is missing
  fix:      make the output again with \`gcdk synth\``,
    ]);
  });

  test('and one that nothing protects any more is told so', () => {
    expect(brief(changes(store({}), store({}), [{}, { terminationProtection: false }]))).toEqual([
      'changed stack.terminationProtection  true → false (guard-lifted)',
    ]);
  });
});
