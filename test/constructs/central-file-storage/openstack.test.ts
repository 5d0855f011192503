import { Construct } from 'constructs';
import { builder, OpenStackCentralFileStorage } from '../../../constructs/central-file-storage/openstack';
import type { FileStorageSpec } from '../../../constructs/central-file-storage/fields';
import { assertAddresses } from '../../../constructs/shared/openstack-guards';
import { App, TerraformStack } from '../../../constructs/terraform';
import type { PartRole } from '../../../lib/model/kind';
import type { Artifact } from '../../../lib/model/part-context';
import type { Item } from '../../../lib/model/request';
import type { OpenStackZone } from '../../../lib/model/zone';
import { Cidr } from '../../../lib/values/cidr';
import { by } from '../../../lib/values/compare';
import { addresses, agencyStack, resourcesOf, terraformDocument, terraformText, type Attributes } from '../../support/terraform';
import type { PortfolioParts } from '../../support/portfolio';
import { awsZone, CIFS, link, openstackZone, partContext, store } from './support';

const SPANNING: PortfolioParts = {
  zones: [
    openstackZone('daejeon', {
      shareZones: [
        { name: 'nas-daejeon', failureDomain: 'daejeon' },
        { name: 'nas-gwangju', failureDomain: 'gwangju' },
      ],
      shareTypes: [{ name: 'replicated', protocols: ['NFS'], encrypted: true, shareServers: false, snapshots: true, replication: 'readable' }],
    }),
    openstackZone('gwangju'),
    awsZone(),
  ],
  items: [],
};

function built(role: PartRole, files: Item<FileStorageSpec> = store(), parts?: PortfolioParts, removable = false) {
  const stack = agencyStack({ zone: { zone: role === 'replica' ? 'gwangju' : 'daejeon', region: 'RegionOne' } });
  const context = { ...partContext<OpenStackZone>('openstack', role, files, parts), removable };
  const artifacts: readonly Artifact[] = builder.build(new Construct(stack, files.id), context);
  assertAddresses(stack);
  return { stack, artifacts, of: (type: string) => resourcesOf(stack, type) };
}

interface HeatTemplate {
  readonly resources: Readonly<Record<string, { readonly type: string; readonly depends_on?: string; readonly properties: Attributes }>>;
}

/** The Heat template whose stack's name ends so. */
function heat(stack: ReturnType<typeof agencyStack>, ending: string): HeatTemplate['resources'] {
  const found = resourcesOf(stack, 'orchestration_stack_v1').find(({ name }) => String(name).endsWith(ending));
  const { Bin } = (found?.['template_opts'] ?? { Bin: '{"resources":{}}' }) as { Bin: string };
  return (JSON.parse(Bin) as HeatTemplate).resources;
}

const userData = (role: ReturnType<typeof built>): string => Buffer.from(String(role.of('compute_instance_v2')[0]?.['user_data']), 'base64').toString('utf8');

/** How what holds files is guarded. */
const lifecycles = (removable: boolean): unknown[] =>
  ['sharedfilesystem_share_v2', 'sharedfilesystem_sharenetwork_v2'].flatMap((type) =>
    built('primary', store(), undefined, removable)
      .of(type)
      .map((resource) => resource['lifecycle']),
  );

const plain = (overrides: object = {}) => {
  const stack = new TerraformStack(new App({ outdir: '/tmp/gcdk-plain', stackTraces: false }), 'own');
  return new OpenStackCentralFileStorage(stack, 'Files', {
    name: 'files',
    store: store().spec,
    primarySite: { zone: 'daejeon', failureDomain: 'daejeon' },
    replicaSite: { zone: 'gwangju', failureDomain: 'gwangju' },
    offSite: { by: 'copier', readers: [Cidr.of('10.17.0.0/24')] },
    shareType: { name: 'encrypted-nfs', shareServers: true },
    network: { networkId: 'net', subnetId: 'subnet' },
    tags: { agency: '1741000', system: 'files', class: 'S', grade: '3', wave: '2026-1', policyPack: 'kr-n2sf-2026' },
    ...overrides,
  });
};

