import * as fc from 'fast-check';
import { parseWaveId, waveId } from '../../../lib/values/wave-id';

test('words of lower-case letters and digits between single hyphens name a wave', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 4 }), (words) => {
      expect(parseWaveId(words.join('-'))).toBe(words.join('-'));
    }),
  );
});

test.each(['', '-1', '2026-', '2026--1', '2026/1', '..', '2026.1', '2026 1', 'W1', '1차', 'a'.repeat(31)])(
  '%p, which would make no folder of its own or a strange one, names no wave',
  (written) => {
    expect(parseWaveId(written)).toBeUndefined();
    expect(() => waveId(written)).toThrow(new RangeError(`a wave is named by 1 to 30 lower-case letters, digits and single hyphens, got '${written}'`));
  },
);

test('a wave has 1 to 30 characters', () => {
  expect([waveId('1'), waveId('a'.repeat(30))]).toEqual(['1', 'a'.repeat(30)]);
});
