import * as fc from 'fast-check';
import { asnOf } from '../../../constructs/transfer-link/customer-gateway';
import { OpenStackTransferLink } from '../../../constructs/transfer-link/openstack';
import { AwsTransferLink } from '../../../constructs/transfer-link/aws';
import { awsZone, openstackZone } from '../../support/portfolio';
import { awsStack, template, templateResourcesOf } from '../../support/cloudformation';
import { agencyStack, resourcesOf, terraformApp, terraformDocument, terraformText } from '../../support/terraform';
import { TerraformStack } from '../../../constructs/terraform';
import { link, awsEnd, EVIDENCE, FACTS, officeEnd, onAws, onOpenStack, request } from './support';

const GATEWAY = { transitGatewayId: 'tgw-1', transitGatewayRouteTableId: 'tgw-rtb-1' };
const SERVICE = { vpnService: { id: 'service' }, subnetIds: ['subnet'] };
const tunnelOptions = (properties: Readonly<Record<string, unknown>> | undefined): readonly Readonly<Record<string, unknown>>[] =>
  (properties?.['VpnTunnelOptionsSpecifications'] ?? []) as readonly Readonly<Record<string, unknown>>[];

const connections = (built: ReturnType<typeof onAws>) => templateResourcesOf(built.stack, 'EC2::VPNConnection');

