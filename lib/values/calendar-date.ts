import type { Brand } from './brand';

/** A day of the Gregorian calendar, `YYYY-MM-DD`, between 1970 and 2199. No time zone: a cutover night is the night that begins on this day in the operator's country. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

export const CALENDAR_DATE = /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY = 86_400_000;

export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!CALENDAR_DATE.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? (text as CalendarDate) : undefined;
}

/** @throws RangeError if the text is no date of the calendar */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`not a date: '${text}'; write YYYY-MM-DD, e.g. 2026-03-31`);
  return date;
}

/** Days since 1970-01-01. */
export const dayNumber = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const fromDayNumber = (day: number): CalendarDate => new Date(day * DAY).toISOString().slice(0, 10) as CalendarDate;
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);
/** 0 is Sunday. */
export const weekday = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The same day some years later; 29 February becomes 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const moved = `${String(year + years).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
  return parseCalendarDate(`${moved}${String(day).padStart(2, '0')}`) ?? (`${moved}28` as CalendarDate);
}

/** Calendar months from `from` to `to`, in tenths, signed; a month counts 30.44 days. */
export const monthsBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((daysBetween(from, to) / 30.4375) * 10) / 10;
