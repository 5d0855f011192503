import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { change, gcdk, put, read, REQUEST, root } from './playground';

test.each([
  ['spaces and Hangul', 'requests/민원 포털 신청.yaml', (text: string) => text],
  ['decomposed Hangul', `requests/${'민원'.normalize('NFD')}.yaml`, (text: string) => text.normalize('NFD')],
  ['CRLF', 'requests/crlf.yaml', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', 'requests/bom.yaml', (text: string) => `\uFEFF${text}`],
  ['the name of a device', 'requests/CON.yaml', (text: string) => text],
])('a request with %s', async (_what, path, spelling) => {
  const text = read(REQUEST);
  rmSync(join(root, REQUEST));
  put(path, spelling(text));
  for (const command of ['check', 'plan', 'synth']) expect(await gcdk(command)).toMatchObject({ code: 0 });
});

test.each(['tostring', 'valueof', 'hasownproperty', 'con', 'nul', 'node', 'default', 'tenancy', 'agency', 'own'])('a system called %s', async (id) => {
  change(REQUEST, 'id: civil-portal', `id: ${id}`);
  for (const command of ['check', 'plan', 'synth']) expect(await gcdk(command)).toMatchObject({ code: 0 });
  expect((await gcdk('report', '1741000')).out).toContain(id);
});

test.each([
  'a\u200Db\u200Cc',
  '\u115F\u1161',
  '가'.repeat(200),
  '<script>alert(1)</script>',
  '${file("/etc/passwd")} %{if true}',
  '{{resolve:ssm:x}} Fn::Sub',
  "'; drop table --",
  '__proto__',
  '🏛️👨‍👩‍👧',
])('a system named %j', async (name) => {
  change(REQUEST, /name: .*(?=\n)/, `name: ${JSON.stringify(name)}`);
  for (const command of ['check', 'plan', 'synth']) expect(await gcdk(command)).toMatchObject({ code: 0 });
  const html = (await gcdk('report', '1741000', '--format', 'html')).out;
  expect(html).not.toContain('<script>');
});
