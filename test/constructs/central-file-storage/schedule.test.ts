import * as fc from 'fast-check';
import { awsCron, calendarFor, cronPattern, systemdCalendar } from '../../../constructs/central-file-storage/schedule';

const DAY = 1440;
const every = fc.integer({ min: 5, max: 60 * DAY });
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);

/** The numbers that a field of a cron pattern names. */
function field(text: string, first: number, last: number): ReadonlySet<number> {
  const all = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from = 0, to = from] = range === '*' ? [first, last] : range.split('-').map(Number);
    for (let value = from; value <= to; value += Number(step)) all.add(value);
  }
  return all;
}

/** Minutes since 2026-01-01 at which a pattern fires within 100 days. */
function firings(pattern: string): number[] {
  const [minute = '', hour = '', day = '', , weekday = ''] = pattern.split(' ');
  const [minutes, hours, days, weekdays] = [field(minute, 0, 59), field(hour, 0, 23), field(day, 1, 31), field(weekday, 0, 6)];
  const start = Date.UTC(2026, 0, 1);
  const found: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    const date = new Date(start + count * DAY * 60_000);
    if (!days.has(date.getUTCDate()) || !weekdays.has(date.getUTCDay())) continue;
    for (const each of hours) for (const at of minutes) found.push(count * DAY + each * 60 + at);
  }
  return found.sort((a, b) => a - b);
}

describe('a calendar', () => {
  test('never leaves a longer gap than was asked for, and no longer one than it says', () => {
    fc.assert(
      fc.property(every, name, (asked, whose) => {
        const calendar = calendarFor(asked, whose);
        const at = firings(cronPattern(calendar));
        const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));

        expect(Math.max(...gaps)).toBeLessThanOrEqual(calendar.longestGap);
        expect(calendar.longestGap).toBeLessThanOrEqual(asked);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same for the same name and spread over the hour for others', () => {
    const minutes = Array.from({ length: 40 }, (_, index) => calendarFor(DAY, `files-${index}`).minute);

    expect(calendarFor(DAY, 'files')).toEqual(calendarFor(DAY, 'files'));
    expect(new Set(minutes).size).toBeGreaterThan(15);
  });

  test.each([
    [30 * DAY, '1,16 * *', '1,16 * ? *)', '*-*-01,16'],
    [7 * DAY, '* * 0', '? * SUN *)', 'Sun *-*-*'],
    [DAY, '* * *', '* * ? *)', '*-*-*'],
    [60, '* * * *', '* * * ? *)', '*-*-* *:'],
    [15, '59/15 * * * *', '/15 * * * ? *)', '/15:00'],
  ])('of %i minutes is the same for cron, AWS and systemd', (asked, cron, aws, systemd) => {
    const calendar = calendarFor(asked, 'files');

    expect(cronPattern(calendar)).toContain(cron);
    expect(awsCron(calendar)).toContain(aws);
    expect(systemdCalendar(calendar)).toContain(systemd);
  });
});
