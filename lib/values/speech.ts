import { weekday, type CalendarDate } from './calendar-date';
import { spoken } from './particles';
import type { Text } from './text';

/** A sentence in both languages; the Korean one may write particles in brackets, see `spoken`. */
export const say = (ko: string, en: string): Text => ({ ko: spoken(ko), en });
/** What is spelt alike in both: numbers, addresses, names of machines. */
export const same = (text: string): Text => ({ ko: text, en: text });
/** The texts in a row. */
export const joined = (texts: readonly Text[], between: string): Text => ({
  ko: texts.map(({ ko }) => ko).join(between),
  en: texts.map(({ en }) => en).join(between),
});

const WEEKDAYS = [
  say('일', 'Sun'),
  say('월', 'Mon'),
  say('화', 'Tue'),
  say('수', 'Wed'),
  say('목', 'Thu'),
  say('금', 'Fri'),
  say('토', 'Sat'),
] as const satisfies readonly Text[];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const satisfies readonly string[];

/** Year, month (1 to 12) and day. */
export function ymd(date: CalendarDate): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

/** `2026. 3. 14.(토)` as official documents write it, `Sat 14 Mar 2026`. */
export function dayText(date: CalendarDate): Text {
  const [year, month, day] = ymd(date);
  const name = WEEKDAYS[weekday(date)] ?? WEEKDAYS[0];
  return say(`${year}. ${month}. ${day}.(${name.ko})`, `${name.en} ${day} ${MONTHS[month - 1]} ${year}`);
}

/** `3. 14.`, `14 Mar`. */
export function shortDayText(date: CalendarDate): Text {
  const [, month, day] = ymd(date);
  return say(`${month}.${day}.`, `${day} ${MONTHS[month - 1]}`);
}

export const monthName = (month: number): Text => say(`${month}`, MONTHS[month - 1] ?? '');

/** The night that begins on a day. */
export function nightText(date: CalendarDate): Text {
  const day = dayText(date);
  return say(`${day.ko} 밤`, `the night of ${day.en}`);
}

const rounded = (amount: number): number => Math.round(amount * 10) / 10;

/** `30일 – 3650일`. */
export const rangeText = (from: Text, to: Text): Text => ({ ko: `${from.ko} – ${to.ko}`, en: `${from.en} – ${to.en}` });

/** `90분`, `8시간`, `2.5일`: the largest unit that is not below 2 (hours up to 47). */
export function durationText(minutes: number): Text {
  if (minutes < 120) return say(`${rounded(minutes)}분`, `${rounded(minutes)} min`);
  if (minutes < 2880) return say(`${rounded(minutes / 60)}시간`, `${rounded(minutes / 60)} h`);
  return say(`${rounded(minutes / 1440)}일`, `${rounded(minutes / 1440)} d`);
}

/**
 * English of a count and its noun: `1 item`, `2 items`, `0 items`, `1 agency`, `3 agencies`. Korean needs none of it.
 *
 * @param plural default: the noun and an s
 */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${Math.abs(count) === 1 ? noun : plural}`;

/** `12,345`: by hand, since locales differ between machines. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
