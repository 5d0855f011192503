import { brief, check, files, KINDS, text } from './files';
import { checkPortfolio } from '../../../lib/request/check-portfolio';

const REQUEST = 'requests/mois.yaml';
/** The whole text of what is wrong after one edit of the request. */
const after = (from: string, to: string, language: 'ko' | 'en' = 'en'): string =>
  text(check({ [REQUEST]: (request) => request.replace(from, to) }).problems, language);

test('the small portfolio is free of problems', () => {
  expect(brief(check().problems)).toEqual([]);
  expect([...(check().portfolio?.items.keys() ?? [])]).toEqual(['1741000/portal']);
});

test('an agency code without quotes', () => {
  expect(after("'1741000'", '1741000')).toMatchInlineSnapshot(`
   "requests/mois.yaml:1:9 GCDK2002 agency: without quotes this is read as a number or as true or false, not as text
     got:      1741000
     allowed:  seven digits, or a capital letter and six digits, in quotes
     nearest:  "1741000"
     fix:      put it in quotes: "1741000""
  `);
  expect(after("'1741000'", '1741000', 'ko')).toMatchInlineSnapshot(`
   "requests/mois.yaml:1:9 GCDK2002 agency: 따옴표가 없어 글이 아니라 숫자나 참·거짓 값으로 읽힙니다
     받은 값:     1741000
     허용:       숫자 7자리 또는 영문 대문자와 숫자 6자리 (따옴표로 묶음)
     혹시:       "1741000"
     고치는 법:    따옴표로 묶으십시오: "1741000""
  `);
});

test('a code with a leading zero is shown as it was typed', () => {
  expect(after("'1741000'", '0123456')).toContain('"0123456"');
});

test('a quantity without a unit', () => {
  expect(after('50 GiB', '50')).toMatchInlineSnapshot(`
   "requests/mois.yaml:7:11 GCDK2007 boxes[0].size: the unit is missing
     got:      50
     allowed:  a size with its unit: MB, GB, TB, PB, MiB, GiB, TiB, PiB
     fix:      add the unit: 50 MB, 50 GB, 50 TB, 50 PB, 50 MiB, 50 GiB, 50 TiB or 50 PiB"
  `);
  expect(after('50 GiB', "'50'")).toContain('GCDK2007');
});

test('an unknown key, at the key, with the nearest that is still free', () => {
  expect(after('size: 50 GiB', 'size: 50 GiB\n    vcpus: 2')).toMatchInlineSnapshot(`
   "requests/mois.yaml:8:5 GCDK2003 boxes[0].vcpus: there is no key 'vcpus' here
     got:      vcpus
     allowed:  id, name, change, zone, size, vcpu, color or dependsOn
     nearest:  vcpu
     fix:      write 'vcpu' if that is what you mean"
  `);
});

test('a missing key, at the map that lacks it', () => {
  expect(after('    size: 50 GiB\n', '')).toMatchInlineSnapshot(`
   "requests/mois.yaml:5:5 GCDK2004 boxes[0].size: 'size' is missing
     allowed:  a size with its unit: MB, GB, TB, PB, MiB, GiB, TiB, PiB
     fix:      add it: size: 512 GiB"
  `);
});

test('a value that is not one of those allowed', () => {
  expect(after('size: 50 GiB', 'size: 50 GiB\n    color: gren')).toMatchInlineSnapshot(`
   "requests/mois.yaml:8:12 GCDK2005 boxes[0].color: not one of the allowed values
     got:      gren
     allowed:  red or green
     nearest:  green
     fix:      write 'green' if that is what you mean"
  `);
});

test('a text that is not acceptable', () => {
  expect(after('id: portal', 'id: Civil_Portal')).toMatchInlineSnapshot(`
   "requests/mois.yaml:5:9 GCDK2006 boxes[0].id: not a value that can stand here
     got:      Civil_Portal
     allowed:  2 to 40 lower-case letters, digits and single hyphens, a letter first
     fix:      write it like this: civil-portal"
  `);
});

