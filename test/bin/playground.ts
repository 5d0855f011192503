import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../bin/main';
import { recordedIo } from '../support/io';

/** What `gcdk init` writes, anew for each test of a file that imports this; commands run inside it. */
export const REQUEST = 'requests/2026-1741000-mois.yaml';
export const LOCK = 'gcdk.lock.yaml';

export let root: string;
let sound: string;
beforeAll(async () => {
  sound = mkdtempSync(join(tmpdir(), 'gcdk-sound-'));
  rmSync(sound, { recursive: true });
  await main(['init', sound, '--yes'], recordedIo());
});
afterAll(() => rmSync(sound, { recursive: true, force: true }));
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'gcdk-hostile-')));
  cpSync(sound, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

export const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const change = (path: string, from: string | RegExp, to: string): void => {
  const text = read(path);
  expect(text).toMatch(from);
  put(
    path,
    text.replace(from, () => to),
  );
};

export async function gcdk(...argv: string[]) {
  const io = recordedIo({ cwd: root });
  const code = await main([...argv, '--lang', 'en'], io);
  return { code, said: io.stdout() + io.stderr(), out: io.stdout() };
}

/** Every path below the portfolio with a digest of what is there: equal before and after, or something was half-written. */
export function contents(folder = root, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const [at, name] = [join(folder, entry.name), `${prefix}${entry.name}`];
    if (entry.isDirectory()) return [name, ...contents(at, `${name}/`)];
    if (entry.isSymbolicLink()) return [`${name} -> ${readlinkSync(at)}`];
    return [`${name} ${createHash('sha256').update(readFileSync(at)).digest('hex')}`];
  });
}

/** What is amiss with a refusal: it is told as a problem with a code, without a trace of the tool's inside, and changes nothing on the disk. */
export async function faults(argv: readonly string[], expected = /GCDK\d{4}/): Promise<string[]> {
  const before = contents().join('\n');
  const { code, said } = await gcdk(...argv);
  return [
    ...(code === 1 ? [] : [`${argv.join(' ')}: exit code ${code}: ${said.slice(0, 300)}`]),
    ...(expected.test(said) ? [] : [`${argv.join(' ')}: no ${expected} in: ${said.slice(0, 300)}`]),
    ...(/^\s+at .+:\d+:\d+\)?$|a defect of the tool|node:internal/m.test(said) ? [`${argv.join(' ')}: a trace: ${said.slice(0, 300)}`] : []),
    ...(contents().join('\n') === before ? [] : [`${argv.join(' ')}: the disk has changed`]),
  ];
}

export const faultsOfAll = async (expected?: RegExp): Promise<string[]> => [
  ...(await faults(['check'], expected)),
  ...(await faults(['plan'], expected)),
  ...(await faults(['synth'], expected)),
];