describe('the original on OpenStack', () => {
  test('is one private, encrypted share of the size asked for, on the agency’s own segment', () => {
    const { of } = built('primary');

    expect(of('sharedfilesystem_share_v2')).toEqual([
      expect.objectContaining({ name: 'office-files', share_proto: 'NFS', size: 46_567, share_type: 'encrypted-nfs', is_public: false }),
    ]);
    expect(of('sharedfilesystem_sharenetwork_v2')[0]).toMatchObject({
      neutron_net_id: expect.stringContaining('data.openstack_networking_network_v2') as unknown,
    });
  });

  test('opens to the listed networks, read-only unless they say otherwise, and to the copier’s segment for reading', () => {
    const access = built('primary').of('sharedfilesystem_share_access_v2');

    expect(access.map(({ access_to, access_level, access_type }) => [access_type, access_to, access_level]).sort(by(String))).toEqual([
      ['ip', '10.17.0.0/24', 'ro'],
      ['ip', '10.200.4.0/24', 'rw'],
      ['ip', '10.200.8.0/22', 'ro'],
    ]);
  });

  test('keeps every address when clients change places', () => {
    const swapped = store({ clients: [{ network: '10.200.8.0/22' }, { network: '10.200.4.0/24', access: 'rw' }] });

    expect(addresses(built('primary', swapped).stack)).toEqual(addresses(built('primary').stack));
  });

  test('refuses a plan that destroys or replaces files or snapshots, until a tombstone’s wave', () => {
    expect(lifecycles(false)).toEqual([{ prevent_destroy: true }, { prevent_destroy: true }]);
    expect(lifecycles(true)).not.toContainEqual({ prevent_destroy: true });
  });

  test('makes a snapshot every hour by a trigger and keeps as many as asked', () => {
    const resources = heat(built('primary', store({ backup: { every: '30 min', keep: 96 } })).stack, '-files-snapshots');

    expect(resources['schedule']).toMatchObject({
      type: 'OS::Mistral::CronTrigger',
      depends_on: 'purge',
      properties: { pattern: expect.stringMatching(/^\d+-59\/30 \* \* \* \*$/) as unknown, workflow: { name: { get_resource: 'make' }, input: { keep: 96 } } },
    });
    expect(JSON.stringify(resources['make'])).toContain('manila.share_snapshots_create');
    expect(resources['schedule']?.properties).not.toHaveProperty('name');
  });

  test('restores the newest snapshot into a share of its own twice a month and fails when that fails', () => {
    const resources = heat(built('primary').stack, '-restore-test');

    expect(resources['schedule']).toMatchObject({
      type: 'OS::Mistral::CronTrigger',
      properties: { pattern: expect.stringMatching(/^\d+ \d 1,16 \* \*$/) as unknown },
    });
    expect(JSON.stringify(resources['restore'])).toMatch(/manila\.shares_create.*snapshot_id.*fail.*verdict != 'available'/s);
  });

  test('publishes its export path where the copier looks for it', () => {
    const [record] = built('primary').of('dns_recordset_v2');

    expect(record).toMatchObject({ name: '_export.office-files.s.1741000.daejeon.gcloud.example.kr.', type: 'TXT' });
    expect(userData(built('replica'))).toContain('SOURCE=txt:_export.office-files.s.1741000.daejeon.gcloud.example.kr\n');
  });

  test('looks at the state of every Heat stack at each plan, because Terraform does not', () => {
    const document = JSON.parse(terraformText(built('primary').stack)) as { check: Record<string, unknown> };

    expect(Object.keys(document.check)).toHaveLength(2);
  });
});

