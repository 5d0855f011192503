import type { AuditedOutput, AuditedStack, Entry } from '../../../lib/audit/entry';
import { compareInputs, compareOutputs } from '../../../lib/audit/compare';
import { ORIGIN as origin } from '../../support/output';

const share = (properties: Entry['properties'], more: Partial<Entry> = {}): Entry => ({
  subject: 'resource',
  cloud: 'openstack',
  type: 'openstack_sharedfilesystem_share_v2',
  address: 'openstack_sharedfilesystem_share_v2.files',
  properties,
  guards: ['both'],
  item: '1741000/g-drive',
  origin,
  ...more,
});

const stack = (entries: readonly Entry[], overrides: Partial<AuditedStack> = {}): AuditedStack => ({
  state: 'daejeon/1741000/2026-1/workload-1',
  wave: '2026-1',
  zone: 'daejeon',
  agency: '1741000',
  path: '2026-1/daejeon/1741000/workload-1/cdk.tf.json',
  entries,
  ...overrides,
});

const output = (...stacks: readonly AuditedStack[]): AuditedOutput => ({ stacks, files: new Map(), inputs: new Map() });
const between = (before: readonly Entry[], after: readonly Entry[]) => compareOutputs(output(stack(before)), output(stack(after)));
const one = (before: Entry, after: Entry) => between([before], [after])[0];

const inputs = (entries: readonly (readonly [string, string])[]): AuditedOutput => ({ ...output(), inputs: new Map(entries) });

describe('a comparison of two outputs', () => {
  test('is empty for the same output', () => {
    expect(between([share({ size: 5 })], [share({ size: 5 })])).toEqual([]);
  });

  test('names the value that grew, and who asked for it', () => {
    expect(one(share({ size: 5 }), share({ size: 9 }))).toEqual({
      action: 'changed',
      effects: [],
      subject: 'resource',
      mayReplace: false,
      guarded: false,
      agency: '1741000',
      wave: '2026-1',
      zone: 'daejeon',
      stack: '2026-1/daejeon/1741000/workload-1/cdk.tf.json',
      type: 'openstack_sharedfilesystem_share_v2',
      address: 'openstack_sharedfilesystem_share_v2.files',
      differences: [{ path: 'size', before: '5', after: '9' }],
      item: '1741000/g-drive',
      origin,
    });
  });

  test('calls it a replacement where the provider cannot change a property in place', () => {
    expect(one(share({ share_proto: 'NFS' }), share({ share_proto: 'CIFS' }))).toMatchObject({ action: 'replaced', guarded: true });
  });

  test('speaks of a guard only where something guarded is lost, not where it merely changes', () => {
    expect(one(share({ size: 5 }), share({ size: 9 }))).toMatchObject({ action: 'changed', guarded: false });
    expect(between([share({ size: 5 })], [])).toMatchObject([{ action: 'removed', guarded: true }]);
    expect(between([], [share({ size: 5 })])).toMatchObject([{ action: 'added', guarded: false }]);
    expect(between([share({ size: 5 }, { guards: [] })], [])).toMatchObject([{ action: 'removed', guarded: false }]);
  });

  test('knows what a guard is against: keeping what leaves the stack is not keeping what is replaced', () => {
    const proto = (guards: Entry['guards']) =>
      one(share({ share_proto: 'NFS' }, { guards: guards ?? [] }), share({ share_proto: 'CIFS' }, { guards: guards ?? [] }));

    expect(proto(['removal'])).toMatchObject({ action: 'replaced', guarded: false });
    expect(proto(['replacement'])).toMatchObject({ action: 'replaced', guarded: true });
    expect(between([share({}, { guards: ['replacement'] })], [])).toMatchObject([{ action: 'removed', guarded: false }]);
  });

  test('says so where nobody knows whether a type can be changed in place', () => {
    const tomorrow = { type: 'openstack_of_tomorrow_v9' };

    expect(one(share({ a: 1 }, tomorrow), share({ a: 2 }, tomorrow))).toMatchObject({ action: 'changed', mayReplace: true });
  });

  test('pairs a tenancy with itself although a later wave holds it in another folder', () => {
    const tenancy = { state: 'daejeon/1741000/tenancy' };
    const before = stack([share({ size: 5 })], { ...tenancy, wave: '2026-1' });
    const after = stack([share({ size: 5 })], { ...tenancy, wave: '2026-2', path: '2026-2/daejeon/1741000/tenancy/cdk.tf.json' });

    expect(compareOutputs(output(before), output(after))).toEqual([]);
  });

  test('counts inputs that differ apart: by themselves they change nothing', () => {
    const before = inputs([
      ['a.yaml', '1'],
      ['b.yaml', '1'],
      ['c.yaml', '1'],
    ]);
    const after = inputs([
      ['a.yaml', '1'],
      ['b.yaml', '2'],
      ['d.yaml', '1'],
    ]);

    expect(compareOutputs(before, after)).toEqual([]);
    expect(compareInputs(before, after)).toEqual([
      { path: 'b.yaml', action: 'changed' },
      { path: 'c.yaml', action: 'removed' },
      { path: 'd.yaml', action: 'added' },
    ]);
  });
});