test('a number out of range, and one that is not whole', () => {
  expect(after('size: 50 GiB', 'size: 50 GiB\n    vcpu: 65')).toMatchInlineSnapshot(`
   "requests/mois.yaml:8:11 GCDK2008 boxes[0].vcpu: the number is too large
     got:      65
     allowed:  at most 64
     fix:      write a number within the range"
  `);
  expect(after('size: 50 GiB', 'size: 50 GiB\n    vcpu: 1.5')).toContain('a whole number');
});

test('a value of another type', () => {
  expect(after('size: 50 GiB', 'size: 50 GiB\n    vcpu: eight')).toMatchInlineSnapshot(`
   "requests/mois.yaml:8:11 GCDK2001 boxes[0].vcpu: text where a whole number is wanted
     got:      eight
     allowed:  a whole number
     fix:      write a whole number"
  `);
  expect(after('size: 50 GiB', 'size: [50 GiB]')).toContain('GCDK2001');
});

test('a key without a value', () => {
  expect(after('size: 50 GiB', 'size:')).toMatchInlineSnapshot(`
   "requests/mois.yaml:7:5 GCDK2012 boxes[0].size: nothing stands behind the colon
     allowed:  a size with its unit: MB, GB, TB, PB, MiB, GiB, TiB, PiB
     fix:      write a value or delete the key, e.g. 512 GiB"
  `);
});

test('too few entries', () => {
  expect(text(check({ 'waves.yaml': 'waves: []\n' }).problems)).toContain('waves.yaml:1:8 GCDK2009 waves: too few entries');
});

test('of two forms, the one that was meant is explained', () => {
  expect(after('name: 포털', 'name: { ko: 포털 }')).toMatchInlineSnapshot(`
   "requests/mois.yaml:6:11 GCDK2004 boxes[0].name.en: 'en' is missing
     allowed:  one line of 1 to 200 characters without control characters
     fix:      add it: en: 민원 포털"
  `);
  expect(after('name: 포털', 'name: [포털]')).toMatchInlineSnapshot(`
   "requests/mois.yaml:6:11 GCDK2010 boxes[0].name: it fits none of the forms that are allowed
     got:      […] (1)
     allowed:  one line of 1 to 200 characters without control characters / a map of 'key: value'
     fix:      write it in one of the allowed forms"
  `);
});

test('a zone of an unknown cloud', () => {
  const { problems } = check({ 'zones/daejeon.yaml': (zone) => zone.replace('kind: openstack', 'kind: opnstack') });

  expect(text(problems)).toMatchInlineSnapshot(`
   "zones/daejeon.yaml:2:7 GCDK2005 kind: not one of the allowed values
     got:      opnstack
     allowed:  openstack or aws
     nearest:  openstack
     fix:      write 'openstack' if that is what you mean"
  `);
});

test('a zone without its cloud', () => {
  const { problems } = check({ 'zones/daejeon.yaml': (zone) => zone.replace('kind: openstack\n', '') });

  expect(text(problems).split('\n')[0]).toBe("zones/daejeon.yaml:1:1 GCDK2004 kind: 'kind' is missing");
});

test('an address that is none', () => {
  const { problems } = check({ 'zones/daejeon.yaml': (zone) => zone.replace('https://keystone.daejeon.example:5000/v3', 'keystone') });

  expect(text(problems)).toMatchInlineSnapshot(`
   "zones/daejeon.yaml:5:11 GCDK2006 endpoint: not a value that can stand here
     got:      keystone
     allowed:  an address that begins with http:// or https://, without user, query and fragment
     fix:      write it like this: https://keystone.example.kr:5000/v3"
  `);
});

test('a file that is no map', () => {
  expect(text(check({ [REQUEST]: 'hello\n' }).problems)).toContain('requests/mois.yaml:1:1 GCDK2001: text where');
});

test('a mistake in one entry does not hide those of the others', () => {
  const { problems } = check({
    [REQUEST]: (request) => `${request}  - id: BAD\n    name: x\n    size: 5\n  - id: third\n    name: y\n    size: 1 GiB\n    color: blue\n`,
  });

  expect(brief(problems)).toEqual([
    'GCDK2006 requests/mois.yaml:8:9 boxes[1].id',
    'GCDK2007 requests/mois.yaml:10:11 boxes[1].size',
    'GCDK2005 requests/mois.yaml:14:12 boxes[2].color',
  ]);
});

