import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gcdk } from '../support/command';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'gcdk-record-'));
  cpSync(join(__dirname, '../../examples/loopback'), work, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const lock = (): string => readFileSync(join(work, 'gcdk.lock.yaml'), 'utf8');

test('a wave is not recorded whole while something of it waits for facts, and the lock stays as it was', async () => {
  const before = lock();
  const { code, err } = await gcdk(['record', '2026-2', work, '--all', '--lang', 'en'], work);

  expect(code).toBe(1);
  expect(err.match(/GCDK6306: '\S+' waits for facts/g)).toEqual([
    "GCDK6306: '1741000/g-drive' waits for facts",
    "GCDK6306: '1741000/g-drive-offsite' waits for facts",
  ]);
  expect(lock()).toBe(before);
});

test('what waits for nothing is recorded by name', async () => {
  const { code } = await gcdk(['record', '2026-2', work, '--item', '1741000/civil-portal', '--lang', 'en'], work);

  expect(code).toBe(0);
  expect(lock()).toMatch(/1741000\/civil-portal:(\n {4}.*)*\n {4}deployed: true/);
});

test('a state that comes in on standard input is recorded like one in a file', async () => {
  expect((await gcdk(['synth', work, '--out', 'out', '--lang', 'en'], work)).code).toBe(0);
  const outputs = { 'fact__segment__1741000-s-work__outer-address': { value: '203.0.113.9' } };
  const state = JSON.stringify({ serial: 1, resources: [], outputs });
  const { code, out, err } = await gcdk(['record', '2026-2', work, '--state', 'site-1=-', '--format', 'json'], work, state);

  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ facts: ['site-1: segment/1741000-s-work/outer-address'] });
});

test('nothing on standard input is no state of a cloud', async () => {
  expect((await gcdk(['synth', work, '--out', 'out', '--lang', 'en'], work)).code).toBe(0);
  const { code, err } = await gcdk(['record', '2026-2', work, '--state', 'site-1=-', '--lang', 'en'], work);

  expect([code, err]).toEqual([1, expect.stringContaining('- GCDK6301: the file cannot be read as the state of a cloud')]);
});

test('two at once never undo each other: the later one is told to wait, and loses nothing', async () => {
  const items = ['1741000/civil-portal', '1741000/resident-register'];
  const ran = await Promise.all(items.map((item) => gcdk(['record', '2026-2', work, '--item', item, '--lang', 'en'], work)));
  expect(ran.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(ran.map(({ err }) => err).join('')).toContain('GCDK9030: another `gcdk plan` or `gcdk record` is writing the lock of this portfolio');

  for (const item of items) expect((await gcdk(['record', '2026-2', work, '--item', item, '--lang', 'en'], work)).code).toBe(0);
  expect(lock().match(/deployed: true/g)).toHaveLength(2);
});
