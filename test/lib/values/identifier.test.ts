import * as fc from 'fast-check';
import { identifier, parseIdentifier } from '../../../lib/values/identifier';

const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 });

test('words of lower-case letters and digits between single hyphens are an id, a letter first', () => {
  fc.assert(
    fc.property(words, (words) => {
      const text = words.join('-');
      const good = /^[a-z]/.test(text) && text.length >= 2 && text !== 'constructor';
      expect(parseIdentifier(text)).toBe(good ? text : undefined);
    }),
  );
});

test('an id holds nothing that an engine would drop from a name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 45 }), (text) => {
      const id = parseIdentifier(text);
      expect(
        id === undefined || (text.length >= 2 && text.length <= 40 && Array.from(text).every((char) => 'abcdefghijklmnopqrstuvwxyz0123456789-'.includes(char))),
      ).toBe(true);
    }),
  );
});

test.each(['a', `a${'b'.repeat(40)}`, '1st', '-a', 'a-', 'a--b', 'Portal', 'a_b', '민원', 'portal\n', 'constructor', ''])('%p is no id', (written) => {
  expect(parseIdentifier(written)).toBeUndefined();
  expect(() => identifier(written)).toThrow(new RangeError(`an id is 2 to 40 lower-case letters, digits and single hyphens, a letter first, got '${written}'`));
});

test('the shortest and the longest id are ids', () => {
  expect([identifier('ab'), identifier(`a${'b'.repeat(39)}`)]).toEqual(['ab', `a${'b'.repeat(39)}`]);
});