test('keys that every object has are unknown like any other', () => {
  expect(brief(check({ [REQUEST]: (request) => `${request}toString: 1\n` }).problems)).toEqual(['GCDK2003 requests/mois.yaml:8:1 toString']);
  expect(checkPortfolio(files({ [REQUEST]: (request) => `${request}constructor: 1\n` }), KINDS).problems.map(({ code }) => code)).toEqual(['GCDK1015']);
});

/** The lines of it, without their indents. */
const lines = (from: string, to: string): string[] =>
  after(from, to)
    .split('\n')
    .map((line) => line.trim());

describe('what is recommended is accepted', () => {
  test('a number where an id belongs is not put in quotes', () => {
    expect(after('id: portal', 'id: 1e3')).toMatchInlineSnapshot(`
     "requests/mois.yaml:5:9 GCDK2006 boxes[0].id: not a value that can stand here
       got:      1e3
       allowed:  2 to 40 lower-case letters, digits and single hyphens, a letter first
       fix:      write it like this: civil-portal"
    `);
    for (const id of ['0x10', '7']) expect(after('id: portal', `id: ${id}`)).not.toContain('quotes');
    expect(after("'1741000'", '1e3')).toContain('fix:      write it like this: "1741000"');
  });

  test('a date without hyphens', () => {
    expect(after('2026-11-02', '20261102')).toMatchInlineSnapshot(`
     "requests/mois.yaml:2:12 GCDK2006 submitted: not a value that can stand here
       got:      20261102
       allowed:  a day of the calendar, YYYY-MM-DD
       nearest:  2026-11-02
       fix:      write '2026-11-02' if that is what you mean"
    `);
    expect(lines('2026-11-02', "'20261102'")).toContain('nearest:  2026-11-02');
    expect(lines('2026-11-02', '20261302').join()).not.toContain('nearest');
  });

  test('a unit in other letters, and a size beyond all limits', () => {
    expect(lines('50 GiB', '50 gib')).toEqual(expect.arrayContaining(['nearest:  50 GiB', "fix:      write '50 GiB' if that is what you mean"]));
    expect(lines('50 GiB', '999999999999999 PiB')).toContain('allowed:  more than 0, at most 1048576 PiB');
    expect(lines('50 GiB', '0 GiB')).toContain('allowed:  more than 0, at most 1048576 PiB');
  });

  test('a missing code comes with its quotes', () => {
    expect(lines("agency: '1741000'\n", '')).toContain('fix:      add it: agency: "1741000"');
  });

  test('a number too large for any computer is told once, with our limit', () => {
    expect(brief(check({ [REQUEST]: (request) => `${request}    vcpu: 99999999999999999999\n` }).problems)).toEqual([
      'GCDK2008 requests/mois.yaml:8:11 boxes[0].vcpu',
    ]);
    expect(lines('size: 50 GiB', 'size: 50 GiB\n    vcpu: 99999999999999999999')).toContain('allowed:  at most 64');
  });

  test('no regular expression is ever shown', () => {
    const { problems } = check({ 'facts/daejeon.yaml': 'zone: daejeon\nfacts: { Bad name!: x }\n' });
    expect(text(problems)).not.toMatch(/\^|\$|\\d/);
  });
});

test('a pin that leaves the agency out is told which item it means', () => {
  const { problems } = check({ 'waves.yaml': (waves) => `${waves}pins: [{ item: portal, reason: x }]\n` });
  expect(text(problems)).toContain('nearest:  1741000/portal');
});

test('a wave without its policy is told with the day and the packs that there are', () => {
  const { problems } = check({ 'portfolio.yaml': (portfolio) => portfolio.replace('kr-n2sf-2026', 'kr-csap-2023') });
  expect(text(problems.slice(0, 1))).toMatchInlineSnapshot(`
   "waves.yaml:2:5 GCDK4502: wave 2027-1 has not exactly one policy pack: no policy pack of the portfolio is in force on 2027-03-02
     got:      2027-03-02
     allowed:  kr-csap-2023 (2023-01-31 ~ 2026-02-24), kr-n2sf-2026 (2026-02-25 ~ )
     fix:      list in \`policyPacks\` of \`portfolio.yaml\` exactly one pack whose dates hold the first day of the wave"
  `);
});
