import * as fc from 'fast-check';
import { compareOutputs, type AuditedStack } from '../../../lib/audit/compare';
import { changedPaths } from '../../../lib/audit/changed-paths';
import { renderChanges } from '../../../lib/audit/render-changes';
import type { Json, Resource } from '../../../lib/resource/resource';
import { by } from '../../../lib/values/compare';

const origin = { file: 'requests/mois.yaml', digest: `sha256:${'0'.repeat(64)}`, pointer: '/fileStorages/0', line: 12, column: 5 };

const share = (properties: Resource['properties'], guarded = true): Resource => ({
  cloud: 'openstack',
  type: 'openstack_sharedfilesystem_share_v2',
  address: 'openstack_sharedfilesystem_share_v2.files',
  properties,
  guarded,
});

const stack = (resources: readonly Resource[], overrides: Partial<AuditedStack> = {}): AuditedStack => ({
  state: 'daejeon/1741000/2026-1/workload-1',
  wave: '2026-1',
  zone: 'daejeon',
  agency: '1741000',
  path: '2026-1/daejeon/1741000/workload-1/cdk.tf.json',
  resources,
  origins: new Map(resources.map(({ address }) => [address, { item: '1741000/g-drive', origin }])),
  ...overrides,
});

const one = (before: Resource, after: Resource) => compareOutputs([stack([before])], [stack([after])])[0];

describe('a comparison of two outputs', () => {
  test('is empty for the same output', () => {
    expect(compareOutputs([stack([share({ size: 5 })])], [stack([share({ size: 5 })])])).toEqual([]);
  });

  test('names the property that grew, and who asked for it', () => {
    expect(one(share({ size: 5 }), share({ size: 9 }))).toMatchObject({
      action: 'changed',
      paths: ['size'],
      mayReplace: false,
      item: '1741000/g-drive',
      origin,
    });
  });

  test('calls it a replacement where the provider cannot change a property in place', () => {
    expect(one(share({ share_proto: 'NFS' }), share({ share_proto: 'CIFS' }))).toMatchObject({ action: 'replaced', guarded: true });
  });

  test('speaks of a guard only where something guarded is lost, not where it merely changes', () => {
    const lost = compareOutputs([stack([share({ size: 5 })])], [stack([])])[0];

    expect(one(share({ size: 5 }), share({ size: 9 }))).toMatchObject({ action: 'changed', guarded: false });
    expect(lost).toMatchObject({ action: 'removed', guarded: true });
  });

  test('says so where nobody knows whether a type can be changed in place', () => {
    const unknown = { ...share({}), type: 'openstack_of_tomorrow_v9' };

    expect(one({ ...unknown, properties: { a: 1 } }, { ...unknown, properties: { a: 2 } })).toMatchObject({ action: 'changed', mayReplace: true });
  });

  test('sees a guard that was taken away although no property changed', () => {
    expect(one(share({ size: 5 }), share({ size: 5 }, false))).toMatchObject({ action: 'changed', paths: ['(guard)'] });
  });

  test('pairs a tenancy with itself although a later wave holds it in another folder', () => {
    const tenancy = { state: 'daejeon/1741000/tenancy' };
    const before = stack([share({ size: 5 })], { ...tenancy, wave: '2026-1' });
    const after = stack([share({ size: 5 })], { ...tenancy, wave: '2026-2', path: '2026-2/daejeon/1741000/tenancy/cdk.tf.json' });

    expect(compareOutputs([before], [after])).toEqual([]);
  });

  test('reads as lines for people', () => {
    const changes = compareOutputs(
      [stack([share({ share_proto: 'NFS' }), { ...share({}), address: 'openstack_sharedfilesystem_share_v2.old', guarded: false }])],
      [stack([share({ share_proto: 'CIFS' })])],
    );

    expect(renderChanges(changes, 'en')).toMatchInlineSnapshot(`
     "1741000
       2026-1 daejeon 2026-1/daejeon/1741000/workload-1/cdk.tf.json
         ! openstack_sharedfilesystem_share_v2.files replaced: share_proto  (guarded)  1741000/g-drive ← requests/mois.yaml:12
         - openstack_sharedfilesystem_share_v2.old removed  1741000/g-drive ← requests/mois.yaml:12
     0 added, 0 changed, 1 replaced, 1 removed
     "
    `);
  });

  test('gives nothing for a value and itself, and something for any two that differ', () => {
    const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
    fc.assert(fc.property(json, (value) => expect(differs(value, structuredClone(value))).toBe(false)));
    fc.assert(fc.property(json, json, (a, b) => expect(differs(a, b)).toBe(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)))));
  });
});

/** Keys in order: two objects with the same keys are the same object. */
const sorted = (value: Json): Json =>
  JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(by(([key]) => key))) : one,
    ),
  );

const differs = (a: Json, b: Json): boolean => changedPaths(a, b).length > 0;
