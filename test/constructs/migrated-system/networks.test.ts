import { templateResourcesOf } from '../../support/cloudformation';
import { agency } from '../../support/portfolio';
import { resourcesOf } from '../../support/terraform';
import { component, onAws, onOpenStack, publicSystem, system, type PartOptions } from './support';

const rulesOf = (one: ReturnType<typeof system>, options: PartOptions = {}): readonly string[] =>
  resourcesOf(onOpenStack(one, { ipv6: false, ...options }), 'networking_secgroup_rule_v2')
    .filter((rule) => rule['port_range_min'] !== 53 && rule['description'] !== 'from administrators')
    .map(
      (rule) =>
        `${rule['direction']} ${rule['protocol']} ${rule['port_range_min']} ${typeof rule['remote_ip_prefix'] === 'string' ? rule['remote_ip_prefix'] : 'group'}: ${rule['description']}`,
    )
    .sort();
const listening = (...from: string[]) => [component('api', { listens: [{ port: 8443, from }] })];

describe('words of the request become networks', () => {
  test('the agency’s own segment of the same class and plane', () => {
    expect(rulesOf(system({ components: listening('agency') }))).toEqual(['ingress tcp 8443 10.16.1.0/24: from segment']);
    expect(rulesOf(system({ dataClass: 'O', components: listening('agency') }))).toEqual(['ingress tcp 8443 10.16.2.0/24: from segment']);
  });

  test('the agency’s sites', () => {
    const sited = agency('1741000', { onPremises: [{ id: 'head-office', name: '본부', networks: ['192.168.1.0/24', '192.168.9.0/24'] }] });
    expect(rulesOf(system({ components: listening('on-premises') }), { parts: { agencies: [sited] } })).toEqual([
      'ingress tcp 8443 192.168.1.0/24: from site head-office',
      'ingress tcp 8443 192.168.9.0/24: from site head-office',
    ]);
  });

  test('another system, in every zone where it has a part', () => {
    const tax = system({ grade: 1 }, '1741000/tax');
    expect(rulesOf(system({ components: listening('1741000/tax') }), { others: [tax] })).toEqual([
      'ingress tcp 8443 10.16.1.0/24: from 1741000/tax',
      'ingress tcp 8443 10.17.1.0/24: from 1741000/tax',
    ]);
  });

  test('a system on which this one depends, over the protocols it listens with', () => {
    const dns = system({ components: [component('api', { listens: [{ port: 8443, protocol: 'udp', from: ['portal'] }] })] }, '1741000/register');
    expect(rulesOf(system({ components: [component('web')], dependsOn: [{ on: 'register', ports: [8443] }] }), { others: [dns] })).toEqual([
      'egress udp 8443 10.16.1.0/24: to 1741000/register',
    ]);
  });

  test('a cluster member’s twin in the other zone, both ways', () => {
    expect(rulesOf(system({ grade: 1, components: [component('db', { listens: [{ port: 5432, from: ['db'] }] })] }))).toEqual([
      'egress tcp 5432 10.17.1.0/24: to other part of the system',
      'egress tcp 5432 group: to component db',
      'ingress tcp 5432 10.17.1.0/24: from other part of the system',
      'ingress tcp 5432 group: from component db',
    ]);
  });

  test('the balancer’s network, once where the agency may call, too', () => {
    const one = publicSystem({ exposure: 'internal', components: [component('web', { listens: [{ port: 8080, from: ['entry', 'agency'] }] })] });
    expect(rulesOf(one)).toEqual(['ingress tcp 8080 10.16.2.0/24: from entry, at any address of the segment; from segment']);
  });

  test('a component that nobody calls and that calls nobody resolves names and lets administrators in, and no more', () => {
    const rules = resourcesOf(onOpenStack(system({ components: [component('batch')] }), { ipv6: false }), 'networking_secgroup_rule_v2');
    expect(rules.map((rule) => [rule['direction'], rule['protocol'], rule['port_range_min'], rule['remote_ip_prefix']])).toEqual([
      ['egress', 'tcp', 53, '10.16.1.0/24'],
      ['egress', 'udp', 53, '10.16.1.0/24'],
      ['ingress', 'tcp', 22, '10.255.0.0/24'],
    ]);
  });
});

describe('the entry takes calls', () => {
  const sited = agency('1741000', { onPremises: [{ id: 'head-office', name: '본부', networks: ['192.168.1.0/24'] }] });
  const internal = publicSystem({ exposure: 'internal' });

  test('of the agency’s segment and sites where the system is internal', () => {
    const [listener] = resourcesOf(onOpenStack(internal, { parts: { agencies: [sited] } }), 'lb_listener_v2');
    expect(listener?.['allowed_cidrs']).toEqual(['10.16.2.0/24', '192.168.1.0/24']);
    const [group] = templateResourcesOf(onAws(internal, { ipv6: false, parts: { agencies: [sited] } }), 'EC2::SecurityGroup').filter(
      ({ Properties }) => Properties['GroupDescription'] === 'portal: entry',
    );
    expect(group?.Properties['SecurityGroupIngress']).toMatchObject([
      { CidrIp: '10.18.2.0/24', FromPort: 443 },
      { CidrIp: '192.168.1.0/24', FromPort: 443 },
    ]);
  });

  test('and passes them on to the component behind it only', () => {
    const stack = onAws(publicSystem());
    const out = templateResourcesOf(stack, 'EC2::SecurityGroupEgress').filter(({ Properties }) => Properties['Description'] === 'to component web');
    expect(out.map(({ Properties }) => Properties['FromPort'])).toEqual([8080]);
    expect(templateResourcesOf(stack, 'WAFv2::WebACL')).toHaveLength(1);
    expect(templateResourcesOf(onAws(publicSystem({ exposure: 'internal' })), 'WAFv2::WebACL')).toEqual([]);
  });
});

test('no rule on either cloud opens anything to everybody but the public entry', () => {
  expect(JSON.stringify(resourcesOf(onOpenStack(publicSystem()), 'networking_secgroup_rule_v2'))).not.toMatch(/0\.0\.0\.0\/0|"::\/0"/);
  const open = templateResourcesOf(onAws(publicSystem()), 'EC2::SecurityGroup').filter((group) => JSON.stringify(group).includes('0.0.0.0/0'));
  expect(open.map(({ Properties }) => Properties['GroupDescription'])).toEqual(['portal: entry']);
});

test('instances demand session tokens of the metadata service and hold nothing but Session Manager’s rights', () => {
  const stack = onAws(system());
  expect(templateResourcesOf(stack, 'EC2::Instance').map(({ Properties }) => Properties['MetadataOptions'])).toEqual(
    [1, 2, 3].map(() => ({ HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 })),
  );
  const [role, ...more] = templateResourcesOf(stack, 'IAM::Role');
  expect(more).toEqual([]);
  expect(role?.Properties).toMatchObject({ PermissionsBoundary: expect.anything(), Policies: [{ PolicyName: 'session-manager' }] });
  expect(JSON.stringify(role)).not.toMatch(/"Action":\s*"\*"|ManagedPolicyArns/);
});
