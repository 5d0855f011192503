import * as fc from 'fast-check';
import { DURATION_UNITS, formatDuration, minutes, parseDuration } from '../../../lib/values/duration';

test('a duration with a unit is read as whole minutes, at least 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 36_500 }), fc.constantFrom(...(Object.keys(DURATION_UNITS) as (keyof typeof DURATION_UNITS)[])), (amount, unit) => {
      expect(parseDuration(`${amount} ${unit}`)).toBe(amount * { min: 1, h: 60, d: 1440 }[unit]);
    }),
  );
  expect(['1.5 h', '0.1 min', '4h'].map(parseDuration)).toEqual([90, 1, 240]);
});

test.each(['4', '4 hours', '0 h', '4 H', '36501 d', '-4 h', ''])('%p is no duration', (written) => {
  expect(parseDuration(written)).toBeUndefined();
});

test('a number of minutes is a duration when it is whole and at least 1, and else refused', () => {
  fc.assert(fc.property(fc.integer({ min: 1 }), (amount) => expect(minutes(amount)).toBe(amount)));
  for (const amount of [0, -1, 1.5, NaN]) {
    expect(() => minutes(amount)).toThrow(new RangeError(`a duration is a whole number of minutes, 1 or more, got ${amount}`));
  }
});

test('a duration is told in minutes below two hours, in hours below two days, in days above', () => {
  expect([1, 119, 120, 240, 2879, 2880, 11_376].map(formatDuration)).toEqual(['1 min', '119 min', '2 h', '4 h', '48 h', '2 d', '7.9 d']);
});
