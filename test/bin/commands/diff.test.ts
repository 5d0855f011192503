import { rmSync } from 'node:fs';
import { differenceSchema } from '../../../lib/manifest/difference';
import { gcdk } from '../../support/command';
import { folderWith } from '../../support/io';
import { output, type Files } from '../../support/output';

const place = (before: Files, after: Files): string =>
  folderWith(
    new Map([
      ...Object.entries(before).map(([path, text]) => [`old/${path}`, text] as const),
      ...Object.entries(after).map(([path, text]) => [`new/${path}`, text] as const),
    ]),
  );

async function diff(before: Files, after: Files, ...options: string[]) {
  const cwd = place(before, after);
  try {
    return await gcdk(['diff', 'old', 'new', '--lang', 'en', ...options], cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const inputs = (digit: string) => ({ inputs: [{ path: 'requests/a.yaml', digest: `sha256:${digit.repeat(64)}` }] });

const server = (image_name: string) => ({ resource: { openstack_compute_instance_v2: { web: { image_name, admin_pass: image_name } } } });

test('what programs read follows the versioned schema, with the same effects and values', async () => {
  const { code, out } = await diff(output(server('a'), inputs('0')), output(server('b'), inputs('1')), '--format', 'json');

  expect(code).toBe(2);
  expect(differenceSchema.parse(JSON.parse(out))).toMatchObject({
    version: 2,
    changes: [
      {
        action: 'changed',
        effects: ['rebuild'],
        differences: [
          { path: 'admin_pass', before: null, after: null },
          { path: 'image_name', before: '"a"', after: '"b"' },
        ],
      },
    ],
    inputs: [{ path: 'requests/a.yaml', action: 'changed' }],
  });
});

test('inputs that differ are told, and are no difference', async () => {
  expect(await diff(output({}, inputs('0')), output({}, inputs('1')))).toEqual({
    code: 0,
    out: '0 added, 0 changed, 0 replaced, 0 removed\ninput files that differ: 1 (by itself no change)\n',
    err: '',
  });
});

test.each<[string, Files, Files]>([
  ['a backend', output({ terraform: { backend: { s3: { key: 'a' } } } }), output({ terraform: { backend: { s3: { key: 'b' } } } })],
  ['a script', output({}, {}, { 'user-data.sh': 'a' }), output({}, {}, { 'user-data.sh': 'b' })],
  ['a policy pack', output({}, { policyPack: 'a' }), output({}, { policyPack: 'b' })],
  ['a comment', output({ '//': 'a' }), output({ '//': 'b' })],
])('%s that differs is a difference', async (_what, before, after) => {
  expect((await diff(before, after)).code).toBe(2);
  expect((await diff(before, before)).code).toBe(0);
});

test('a configuration changed by hand is refused on either side', async () => {
  const sound = output({}, {}, { 'peer.conf': 'a' });
  const altered = { ...sound, '2026-1/daejeon/1741000/workload-1/peer.conf': 'b' };

  for (const [before, after] of [
    [altered, sound],
    [sound, altered],
  ] as const) {
    const { code, out, err } = await diff(before, after);

    expect([code, out]).toEqual([1, '']);
    expect(err).toContain("2026-1/daejeon/1741000/workload-1/peer.conf GCDK7403: '1741000/workload-1/peer.conf' has been changed since it was made\n");
  }
});
