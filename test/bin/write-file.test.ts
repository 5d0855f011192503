import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAtomically, writeNew } from '../../bin/write-file';
import { gcdk } from '../support/command';
import { Loopback } from '../support/loopback';

const ROOT = join(__dirname, '../..');
/** Half of what is written next reaches the disk; then the process is gone. */
const HALF = `
const fs = require('node:fs');
const real = fs.writeFileSync;
fs.writeFileSync = (file, content, ...rest) => {
  real(file, String(content).slice(0, String(content).length / 2), ...rest);
  process.kill(process.pid, 'SIGKILL');
};
`;

const work = mkdtempSync(join(tmpdir(), 'gcdk-write-'));
const place = new Loopback();
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  place.remove();
});

/** Runs a script of ours in a process of its own that is killed in the midst of its first writing. */
function killed(cwd: string, script: string, ...args: readonly string[]): string | null {
  writeFileSync(join(work, 'half.js'), HALF);
  const hooks = ['-r', join(ROOT, 'node_modules/ts-node/register/transpile-only'), '-r', join(work, 'half.js')];
  return spawnSync(process.execPath, [...hooks, script, ...args], { cwd, env: { ...process.env, TS_NODE_PROJECT: join(ROOT, 'tsconfig.json') } }).signal;
}

function killedWriting(how: 'writeAtomically' | 'writeNew', file: string): string | null {
  const script = join(work, 'write.js');
  writeFileSync(script, `require(${JSON.stringify(join(ROOT, 'bin/write-file.ts'))}).${how}(process.argv[2], 'after '.repeat(1000));`);
  return killed(work, script, file);
}

test('a file is written whole, into a folder that need not exist, and nothing is left beside it', () => {
  const file = join(work, 'new/deep/lock.yaml');
  writeAtomically(file, 'before');
  writeAtomically(file, 'after');
  expect([readFileSync(file, 'utf8'), readdirSync(join(work, 'new/deep'))]).toEqual(['after', ['lock.yaml']]);
});

test('a write that is killed in its midst leaves the file as it was', () => {
  const file = join(work, 'kept.yaml');
  writeFileSync(file, 'before');
  expect([killedWriting('writeAtomically', file), readFileSync(file, 'utf8')]).toEqual(['SIGKILL', 'before']);
});

test('a new file whose writing is killed in its midst does not exist', () => {
  const file = join(work, 'half.yaml');
  expect([killedWriting('writeNew', file), existsSync(file)]).toEqual(['SIGKILL', false]);
});

test('a write that fails throws and leaves nothing beside the place', () => {
  const folder = join(work, 'taken');
  mkdirSync(join(folder, 'lock.yaml'), { recursive: true });
  expect(() => writeAtomically(join(folder, 'lock.yaml'), 'after')).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(readdirSync(folder)).toEqual(['lock.yaml']);
});

test('a new file never takes the place of one that is there, and says so', () => {
  const file = join(work, 'asked/request.yaml');
  expect([writeNew(file, 'mine'), writeNew(file, 'theirs')]).toEqual([true, false]);
  expect([readFileSync(file, 'utf8'), readdirSync(join(work, 'asked'))]).toEqual(['mine', ['request.yaml']]);
});

test('a plan that is killed while it writes the lock leaves the lock before, and the next plan goes on from it', async () => {
  expect(await gcdk(['plan', 'cloud'], place.cwd)).toMatchObject({ code: 0 });
  const before = place.read('cloud/gcdk.lock.yaml');
  // A later first wave: the lock has to be written anew.
  place.write('cloud/waves.yaml', place.read('cloud/waves.yaml').replace("opens: '2026-09-01'", "opens: '2026-10-01'"));

  expect(killed(place.cwd, join(ROOT, 'bin/gcdk.ts'), 'plan', 'cloud')).toBe('SIGKILL');
  expect(place.read('cloud/gcdk.lock.yaml')).toBe(before);

  expect(await gcdk(['plan', 'cloud'], place.cwd)).toMatchObject({ code: 0, err: '' });
  const after = place.read('cloud/gcdk.lock.yaml');
  expect(after).not.toBe(before);
  expect(await gcdk(['check', 'cloud'], place.cwd)).toMatchObject({ code: 0 });
}, 60_000);