describe('a transfer link on OpenStack', () => {
  test('speaks IKEv2 with the profile in both phases, nothing left to the provider’s defaults', () => {
    const { stack } = onOpenStack(request());

    expect(resourcesOf(stack, 'vpnaas_ike_policy_v2')).toEqual([
      expect.objectContaining({
        ike_version: 'v2',
        encryption_algorithm: 'aes-256',
        auth_algorithm: 'sha256',
        pfs: 'group14',
        lifetime: [{ units: 'seconds', value: 28_800 }],
      }),
    ]);
    expect(resourcesOf(stack, 'vpnaas_ipsec_policy_v2')).toEqual([
      expect.objectContaining({
        transform_protocol: 'esp',
        encapsulation_mode: 'tunnel',
        encryption_algorithm: 'aes-256',
        auth_algorithm: 'sha256',
        pfs: 'group14',
        lifetime: [{ units: 'seconds', value: 3600 }],
      }),
    ]);
  });

  test('takes the strongest profile that both ends accept', () => {
    const { stack } = onOpenStack(request(), { near: openstackZone('gwangju', { vpn: { accepts: ['modern', 'baseline'] } }) });

    expect(resourcesOf(stack, 'vpnaas_ipsec_policy_v2')).toEqual([
      expect.objectContaining({ encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha384', pfs: 'group20' }),
    ]);
  });

  test('lets the segment’s subnets and the site’s networks through, by endpoint groups, and nothing else', () => {
    const { stack } = onOpenStack(request({ to: { site: 'two-lines' } }));
    const groups = resourcesOf(stack, 'vpnaas_endpoint_group_v2');

    expect(groups).toContainEqual(expect.objectContaining({ type: 'cidr', endpoints: ['192.168.60.0/24', '192.168.61.0/24'] }));
    expect(groups).toContainEqual(
      expect.objectContaining({ type: 'subnet', endpoints: [expect.stringMatching(/^\$\{data\.openstack_networking_subnet_v2\..*\.id\}$/)] }),
    );
    expect(resourcesOf(stack, 'vpnaas_site_connection_v2')[0]).not.toHaveProperty('peer_cidrs');
  });

  test('finds a dead peer and starts again', () => {
    expect(resourcesOf(onOpenStack(request()).stack, 'vpnaas_site_connection_v2')).toEqual([
      expect.objectContaining({ dpd: [{ action: 'restart', interval: 30, timeout: 120 }], peer_address: '203.0.113.9', peer_id: '203.0.113.9' }),
    ]);
  });

  test('of grade 1 has two connections to two gateways, each with a key of its own', () => {
    const { stack } = onOpenStack(request({ grade: 1, to: { site: 'two-lines' } }));

    expect(resourcesOf(stack, 'vpnaas_site_connection_v2').map(({ peer_address, psk }) => [peer_address, psk])).toEqual([
      ['203.0.113.19', '${var.psk_hq_line}'],
      ['203.0.113.20', '${var.psk_hq_line__2}'],
    ]);
  });

  test('takes its keys from sensitive variables without a default', () => {
    const { variable = {} } = terraformDocument(onOpenStack(request()).stack);

    expect(Object.keys(variable)).toEqual(['psk_hq_line']);
    expect(variable['psk_hq_line']).toMatchObject({ sensitive: true, nullable: false });
    expect(variable['psk_hq_line']).not.toHaveProperty('default');
  });

  test('attaches to the router’s one VPN service, so that a second link does not take the first one down', () => {
    const { stack } = onOpenStack(request());

    expect(resourcesOf(stack, 'vpnaas_service_v2')).toEqual([]);
    expect(resourcesOf(stack, 'vpnaas_site_connection_v2')[0]).toMatchObject({
      vpnservice_id: expect.stringMatching(/^\$\{data\.openstack_networking_secgroup_v2\..*\.description\}$/),
    });
    expect(Object.values(terraformDocument(stack).data?.['openstack_networking_secgroup_v2'] ?? {})).toEqual([
      expect.objectContaining({ name: '1741000-s-work-vpn-service', provider: 'openstack.s' }),
    ]);
  });

  test('leads to both tunnels of an AWS end', () => {
    const { stack } = onOpenStack(request({ to: { zone: 'seoul-aws' } }), { far: awsZone('seoul-aws'), facts: FACTS });

    expect(resourcesOf(stack, 'vpnaas_site_connection_v2').map(({ peer_address }) => peer_address)).toEqual(['198.51.100.21', '198.51.100.22']);
  });

  test('stands in a plain app of the engine, with a VPN service of its own', () => {
    const stack = new TerraformStack(terraformApp(), 'own');
    new OpenStackTransferLink(stack, 'Link', { link: link(), vpnService: { routerId: 'router' }, subnetIds: ['subnet'] });

    expect(resourcesOf(stack, 'vpnaas_service_v2')).toEqual([expect.objectContaining({ router_id: 'router' })]);
  });

  test('of class C is no VPN service, but a table for the people who install the appliances', () => {
    const { stack, artifacts } = onOpenStack(request({ dataClass: 'C', appliance: EVIDENCE }));

    expect(terraformDocument(stack).resource).toBeUndefined();
    expect(artifacts.map(({ path }) => path)).toEqual(['links/hq-line/parameters.en.md', 'links/hq-line/parameters.ko.md']);
    expect(artifacts[0]?.content).toContain('| Validated module | Sample v1 (CM-1) | Sample v1 (CM-1) |');
    expect(
      () => new OpenStackTransferLink(agencyStack(), 'Link', { ...SERVICE, link: link({ dataClass: 'C', profile: 'kcmvp-appliance', appliance: EVIDENCE }) }),
    ).toThrowErrorMatchingInlineSnapshot(`
     "GCDK8327 workload-1/Link: kcmvp-appliance is made of appliances that the operator installs, not of the VPN service of daejeon
       got:      kcmvp-appliance
       allowed:  modern, baseline
       fix:      do not build this construct; follow the table for the appliances that stands beside the stack"
    `);
  });

  test('refuses a direct `new` in the words of `check`', () => {
    expect(() => new OpenStackTransferLink(agencyStack(), 'Link', { ...SERVICE, link: link({ far: officeEnd(['0.0.0.0/0']) }) }))
      .toThrowErrorMatchingInlineSnapshot(`
     "GCDK8321 workload-1/Link: the network at hq is too wide for a link
       got:      0.0.0.0/0
       allowed:  /8 or narrower, and never everything (0.0.0.0/0, ::/0)
       fix:      list the networks that are really used"
    `);
  });
});

describe('a transfer link on AWS', () => {
  test.each([
    ['modern', 'hq', 'AES256-GCM-16', 'SHA2-384', 20],
    ['baseline', 'two-lines', 'AES256', 'SHA2-256', 14],
  ] as const)('pins both tunnels to %s', (_, site, encryption, integrity, group) => {
    const [connection] = connections(onAws(request({ to: { site } })));
    const [first, second] = tunnelOptions(connection?.Properties);

    expect(first).toMatchObject({
      IKEVersions: [{ Value: 'ikev2' }],
      Phase1EncryptionAlgorithms: [{ Value: encryption }],
      Phase1IntegrityAlgorithms: [{ Value: integrity }],
      Phase1DHGroupNumbers: [{ Value: group }],
      Phase1LifetimeSeconds: 28_800,
      Phase2EncryptionAlgorithms: [{ Value: encryption }],
      Phase2IntegrityAlgorithms: [{ Value: integrity }],
      Phase2DHGroupNumbers: [{ Value: group }],
      Phase2LifetimeSeconds: 3600,
      DPDTimeoutAction: 'restart',
      StartupAction: 'start',
      LogOptions: { CloudwatchLogOptions: { LogEnabled: true } },
    });
    expect(second).toEqual(first);
  });

  test('leaves the keys to AWS, in Secrets Manager', () => {
    const [connection] = connections(onAws(request()));

    expect(connection?.Properties['PreSharedKeyStorage']).toBe('SecretsManager');
    expect(JSON.stringify(connection)).not.toContain('"PreSharedKey"');
  });

  test('takes one narrow network a side and routes exactly the other end’s networks, in the agency’s own table', () => {
    const built = onAws(request({ to: { site: 'two-lines' } }));
    const [connection] = connections(built);

    // What AWS calls local is the customer's side.
    expect(connection?.Properties).toMatchObject({ LocalIpv4NetworkCidr: '192.168.60.0/23', RemoteIpv4NetworkCidr: '10.18.1.0/24', StaticRoutesOnly: true });
    for (const type of ['EC2::TransitGatewayRoute', 'EC2::Route']) {
      expect(templateResourcesOf(built.stack, type).map(({ Properties }) => Properties['DestinationCidrBlock'])).toEqual([
        '192.168.60.0/24',
        '192.168.61.0/24',
      ]);
    }
    expect(templateResourcesOf(built.stack, 'EC2::TransitGatewayRouteTableAssociation')).toHaveLength(1);
    expect(template(built.stack).Parameters).toMatchObject({
      Givengcdk1741000sworktransitgatewayroutetableid: { Default: '/gcdk/1741000/s/work/transit-gateway-route-table-id' },
    });
  });

  test('of an agency with an account of its own ends at its VPC, because AWS lets others make nothing on a shared transit gateway', () => {
    const near = awsZone('seoul-aws', { accounts: { default: '111122223333', '1741000': '999988887777' } });
    const built = onAws(request(), { near });
    const [connection] = connections(built);

    expect(connection?.Properties).not.toHaveProperty('TransitGatewayId');
    expect(connection?.Properties['VpnGatewayId']).toEqual({ Ref: 'Givengcdk1741000sworkvpngatewayid' });
    expect(templateResourcesOf(built.stack, 'EC2::VPNConnectionRoute').map(({ Properties }) => Properties['DestinationCidrBlock'])).toEqual([
      '192.168.50.0/24',
    ]);
    expect(templateResourcesOf(built.stack, 'EC2::TransitGatewayRouteTableAssociation')).toEqual([]);
  });

  test('keeps its logs for more than a year, under the class’s key, even when the link goes', () => {
    const logs = templateResourcesOf(onAws(request()).stack, 'Logs::LogGroup');

    expect(logs.map(({ Properties }) => Properties['RetentionInDays'])).toEqual([400, 400]);
    expect(logs.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain').map(({ Properties }) => Properties['KmsKeyId'])).toEqual([
      { Ref: 'Givengcdk1741000skeyarn' },
    ]);
  });

  test('names its log without the star that a permission has and no tunnel takes', () => {
    const [connection] = connections(onAws(request()));

    for (const options of tunnelOptions(connection?.Properties)) {
      expect(options).toMatchObject({
        LogOptions: {
          CloudwatchLogOptions: {
            LogGroupArn: {
              'Fn::Join': [
                '',
                ['arn:', { Ref: 'AWS::Partition' }, ':logs:ap-northeast-2:111122223333:log-group:', { Ref: expect.stringContaining('Logs') as unknown }],
              ],
            },
          },
        },
      });
    }
  });

  test('has a customer gateway of its own beside other links to the same office, by a private number from its name', () => {
    const numbers = ['1741000/hq-line', '1741000/second-line', '1220000/hq-line'].map((ref) => asnOf({ agency: ref.slice(0, 7), id: ref.slice(8) }));
    const [gateway] = templateResourcesOf(onAws(request()).stack, 'EC2::CustomerGateway');

    expect(gateway?.Properties['BgpAsn']).toBe(numbers[0]);
    expect(new Set(numbers).size).toBe(3);
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(asnOf({ agency: '1741000', id })).toBeGreaterThan(64_512);
        expect(asnOf({ agency: '1741000', id })).toBeLessThanOrEqual(65_534);
      }),
    );
  });

  test('tells the addresses of its tunnels as facts that `gcdk record` reads', () => {
    const outputs = Object.values(template(onAws(request()).stack).Outputs ?? {});

    expect(outputs).toContainEqual(expect.objectContaining({ Description: 'gcdk fact link/1741000/hq-line/tunnel-1/outside-address' }));
    expect(outputs).toContainEqual(expect.objectContaining({ Description: 'gcdk fact link/1741000/hq-line/tunnel-2/outside-address' }));
  });

  test('may describe its connections and nothing more', () => {
    const [role] = templateResourcesOf(onAws(request()).stack, 'IAM::Role');

    expect(JSON.stringify(role).match(/"[a-z0-9]+:[A-Z][A-Za-z]+"/g)).toEqual([
      '"sts:AssumeRole"',
      '"ec2:DescribeTransitGatewayAttachments"',
      '"ec2:DescribeVpnConnections"',
      '"logs:CreateLogStream"',
      '"logs:PutLogEvents"',
    ]);
    expect(role?.Properties).toHaveProperty('PermissionsBoundary');
  });

  test('meets an OpenStack end at the outer address that its tenancy told', () => {
    const built = onAws(request({ to: { zone: 'seoul-aws' } }), { role: 'far', near: openstackZone('daejeon'), far: awsZone('seoul-aws'), facts: FACTS });

    expect(templateResourcesOf(built.stack, 'EC2::CustomerGateway').map(({ Properties }) => Properties['IpAddress'])).toEqual(['198.51.100.10']);
    expect(built.artifacts).toEqual([]);
  });

  test('is refused as long as the other end’s address is not known, and for an appliance', () => {
    const aws = link({ near: { ...awsEnd(), addresses: [undefined, undefined] }, far: { ...officeEnd(), addresses: [undefined] } });

    expect(() => new AwsTransferLink(awsStack(), 'Link', { link: aws, gateway: GATEWAY })).toThrow(/GCDK8334.*tunnel 1/);
    expect(
      () => new AwsTransferLink(awsStack(), 'Link', { link: link({ near: awsEnd(), profile: 'kcmvp-appliance', appliance: EVIDENCE }), gateway: GATEWAY }),
    ).toThrow(/GCDK8327/);
  });
});

