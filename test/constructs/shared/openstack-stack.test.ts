import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/networking-network-v2';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { dnsZoneId, foundDnsZone, SegmentLookup } from '../../../constructs/shared/openstack-handover';
import { RemoteState, schemaName, type BackendSettings } from '../../../constructs/shared/openstack-backend';
import { assertAddresses, stackAddressProblems } from '../../../constructs/shared/openstack-guards';
import { Forgotten, guarded } from '../../../constructs/shared/openstack-retention';
import { AgencyStack } from '../../../constructs/shared/openstack-stack';
import { App, TerraformOutput, TerraformStack } from '../../../constructs/terraform';
import { addresses, adminStack, agencyStack, resourcesOf, terraformApp, terraformDocument, terraformText } from '../../support/terraform';

const S3 = { type: 's3', region: 'kr', adminBucket: 'gcdk-admin', agencyBucket: 'gcdk-agency' } as const;

const backend = (stack: AgencyStack) => terraformDocument(stack).terraform['backend'];

describe("an agency's stack", () => {
  test('authenticates by clouds.yaml alone, in the project of each class', () => {
    const stack = agencyStack();
    stack.provider('S');
    stack.provider('O');
    stack.provider('S');

    expect(terraformDocument(stack).provider).toEqual({
      openstack: [
        { alias: 's', cloud: 'daejeon-1741000-s', region: 'RegionOne' },
        { alias: 'o', cloud: 'daejeon-1741000-o', region: 'RegionOne' },
      ],
    });
  });

  test("is the administrator's without an agency", () => {
    const stack = adminStack();
    stack.provider();

    expect(terraformDocument(stack).provider).toEqual({ openstack: [{ cloud: 'daejeon', region: 'RegionOne' }] });
  });

  test('pins the provider exactly and demands a Terraform that has removed blocks', () => {
    const stack = adminStack();
    stack.provider();

    expect(terraformDocument(stack).terraform).toMatchObject({
      required_version: '>= 1.11',
      required_providers: { openstack: { source: 'terraform-provider-openstack/openstack', version: '3.4.0' } },
    });
  });

  test('refuses a class that is not its own, in words', () => {
    expect(() => agencyStack().provider('C')).toThrowErrorMatchingInlineSnapshot(`
"GCDK7205 workload-1: stack workload-1 has no project of this class
  got:      C
  allowed:  S, O
  fix:      add the class to the stack's \`classes\`, or put the resource in another stack"
`);
    expect(() => adminStack().provider('S')).toThrow('GCDK7205');
  });

  test('is found from any construct in it, and a plain stack is refused', () => {
    const stack = agencyStack();

    expect(AgencyStack.of(new Construct(new Construct(stack, 'portal'), 'Share'))).toBe(stack);
    expect(() => AgencyStack.of(new Construct(new TerraformStack(terraformApp(), 'plain'), 'portal'))).toThrow('GCDK7206');
  });

  test('holds no path of this machine and no stack trace', () => {
    const stack = agencyStack();
    new NetworkingNetworkV2(stack, 'Net', { provider: stack.provider('S') });

    expect(terraformText(stack)).not.toMatch(/stackTrace|"path": "\/|\/tmp|\/work|\.tfstate"/);
  });
});

describe('the state', () => {
  test('of an agency and of the administrator lie in different buckets, encrypted and locked', () => {
    expect(backend(agencyStack({ state: S3 }))).toEqual({
      s3: { bucket: 'gcdk-agency', key: 'pilot/daejeon/1741000/2026-1/workload-1.tfstate', region: 'kr', encrypt: true, use_lockfile: true },
    });
    expect(backend(adminStack({ state: S3 }))).toMatchObject({ s3: { bucket: 'gcdk-admin' } });
  });

  test('in a store that is not Amazon’s skips what only Amazon answers', () => {
    const stack = agencyStack({ state: { ...S3, endpoint: 'https://s3.daejeon.example.kr' } });

    expect(terraformDocument(stack).terraform['backend']).toMatchObject({
      s3: { endpoints: { s3: 'https://s3.daejeon.example.kr' }, use_path_style: true, skip_requesting_account_id: true, skip_s3_checksum: true },
    });
  });

  test('in PostgreSQL has a schema of its own and no connection string', () => {
    expect(terraformDocument(agencyStack()).terraform['backend']).toEqual({
      pg: { schema_name: expect.stringMatching(/^gcdk_agency_[a-z0-9_]+_[0-9a-f]{12}$/) },
    });
  });

  test('over HTTP is locked at its own address', () => {
    const state = { type: 'http', adminAddress: 'https://state.example.kr/admin', agencyAddress: 'https://state.example.kr/agency/' } as const;
    const address = 'https://state.example.kr/agency/pilot--daejeon--1741000--2026-1--workload-1';

    expect(terraformDocument(agencyStack({ state })).terraform['backend']).toEqual({
      http: { address, lock_address: `${address}/lock`, lock_method: 'POST', unlock_address: `${address}/lock`, unlock_method: 'DELETE' },
    });
  });

  test('has a valid PostgreSQL name that no other stack has, however long the names', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,18}(-[a-z0-9]{1,20})?$/);
    const key = fc.array(name, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));

    fc.assert(
      fc.property(name, key, key, (prefix, one, other) => {
        expect(schemaName(prefix, one)).toMatch(/^[a-z][a-z0-9_]{2,62}$/);
        expect(schemaName(prefix, one) === schemaName(prefix, other)).toBe(one === other);
      }),
    );
    expect(schemaName('gcdk', 'a-b/c')).not.toBe(schemaName('gcdk', 'a/b-c'));
  });

  test('is never read by another stack', () => {
    const app = terraformApp();
    const props = { zone: { zone: 'daejeon', region: 'RegionOne' }, agency: '1741000', classes: ['S'], state: S3 } as const;
    const one = new AgencyStack(app, 'one', { ...props, stateKey: 'p/one' });
    const other = new AgencyStack(app, 'other', { ...props, stateKey: 'p/other' });
    const net = new NetworkingNetworkV2(one, 'Net', { provider: one.provider('S') });
    new NetworkingNetworkV2(other, 'Net', { provider: other.provider('S'), description: net.id });

    expect(() => other.prepareStack()).toThrow('GCDK7207');
  });
});

