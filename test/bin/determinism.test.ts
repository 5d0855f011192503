import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../bin/main';
import { recordedIo } from '../support/io';

const TOOL = join(__dirname, '../..');
let work: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'gcdk-same-'));
  await main(['init', join(work, 'first'), '--yes'], recordedIo());
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const texts = (folder: string, without?: RegExp): Record<string, string> =>
  Object.fromEntries(filesIn(folder).flatMap((path) => (without?.test(path) ? [] : [[path, readFileSync(join(folder, path), 'utf8')]])));

/** The sources of the first portfolio again, written in the opposite order. */
function copyTo(name: string, spelling: (text: string) => string = (text) => text): string {
  const folder = join(work, name);
  for (const [path, text] of Object.entries(texts(join(work, 'first'), /^out\/|lock/)).reverse()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), spelling(text));
  }
  return folder;
}

const COMMANDS = [
  ['plan', '--quiet'],
  ['synth', '--quiet', '--out', 'out'],
];
const resultOf = (folder: string) => ({ lock: readFileSync(join(folder, 'gcdk.lock.yaml'), 'utf8'), out: join(folder, 'out') });

async function runHere(folder: string, ...options: string[]) {
  for (const command of COMMANDS) expect(await main([...command, ...options], recordedIo({ cwd: folder }))).toBe(0);
  return resultOf(folder);
}

/** In a process of its own; one for both commands, because compiling the tool is what takes time. */
function runElsewhere(folder: string, env: Record<string, string>, ...options: string[]) {
  const script = `(async () => {
    const { main } = require(${JSON.stringify(join(TOOL, 'bin/main.ts'))});
    const io = { version: '0.0.0-test', out() {}, err: (text) => process.stderr.write(text), env: process.env, cwd: process.cwd(), terminal: {} };
    for (const command of ${JSON.stringify(COMMANDS.map((command) => [...command, ...options]))}) process.exitCode ||= await main(command, io);
  })()`;
  execFileSync(process.execPath, ['-r', join(TOOL, 'node_modules/ts-node/register/transpile-only'), '-e', script], {
    cwd: folder,
    env: { ...process.env, TS_NODE_PROJECT: join(TOOL, 'tsconfig.json'), ...env },
    stdio: 'pipe',
  });
  return resultOf(folder);
}

test('path, time zone, locale, language and order of files change no byte; composed or decomposed Hangul changes only the digests of the files', async () => {
  const first = await runHere(join(work, 'first'), '--lang', 'en');
  const other = runElsewhere(copyTo('다른 자리/둘째'), { TZ: 'Asia/Seoul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '--lang', 'ko');
  expect(other.lock).toBe(first.lock);
  expect(texts(other.out)).toEqual(texts(first.out));
  expect(filesIn(first.out).length).toBeGreaterThan(4);

  const apart = await runHere(copyTo('nfd', (text) => text.normalize('NFD')));
  expect(apart.lock).toBe(first.lock);
  expect(texts(apart.out, /manifest/)).toEqual(texts(first.out, /manifest/));
}, 120_000);
