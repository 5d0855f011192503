import { AGENCY_ORIGIN, brief, changesBetween, ORIGIN, output } from '../../support/output';

const changes = (before: object, after: object) => changesBetween(output(before), output(after));
const SHARE = 'openstack_sharedfilesystem_share_v2';
const share = (body: object) => ({ resource: { [SHARE]: { files: { size: 5, ...body } } } });

const data = (name: string) => ({
  data: { net: { x: { name, '//': { metadata: { path: '1741000-workload-1/g-drive/Files/Network', uniqueId: 'x' } } } } },
  output: { y: { value: name } },
});

describe('every block of a Terraform document is compared under a name of its own', () => {
  test.each([
    [
      'where the state is',
      { terraform: { backend: { s3: { bucket: 'a' } } } },
      { terraform: { backend: { s3: { bucket: 'b' } } } },
      ['changed terraform.backend.s3 bucket "a" → "b"'],
    ],
    [
      'the kind of backend',
      { terraform: { backend: { s3: {} } } },
      { terraform: { backend: { pg: {} } } },
      ['added terraform.backend.pg', 'removed terraform.backend.s3'],
    ],
    [
      'a provider’s version',
      { terraform: { required_providers: { o: { version: '1' } } } },
      { terraform: { required_providers: { o: { version: '2' } } } },
      ['changed terraform.required_providers.o version "1" → "2"'],
    ],
    [
      'Terraform’s version',
      { terraform: { required_version: '1' } },
      { terraform: { required_version: '2' } },
      ['changed terraform.required_version  "1" → "2"'],
    ],
    [
      'one of several provider configurations',
      { provider: { openstack: [{ alias: 's', cloud: 'a' }, { alias: 'o' }] } },
      { provider: { openstack: [{ alias: 'o' }, { alias: 's', cloud: 'b' }] } },
      ['changed provider.openstack.s cloud "a" → "b"'],
    ],
    [
      'the only provider configuration',
      { provider: { openstack: { cloud: 'a' } } },
      { provider: { openstack: { cloud: 'b' } } },
      ['changed provider.openstack cloud "a" → "b"'],
    ],
    ['what is looked up', { data: { net: { x: { name: 'a' } } } }, { data: { net: { x: { name: 'b' } } } }, ['changed data.net.x name "a" → "b"']],
    ['a variable', { variable: { x: { type: 'string' } } }, { variable: { x: { type: 'number' } } }, ['changed variable.x type "string" → "number"']],
    ['an output', { output: { x: { value: 'a' } } }, { output: { x: { value: 'b' } } }, ['changed output.x value "a" → "b"']],
    [
      'a check',
      { check: { x: { assert: [{ condition: 'a' }] } } },
      { check: { x: { assert: [{ condition: 'b' }] } } },
      ['changed check.x assert[0].condition "a" → "b"'],
    ],
    ['what the state shall forget', {}, { removed: [{ from: 'a.b', lifecycle: { destroy: false } }] }, ['added removed.a.b']],
    ['a block of tomorrow', { ephemeral: { x: 1 } }, { ephemeral: { x: 2 } }, ['changed ephemeral.x  1 → 2']],
  ])('%s', (_what, before, after, expected) => {
    expect(brief(changes(before, after))).toEqual(expected);
  });

  test.each([
    ['how it is replaced', { lifecycle: { create_before_destroy: true } }, 'lifecycle {"create_before_destroy":true} → undefined'],
    ['what it waits for', { depends_on: ['a.b'] }, 'depends_on ["a.b"] → undefined'],
    ['through which configuration it is made', { provider: 'openstack.s' }, 'provider "openstack.s" → undefined'],
  ])('and of a resource %s', (_what, before, expected) => {
    expect(brief(changes(share(before), share({})))).toEqual([`changed ${SHARE}.files ${expected}`]);
  });

  test('a guard that was lifted is never told as one that was added', () => {
    const guard = { lifecycle: { prevent_destroy: true } };

    expect(brief(changes(share(guard), share({ lifecycle: {} })))).toEqual([
      `changed ${SHARE}.files lifecycle.prevent_destroy true → undefined (guard-lifted)`,
    ]);
    expect(brief(changes(share({ lifecycle: {} }), share(guard)))).toEqual([`changed ${SHARE}.files lifecycle.prevent_destroy undefined → true (guard-added)`]);
  });

  test('a property that ignore_changes has Terraform overlook replaces nothing', () => {
    const zone = (name: string) => share({ availability_zone: name, lifecycle: { ignore_changes: ['availability_zone'] } });

    expect(changes(share({ availability_zone: 'a' }), share({ availability_zone: 'b' }))).toMatchObject([{ action: 'replaced', effects: [] }]);
    expect(changes(zone('a'), zone('b'))).toMatchObject([{ action: 'changed', effects: ['ignored'], mayReplace: false }]);
  });

  test.each([
    ['the backend', { terraform: { backend: { s3: { key: 'a' } } } }, { terraform: { backend: { s3: { key: 'b' } } } }],
    ['a provider', { provider: { openstack: { cloud: 'a' } } }, { provider: { openstack: { cloud: 'b' } } }],
    ['what was overlooked', share({ lifecycle: { ignore_changes: ['size'] } }), share({ lifecycle: {} })],
  ])('nobody knows what is made anew where %s changes', (_what, before, after) => {
    expect(changes(before, after)).toMatchObject([{ action: 'changed', mayReplace: true }]);
  });

  test('another region of the provider replaces all that is made through it, and nothing else', () => {
    const stack = (region: string) => ({
      provider: {
        openstack: [
          { alias: 's', region },
          { alias: 'o', region: 'r1' },
        ],
      },
      resource: { [SHARE]: { files: { provider: 'openstack.s', lifecycle: { prevent_destroy: true } }, open: { provider: 'openstack.o' } } },
    });

    expect(changes(stack('r1'), stack('r2'))).toMatchObject([
      { action: 'replaced', address: `${SHARE}.files`, effects: ['moved'], guarded: true, differences: [{ path: '(place)', before: '"r1"', after: '"r2"' }] },
      { action: 'changed', address: 'provider.openstack.s', differences: [{ path: 'region', before: '"r1"', after: '"r2"' }] },
    ]);
  });

  test('a block is traced to the item in whose tree it stands, and else to its agency', () => {
    expect(changes(data('a'), data('b'))).toMatchObject([
      { address: 'data.net.x', agency: '1741000', item: '1741000/g-drive', origin: ORIGIN },
      { address: 'output.y', agency: '1741000', origin: AGENCY_ORIGIN },
    ]);
  });

  test('a comment of cdktf is no change that has a name, and yet the file is told', () => {
    const [change, ...rest] = changes({ '//': { metadata: { version: '0.21.0' } } }, { '//': { metadata: { version: '0.22.0' } } });

    expect(rest).toEqual([]);
    expect(change).toMatchObject({ action: 'changed', subject: 'other', stack: '2026-1/daejeon/1741000/workload-1/cdk.tf.json', agency: '1741000' });
  });
});
