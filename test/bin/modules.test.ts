import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The files that a command line loads, relative to the repository; those of ts-node itself are not among them. */
function loadedBy(...argv: string[]): { readonly code: number | null; readonly files: readonly string[] } {
  const script = `
    require(${JSON.stringify(join(ROOT, 'node_modules/ts-node/register/transpile-only'))});
    const before = new Set(Object.keys(require.cache));
    process.argv.splice(1, 1, ${JSON.stringify(join(ROOT, 'bin/gcdk.ts'))}, ...${JSON.stringify(argv)});
    process.on('exit', () => process.stderr.write('LOADED' + JSON.stringify(Object.keys(require.cache).filter((file) => !before.has(file)))));
    require(${JSON.stringify(join(ROOT, 'bin/gcdk.ts'))});
  `;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, '-'], {
    cwd: ROOT,
    env: { ...process.env, TS_NODE_PROJECT: join(ROOT, 'tsconfig.json') },
    encoding: 'utf8',
  });
  const files = JSON.parse(/LOADED(\[.*\])$/.exec(stderr)?.[1] ?? '[]') as string[];
  return { code: status, files: files.map((file) => relative(ROOT, file)) };
}

const work = mkdtempSync(join(tmpdir(), 'gcdk-modules-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const ENGINES = /node_modules\/(cdktf|aws-cdk-lib|constructs|@cdktf)\/|packages\/provider-openstack\//;

test('the version loads two files and nothing else', () => {
  expect(loadedBy('--version')).toEqual({ code: 0, files: ['bin/gcdk.ts', 'lib/values/calendar-date.ts'] });
});

test.each([['check'], ['plan', '--dry-run']])('%s loads no engine', (...command) => {
  const [name = '', ...flags] = command;
  const { code, files } = loadedBy(name, 'examples/loopback', ...flags);

  expect(code).toBe(0);
  expect(files).toContain('constructs/catalogue.ts');
  expect(files.filter((file) => ENGINES.test(file))).toEqual([]);
});

test('the schemas load no engine', () => {
  const { code, files } = loadedBy('schema', 'waves');

  expect(code).toBe(0);
  expect(files.filter((file) => ENGINES.test(file))).toEqual([]);
});

test('synthesizing for OpenStack alone does not load the CDK', () => {
  const { code, files } = loadedBy('synth', 'examples/loopback', '--out', join(work, 'out'));

  expect(code).toBe(0);
  expect(files.some((file) => /node_modules\/cdktf\//.test(file))).toBe(true);
  expect(files.filter((file) => /node_modules\/aws-cdk-lib\//.test(file))).toEqual([]);
});
