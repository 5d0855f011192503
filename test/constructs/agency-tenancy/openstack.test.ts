import { Construct } from 'constructs';
import { buildOwn, buildTenancy, OpenStackAgencyTenancy } from '../../../constructs/agency-tenancy/openstack';
import { stackAddressProblems } from '../../../constructs/shared/openstack-guards';
import type { Tenancy } from '../../../lib/model/tenancy';
import { Cidr } from '../../../lib/values/cidr';
import { openstackZone } from '../../support/portfolio';
import { segment, tenancy, tenancyContext } from '../../support/tenancy';
import { addresses, adminStack, agencyStack, resourcesOf, terraformDocument, terraformText } from '../../support/terraform';

const ZONE = openstackZone('daejeon', { identity: 'local-deployer' });

function built(overrides: Partial<Tenancy> = {}, zone = ZONE) {
  const stack = adminStack();
  buildTenancy(new Construct(stack, 'Tenancy'), tenancyContext(zone, tenancy(overrides)));
  return stack;
}

function own(zone = ZONE) {
  const stack = agencyStack();
  buildOwn(new Construct(stack, 'Agency'), { ...tenancyContext(zone), founds: ['S', 'O'] });
  return stack;
}

const CLASSIFIED = { classes: ['C'], segments: [segment({ dataClass: 'C', linked: true })] } as const;
const router = (overrides: Partial<Tenancy>) => resourcesOf(built(overrides), 'networking_router_v2')[0];

