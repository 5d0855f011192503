import { boundaryOffences } from '../support/house-boundary';
import { exposureOffences } from '../support/house-exposure';
import type { HouseResource, HouseStack } from '../support/house-resources';
import { guardOffences, providerOffences, secretOffences, tagOffences, textOffences } from '../support/house-rules';

// What the contract of kinds looks with must see: each rule is shown one thing that breaks it.

const resource = (overrides: Partial<HouseResource>): HouseResource => ({
  cloud: 'openstack',
  type: 'openstack_blockstorage_volume_v3',
  address: 'openstack_blockstorage_volume_v3.a',
  properties: {},
  guarded: true,
  where: 'w',
  item: '1741000/portal',
  ...overrides,
});
const stack = (document: unknown): HouseStack => ({
  folder: '2026-1/daejeon',
  manifest: {
    version: 1,
    tool: { name: 'g-cloud-cdk', version: '0' },
    portfolio: 'p',
    wave: { wave: '2026-1', title: { ko: '', en: '' }, opens: '', closes: '' },
    zone: { zone: 'daejeon', kind: 'openstack', region: '', country: 'KR', failureDomain: '' },
    policyPack: '',
    inputs: [],
    stacks: [],
    artifacts: [],
    waiting: [],
    placements: [],
    changes: [],
    resources: [],
    controls: [],
    expiring: [],
    operatorSteps: [],
  },
  stack: { path: 'x', name: 'x', agency: '1741000', part: 'workload-1', engine: 'terraform', scope: 'agency', digest: '', resources: 1 },
  text: '{}',
  document,
  resources: [],
});
const classOf = (): string => 'S';
const statement = (Effect: string, Action: string) => ({ Effect, Action, Resource: '*' });

test.each([
  ['a literal key', { resource: { x: { a: { psk: 'hunter2' } } } }],
  ['a literal inside a reference’s shape', { resource: { x: { a: { psk: '${var.psk}-and-more' } } } }],
  ['a variable that is not sensitive', { variable: { psk: { type: 'string' } }, resource: { x: { a: { psk: '${var.psk}' } } } }],
  ['a variable with a default', { variable: { psk: { sensitive: true, default: 'x' } }, resource: { x: { a: { psk: '${var.psk}' } } } }],
])('a secret is seen in %s', (_what, document) => {
  expect(secretOffences(stack(document))).toHaveLength(1);
});

test('a reference to a sensitive variable without a default is no secret', () => {
  expect(secretOffences(stack({ variable: { psk: { sensitive: true } }, resource: { x: { a: { psk: '${var.psk}' } } } }))).toEqual([]);
});

test.each([
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['a key inside base64', Buffer.from('#!/bin/sh\n# -----BEGIN RSA PRIVATE KEY-----').toString('base64')],
  ['a path of this machine', `${process.cwd()}/x`],
  ['the day of today', 'made on 2031-05-06'],
  ['random bytes', 'q8Zr3KpV7xWt1Yb9Lm2NcD5fGh6JsT4uQeR0aXoI'],
])('a file is seen to hold %s', (_what, text) => {
  expect(textOffences('f', text, '2031-05-06', new Set())).not.toEqual([]);
});

test('a disk without its guard is seen, and a guard that stays on what may go', () => {
  expect(guardOffences([resource({ guarded: false })], () => false)).toHaveLength(1);
  expect(guardOffences([resource({ guarded: true })], () => true)).toHaveLength(1);
});

test('missing tags are seen, and tags of somebody else', () => {
  const metadata = { agency: '1741000', system: 'portal', class: 'S', grade: '3', wave: '2026-1', policyPack: 'p' };
  expect(tagOffences([resource({ properties: { metadata } })], classOf)).toEqual([]);
  expect(tagOffences([resource({})], classOf)).toHaveLength(1);
  expect(tagOffences([resource({ properties: { metadata: { ...metadata, system: 'tenancy' } } })], classOf)).toHaveLength(1);
});

test('the credentials of another class are seen', () => {
  const document = { resource: { openstack_blockstorage_volume_v3: { a: { provider: 'openstack.c' } } } };
  expect(providerOffences({ ...stack(document), resources: [resource({})] }, classOf)).toHaveLength(1);
});

test('a call beyond the boundary is seen, one that it forbids everywhere, and a type of which nobody said what it calls', () => {
  const policy = (...Statement: readonly ReturnType<typeof statement>[]) => ({
    ...stack({}),
    stack: { ...stack({}).stack, engine: 'cloudformation' as const, scope: 'administrator' as const },
    resources: [resource({ cloud: 'aws', type: 'AWS::IAM::ManagedPolicy', properties: { PolicyDocument: { Statement } } })],
  });
  const workload = {
    ...stack({}),
    stack: { ...stack({}).stack, engine: 'cloudformation' as const },
    resources: [resource({ cloud: 'aws', type: 'AWS::EC2::Route' }), resource({ cloud: 'aws', type: 'AWS::SQS::Queue' })],
  };
  const most = [statement('Allow', 'cloudformation:*'), statement('Allow', 'ssm:*'), statement('Allow', 'ec2:*')];
  expect(boundaryOffences([workload, policy(...most)])).toEqual(['x: nobody said what AWS::SQS::Queue calls']);
  expect(boundaryOffences([workload, policy(...most, statement('Deny', 'ec2:Create*'))])).toEqual([
    'x: nobody said what AWS::SQS::Queue calls',
    'x: the boundary does not let ec2:CreateRoute through',
  ]);
  expect(boundaryOffences([workload, policy(...most.slice(0, 2))])).toEqual([
    'x: nobody said what AWS::SQS::Queue calls',
    'x: the boundary does not let ec2:CreateRoute through',
    'x: the boundary does not let ec2:DeleteRoute through',
  ]);
});

test.each([
  ['a shared network', { type: 'openstack_networking_network_v2', properties: { shared: true } }],
  ['a public address', { type: 'openstack_networking_floatingip_v2', properties: {} }],
  ['a rule for everybody', { type: 'openstack_networking_secgroup_rule_v2', properties: { direction: 'ingress', remote_ip_prefix: '0.0.0.0/0' } }],
  ['a rule without a sender', { type: 'openstack_networking_secgroup_rule_v2', properties: { direction: 'ingress' } }],
  ['a share for everybody', { type: 'openstack_sharedfilesystem_share_access_v2', properties: { access_to: '0.0.0.0/0' } }],
  ['a group for everybody', { type: 'AWS::EC2::SecurityGroup', properties: { SecurityGroupIngress: [{ CidrIp: '0.0.0.0/0' }] } }],
  ['a balancer on the internet', { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', properties: { Scheme: 'internet-facing' } }],
])('%s is seen', (_what, overrides) => {
  expect(exposureOffences([resource(overrides)], () => false)).toHaveLength(1);
});
