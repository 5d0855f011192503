import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { gcdk } from '../support/command';
import { Loopback } from '../support/loopback';

const place = new Loopback();
afterAll(() => place.remove());
const run = (...argv: string[]) => gcdk([...argv, '--lang', 'en'], place.cwd);
beforeAll(async () => {
  await run('plan', 'cloud');
  await run('synth', 'cloud');
});

const withOutputs = (outputs: Readonly<Record<string, string>>): string => {
  const told = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value, type: 'string' }]));
  place.write('state.json', JSON.stringify({ version: 4, serial: 1, resources: [], outputs: told }));
  return 'site-1=state.json';
};
const record = (...argv: string[]) => run('record', '2026-2', 'cloud', ...argv);

test.each<[string, string, string]>([
  ['a value longer than facts may be', 'fact__segment__x__outer-address', 'x'.repeat(600)],
  ['a name with a space', 'fact__Bad name!', '203.0.113.9'],
  ['the name of a constructor', 'fact__constructor', 'x'],
  ['the prototype', 'fact____proto__', 'x'],
])('an output that carries %s is told, and nothing is written', async (_what, output, value) => {
  const before = place.files('cloud');
  const { code, err } = await record('--state', withOutputs({ [output]: value, 'fact__segment__1741000-s-work__outer-address': '198.51.100.7' }));

  expect(code).toBe(1);
  expect(err).toContain(`state.json GCDK6307: what '${output}' carries cannot be recorded as a fact: `);
  expect(place.files('cloud')).toEqual(before);
});

test('a fact on the command line is held to the same form', async () => {
  const before = place.files('cloud');
  const { code, err } = await record('--fact', 'site-1:constructor=x');

  expect(code).toBe(1);
  expect(err).toMatchInlineSnapshot(`
   "GCDK6307: what '--fact site-1:constructor' carries cannot be recorded as a fact: 'constructor' cannot be a key
     got:      constructor: x
     fix:      look at what made the output; nothing has been recorded

   1 error, 0 warnings, 0 notices
   "
  `);
  expect(place.files('cloud')).toEqual(before);
});

test('what is recorded is read again, in the file where the zone’s facts are already', async () => {
  const fact = ['--state', withOutputs({ 'fact__segment__1741000-s-work__outer-address': '198.51.100.7' })];
  expect((await record(...fact)).code).toBe(0);
  renameSync(join(place.cwd, 'cloud/facts/site-1.yaml'), join(place.cwd, 'cloud/facts/first.yaml'));

  expect((await record('--fact', 'site-1:segment/1741000-s-work/outer-address=198.51.100.8')).code).toBe(0);
  expect(place.has('cloud/facts/site-1.yaml')).toBe(false);
  expect(place.read('cloud/facts/first.yaml')).toContain('segment/1741000-s-work/outer-address: 198.51.100.8');
  expect((await run('check', 'cloud')).code).toBe(0);
});