describe('the copy on OpenStack', () => {
  const { of, stack, artifacts } = built('replica');

  test('is a share of its own under the other zone’s credentials, as large as the original', () => {
    expect(of('sharedfilesystem_share_v2')).toEqual([expect.objectContaining({ name: 'office-files-replica', size: 46_567, is_public: false })]);
    expect(terraformDocument(stack).provider).toMatchObject({ openstack: [{ cloud: 'gwangju-1741000-s' }] });
  });

  test('can be written by the copier’s address and mounted by nobody else', () => {
    expect(of('sharedfilesystem_share_access_v2')).toEqual([
      expect.objectContaining({
        access_level: 'rw',
        access_to: expect.stringMatching(/^\$\{openstack_networking_port_v2\..*all_fixed_ips\[0\]\}$/) as unknown,
      }),
    ]);
  });

  test('has daily snapshots for as long as copies must live', () => {
    expect(heat(stack, '-snapshots')['schedule']).toMatchObject({
      properties: { pattern: expect.stringMatching(/^\d+ \d \* \* \*$/) as unknown, workflow: { input: { keep: 31 } } },
    });
  });

  test('is pulled by a machine whose disk is encrypted and that nobody can call', () => {
    expect(of('blockstorage_volume_v3')[0]).toMatchObject({ volume_type: 'luks' });
    expect(of('networking_secgroup_v2')[0]).toMatchObject({ delete_default_rules: true });
    expect(
      of('networking_secgroup_rule_v2')
        .map(({ direction, port_range_min, remote_ip_prefix }) => [direction, port_range_min, remote_ip_prefix])
        .sort(by(String)),
    ).toEqual([
      ['egress', 2049, '10.16.0.0/24'],
      ['egress', 2049, '10.17.0.0/24'],
      ['egress', 53, '10.17.0.0/24'],
      ['egress', 53, '10.17.0.0/24'],
    ]);
  });

  test('asks the resolvers of its own zone and nobody at the other end of the link', () => {
    const zones = [openstackZone('daejeon', { nameservers: ['10.90.0.53'] }), openstackZone('gwangju', { nameservers: ['10.91.0.53'] }), awsZone()];
    const copy = built('replica', store(), { zones, items: [link('daejeon', 'gwangju')] });
    const asked = copy.of('networking_secgroup_rule_v2').filter(({ port_range_min }) => port_range_min === 53);

    expect(asked.map(({ remote_ip_prefix }) => remote_ip_prefix)).toEqual(['10.91.0.53/32', '10.91.0.53/32']);
    expect(userData(copy)).not.toContain('10.90.0.53');
  });

  test('runs the product’s copier on a schedule that keeps the RPO, and its restore test', () => {
    const script = userData({ of, stack, artifacts });

    expect(script).toContain('OnCalendar=*-*-* 00/12:');
    expect(script).toContain('ExecStart=/usr/local/sbin/gcdk-copier restore-test');
    expect(script).toMatch(/OnCalendar=\*-\*-01,16 /);
    expect(script).toContain(`SAMPLE_BYTES=${932 * 2 ** 30}\n`);
    expect(artifacts).toEqual([{ path: 'copier/office-files/user-data.sh', content: script }]);
  });
});

describe('a store whose Manila spans both sites', () => {
  const files = store({ replica: { zone: 'gwangju', bandwidth: '10 Gbps' } });
  const { stack, of } = built('primary', files, SPANNING);

  test('has a replica at the other site, made and unmade by workflows and watched by one that fails', () => {
    const resources = heat(stack, 'files-replica');

    expect(resources['replica']).toMatchObject({
      type: 'OS::Mistral::ExternalResource',
      properties: {
        input: { zone: 'nas-gwangju' },
        actions: { CREATE: { workflow: { get_resource: 'make' } }, DELETE: { workflow: { get_resource: 'unmake' } } },
      },
    });
    expect(resources['schedule']).toMatchObject({ type: 'OS::Mistral::CronTrigger', properties: { workflow: { name: { get_resource: 'watch' } } } });
  });

  test('keeps its original at the first site', () => {
    expect(of('sharedfilesystem_share_v2')[0]).toMatchObject({ availability_zone: 'nas-daejeon', share_type: 'replicated' });
  });
});