describe('the tenancy of an agency on OpenStack', () => {
  test('is a domain with one project a class', () => {
    const projects = resourcesOf(built(), 'identity_project_v3');

    expect(projects.map(({ name, is_domain }) => [name, is_domain ?? false])).toEqual([
      ['1741000', true],
      ['1741000-o', false],
      ['1741000-s', false],
    ]);
  });

  test('gives roles to groups only, and never the administrator’s', () => {
    const stack = built();
    const assignments = resourcesOf(stack, 'identity_role_assignment_v3');

    expect(assignments.length).toBeGreaterThan(0);
    expect(assignments.every((assignment) => 'group_id' in assignment && 'project_id' in assignment && !('user_id' in assignment))).toBe(true);
    expect(Object.values(terraformDocument(stack).data?.['openstack_identity_role_v3'] ?? {}).map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['admin']),
    );
  });

  test('refuses the administrator’s role with the place of the construct', () => {
    const stack = adminStack();

    expect(() => new OpenStackAgencyTenancy(stack, 'Mois', { ...tenancyContext(ZONE), roles: ['member', 'admin'] })).toThrowErrorMatchingInlineSnapshot(`
     "GCDK8106 tenancy/Mois: this role reaches into other agencies’ resources
       got:      admin
       allowed:  creator, heat_stack_owner, load-balancer_member, member
       fix:      leave it out; what takes an administrator is done in the administrator’s stack"
    `);
  });

  test('makes deployer users only where there is no federation, their passwords sensitive and without a default', () => {
    const document = terraformDocument(built());

    expect(resourcesOf(built({}, openstackZone()), 'identity_user_v3')).toEqual([]);
    expect(resourcesOf(built(), 'identity_user_v3').map(({ name, password }) => [name, password])).toEqual([
      ['daejeon-1741000-o', '${var.deployer_password_o}'],
      ['daejeon-1741000-s', '${var.deployer_password_s}'],
    ]);
    expect(document.variable).toMatchObject({ deployer_password_s: { sensitive: true, type: 'string' } });
    expect(Object.values(document.variable ?? {}).some((variable) => 'default' in variable)).toBe(false);
  });

  test('limits everything that the provider knows, per project', () => {
    const stack = built();
    const kinds = ['compute_quotaset_v2', 'blockstorage_quotaset_v3', 'networking_quota_v2', 'lb_quota_v2', 'dns_quota_v2'];
    const limits = kinds.flatMap((kind) => resourcesOf(stack, kind).flatMap((quota) => Object.values(quota).filter((value) => typeof value === 'number')));

    expect(kinds.map((kind) => resourcesOf(stack, kind).length)).toEqual([2, 2, 2, 2, 2]);
    expect(limits.every((limit) => Number.isInteger(limit) && limit >= 0)).toBe(true);
  });

  test('leaves no floating address to a class above open, and no further router to any', () => {
    const [open, sensitive] = resourcesOf(built(), 'networking_quota_v2');

    expect([open?.['floatingip'], open?.['router']]).toEqual([3, 2]);
    expect([sensitive?.['floatingip'], sensitive?.['router']]).toEqual([0, 1]);
  });

  test('has private networks with port security in the agency’s project', () => {
    const networks = resourcesOf(built(), 'networking_network_v2');

    expect(networks.map(({ name }) => name)).toEqual(['1741000-o-dmz', '1741000-o-internet', '1741000-s-work']);
    for (const network of networks) expect(network).toMatchObject({ shared: false, external: false, port_security_enabled: true });
  });

  test('has closed security groups without any rule', () => {
    const stack = built();

    expect(resourcesOf(stack, 'networking_secgroup_v2').map(({ name, delete_default_rules }) => [name, delete_default_rules])).toEqual(
      expect.arrayContaining(['1741000-o-dmz', '1741000-o-internet', '1741000-s-work'].map((name) => [name, true])),
    );
    expect(resourcesOf(stack, 'networking_secgroup_v2').every((group) => group['delete_default_rules'] === true)).toBe(true);
    expect(resourcesOf(stack, 'networking_secgroup_rule_v2')).toEqual([]);
  });

  test('cuts its subnets out of a pool that holds nothing else, in the address scope of the class', () => {
    const networks = [Cidr.of('10.16.0.0/24'), Cidr.of('10.16.2.0/24'), Cidr.of('10.16.3.0/24')];
    const stack = built({ classes: ['S'], segments: [segment({ networks })] });

    expect(resourcesOf(stack, 'networking_subnetpool_v2')).toMatchObject([{ prefixes: ['10.16.0.0/24', '10.16.2.0/23'], shared: false, is_default: false }]);
    expect(resourcesOf(stack, 'networking_addressscope_v2')).toMatchObject([{ name: '1741000-s-v4', shared: false }]);
    expect(resourcesOf(stack, 'networking_subnet_v2').map(({ name, cidr }) => [name, cidr])).toEqual([
      ['1741000-s-work-1', '10.16.0.0/24'],
      ['1741000-s-work-2', '10.16.2.0/24'],
      ['1741000-s-work-3', '10.16.3.0/24'],
    ]);
  });

  test('carries IPv6 where the plan gives it', () => {
    const stack = built({ block6: Cidr.of('fd00::/56'), classes: ['S'], segments: [segment({ networks6: [Cidr.of('fd00::/64')] })] });

    expect(resourcesOf(stack, 'networking_subnet_v2')).toContainEqual(
      expect.objectContaining({ name: '1741000-s-work-1-v6', cidr: 'fd00::/64', ip_version: 6, ipv6_ra_mode: 'slaac' }),
    );
    expect(resourcesOf(stack, 'networking_addressscope_v2').map(({ ip_version }) => ip_version)).toEqual([4, 6]);
  });

  test('has one router a plane: out from the internet plane, both ways in the DMZ, for links only in a linked one', () => {
    const routers = resourcesOf(built(), 'networking_router_v2');

    expect(routers.map(({ name, enable_snat, external_network_id }) => [name, enable_snat, external_network_id !== undefined])).toEqual([
      ['1741000-o-dmz', false, true],
      ['1741000-o-internet', true, true],
      ['1741000-s-work', false, true],
    ]);
  });

  test('has no way out of an unlinked or a classified segment, and stops at a plan that finds one', () => {
    for (const overrides of [{ classes: ['S'], segments: [segment()] } as const, CLASSIFIED]) {
      expect(router(overrides)).not.toHaveProperty('external_network_id');
      expect(router(overrides)).toMatchObject({ lifecycle: { postcondition: [{ condition: expect.stringContaining('self.external_network_id == ""') }] } });
    }
  });

  test('keeps the classified router from the agency itself', () => {
    expect(router(CLASSIFIED)).not.toHaveProperty('tenant_id');
    expect(router({ classes: ['S'], segments: [segment()] })).toHaveProperty('tenant_id');
    expect(resourcesOf(built(CLASSIFIED), 'networking_quota_v2')).toMatchObject([{ router: 0 }]);
  });

  test('guards identity and networks from destruction', () => {
    const stack = built();
    const guarded = ['identity_project_v3', 'identity_group_v3', 'identity_user_v3', 'networking_network_v2', 'networking_subnet_v2', 'networking_router_v2'];

    for (const resource of guarded.flatMap((type) => resourcesOf(stack, type))) expect(resource).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test('says on everything taggable whose it is', () => {
    const stack = built();
    const taggable = [
      'identity_project_v3',
      'networking_network_v2',
      'networking_subnet_v2',
      'networking_subnetpool_v2',
      'networking_router_v2',
      'networking_secgroup_v2',
    ];

    for (const resource of taggable.flatMap((type) => resourcesOf(stack, type))) {
      expect(resource['tags']).toEqual(expect.arrayContaining(['agency:1741000', 'wave:2026-1', 'policyPack:kr-n2sf-2026', 'system:tenancy', 'grade:all']));
    }
  });

  test('is the same bytes twice, and keeps every address when its segments are reordered', () => {
    const reordered = built({ classes: ['O', 'S'], segments: tenancy().segments.toReversed() });

    expect(terraformText(built())).toBe(terraformText(built()));
    expect(addresses(reordered)).toEqual(addresses(built()));
    expect(stackAddressProblems(built())).toEqual([]);
  });

  test('keeps every address it has when a class, a plane or a network is added', () => {
    const before = addresses(built({ classes: ['S'], segments: [segment()] }));
    const after = addresses(
      built({ segments: [segment({ networks: [Cidr.of('10.16.0.0/24'), Cidr.of('10.16.2.0/24')], linked: true }), ...tenancy().segments.slice(1)] }),
    );

    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  test('reports everything wrong at once', () => {
    expect(() => built({ classes: ['O'], quota: { ...tenancy().quota, vcpu: -1 } })).toThrow(/GCDK8107[\s\S]*GCDK8103/);
  });
});

describe("an agency's own half on OpenStack", () => {
  test('is a zone of names and a key a class, under the credentials of the class', () => {
    const stack = own();

    expect(resourcesOf(stack, 'dns_zone_v2').map(({ name, provider }) => [name, provider])).toEqual([
      ['o.1741000.daejeon.gcloud.example.kr.', 'openstack.o'],
      ['s.1741000.daejeon.gcloud.example.kr.', 'openstack.s'],
    ]);
    expect(resourcesOf(stack, 'keymanager_order_v1')).toMatchObject([
      { type: 'key', meta: { name: '1741000-o-key', algorithm: 'aes', bit_length: 256 }, lifecycle: { prevent_destroy: true } },
      { type: 'key', meta: { name: '1741000-s-key' } },
    ]);
    expect(stackAddressProblems(stack)).toEqual([]);
  });

  test('goes without what the zone does not run', () => {
    const stack = own(openstackZone('daejeon', { services: ['octavia'] }));

    expect(terraformDocument(stack).resource).toBeUndefined();
  });

  test('holds no secret and no path', () => {
    expect(terraformText(own())).not.toMatch(/payload"|secret"|password|"path": "\//);
    expect(terraformText(built()).replaceAll(/\$\{var\.deployer_password_[so]\}/g, '')).not.toMatch(/"password": "[^"]/);
  });
});
