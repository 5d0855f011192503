import * as fc from 'fast-check';
import { calendarDate, fromDayNumber } from '../../../lib/values/calendar-date';
import { counted, dayText, durationText, joined, monthName, nightText, same, say, shortDayText, thousands, ymd } from '../../../lib/values/speech';

const march = calendarDate('2026-03-14');

test('a day is written as official documents write it', () => {
  expect([dayText(march), shortDayText(march), nightText(march), monthName(3)]).toEqual([
    say('2026. 3. 14.(토)', 'Sat 14 Mar 2026'),
    say('3.14.', '14 Mar'),
    say('2026. 3. 14.(토) 밤', 'the night of Sat 14 Mar 2026'),
    say('3', 'Mar'),
  ]);
});

test('the day of the week is that of the calendar, on every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 84_005 }), (day) => {
      const date = fromDayNumber(day);
      const [name = '', number = '', month = '', year = ''] = dayText(date).en.split(' ');
      expect(new Date(`${date}T12:00:00Z`).toUTCString().slice(0, 16)).toBe(`${name}, ${number.padStart(2, '0')} ${month} ${year}`);
      expect(
        ymd(date)
          .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
          .join('-'),
      ).toBe(date);
    }),
  );
});

test('a duration is told in the largest unit of which there are two', () => {
  expect([90, 119, 120, 480, 2879, 3600].map((minutes) => durationText(minutes).ko)).toEqual(['90분', '119분', '2시간', '8시간', '48시간', '2.5일']);
  expect([90, 480, 3600].map((minutes) => durationText(minutes).en)).toEqual(['90 min', '8 h', '2.5 d']);
});

test('thousands are parted by commas on every machine', () => {
  expect([0, 999, 1000, 12_345, 1_234_567].map(thousands)).toEqual(['0', '999', '1,000', '12,345', '1,234,567']);
  fc.assert(fc.property(fc.nat(), (count) => expect(thousands(count)).toBe(count.toLocaleString('en-US'))));
});

test('a count has its noun in the singular at one only', () => {
  expect([0, 1, 2, -1, 0.5].map((count) => counted(count, 'item'))).toEqual(['0 items', '1 item', '2 items', '-1 item', '0.5 items']);
  expect([1, 3].map((count) => counted(count, 'agency', 'agencies'))).toEqual(['1 agency', '3 agencies']);
});

test('texts are joined language by language', () => {
  expect(joined([say('가', 'a'), same('1')], ' / ')).toEqual(say('가 / 1', 'a / 1'));
});
