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

/** An extension of one whole kind, with some of its members in other words; `undefined` leaves one out. */
function kinds(changes: Readonly<Record<string, string | undefined>>): string {
  const whole: Record<string, string | undefined> = { kind: "'mine'", title: "{ ko: '것', en: 'thing' }", fields: '{}' };
  for (const key of ['needs', 'check', 'parts', 'obstacles', 'estimate', 'facts', 'openstack', 'aws']) whole[key] = '() => []';
  const members = Object.entries({ ...whole, ...changes }).flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${text}`]));
  return `module.exports = { kinds: [{ ${members.join(', ')} }] };`;
}

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
  ['the name of one of the product’s', { kind: "'migrated-system'" }, 'migrated-system (-)'],
  ['the section of one of the product’s', { section: "'systems'" }, 'mine (systems)'],
  ['a key of the request file itself as its section', { section: "'agreements'" }, 'mine (agreements)'],
])('a kind that takes %s is refused', (_what, kind, got) => {
  const [problem = ''] = told(kinds(kind), `kind-${got.replaceAll(/\W/g, '')}.js`);
  expect(problem).toContain('GCDK9103');
  expect(problem).toContain(`got:      ${got}`);
});

test('a whole kind is taken', () => {
  expect(told(kinds({ section: "'things'", aws: "{ unsupported: { ko: '없음', en: 'none' } }" }), 'whole.js')).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['nothing', 'module.exports = { kinds: [null] };', ['kinds[0]']],
  ['a list', 'module.exports = { kinds: [[]] };', ['kinds[0]']],
  ['a kind without its functions', kinds({ needs: undefined, facts: '7' }), ['kinds[0].needs', 'kinds[0].facts']],
  ['a kind in one language', kinds({ title: "'것'" }), ['kinds[0].title']],
  ['a kind whose name is no id', kinds({ kind: "'Mine!'" }), ['kinds[0].kind']],
  ['a kind whose section is no key', kinds({ section: "'__proto__'" }), ['kinds[0].section']],
  ['a kind whose fields are no schemas', kinds({ fields: '{ size: null }' }), ['kinds[0].fields']],
  ['a kind without a builder', kinds({ openstack: undefined }), ['kinds[0].openstack']],
])('a module whose kinds hold %s is told what is missing', (_what, text, paths) => {
  const file = `form-${Buffer.from(text).toString('hex').slice(-40)}${paths.join('').length}.js`;
  expect(told(text, file).map((problem) => problem.split(':')[0])).toEqual(paths.map((path) => `${file} GCDK9105 ${path}`));
});

test('what is missing is told with what is wanted', () => {
  expect(told(kinds({ estimate: undefined }), 'lacking.js')).toMatchInlineSnapshot(`
   [
     "lacking.js GCDK9105 kinds[0].estimate: kinds[0].estimate of the extension is missing or has another form
     allowed:  a function
     fix:      make it with defineKind(…), and take examples/own-stack/object-archive as a model",
   ]
  `);
});

test.each([
  ['throws', 'module.exports = { get kinds() { throw new Error("no licence"); } };'],
  ['throws nothing', 'module.exports = { get kinds() { throw null; } };'],
  ['throws deep inside', 'module.exports = { kinds: [{ kind: "mine", get title() { throw new Error("no licence"); } }] };'],
])('a getter that %s is told like a file that throws', (_what, text) => {
  const [problem = '', ...others] = told(text, `getter-${text.length}.js`);
  expect(others).toEqual([]);
  expect(problem).toContain('GCDK9101: the extension cannot be loaded');
});

test('an extension that cannot be loaded hides what would only follow from it', async () => {
  const example = join(__dirname, '../../../examples/own-stack/portfolio');
  const { code, out } = await gcdk(['check', example, '--extension', 'nowhere.js', '--lang', 'en'], work);

  expect(code).toBe(1);
  expect(out).toContain('GCDK9101');
  expect(out).not.toContain('objectArchives');
});
