import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../bin/main';
import { recordedIo } from '../support/io';
import { change, contents, faults, faultsOfAll, gcdk, LOCK, put, read, REQUEST, root } from './playground';

const bomb = (): string => {
  const levels = Array.from({ length: 9 }, (_, level) => `b${level + 1}: &b${level + 1} [${Array<string>(9).fill(`*b${level}`).join(', ')}]`);
  return `b0: &b0 [${Array<string>(9).fill('lol').join(', ')}]\n${levels.join('\n')}\n`;
};
const head = "agency: '1741000'\nsubmitted: 2025-12-01\ntitle: t\n";

const BAD_FILES: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['a number where a text belongs', `${head.replace('title: t', 'title: 7')}systems: []\n`],
  ['a text where a list belongs', `${head}systems: none\n`],
  ['a list where the file belongs', '- agency\n- title\n'],
  ['a bare text', 'hello\n'],
  ['nothing', ''],
  ['two documents', `${head}---\n${head}`],
  ['an unknown key', `${head}sytems: []\n`],
  ['a duplicate key', `${head}title: again\n`],
  ['a key of every object', `${head}__proto__: { agency: '1220000' }\n`],
  ['the name of a constructor as a key', `${head}constructor: { prototype: 1 }\n`],
  ['a bomb of aliases', bomb()],
  ['an alias of itself', 'a: &a [*a]\n'],
  ['an alias of nothing', `${head}systems: *nowhere\n`],
  ['a tag of another language', `${head}systems: !!js/function 'process.exit()'\n`],
  ['ten thousand opened lists', `${head}systems: ${'['.repeat(10_000)}`],
  ['ten thousand indents', Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth % 900)}a:`).join('\n')],
  ['10 MB of text', `${head}# ${'가'.repeat(3_500_000)}\n`],
  ['10 MB of entries', `${head}systems:\n${'  - {}\n'.repeat(1_600_000)}`],
  ['NUL bytes', `${head}\0\0\n`],
  ['an executable', Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)],
  ['UTF-16', Buffer.from(`\uFEFF${head}`, 'utf16le')],
  ['EUC-KR', Buffer.concat([Buffer.from("agency: '1741000'\nsubmitted: 2025-12-01\ntitle: "), Buffer.from([0xb9, 0xce, 0xbf, 0xf8, 0x0a])])],
  ['a tab for an indent', `${head}systems:\n\t- id: a\n`],
  ['an unclosed quote', `${head}x: "\n`],
  ['a day that is none', head.replace('2025-12-01', '2025-02-30')],
  ['a time of seven thousand years on', head.replace('2025-12-01', '9999-99-99')],
  ['an agency that does not exist', head.replace('1741000', '9999999')],
  ['an unquoted code with a nought in front', head.replace("'1741000'", '0741000')],
  ['a line break within a name', head.replace('title: t', String.raw`title: "a\nb"`)],
  ['half a surrogate pair', head.replace('title: t', String.raw`title: "\uD800"`)],
  ['a name written backwards', head.replace('title: t', String.raw`title: "\u202Egnp.exe"`)],
  ['a name with a space that takes no room', head.replace('title: t', String.raw`title: "a\u200Bb"`)],
  ['a name with a mark of direction', head.replace('title: t', String.raw`title: "a\u200Fb"`)],
  ['lines that end in CR alone', head.replaceAll('\n', '\r')],
  ['a name of 201 letters', head.replace('title: t', `title: ${'가'.repeat(201)}`)],
];

test.each(BAD_FILES)('a request that is %s', async (_what, content) => {
  put('requests/bad.yaml', content);
  expect(await faultsOfAll()).toEqual([]);
});

const BAD_IDS = [
  '__proto__',
  'Portal',
  'po rtal',
  'po_rtal',
  'portal-',
  '-portal',
  'po--rtal',
  '../portal',
  'a/b',
  'por\u200Btal',
  'роrtal',
  'por\u202Etal',
  '포털',
  '\u1111\u1169',
  'a'.repeat(41),
  '1st',
  '""',
  'con.',
  'constructor',
];
test.each(BAD_IDS)('an id spelt %j', async (id) => {
  change(REQUEST, 'id: civil-portal', `id: ${id.includes('"') ? id : JSON.stringify(id)}`);
  expect(await faultsOfAll(/GCDK[12]0/)).toEqual([]);
});

