import * as fc from 'fast-check';
import { readDocument } from '../../../lib/request/document';
import { MAX_FILE_BYTES } from '../../../lib/request/limits';
import { text } from './files';

const read = (content: string | Uint8Array) =>
  readDocument({ path: 'f.yaml', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const first = (content: string | Uint8Array): string | undefined => text(read(content).problems).split('\n')[0];

describe('what is read', () => {
  test('plain data, with LF, CRLF or a byte order mark', () => {
    expect(read('a: 1\nb: [x, { c: 한글 }]\n').document?.value).toEqual({ a: 1, b: ['x', { c: '한글' }] });
    expect(read('a: 1\r\nb: 2\r\n').document?.value).toEqual({ a: 1, b: 2 });
    expect(read('\uFEFFa: 1\n').document?.value).toEqual({ a: 1 });
  });

  test('places of values and keys, and scalars as they were typed', () => {
    const { document } = read('a:\n  - id: 0123\n    ram: 1\n');

    expect(document?.place(['a', 0, 'id'])).toEqual({ file: 'f.yaml', line: 2, column: 9, path: 'a[0].id' });
    expect(document?.place(['a', 0, 'ram'], 'key')).toMatchObject({ line: 3, column: 5 });
    expect(document?.place(['a', 0, 'nothing'])).toMatchObject({ line: 2, column: 5 });
    expect(document?.source(['a', 0, 'id'])).toBe('0123');
  });

  test('marks of YAML inside quotes and blocks are text', () => {
    expect(read('a: "&x *y !z"\nb: |\n  &block\n  %x\nc: a & b\n').document?.value).toEqual({ a: '&x *y !z', b: '&block\n%x\n', c: 'a & b' });
  });

  test('Hangul typed on a Mac (NFD) is the same Hangul', () => {
    expect(read('이름: 여권\n'.normalize('NFD')).document?.value).toEqual({ 이름: '여권' });
  });
});

test.each<[string, string | Uint8Array, string]>([
  ['the old Korean encoding', new Uint8Array([0x61, 0x3a, 0x20, 0xb9, 0xce, 0x0a]), 'f.yaml:1:4 GCDK1001: a byte that is not UTF-8'],
  ['UTF-16', Buffer.from('a: 1\n', 'utf16le'), 'f.yaml GCDK1002: the file is saved as UTF-16LE'],
  ['a NUL byte', 'a: 1\nb: \0\n', 'f.yaml:2:4 GCDK1003: an invisible control character'],
  ['text that turns its direction', 'a: x\u202Ey\n', 'f.yaml:1:5 GCDK1003: an invisible control character'],
  [
    'a line that ends in a carriage return alone',
    'a: 1\rb: 2\n',
    'f.yaml:1:5 GCDK1020: a carriage return without a line feed, which editors and YAML read differently',
  ],
  ['a number with a leading zero', 'a: [010]\n', 'f.yaml:1:5 GCDK1021 a[0]: a number with a leading zero may be read as octal or as decimal'],
  ['10 MB', new Uint8Array(10_000_000).fill(0x20), 'f.yaml GCDK1004: the file is too large and was not read'],
  ['nothing', '', 'f.yaml GCDK1005: the file says nothing'],
  ['nothing but a comment', '# later\n', 'f.yaml GCDK1005: the file says nothing'],
  ['two documents', 'a: 1\n---\nb: 2\n', 'f.yaml:3:1 GCDK1006: the file holds more than one YAML document'],
  ['a wrong indentation', 'a:\n  b: 1\n c: 2\n', 'f.yaml:3:1 GCDK1007: the indentation does not fit'],
  ['an open quote', 'a: "x\n', 'f.yaml:1:4 GCDK1007: the quote that is opened here is never closed'],
  ['an open quote before other lines', "a: 1\nb: 'x\nc: 2\n", 'f.yaml:2:4 GCDK1007: the quote that is opened here is never closed'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', "f.yaml:3:1 GCDK1008 a: the key 'a' stands twice, first at 1:1"],
  ['a tab', 'a:\n\tb: 1\n', 'f.yaml:2:1 GCDK1009: the line is indented by a tab'],
  ['an alias', 'b: *x\n', 'f.yaml:1:4 GCDK1010: YAML anchors (&) and aliases (*) are not accepted'],
  ['a tag', 'a: !!binary aGk=\n', 'f.yaml:1:4 GCDK1011: YAML tags (!) are not accepted'],
  ['a merge key', '<<: { a: 1 }\nb: 1\n', 'f.yaml:1:1 GCDK1012: merge keys (<<) are not accepted'],
  ['100,000 brackets', '['.repeat(100_000), 'f.yaml:1:67 GCDK1013: lists and maps are nested too deeply; reading stopped here'],
  ['100,000 dashes', '- '.repeat(100_000), 'f.yaml:1:132 GCDK1013: lists and maps are nested too deeply; reading stopped here'],
  ['a number as a key', '1741000: x\n', 'f.yaml:1:1 GCDK1014: the key is a number, not text'],
  ['a list as a key', '? [a]\n: b\n', 'f.yaml:1:3 GCDK1014: the key is a list or a map, not text'],
  ['the prototype', '__proto__: { admin: true }\n', "f.yaml:1:1 GCDK1015: '__proto__' cannot be a key"],
  ['a directive', '%YAML 1.1\n---\na: yes\n', 'f.yaml:1:1 GCDK1016: YAML directives (%) are not accepted'],
  ['a million commas', `[${','.repeat(1_000_000)}`, 'f.yaml:1:22 GCDK1017: more than 20 mistakes; reading stopped'],
  ['a million brackets that close', '}'.repeat(1_000_000), 'f.yaml:1:21 GCDK1017: more than 20 mistakes; reading stopped'],
])('%s is a problem with its place', (_name, content, expected) => {
  expect(first(content)).toBe(expected);
});

test('a YAML bomb is refused at its first anchor, unexpanded', () => {
  const bomb = ['a: &a [x, x]', ...Array.from({ length: 15 }, (_, i) => `k${i}: &k${i} [*a, *a]`)].join('\n');

  const { problems, document } = read(bomb);

  expect(document).toBeUndefined();
  expect(problems.at(-1)?.code).toBe('GCDK1017');
  expect(problems.length).toBeLessThan(30);
});

test('every problem says what to do, in both languages', () => {
  const { problems } = read('a: 1\na: 2\n');

  expect(text(problems)).toMatchInlineSnapshot(`
"f.yaml:2:1 GCDK1008 a: the key 'a' stands twice, first at 1:1
  got:      a
  fix:      delete or rename one of the two"
`);
  expect(text(problems, 'ko')).toMatchInlineSnapshot(`
"f.yaml:2:1 GCDK1008 a: 키 'a'가 두 번 나옵니다. 처음 나온 곳은 1:1입니다
  받은 값:     a
  고치는 법:    둘 중 하나를 지우거나 이름을 고치십시오"
`);
});

test('whatever the bytes are, reading never throws, and tells a problem or gives a document', () => {
  const yamlish = fc.array(
    fc.constantFrom('a', ':', ' ', '\n', '- ', '[', ']', '{', '}', ',', '&x', '*x', '!t', '"', "'", '|', '>', '?', '#', '%', '\t', '<<', '---', '한'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        yamlish.map((parts) => new TextEncoder().encode(parts.join(''))),
      ),
      (bytes) => {
        const { document, problems } = read(bytes);
        expect(document !== undefined || problems.length > 0).toBe(true);
        expect(document?.sound ?? false).toBe(problems.length === 0);
      },
    ),
    { numRuns: 500 },
  );
});

test('a file of exactly the limit is read', () => {
  const line = 'a: 1 ';
  expect(read(line + '#'.repeat(MAX_FILE_BYTES - line.length)).problems).toEqual([]);
});