describe('what the peer is handed', () => {
  test('is its router’s configuration once our outer address is recorded, and the table before that', () => {
    const before = onOpenStack(request()).artifacts;
    const { artifacts } = onOpenStack(request(), { facts: FACTS });

    expect(before.map(({ path }) => path)).toEqual(['links/hq-line/parameters.en.md', 'links/hq-line/parameters.ko.md']);
    expect(before[0]?.content).toContain('| Outer address (tunnel 1) | not recorded yet (apply, then gcdk record) | 203.0.113.9 |');
    expect(artifacts.map(({ path }) => path)).toContain('links/hq-line/hq-1.swanctl.conf');
  });

  test('mirrors our end: addresses, networks, proposals, lifetimes', () => {
    const file = onOpenStack(request(), { facts: FACTS }).artifacts.find(({ path }) => path.endsWith('.conf'))?.content ?? '';
    const said = (key: string): string | undefined => new RegExp(`^ +${key} = (.*)$`, 'm').exec(file)?.[1];

    expect([said('local_addrs'), said('remote_addrs')]).toEqual(['203.0.113.9', '198.51.100.10']);
    expect([said('local_ts'), said('remote_ts')]).toEqual(['192.168.50.0/24', '10.16.1.0/24']);
    expect([said('proposals'), said('esp_proposals')]).toEqual(['aes256-sha256-modp2048', 'aes256-sha256-modp2048']);
    expect([said('version'), said('life_time'), said('dpd_action')]).toEqual(['2', '3600s', 'restart']);
    expect(Number.parseInt(said('rekey_time') ?? '', 10) + Number.parseInt(said('over_time') ?? '', 10)).toBe(28_800);
  });

  test('is one file a gateway', () => {
    const { artifacts } = onOpenStack(request({ grade: 1, to: { site: 'two-lines' } }), { facts: FACTS });

    expect(artifacts.map(({ path }) => path).filter((path) => path.endsWith('.conf'))).toEqual([
      'links/hq-line/two-lines-1.swanctl.conf',
      'links/hq-line/two-lines-2.swanctl.conf',
    ]);
  });

  test('holds no key, and neither does any output', () => {
    const built = [onOpenStack(request(), { facts: FACTS }), onOpenStack(request({ grade: 1, to: { site: 'two-lines' } }), { facts: FACTS })];
    const aws = onAws(request(), { facts: FACTS });
    const files = [...built, aws].flatMap(({ artifacts }) => artifacts.map(({ content }) => content));

    for (const text of files) expect(text.split('\n').filter((line) => /^[^#]*\b(secret|psk)\s*=/.test(line))).toEqual([]);
    for (const { stack } of built) expect(terraformText(stack).match(/"psk": "(?!\$\{var\.)/g)).toBeNull();
    expect(files.join('')).not.toContain('links/hq/psk');
  });

  test('is the same for the same link, however its networks were ordered', () => {
    const [a, b] = [
      ['10.1.0.0/24', '10.2.0.0/24'],
      ['10.2.0.0/24', '10.1.0.0/24'],
    ].map((networks) => {
      const stack = agencyStack();
      new OpenStackTransferLink(stack, 'Link', { ...SERVICE, link: link({ far: officeEnd(networks) }) });
      return terraformText(stack);
    });

    expect(a).toBe(b);
  });
});
