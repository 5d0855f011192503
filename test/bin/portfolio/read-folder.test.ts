import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPortfolio } from '../../../bin/portfolio/find';
import { readFolder } from '../../../bin/portfolio/read-folder';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'gcdk-folder-')));
  put('portfolio.yaml', 'a: 1\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, content = 'a: 1\n'): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const paths = () => readFolder(root).files.map(({ path }) => path);
const told = () => readFolder(root).problems.map(({ code, where }) => `${code} ${where.file}`);

test('YAML files are read in sorted order; what is hidden or no YAML is not opened', () => {
  for (const path of ['zones/b.yaml', 'zones/a.yaml', 'requests/2026/x.yaml', 'README.md', '.git/config.yaml', 'node_modules/x/y.yaml']) put(path);

  expect(paths()).toEqual(['portfolio.yaml', 'requests/2026/x.yaml', 'zones/a.yaml', 'zones/b.yaml']);
  expect(told()).toEqual([]);
});

test('a link inside the folder is followed', () => {
  put('shared/x.yaml');
  symlinkSync('shared', join(root, 'requests'));

  expect(paths()).toEqual(['portfolio.yaml', 'requests/x.yaml', 'shared/x.yaml']);
});

test('a link that leaves the folder, one to nothing, and circles of links', () => {
  mkdirSync(join(root, 'requests'));
  symlinkSync('/etc/hostname', join(root, 'requests/out.yaml'));
  symlinkSync('..', join(root, 'requests/up'));
  symlinkSync('loop.yaml', join(root, 'requests/loop.yaml'));
  symlinkSync('gone.yaml', join(root, 'requests/dangling.yaml'));

  expect(told()).toEqual(['GCDK1046 requests/dangling.yaml', 'GCDK1045 requests/loop.yaml', 'GCDK1044 requests/out.yaml', 'GCDK1045 requests/up']);
});

test('a named pipe is told, not opened', () => {
  execFileSync('mkfifo', [join(root, 'waves.yaml')]);

  expect(told()).toEqual(['GCDK1043 waves.yaml']);
});

test('a file of 10 MB is told without being read', () => {
  put('waves.yaml');
  truncateSync(join(root, 'waves.yaml'), 10 * 2 ** 20);

  expect(told()).toEqual(['GCDK1004 waves.yaml']);
  expect(paths()).toEqual(['portfolio.yaml']);
});

test('what may not be read is told, and the rest is read', () => {
  put('zones/a.yaml');
  chmodSync(join(root, 'zones/a.yaml'), 0o000);

  // The superuser may read everything.
  expect(told()).toEqual(process.getuid?.() === 0 ? [] : ['GCDK1042 zones/a.yaml']);
});

test('a folder that is none', () => {
  expect(readFolder(join(root, 'nowhere')).problems.map(({ code }) => code)).toEqual(['GCDK1040']);
  expect(readFolder(join(root, 'portfolio.yaml')).problems.map(({ code }) => code)).toEqual(['GCDK1040']);
});

test('folders without end', () => {
  put(`${'d/'.repeat(20)}x.yaml`);

  expect(told()).toEqual([`GCDK1049 ${'d/'.repeat(17).slice(0, -1)}`]);
});

test('a portfolio is found by its name, or upward from where one stands', () => {
  put('requests/2026/x.yaml');

  expect(findPortfolio(undefined, join(root, 'requests/2026'))).toBe(root);
  expect(findPortfolio(root, '/')).toBe(root);
  expect(findPortfolio(join(root, 'requests'), root)).toBeUndefined();
});
