import type { Placement } from '../model/placement';
import type { FreezeWindow } from '../model/portfolio';
import { addYears, type CalendarDate } from '../values/calendar-date';
import { byText } from '../values/compare';
import { say } from '../values/speech';
import type { Text } from '../values/text';

/** What cuts over in one wave into one zone. */
export interface Cell {
  readonly wave: string;
  readonly zone: string;
  /** In order of their nights, then by name. */
  readonly placements: readonly Placement[];
}

/** Placements by the values of a key, keys sorted. */
export function grouped<T>(values: Iterable<T>, key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return new Map([...groups].sort(([a], [b]) => byText(a, b)));
}

/** By night, then by item: the order in which people live through it. */
export const byNight = (a: Placement, b: Placement): number => byText(a.cutover, b.cutover) || byText(a.item, b.item);

/** One cell for every wave and zone in which something cuts over. */
export function cells(placements: readonly Placement[]): readonly Cell[] {
  return [...grouped(placements, ({ wave, zone }) => `${wave}\n${zone}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ wave: first.wave, zone: first.zone, placements: [...group].sort(byNight) }] : [];
  });
}

/** How many items cut over in each night, in order of the nights. */
export const nights = (placements: readonly Placement[]): ReadonlyMap<CalendarDate, number> =>
  new Map([...grouped(placements, ({ cutover }) => cutover).values()].flatMap((group) => (group[0] ? [[group[0].cutover, group.length] as const] : [])));

/** The agency of an item reference. */
export const agencyOf = (item: string): string => item.split('/')[0] ?? '';

export const agencies = (placements: readonly Placement[]): readonly string[] => [...new Set(placements.map(({ item }) => agencyOf(item)))].sort(byText);

/** `3개 기관`, `3 agencies`. */
export function agenciesText(placements: readonly Placement[]): Text {
  const count = agencies(placements).length;
  return say(`${count}개 기관`, `${count} ${count === 1 ? 'agency' : 'agencies'}`);
}

/** Days, both included, in which nothing may cut over (hard) or should not (soft). */
export interface FreezeSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Where a freeze falls between two days, oldest first; a yearly one once a year, across New Year where it ends before it begins. */
export function freezeSpans(freeze: Pick<FreezeWindow, 'from' | 'to' | 'yearly'>, first: CalendarDate, last: CalendarDate): readonly FreezeSpan[] {
  return occurrences(freeze, first, last)
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ from, to }) => ({ from: from < first ? first : from, to: to > last ? last : to }));
}

function occurrences({ from, to, yearly }: Pick<FreezeWindow, 'from' | 'to' | 'yearly'>, first: CalendarDate, last: CalendarDate): readonly FreezeSpan[] {
  if (!yearly) return [{ from, to }];
  const wraps = to.slice(5) < from.slice(5) ? 1 : 0;
  const start = yearOf(first) - 1;
  return Array.from({ length: yearOf(last) - start + 1 }, (_, index) => start + index).map((year) => ({
    from: addYears(from, year - yearOf(from)),
    to: addYears(to, year + wraps - yearOf(to)),
  }));
}

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
