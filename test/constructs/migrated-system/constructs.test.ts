import { App as AwsApp, Stack } from 'aws-cdk-lib/core';
import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { AwsMigratedSystem, type AwsMigratedSystemProps } from '../../../constructs/migrated-system/aws';
import { OpenStackMigratedSystem, type OpenStackMigratedSystemProps } from '../../../constructs/migrated-system/openstack';
import { TerraformStack } from '../../../constructs/terraform';
import { Cidr } from '../../../lib/values/cidr';
import { gibibytes } from '../../../lib/values/data-size';
import { templateResourcesOf } from '../../support/cloudformation';
import { agencyStack, resourcesOf, terraformApp } from '../../support/terraform';

const network = Cidr.of('10.9.1.0/24');
const common = {
  name: 'portal',
  dataClass: 'S' as const,
  personalData: true,
  exposure: 'internal' as const,
  grade: 3 as const,
  site: { zone: 'here', failureDomain: 'here' },
  segment: [network],
  tags: { agency: '1741000', system: 'portal', class: 'S', grade: '3', wave: '2026-1', policyPack: 'kr-n2sf-2026' },
};
const web = {
  id: 'web',
  count: 1,
  bootDisk: gibibytes(50),
  disks: [],
  listens: [{ port: 8080, protocol: 'tcp' as const, from: [{ network, why: 'office' }] }],
};

const openstack = (overrides: Partial<OpenStackMigratedSystemProps> = {}) => {
  const stack = new TerraformStack(terraformApp(), 'plain');
  new OpenstackProvider(stack, 'provider', { cloud: 'mine' });
  new OpenStackMigratedSystem(stack, 'portal', {
    ...common,
    networkId: '00000000-0000-4000-8000-000000000001',
    volumeType: 'luks',
    components: [{ ...web, flavor: 'm1.small', os: 'rocky-9', image: 'Rocky-9.4' }],
    ...overrides,
  });
  return stack;
};
const aws = (overrides: Partial<AwsMigratedSystemProps> = {}) => {
  const stack = new Stack(new AwsApp(), 'plain');
  new AwsMigratedSystem(stack, 'portal', {
    ...common,
    vpcId: 'vpc-0123456789abcdef0',
    subnets: [{ availabilityZone: 'ap-northeast-2a', subnetId: 'subnet-0123456789abcdef0' }],
    keyArn: 'arn:aws:kms:ap-northeast-2:111122223333:key/mine',
    components: [{ ...web, instanceType: 'm6i.large', imageId: 'ami-0123456789abcdef0', rootDevice: '/dev/sda1' }],
    ...overrides,
  });
  return stack;
};

const everybody = (text: string) => ({ network: Cidr.of(text), why: 'everybody' });
/** In the agency's own stack, under the provider of a class. */
const inStack = (dataClass: 'S' | 'O', overrides: Partial<OpenStackMigratedSystemProps>) => {
  const stack = agencyStack({ classes: ['S', 'O'] });
  return new OpenStackMigratedSystem(stack, 'portal', {
    ...common,
    networkId: '00000000-0000-4000-8000-000000000001',
    volumeType: 'luks',
    components: [{ ...web, flavor: 'm1.small', os: 'rocky-9', image: 'Rocky-9.4' }],
    provider: stack.provider(dataClass),
    ...overrides,
  });
};

test('an engineer builds a system in a plain app of either engine', () => {
  expect(resourcesOf(openstack(), 'compute_instance_v2').map(({ name }) => name)).toEqual(['portal-web-1']);
  expect(templateResourcesOf(aws(), 'EC2::Instance')).toHaveLength(1);
});

test('without an entry or a DNS zone there is neither balancer nor name', () => {
  const stack = openstack();
  expect([resourcesOf(stack, 'lb_loadbalancer_v2'), resourcesOf(stack, 'dns_recordset_v2')]).toEqual([[], []]);
  expect([...templateResourcesOf(aws(), 'ElasticLoadBalancingV2::LoadBalancer'), ...templateResourcesOf(aws(), 'Route53::RecordSet')]).toEqual([]);
});

describe.each([
  ['OpenStack', openstack],
  ['AWS', aws],
])('on %s the construct refuses', (_cloud, build: (overrides: object) => unknown) => {
  test('a sensitive system that the public reaches', () => {
    expect(() => build({ exposure: 'public' })).toThrow('GCDK8402 portal: only a system of class O without personal data may be exposed to the public');
  });

  test('personal data that the public reaches, whatever its class', () => {
    expect(() => build({ dataClass: 'O', exposure: 'public' })).toThrow(/GCDK8402/);
  });

  test('a public system without an entry', () => {
    expect(() => build({ dataClass: 'O', personalData: false, exposure: 'public' })).toThrow(/GCDK8403 portal: a system exposed to the public has no entry/);
  });

  test('an entry that would open to everybody because it names nobody', () => {
    const entry = { to: 'web', port: 443, memberPort: 8080, certificate: 'tls', certificateArn: 'arn:mine', logs: { bucket: 'logs', prefix: 'alb' } };
    expect(() => build({ entry: { ...entry, callers: [] } })).toThrow(/GCDK8420 portal: an internal entry names no IPv4 network that may call it/);
    expect(() => build({ entry: { ...entry, callers: [network] } })).not.toThrow();
  });

  test('grades 1 and 2 without a peer in another failure domain', () => {
    expect(() => build({ grade: 2 })).toThrow(/GCDK8418 portal: a system of grade 2 needs a disaster-recovery peer in another failure domain/);
    expect(() => build({ grade: 2, peer: { zone: 'annex', failureDomain: 'here' } })).toThrow(/GCDK8418/);
    expect(() => build({ grade: 2, peer: { zone: 'far', failureDomain: 'far' } })).not.toThrow();
  });

  test('a grade 2 without a peer, whatever its caller says of grades that need one', () => {
    expect(() => build({ grade: 2, peerUpToGrade: 1 })).toThrow(
      /GCDK8418 portal: a system of grade 2 needs a disaster-recovery peer in another failure domain/,
    );
    expect(() => build({ grade: 3, peerUpToGrade: 3 })).toThrow(/GCDK8418 portal: a system of grade 3 needs/);
  });
});

