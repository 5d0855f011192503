import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gcdk } from '../support/command';
import { Loopback } from '../support/loopback';

const ROOT = join(__dirname, '../..');

/** Kills its own process right before the nth change of the file system; without a number it counts them on exit. */
const TRAP = `
const fs = require('node:fs');
let count = 0;
for (const name of ['renameSync', 'rmSync', 'writeFileSync', 'mkdirSync', 'linkSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    count += 1;
    if (String(count) === process.env.KILL_AT) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
process.on('exit', () => process.stderr.write('CHANGES ' + count));
`;

const place = new Loopback();
afterAll(() => place.remove());

function synth(killAt?: number): { readonly status: number | null; readonly signal: string | null; readonly changes: number } {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['-r', join(ROOT, 'node_modules/ts-node/register/transpile-only'), '-r', join(place.cwd, 'trap.js'), join(ROOT, 'bin/gcdk.ts'), 'synth', 'cloud'],
    {
      cwd: place.cwd,
      env: { ...process.env, TS_NODE_PROJECT: join(ROOT, 'tsconfig.json'), ...(killAt !== undefined && { KILL_AT: `${killAt}` }) },
      encoding: 'utf8',
    },
  );
  return { status, signal, changes: Number(/CHANGES (\d+)/.exec(stderr)?.[1] ?? 0) };
}

/** Moments counted from the end of a run: after all is done, between the two renames, before both, and in the midst of building. */
const FROM_THE_END = [0, 1, 2, 3, 12];

test('a synth that is killed at any moment leaves an output that the next command finds whole', async () => {
  place.write('trap.js', TRAP);
  expect((await gcdk(['plan', 'cloud'], place.cwd)).code).toBe(0);
  const { status, changes } = synth();
  expect(status).toBe(0);
  const whole = place.files('out');
  expect(Object.keys(whole).length).toBeGreaterThan(5);

  for (const fromTheEnd of FROM_THE_END) {
    // The second run carries nothing over, so it makes as many changes as the first, and one more to move the old output away.
    expect(synth(changes + 1 - fromTheEnd).signal).toBe('SIGKILL');

    const { code, err } = await gcdk(['diff', 'out', 'out'], place.cwd);
    expect([fromTheEnd, code, err]).toEqual([fromTheEnd, 0, '']);
    expect(place.files('out')).toEqual(whole);
    expect(['out.next', 'out.previous', 'out.lock'].filter((name) => place.has(name))).toEqual([]);
  }
}, 180_000);
