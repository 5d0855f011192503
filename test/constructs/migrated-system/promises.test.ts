import { SYSTEM_PROMISES, type SystemPromise } from '../../../constructs/migrated-system/spec';
import { byText } from '../../../lib/values/compare';
import { template, templateResources, templateResourcesOf } from '../../support/cloudformation';
import { openstackZone } from '../../support/portfolio';
import { addresses, resourcesOf, terraformDocument, terraformResources, terraformText } from '../../support/terraform';
import { component, onAws, onOpenStack, publicSystem, system } from './support';

const properties = (stack: Parameters<typeof template>[0], type: string) => templateResourcesOf(stack, type).map((resource) => resource.Properties);
const LABELS = ['portal', 'db.portal', 'db-1.portal', 'web.portal', 'web-1.portal', 'web-2.portal'];
const asText = (value: unknown): string => JSON.stringify(value);

const PROMISES = Object.keys(SYSTEM_PROMISES) as SystemPromise[];
/** A web component of so many servers, each with a data disk. */
const webs = (count: number, grade: 1 | 3 = 3) => system({ grade, components: [component('web', { count, disks: [{ id: 'data', size: '10 GiB' }] })] });
const policies = (grade: 2 | 3) => resourcesOf(onOpenStack(system({ grade })), 'compute_servergroup_v2').map((group) => group['policies']);
const guards = (removable: boolean) =>
  resourcesOf(onOpenStack(system(), { removable }), 'blockstorage_volume_v3').map((volume) =>
    asText(volume['lifecycle'] ?? {}).includes('"prevent_destroy":true'),
  );
const kept = (removable: boolean) =>
  templateResourcesOf(onAws(system(), { removable }), 'EC2::Volume').map(({ DeletionPolicy, UpdateReplacePolicy }) => [DeletionPolicy, UpdateReplacePolicy]);
const scheme = (one: ReturnType<typeof system>) => properties(onAws(one), 'ElasticLoadBalancingV2::LoadBalancer').map(({ Scheme }) => Scheme);
/** The named properties of each, in one line; `-` for one that is missing. */
const lines = (all: readonly Readonly<Record<string, unknown>>[], ...keys: string[]): string[] =>
  all
    .map((one) => keys.map((key) => (one[key] === undefined ? '-' : typeof one[key] === 'object' ? 'ref' : asText(one[key]).replaceAll('"', ''))).join(' '))
    .sort(byText);