describe.each([
  ['OpenStack', openstack],
  ['AWS', aws],
])('on %s the construct refuses traffic that no request could ask for', (_cloud, build: (overrides: object) => unknown) => {
  const place = { flavor: 'm1.small', os: 'rocky-9', image: 'Rocky-9.4', instanceType: 'm6i.large', imageId: 'ami-0123456789abcdef0', rootDevice: '/dev/sda1' };
  const listening = (port: number, from: readonly unknown[]) => ({ components: [{ ...web, ...place, listens: [{ port, protocol: 'tcp', from }] }] });
  const entry = { to: 'web', port: 443, memberPort: 8080, certificate: 'tls', certificateArn: 'arn:mine', logs: { bucket: 'logs', prefix: 'alb' } };

  test.each(['0.0.0.0/0', '128.0.0.0/1', '::/0'])('servers that everybody may call (%s)', (text) => {
    expect(() => build(listening(8080, [everybody(text)]))).toThrow(
      `GCDK8422 portal: web tcp 8080 takes calls from everywhere; only the entry of a public system is everybody's\n  got:      ${text}`,
    );
    expect(() => build(listening(8080, [everybody('10.0.0.0/8')]))).not.toThrow();
  });

  test('an internal entry that everybody may call', () => {
    expect(() => build({ entry: { ...entry, callers: [Cidr.of('0.0.0.0/0')] } })).toThrow(/GCDK8422 portal: entry takes calls from everywhere/);
  });

  test('a sensitive system that may call everywhere, and lets an open one', () => {
    const calls = [{ port: 443, protocol: 'tcp', to: Cidr.of('0.0.0.0/0'), why: 'anything' }];
    expect(() => build({ calls })).toThrow('GCDK8423 portal: a system of class S may call everywhere on tcp 443 (GC-NET-03)');
    expect(() => build({ calls, dataClass: 'O', personalData: true })).toThrow(/GCDK8423/);
    expect(() => build({ calls, dataClass: 'O', personalData: false })).not.toThrow();
  });

  test('a login port, whoever calls, and a database behind the entry', () => {
    expect(() => build(listening(22, [everybody('10.9.1.0/24')]))).toThrow(/GCDK8421 portal: a port by which people log in opens to nobody/);
    expect(() => build({ ...listening(5432, ['entry']), entry: { ...entry, memberPort: 5432, callers: [network] } })).toThrow(
      /GCDK8409 portal: .*port: 5432, from: entry/s,
    );
  });
});

describe('on OpenStack the construct refuses', () => {
  test('the project of another class, personal data counted', () => {
    expect(() => inStack('O', {})).toThrow("GCDK8424 portal: a system of class S is given the provider configuration of another class's project");
    expect(() => inStack('O', { dataClass: 'O' })).toThrow(/GCDK8424/);
    expect(() => inStack('O', { dataClass: 'O', personalData: false })).not.toThrow();
    expect(() => inStack('S', {})).not.toThrow();
  });

  test('a volume type without a name', () => {
    expect(() => openstack({ volumeType: ' ' })).toThrow(
      "GCDK8425 portal: the volume type of system portal is empty, so that the cloud's default would be used, which may not encrypt",
    );
  });
});

test('the management network comes in at the login port of each system, and nobody else', () => {
  const desk = { ...web, id: 'desk', flavor: 'm1.small', os: 'windows-2022', image: 'Windows-2022' };
  const logins = (overrides: Partial<OpenStackMigratedSystemProps>) =>
    resourcesOf(openstack({ components: [desk], ...overrides }), 'networking_secgroup_rule_v2').filter(({ port_range_min: port }) => port === 3389);
  expect(logins({})).toEqual([]);
  expect(logins({ adminNetwork: Cidr.of('10.77.0.0/24') })).toMatchObject([{ direction: 'ingress', remote_ip_prefix: '10.77.0.0/24' }]);
});

test('class C stands on OpenStack only', () => {
  expect(() => openstack({ dataClass: 'C' })).not.toThrow();
  expect(() => aws({ dataClass: 'C' })).toThrow('GCDK8417 portal: a system of class C stands in a government data centre only');
});