describe('the guard before anything is written', () => {
  test('refuses Korean construct ids, which the engine would make one', () => {
    const stack = agencyStack();
    const provider = stack.provider('S');
    new NetworkingNetworkV2(stack, '저장소', { provider });
    new NetworkingNetworkV2(stack, '포털', { provider });

    expect(stackAddressProblems(stack).map(({ code }) => code)).toEqual(['GCDK7201', 'GCDK7203', 'GCDK7201', 'GCDK7203', 'GCDK7202']);
    expect(() => assertAddresses(stack)).toThrow('저장소');
  });

  test('names both constructs at one address', () => {
    const stack = agencyStack();
    const provider = stack.provider('S');
    const portal = new NetworkingNetworkV2(stack, 'portal', { provider });
    new NetworkingNetworkV2(portal, 'Default', { provider });

    expect(() => assertAddresses(stack)).toThrowErrorMatchingInlineSnapshot(`
"GCDK7202 workload-1/portal/Default: workload-1/portal and workload-1/portal/Default have one Terraform address, so one of them would vanish
  got:      openstack_networking_network_v2.portal
  fix:      give one of the two constructs another id"
`);
  });

  test("refuses a resource of an agency's stack that would be made as whoever applies it", () => {
    const stack = agencyStack();
    new NetworkingNetworkV2(stack, 'Net');

    expect(stackAddressProblems(stack).map(({ code }) => code)).toEqual(['GCDK7204']);
  });

  test('lets a sound stack pass', () => {
    const stack = agencyStack();
    new NetworkingNetworkV2(new Construct(stack, 'portal'), 'Net', { provider: stack.provider('S') });

    expect(stackAddressProblems(stack)).toEqual([]);
  });
});

const state = (backend: BackendSettings) => () =>
  new RemoteState(new TerraformStack(new App(), 'workload-1'), { backend, owner: 'agency', key: 'gcloud/daejeon/1741000/tenancy' });

test("an agency's state never lies where the administrator's does", () => {
  expect(state({ type: 's3', region: 'kr', adminBucket: 'gcdk-state', agencyBucket: 'gcdk-state' })).toThrow('GCDK7210 workload-1');
  expect(state({ type: 'pg', adminSchema: 'gcdk', agencySchema: 'gcdk-agency' })).toThrow('GCDK7210 workload-1');
  expect(state({ type: 'http', adminAddress: 'https://state.example/a', agencyAddress: 'https://STATE.example:443/a/b/' })).toThrow('GCDK7210 workload-1');
  expect(state({ type: 'http', adminAddress: 'https://state.example/a', agencyAddress: 'https://state.example/ab' })).not.toThrow();
});

describe('what the tenancy hands over', () => {
  test('is looked up by name, once a stack, and only when asked for', () => {
    const stack = agencyStack();
    const ask = () => SegmentLookup.of(new Construct(stack, `item-${stack.node.children.length}`), { agency: '1741000', dataClass: 'S', plane: 'work' });
    const ids = [ask().networkId, ask().networkId, ask().subnetId(2, 6)];

    expect(terraformDocument(stack).data).toMatchObject({
      openstack_networking_network_v2: { 'Segment-1741000-s-work_Network_E4B5F3ED': { name: '1741000-s-work', provider: 'openstack.s' } },
      openstack_networking_subnet_v2: expect.objectContaining({}),
    });
    expect([ids.length, addresses(stack).length]).toEqual([3, 2]);
  });

  test("has one DNS zone a class: the founding stack's own, elsewhere found by name", () => {
    const founder = agencyStack();
    foundDnsZone(founder, 'S', { name: 's.1741000.example.kr.' });
    const later = agencyStack();
    dnsZoneId(later, '1741000.example.kr', 'S');

    new TerraformOutput(founder, 'zone', { value: dnsZoneId(new Construct(founder, 'portal'), '1741000.example.kr', 'S') });

    expect(terraformDocument(founder)).toMatchObject({ output: { zone: { value: '${openstack_dns_zone_v2.DnsZone-S.id}' } } });
    expect(terraformDocument(founder).data).toBeUndefined();
    expect(terraformDocument(later).data?.['openstack_dns_zone_v2']).toMatchObject({ 'DnsZone-S': { name: 's.1741000.example.kr.' } });
  });
});

describe('retention', () => {
  test('guards until a tombstone lifts it', () => {
    expect(guarded(false)).toEqual({ preventDestroy: true });
    expect(guarded(true)).toEqual({});
  });

  test('forgets what the agency may make but not delete', () => {
    const stack = agencyStack();
    new Forgotten(stack, 'Old', 'openstack_keymanager_order_v1.Key-S');
    new Forgotten(stack, 'Older', 'openstack_keymanager_order_v1.Key-O');

    expect(terraformDocument(stack).removed).toEqual([
      { from: 'openstack_keymanager_order_v1.Key-S', lifecycle: { destroy: false } },
      { from: 'openstack_keymanager_order_v1.Key-O', lifecycle: { destroy: false } },
    ]);
    expect(resourcesOf(stack, 'keymanager_order_v1')).toEqual([]);
  });
});