const BAD_PORTFOLIOS: readonly (readonly [what: string, file: string, from: string | RegExp, to: string])[] = [
  ['a zone that climbs out', 'zones/daejeon.yaml', /^zone: daejeon$/m, 'zone: ../../etc'],
  ['a wave that climbs out', 'waves.yaml', /wave: '?2026-2'?/, 'wave: ../x'],
  ['a wave named twice', 'waves.yaml', /wave: '?2027-1'?/, 'wave: 2026-2'],
  ['a region with a command in it', 'zones/daejeon.yaml', /^region: .*$/m, 'region: "$(reboot)"'],
  ['an endpoint that is no address', 'zones/daejeon.yaml', /^endpoint: .*$/m, 'endpoint: javascript:alert(1)'],
  ['a domain too long for names below it', 'portfolio.yaml', /^dnsSuffix: .*$/m, `dnsSuffix: ${'abcdefghij.'.repeat(11)}kr`],
  ['an e-mail address with a command in it', 'agencies/1741000-mois.yaml', /email: [^ ,}]+/, 'email: "$(id)`x`@mois.example"'],
  ['an e-mail address without a domain', 'agencies/1741000-mois.yaml', /email: [^ ,}]+/, 'email: "a@....----"'],
  ['a number with a leading zero', REQUEST, /vcpu: 2/, 'vcpu: 010'],
  ['an unknown language', 'portfolio.yaml', /^portfolio: .*$/m, 'portfolio: x1\nlanguage: fr'],
  ['a negative limit', 'portfolio.yaml', /^portfolio: .*$/m, 'portfolio: x1\nlimits: { items: -1 }'],
  ['a limit that is no number', 'portfolio.yaml', /^portfolio: .*$/m, 'portfolio: x1\nlimits: { items: .nan }'],
  ['infinite items', 'portfolio.yaml', /^portfolio: .*$/m, 'portfolio: x1\nlimits: { items: .inf }'],
];
test.each(BAD_PORTFOLIOS)('a portfolio with %s', async (_what, file, from, to) => {
  change(file, from, to);
  expect(await faultsOfAll()).toEqual([]);
});

test.each(['portfolio.yaml', 'waves.yaml', 'zones/daejeon.yaml', 'agencies/1741000-mois.yaml'])('%s is missing, or a folder', async (path) => {
  rmSync(join(root, path));
  expect(await faults(['check', root])).toEqual([]);
  mkdirSync(join(root, path));
  expect(await faultsOfAll()).toEqual([]);
});

test.each([LOCK, 'portfolio.yaml', 'waves.yaml', 'requests', 'zones', 'facts'])('%s is a folder that should be a file, or the other way', async (path) => {
  const isFile = path.endsWith('.yaml');
  rmSync(join(root, path), { recursive: true, force: true });
  if (isFile) mkdirSync(join(root, path));
  else put(path, 'x');
  const said = new RegExp(`${path} GCDK1050: '${path}' is a ${isFile ? 'folder and must be a file' : 'file and must be a folder'}`);
  expect(await faultsOfAll(said)).toEqual([]);
});

test.each(['/etc/passwd', 'nowhere.yaml', 'loop.yaml', '..'])('a link to %s among the requests', async (target) => {
  symlinkSync(target, join(root, 'requests/loop.yaml'));
  expect(await faultsOfAll(/GCDK10/)).toEqual([]);
});

const FACTS: readonly (readonly [what: string, text: string])[] = [
  ['a list', 'zone: daejeon\nfacts: [1, 2]\n'],
  ['numbers', 'zone: daejeon\nfacts: { segment/1741000-o-dmz/outer-address: 7 }\n'],
  ['a climbing name', 'zone: daejeon\nfacts: { ../../etc: x }\n'],
  ['an unknown zone', 'zone: daejon\nfacts: {}\n'],
  ['a prototype', 'zone: daejeon\nfacts: { __proto__: x }\n'],
];
test.each(FACTS)('facts that are %s', async (_what, text) => {
  put('facts/daejeon.yaml', text);
  expect(await faultsOfAll()).toEqual([]);
});

