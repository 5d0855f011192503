import type { FreezeWindow } from '../model/portfolio';
import { fromDayNumber, type CalendarDate } from '../values/calendar-date';

/** Whom a freeze may concern. */
export interface FreezeSubject {
  readonly agency: string;
  readonly services: readonly string[];
}

/** Whether a day lies in a freeze, first and last day included. A yearly one may span New Year. */
export function freezeHolds({ from, to, yearly }: Pick<FreezeWindow, 'from' | 'to' | 'yearly'>, date: CalendarDate): boolean {
  if (!yearly) return from <= date && date <= to;
  const [first, last, day] = [from.slice(5), to.slice(5), date.slice(5)];
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/** Whether a freeze concerns somebody: by agency and by service, where it names any. */
export const freezeConcerns = ({ agencies, services }: Pick<FreezeWindow, 'agencies' | 'services'>, subject: FreezeSubject): boolean =>
  (agencies === undefined || agencies.some((agency) => agency === subject.agency)) &&
  (services === undefined || services.some((service) => subject.services.includes(service)));

/** Freezes by day, for whoever shares agency and services; each day is worked out once. */
export class FreezeCalendar {
  private readonly subjects = new Map<string, FreezeSchedule>();

  constructor(private readonly freezes: readonly FreezeWindow[]) {}

  of(subject: FreezeSubject): FreezeSchedule {
    const concerning = this.freezes.filter((freeze) => freezeConcerns(freeze, subject));
    const key = concerning.map(({ id }) => id).join(' ');
    const known = this.subjects.get(key);
    if (known) return known;
    const schedule = new FreezeSchedule(concerning);
    this.subjects.set(key, schedule);
    return schedule;
  }
}

/** The freezes that concern one subject. */
export class FreezeSchedule {
  private readonly days = new Map<number, { readonly hard: FreezeWindow | undefined; readonly soft: FreezeWindow | undefined }>();

  constructor(private readonly freezes: readonly FreezeWindow[]) {}

  /** The hard and the soft freeze that hold on a day, if any. */
  on(day: number): { readonly hard: FreezeWindow | undefined; readonly soft: FreezeWindow | undefined } {
    const known = this.days.get(day);
    if (known) return known;
    const date = fromDayNumber(day);
    const holding = this.freezes.filter((freeze) => freezeHolds(freeze, date));
    const found = { hard: holding.find(({ hardness }) => hardness === 'hard'), soft: holding.find(({ hardness }) => hardness === 'soft') };
    this.days.set(day, found);
    return found;
  }
}
