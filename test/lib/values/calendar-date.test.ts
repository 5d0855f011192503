import * as fc from 'fast-check';
import {
  addDays,
  addYears,
  calendarDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  monthsBetween,
  parseCalendarDate,
  weekday,
} from '../../../lib/values/calendar-date';

/** 1970-01-01 to 2199-12-31. */
const day = fc.integer({ min: 0, max: 84_005 });
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

test('a text is a date exactly when its month has that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
      const text = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      expect(parseCalendarDate(text)).toBe(day >= 1 && day <= lengthOf(year, month) ? text : undefined);
    }),
    { numRuns: 1000 },
  );
});

test.each(['2026-02-29', '2026-04-31', '2100-02-29', '1969-12-31', '2200-01-01', '2026-3-1', '20260301', '2026-03-01T00:00:00Z', ''])(
  '%p is no date',
  (written) => {
    expect(parseCalendarDate(written)).toBeUndefined();
    expect(() => calendarDate(written)).toThrow(new RangeError(`not a date: '${written}'; write YYYY-MM-DD, e.g. 2026-03-31`));
  },
);

test('days are counted one by one, over months, leap years and centuries', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(dayNumber(fromDayNumber(a))).toBe(a);
      expect(addDays(fromDayNumber(a), b - a)).toBe(fromDayNumber(b));
      expect(daysBetween(fromDayNumber(a), fromDayNumber(b))).toBe(b - a);
      expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b);
      expect(weekday(fromDayNumber(a))).toBe((a + 4) % 7);
    }),
  );
  expect([addDays(calendarDate('2028-02-28'), 1), addDays(calendarDate('2026-12-31'), 1), fromDayNumber(84_005)]).toEqual([
    '2028-02-29',
    '2027-01-01',
    '2199-12-31',
  ]);
});

test('the same day of another year is that day, and 28 February where the year has no 29th', () => {
  expect([addYears(calendarDate('2026-03-31'), 1), addYears(calendarDate('2028-02-29'), 1), addYears(calendarDate('2028-02-29'), 4)]).toEqual([
    '2027-03-31',
    '2029-02-28',
    '2032-02-29',
  ]);
});

test('months between two dates are signed, in tenths', () => {
  expect([
    monthsBetween(calendarDate('2026-07-10'), calendarDate('2026-06-26')),
    monthsBetween(calendarDate('2026-01-01'), calendarDate('2027-01-01')),
  ]).toEqual([-0.5, 12]);
});