describe('CIFS on OpenStack', () => {
  test('joins the directory with a password that is a sensitive variable and stands nowhere', () => {
    const { stack, of } = built('primary', store(CIFS));

    expect(of('sharedfilesystem_securityservice_v2')[0]).toMatchObject({
      type: 'active_directory',
      domain: 'ad.mois.example.kr',
      dns_ip: '10.200.0.10,10.200.0.11',
      password: '${var.directory_password_office_files}',
    });
    expect(terraformDocument(stack).variable?.['directory_password_office_files']).toMatchObject({
      sensitive: true,
      description: expect.stringMatching(/in the key store as files\/office\/directory$/),
    });
  });

  test('admits people by the names that the directory knows, and the copier for reading', () => {
    const rules = built('primary', store(CIFS)).of('sharedfilesystem_share_access_v2');

    expect(rules.map(({ access_type, access_to, access_level }) => [access_type, access_to, access_level]).sort(by(String))).toEqual([
      ['user', 'Domain Users', 'rw'],
      ['user', 'svc-files', 'ro'],
    ]);
    expect(built('replica', store(CIFS)).of('sharedfilesystem_share_access_v2')).toEqual([
      expect.objectContaining({ access_type: 'user', access_to: 'svc-files' }),
    ]);
  });

  test('is mounted by the copier with a password that Terraform puts into its user data from the sensitive variable', () => {
    const copy = built('replica', store(CIFS));
    const [, script = '', variable] =
      /^\$\{base64encode\(replace\(base64decode\("([^"]+)"\), "@directory-password@", base64encode\(var\.([a-z_]+)\)\)\)\}$/.exec(
        String(copy.of('compute_instance_v2')[0]?.['user_data']),
      ) ?? [];
    const text = Buffer.from(script, 'base64').toString('utf8');

    expect(terraformDocument(copy.stack).variable?.[variable ?? '']).toMatchObject({ sensitive: true, nullable: false });
    expect(variable).toBe('directory_password_office_files_replica');
    expect(text).toContain('CREDENTIALS=/etc/gcdk/directory-user\n');
    expect(text).toContain("'svc-files' \"$(printf %s '@directory-password@' | base64 -d)\" 'ad.mois.example.kr' >/etc/gcdk/directory-user)\n");
    expect(text).toContain('chmod 0600 /etc/gcdk/directory-user\n');
  });
});

describe('a copy of what stands on AWS', () => {
  const files = store({ zone: 'seoul-aws', replica: { zone: 'gwangju', link: 'seoul-gwangju', bandwidth: '1 Gbps' } });

  test('is pulled from the fixed addresses of the mount targets, over TLS, under the number of the files’ owner', () => {
    const script = userData(built('replica', files, { items: [link('seoul-aws', 'gwangju', 'seoul-gwangju')] }));

    expect(script).toMatch(/^SOURCE_KIND=nfs-tls\nSOURCE=10\.18\.0\.\d+:\/files 10\.18\.0\.\d+:\/files\n/m);
    expect(script).toContain('READ_AS=21049\nTLS_HOST=gcdk.efs.ap-northeast-2.amazonaws.com\n');
  });
});

describe('in a plain app', () => {
  test('the construct stands by itself', () => {
    expect(plain().shareId).toMatch(/TfToken|openstack_sharedfilesystem_share_v2/);
  });

  test('it refuses what a request would be refused', () => {
    expect(() => plain({ replicaSite: { zone: 'daejeon-2', failureDomain: 'daejeon' } })).toThrow(/GCDK8202/);
    expect(() => plain({ store: { ...store().spec, clients: [{ network: Cidr.of('0.0.0.0/0'), access: 'ro' }] } })).toThrow(/GCDK8231/);
    expect(() => plain({ store: store({ replica: { zone: 'gwangju', link: 'daejeon-gwangju', bandwidth: '10 Mbps' } }).spec })).toThrow(/GCDK8211.*GCDK8213/s);
  });
});