/** Proof of every promise, once a cloud. A promise without a row does not compile. */
const PROOFS: Readonly<Record<SystemPromise, { readonly openstack: () => void; readonly aws: () => void }>> = {
  'servers-as-asked': {
    openstack: () => {
      const servers = resourcesOf(onOpenStack(system()), 'compute_instance_v2');
      expect(servers.map(({ name, flavor_name: flavor }) => [name, flavor])).toEqual([
        ['portal-db-1', 'm1.small'],
        ['portal-web-1', 'm1.small'],
        ['portal-web-2', 'm1.small'],
      ]);
    },
    aws: () => {
      const servers = properties(onAws(system()), 'EC2::Instance');
      expect(servers.map(({ InstanceType, ImageId }) => [InstanceType, ImageId])).toEqual([1, 2, 3].map(() => ['m6i.large', 'ami-0123456789abcdef0']));
    },
  },
  'identity-by-name': {
    openstack: () => {
      const [three, four] = [terraformResources(onOpenStack(webs(3))), terraformResources(onOpenStack(webs(4)))];
      for (const type of ['compute_instance_v2', 'networking_port_v2', 'blockstorage_volume_v3', 'compute_volume_attach_v2', 'compute_servergroup_v2']) {
        expect(four[`openstack_${type}`]).toMatchObject(three[`openstack_${type}`] ?? { missing: type });
      }
    },
    aws: () => {
      const [three, four] = [templateResources(onAws(webs(3, 1))), templateResources(onAws(webs(4, 1)))];
      for (const type of ['AWS::EC2::Instance', 'AWS::EC2::Volume', 'AWS::EC2::VolumeAttachment', 'AWS::EC2::PlacementGroup']) {
        expect(four[type]).toMatchObject(three[type] ?? { missing: type });
      }
    },
  },
  'kept-apart': {
    openstack: () => {
      expect([policies(2)[0], policies(3)[0]]).toEqual([['anti-affinity'], ['soft-anti-affinity']]);
      const [, ...both] = resourcesOf(onOpenStack(system()), 'compute_instance_v2');
      expect(lines(both, 'name', 'availability_zone')).toEqual([
        expect.stringMatching(/^portal-web-1 az-(a|b)$/),
        expect.stringMatching(/^portal-web-2 az-(a|b)$/),
      ]);
      expect(new Set(both.map((server) => server['availability_zone'])).size).toBe(2);
      expect(both.every((server) => asText(server['scheduler_hints']).includes('compute_servergroup_v2.portal_system_component-web_group'))).toBe(true);
    },
    aws: () => {
      const stack = onAws(system({ grade: 2 }));
      const servers = properties(stack, 'EC2::Instance');
      expect(servers.every(({ PlacementGroupName }) => PlacementGroupName !== undefined)).toBe(true);
      expect(properties(stack, 'EC2::PlacementGroup')[0]).toMatchObject({ Strategy: 'spread', SpreadLevel: 'rack' });
      expect(new Set(servers.map(({ AvailabilityZone }) => AvailabilityZone)).size).toBe(2);
    },
  },
  'declared-traffic-only': {
    openstack: () => {
      const stack = onOpenStack(system());
      expect(resourcesOf(stack, 'networking_secgroup_v2').map((group) => group['delete_default_rules'])).toEqual([true, true]);
      const rules = lines(resourcesOf(stack, 'networking_secgroup_rule_v2'), 'direction', 'ethertype', 'protocol', 'port_range_min', 'remote_ip_prefix');
      expect(rules.filter((rule) => !rule.includes(' 53 '))).toEqual([
        'egress IPv4 tcp 5432 -',
        'egress IPv6 tcp 5432 -',
        'ingress IPv4 tcp 22 10.255.0.0/24',
        'ingress IPv4 tcp 22 10.255.0.0/24',
        'ingress IPv4 tcp 5432 -',
        'ingress IPv4 tcp 8080 10.16.1.0/24',
        'ingress IPv6 tcp 5432 -',
        'ingress IPv6 tcp 8080 fd00:16:1::/64',
      ]);
      const remotes = resourcesOf(stack, 'networking_secgroup_rule_v2').filter((rule) => rule['remote_ip_prefix'] === undefined);
      expect(remotes.every((rule) => asText(rule['remote_group_id']).includes('networking_secgroup_v2'))).toBe(true);
    },
    aws: () => {
      const stack = onAws(system());
      const own = properties(stack, 'EC2::SecurityGroup').flatMap(({ SecurityGroupEgress, SecurityGroupIngress }) => [
        SecurityGroupEgress,
        SecurityGroupIngress,
      ]);
      const endpoints = [
        expect.objectContaining({ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp' }),
        expect.objectContaining({ CidrIp: '10.18.1.0/24', FromPort: 443 }),
        expect.objectContaining({ CidrIpv6: 'fd00:18:1::/64', FromPort: 443 }),
      ];
      expect(own).toEqual([endpoints, undefined, endpoints, undefined]);
      expect(lines(properties(stack, 'EC2::SecurityGroupIngress'), 'IpProtocol', 'FromPort', 'CidrIp', 'CidrIpv6', 'SourceSecurityGroupId')).toEqual([
        'tcp 5432 - - ref',
        'tcp 8080 - fd00:18:1::/64 -',
        'tcp 8080 10.18.1.0/24 - -',
      ]);
      expect(lines(properties(stack, 'EC2::SecurityGroupEgress'), 'IpProtocol', 'FromPort', 'DestinationSecurityGroupId')).toEqual(['tcp 5432 ref']);
    },
  },
  'logins-by-the-operator': {
    openstack: () => {
      const components = [component('app', { os: 'ubuntu-24-04' }), component('desk', { os: 'windows-2022' })];
      const images = [
        { name: 'Ubuntu-24.04', os: 'ubuntu-24-04' },
        { name: 'Windows-2022', os: 'windows-2022' },
      ];
      const stack = onOpenStack(system({ components }), { zone: openstackZone('daejeon', { images, adminNetwork: '10.77.0.0/24' }) });
      const rules = resourcesOf(stack, 'networking_secgroup_rule_v2').filter((rule) => rule['direction'] === 'ingress');
      expect(lines(rules, 'protocol', 'port_range_min', 'port_range_max', 'remote_ip_prefix', 'description')).toEqual([
        'tcp 22 22 10.77.0.0/24 from administrators',
        'tcp 3389 3389 10.77.0.0/24 from administrators',
      ]);
    },
    aws: () => {
      const stack = onAws(system());
      const ports = properties(stack, 'EC2::SecurityGroupIngress').map(({ FromPort }) => FromPort);
      expect(ports.filter((port) => [22, 3389, 5900].includes(Number(port)))).toEqual([]);
      expect(asText(properties(stack, 'IAM::Role'))).toContain('ssmmessages:OpenControlChannel');
      expect(asText(template(stack))).not.toContain('10.255.1.0/24');
    },
  },
  'encrypted-disks': {
    openstack: () => {
      const volumeTypes = [
        { name: 'plain', encrypted: false },
        { name: 'luks', encrypted: true },
      ];
      const stack = onOpenStack(system(), { zone: openstackZone('daejeon', { volumeTypes }) });
      expect(lines(resourcesOf(stack, 'blockstorage_volume_v3'), 'name', 'volume_type', 'size')).toEqual([
        'portal-db-1-boot luks 50',
        'portal-db-1-data luks 200',
        'portal-web-1-boot luks 50',
        'portal-web-2-boot luks 50',
      ]);
      // Nothing boots from a disk of the host's own, which no volume type encrypts.
      expect(
        resourcesOf(stack, 'compute_instance_v2').every(
          (server) => asText(server['block_device']).includes('"source_type":"volume"') && server['image_id'] === undefined,
        ),
      ).toBe(true);
    },
    aws: () => {
      const stack = onAws(system());
      const key = { Ref: 'Givengcdk1741000skeyarn' };
      expect(properties(stack, 'EC2::Volume')).toEqual([expect.objectContaining({ Encrypted: true, KmsKeyId: key })]);
      for (const { BlockDeviceMappings } of properties(stack, 'EC2::Instance')) {
        expect(BlockDeviceMappings).toEqual([{ DeviceName: '/dev/sda1', Ebs: expect.objectContaining({ Encrypted: true, KmsKeyId: key }) }]);
      }
    },
  },
  'data-outlives-servers': {
    openstack: () => {
      expect(guards(false)).toEqual([true, true, true, true]);
      expect(guards(true)).toEqual([false, false, false, false]);
      expect(
        resourcesOf(onOpenStack(system()), 'compute_instance_v2').every((server) => asText(server['block_device']).includes('"delete_on_termination":false')),
      ).toBe(true);
    },
    aws: () => {
      expect(kept(false)).toEqual([['Retain', 'Retain']]);
      expect(kept(true)).toEqual([['Delete', 'Delete']]);
      expect(properties(onAws(system()), 'EC2::Instance').every(({ DisableApiTermination }) => DisableApiTermination === true)).toBe(true);
    },
  },
  'no-secrets': {
    openstack: () => {
      const text = terraformText(onOpenStack(publicSystem()));
      expect(text).not.toMatch(/admin_pass|user_data|"payload"|PRIVATE KEY|"key_pair"/);
      expect(Object.values(terraformDocument(onOpenStack(publicSystem())).data?.['openstack_keymanager_container_v1'] ?? {})).toMatchObject([
        { name: 'portal/tls' },
      ]);
    },
    aws: () => {
      const whole = template(onAws(publicSystem()));
      expect(asText(whole)).not.toMatch(/PRIVATE KEY|UserData|KeyName|secretsmanager/);
      expect(Object.values(whole.Parameters ?? {}).map(({ Default }) => Default)).toContain('/agency/1741000/o/certificates/portal/tls');
    },
  },
  'no-public-servers': {
    openstack: () => {
      const [address, ...more] = resourcesOf(onOpenStack(publicSystem()), 'networking_floatingip_v2');
      expect([address?.['port_id'], more]).toEqual([expect.stringContaining('lb_loadbalancer_v2'), []]);
      expect(resourcesOf(onOpenStack(publicSystem({ exposure: 'internal' })), 'networking_floatingip_v2')).toEqual([]);
    },
    aws: () => {
      for (const { NetworkInterfaces } of properties(onAws(publicSystem()), 'EC2::Instance')) {
        expect(NetworkInterfaces).toEqual([expect.objectContaining({ AssociatePublicIpAddress: false })]);
      }
      expect([scheme(publicSystem()), scheme(publicSystem({ exposure: 'internal' }))]).toEqual([['internet-facing'], ['internal']]);
    },
  },
  'tls-entry': {
    openstack: () => {
      const stack = onOpenStack(publicSystem());
      expect(resourcesOf(stack, 'lb_listener_v2')).toEqual([
        expect.objectContaining({
          protocol: 'TERMINATED_HTTPS',
          protocol_port: 443,
          tls_versions: ['TLSv1.2', 'TLSv1.3'],
          hsts_max_age: 31_536_000,
          allowed_cidrs: ['0.0.0.0/0'],
          default_tls_container_ref: expect.stringContaining('data.openstack_keymanager_container_v1'),
        }),
      ]);
      expect(resourcesOf(stack, 'lb_member_v2').map((member) => [member['name'], member['protocol_port']])).toEqual([
        ['portal-1', 8080],
        ['portal-2', 8080],
      ]);
    },
    aws: () => {
      const stack = onAws(publicSystem());
      expect(properties(stack, 'ElasticLoadBalancingV2::Listener')).toMatchObject([
        { Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06' },
      ]);
      expect([properties(stack, 'WAFv2::WebACLAssociation').length, properties(stack, 'Shield::Protection').length]).toEqual([1, 1]);
      const [balancer] = properties(stack, 'ElasticLoadBalancingV2::LoadBalancer');
      expect(balancer?.['LoadBalancerAttributes']).toEqual(
        expect.arrayContaining([
          { Key: 'access_logs.s3.bucket', Value: 'gcloud-log-archive' },
          { Key: 'access_logs.s3.enabled', Value: 'true' },
          { Key: 'deletion_protection.enabled', Value: 'true' },
        ]),
      );
    },
  },
  'names-of-its-own': {
    openstack: () => {
      const suffix = '.o.1741000.daejeon.gcloud.example.kr.';
      const expected = [...LABELS.map((label) => `A ${label}${suffix}`), ...LABELS.slice(1).map((label) => `AAAA ${label}${suffix}`)];
      expect(lines(resourcesOf(onOpenStack(publicSystem()), 'dns_recordset_v2'), 'type', 'name')).toEqual(expected.sort(byText));
    },
    aws: () => {
      const expected = LABELS.map((label) => `${label}.o.1741000.seoul-aws.gcloud.example.kr.`);
      expect(lines(properties(onAws(publicSystem()), 'Route53::RecordSet'), 'Name')).toEqual(expected.sort(byText));
    },
  },
  'standby-elsewhere': {
    openstack: () => {
      const stack = onOpenStack(system({ grade: 1 }), { role: 'standby' });
      expect(resourcesOf(stack, 'compute_instance_v2').map(({ name }) => name)).toEqual([
        'portal-standby-db-1',
        'portal-standby-web-1',
        'portal-standby-web-2',
      ]);
      expect(resourcesOf(stack, 'dns_recordset_v2').every((record) => /\.portal-standby\.s\./.test(`.${record['name']}`))).toBe(true);
    },
    aws: () => {
      const records = properties(onAws(system({ grade: 1 }), { role: 'standby' }), 'Route53::RecordSet').map(({ Name }) => Name);
      expect(records).toContain('web-1.portal-standby.s.1741000.seoul-aws.gcloud.example.kr.');
    },
  },
  'known-by-tags': {
    openstack: () => {
      const tags = { agency: '1741000', class: 'O', grade: '3', policyPack: 'kr-n2sf-2026', system: 'portal', wave: '2026-1' };
      const stack = onOpenStack(publicSystem());
      for (const type of ['compute_instance_v2', 'blockstorage_volume_v3']) for (const one of resourcesOf(stack, type)) expect(one['metadata']).toEqual(tags);
      const listed = Object.entries(tags).map(([key, value]) => `${key}:${value}`);
      for (const type of [
        'networking_port_v2',
        'networking_secgroup_v2',
        'networking_floatingip_v2',
        'lb_loadbalancer_v2',
        'lb_listener_v2',
        'lb_pool_v2',
        'lb_member_v2',
      ]) {
        for (const one of resourcesOf(stack, type)) expect(one['tags']).toEqual(listed);
      }
    },
    aws: () => {
      const stack = onAws(publicSystem());
      for (const type of ['EC2::Instance', 'EC2::Volume', 'EC2::SecurityGroup', 'ElasticLoadBalancingV2::LoadBalancer', 'WAFv2::WebACL', 'IAM::Role']) {
        for (const { Tags } of properties(stack, type))
          expect(Tags).toEqual(
            expect.arrayContaining([
              { Key: 'agency', Value: '1741000' },
              { Key: 'grade', Value: '3' },
              { Key: 'wave', Value: '2026-1' },
            ]),
          );
      }
    },
  },
};

describe.each(PROMISES)('a migrated system keeps its promise %s', (promise) => {
  test('on OpenStack', () => expect(PROOFS[promise].openstack).not.toThrow());
  test('on AWS', () => expect(PROOFS[promise].aws).not.toThrow());
});

test('the order of a request changes no address and no attribute', () => {
  const one = publicSystem();
  const turned = { ...one, spec: { ...one.spec, components: [...one.spec.components].reverse() } };

  expect(addresses(onOpenStack(turned))).toEqual(addresses(onOpenStack(one)));
  expect(terraformResources(onOpenStack(turned))).toEqual(terraformResources(onOpenStack(one)));
  expect(templateResources(onAws(turned))).toEqual(templateResources(onAws(one)));
});
