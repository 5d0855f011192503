/**
 * Turns "every so often" into calendars. A calendar repeats at round times, so the answer is the sparsest standard
 * calendar whose longest gap is not longer than what was asked: a promise of 30 days is kept by twice a month, since
 * months have 31.
 */

/** Standard periods within a day that divide it without a shorter last one, in minutes. */
const WITHIN_A_DAY = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440] as const;
const DAY = 1440;

/** Periods in which the copier may run. Never a whole day: the RPO of a file store is at most 24 h, and the copy takes time too. */
export const COPY_PERIODS: readonly number[] = WITHIN_A_DAY.filter((period) => period < DAY);

/** The shortest period that every scheduler here keeps. */
export const SHORTEST_PERIOD = 5;

/** A calendar: either a period within a day, or some days at a time of night. */
export interface Calendar {
  /** The longest gap between two occurrences, in minutes. */
  readonly longestGap: number;
  readonly minute: number;
  readonly hour: number;
  readonly period: number | 'weekly' | 'twice-monthly';
}

/** Spreads what many stores do over the hour and the night, the same way every time: FNV-1a of the store's name. */
export function spread(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/**
 * The sparsest calendar that leaves no gap longer than `every` minutes; at least every five minutes.
 *
 * @param name whose calendar it is; equal names share a time of the night (between 00:00 and 05:59), others are spread
 */
export function calendarFor(every: number, name: string): Calendar {
  const seed = spread(name);
  const hour = Math.floor(seed / 60) % 6;
  if (every >= 16 * DAY) return { longestGap: 16 * DAY, minute: seed % 60, hour, period: 'twice-monthly' };
  if (every >= 7 * DAY) return { longestGap: 7 * DAY, minute: seed % 60, hour, period: 'weekly' };
  const period = Math.max(SHORTEST_PERIOD, ...WITHIN_A_DAY.filter((candidate) => candidate <= every));
  return { longestGap: period, minute: seed % Math.min(60, period), hour: period === DAY ? hour : 0, period };
}

/** Every `period` minutes of the hour, or hours of the day, from an offset: `7/15`, `3-23/6`. */
const stepped = (offset: number, step: number, last: number): string => (step === 1 ? '*' : `${offset}-${last}/${step}`);

/** As `cron(8)` and Mistral read it: minute, hour, day of month, month, day of week. */
export function cronPattern({ minute, hour, period }: Calendar): string {
  if (period === 'twice-monthly') return `${minute} ${hour} 1,16 * *`;
  if (period === 'weekly') return `${minute} ${hour} * * 0`;
  if (period < 60) return `${stepped(minute, period, 59)} * * * *`;
  return `${minute} ${period === DAY ? hour : stepped(0, period / 60, 23)} * * *`;
}

/** As AWS reads it: six fields in `cron(…)`, one of the two day fields a question mark, UTC. */
export function awsCron({ minute, hour, period }: Calendar): string {
  if (period === 'twice-monthly') return `cron(${minute} ${hour} 1,16 * ? *)`;
  if (period === 'weekly') return `cron(${minute} ${hour} ? * SUN *)`;
  if (period < 60) return `cron(${minute}/${period} * * * ? *)`;
  return `cron(${minute} ${period === DAY ? hour : period === 60 ? '*' : `0/${period / 60}`} * * ? *)`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** As systemd's `OnCalendar=` reads it. */
export function systemdCalendar({ minute, hour, period }: Calendar): string {
  if (period === 'twice-monthly') return `*-*-01,16 ${two(hour)}:${two(minute)}:00`;
  if (period === 'weekly') return `Sun *-*-* ${two(hour)}:${two(minute)}:00`;
  if (period < 60) return `*-*-* *:${two(minute)}/${period}:00`;
  return `*-*-* ${period === DAY ? two(hour) : period === 60 ? '*' : `00/${period / 60}`}:${two(minute)}:00`;
}