describe('a lock', () => {
  const LOCKS: readonly (readonly [what: string, mangle: (text: string) => string])[] = [
    ['with the marks of a merge', (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`],
    ['of a version to come', (text) => text.replace('version: 1', 'version: 2')],
    ['cut in the middle', (text) => text.slice(0, Math.floor(text.length * 0.6))],
    ['with an unknown key', (text) => `${text}extra: 1\n`],
    ['without its items', () => 'version: 1\n'],
    ['that is empty', () => ''],
    ['with a wave that climbs out', (text) => text.replace(/wave: .*/, 'wave: ../x')],
    ['with a prototype', (text) => text.replace('1741000/civil-portal', '__proto__')],
    ['with a zone that does not exist, deployed', (text) => text.replaceAll('daejeon', 'atlantis').replace(/^( +)(spec: )/m, '$1deployed: true\n$1$2')],
  ];
  test.each(LOCKS)('%s', async (_what, mangle) => {
    expect((await gcdk('plan')).code).toBe(0);
    put(LOCK, mangle(read(LOCK)));
    for (const command of ['plan', 'synth']) expect(await faults([command])).toEqual([]);
  });

  test('whose blocks lie in no pool of their zone is told with its line by check, plan and synth', async () => {
    expect((await gcdk('plan')).code).toBe(0);
    change(LOCK, /10\.64\./g, '10.200.');
    for (const command of ['check', 'plan', 'synth']) expect(await faults([command], /gcdk\.lock\.yaml:\d+:\d+ GCDK6012 addresses\[0\]\.block: /)).toEqual([]);
  });

  test('that cannot be written is told, and nothing is left behind', async () => {
    mkdirSync(join(root, `.${LOCK}.${process.pid}.tmp`));
    expect(await faults(['plan'], /GCDK9010/)).toEqual([]);
  });
});

describe('the output', () => {
  beforeEach(() => gcdk('plan'));

  test.each([
    ['.', 'GCDK7001'],
    ['..', 'GCDK7001'],
    ['requests', 'GCDK7004'],
    ['zones/deep/out', 'GCDK7004'],
    ['waves.yaml', 'GCDK7002'],
    ['waves.yaml/out', 'GCDK9010'],
    ['x'.repeat(300), 'GCDK9010'],
  ])('at %s', async (out, code) => {
    expect(await faults(['synth', '--out', out], new RegExp(code))).toEqual([]);
  });

  test('at a link is refused, and what it leads to is left alone', async () => {
    mkdirSync(join(root, 'docs/real'), { recursive: true });
    symlinkSync('docs/real', join(root, 'link'));
    expect(await faults(['synth', '--out', 'link'], /GCDK7002/)).toEqual([]);
  });

  test('in the portfolio is no part of it: a second run reads the same inputs and writes the same bytes', async () => {
    expect((await gcdk('plan')).code).toBe(0);
    expect((await gcdk('synth')).code).toBe(0);
    const first = contents(join(root, 'out'));
    expect((await gcdk('synth')).code).toBe(0);
    expect(contents(join(root, 'out'))).toEqual(first);
    expect((await gcdk('check')).said).toContain('0 errors, 0 warnings, 0 notices');
  });

  test.each([
    ['--wave', '2026-9', '2026-2'],
    ['--zone', 'daejon', 'daejeon'],
    ['--agency', '1741001', '1741000'],
  ])('of %s %s, which does not exist', async (option, written, meant) => {
    expect(await faults(['synth', option, written], /GCDK9011/)).toEqual([]);
    expect((await gcdk('synth', option, written)).said).toMatch(new RegExp(`nearest: +${meant}`));
  });
});

test.each([
  ['report', '174100'],
  ['report', '__proto__'],
  ['record', '2026-2'],
  ['record', 'constructor', '--all'],
  ['diff', 'nothing', 'nowhere'],
  ['check', 'nowhere'],
  ['check', '\0'],
])('%s %s', async (...argv) => {
  expect(await faults(argv)).toEqual([]);
});

test.each([['frobnicate'], ['check', '--nope'], ['plan', '--format', 'xml'], ['check', '--lang', 'fr'], ['report'], ['check', 'a', 'b']])(
  'wrong usage: %s %s',
  async (...argv) => {
    const before = contents();
    const io = recordedIo({ cwd: root });
    expect(await main(argv, io)).toBe(64);
    expect(io.stderr()).toMatch(/^error: .+\n\(gcdk --help/);
    expect(contents()).toEqual(before);
  },
);
