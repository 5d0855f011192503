import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../../bin/io';
import { loadDefinitions } from '../../../bin/portfolio/load';
import { renderProblem } from '../../../lib/problem/problem';
import { gcdk } from '../../support/command';

const work = mkdtempSync(join(tmpdir(), 'gcdk-extension-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const io = { cwd: work } as Io;

/** What is said of an extension with this text, in English. */
function told(text: string, file = 'extension.js'): string[] {
  writeFileSync(join(work, file), text);
  return loadDefinitions([file], io).problems.map((problem) => renderProblem(problem, 'en'));
}

test('what somebody names on the command line is loaded, a function alone is enough', () => {
  expect(told('module.exports = { aws() {} };', 'hook.js')).toEqual([]);
});

test('a file that is not there is told with its name', () => {
  const [problem, ...others] = loadDefinitions(['nowhere.js'], io).problems;

  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'GCDK9101', where: { file: 'nowhere.js' } });
});

test('a file that throws is told with the reason, not with a stack trace', () => {
  expect(told("throw new Error('no licence\\n    at Object.<anonymous>');", 'throws.js')).toMatchInlineSnapshot(`
   [
     "throws.js GCDK9101: the extension cannot be loaded
     got:      no licence
     allowed:  a JavaScript file, or a TypeScript one where ts-node is installed
     fix:      check the path and what it says; in a folder whose package.json has "type": "module", compile it and name the .js file",
   ]
  `);
});

test('a file that is not JavaScript is told with what the compiler said, without this machine’s paths', () => {
  const [problem = ''] = told('module.exports = { kinds: [ }', 'typo.js');

  expect(problem).toContain('typo.js GCDK9101: the extension cannot be loaded');
  expect(problem).not.toContain(work);
});

test.each([
  ['nothing', 'module.exports = {};'],
  ['something else', 'module.exports = { kind: "x" };'],
  ['an unknown key beside known ones', 'module.exports = { aws() {}, azure() {} };'],
  ['a hook that is no function', 'module.exports = { openstack: true };'],
])('a module that exports %s is no extension', (_what, text) => {
  const [problem = ''] = told(text, `no-extension-${Buffer.from(text).toString('hex')}.js`);
  expect(problem).toContain('GCDK9102: the module does not export an extension');
});

test.each([
  ['the name of one of the product’s', "{ kind: 'migrated-system' }", 'migrated-system (-)'],
  ['the section of one of the product’s', "{ kind: 'mine', section: 'systems' }", 'mine (systems)'],
  ['a key of the request file itself as its section', "{ kind: 'yours', section: 'agreements' }", 'yours (agreements)'],
])('a kind that takes %s is refused', (_what, kind, got) => {
  const [problem = ''] = told(`module.exports = { kinds: [${kind}] };`, `kind-${got.replaceAll(/\W/g, '')}.js`);
  expect(problem).toContain('GCDK9103');
  expect(problem).toContain(`got:      ${got}`);
});

test('an extension that cannot be loaded hides what would only follow from it', async () => {
  const example = join(__dirname, '../../../examples/own-stack/portfolio');
  const { code, out } = await gcdk(['check', example, '--extension', 'nowhere.js', '--lang', 'en'], work);

  expect(code).toBe(1);
  expect(out).toContain('GCDK9101');
  expect(out).not.toContain('objectArchives');
});
