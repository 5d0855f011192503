import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'gcdk-offline-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('what generates the bindings calls no terraform, and so passes on none of its complaints', () => {
  writeFileSync(join(work, 'terraform'), `#!/bin/sh\ntouch ${JSON.stringify(join(work, 'called'))}\necho 'There are some problems' >&2\nexit 1\n`, {
    mode: 0o755,
  });
  const script = `require(${JSON.stringify(join(ROOT, 'scripts/offline.ts'))}); require('@cdktf/commons').terraformVersion.catch(() => undefined);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, PATH: `${work}${delimiter}${process.env['PATH'] ?? ''}`, TS_NODE_PROJECT: join(ROOT, 'tsconfig.json') },
    encoding: 'utf8',
  });

  expect({ status, stdout, stderr, called: existsSync(join(work, 'called')) }).toEqual({ status: 0, stdout: '', stderr: '', called: false });
}, 60_000);
