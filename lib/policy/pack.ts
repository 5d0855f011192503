import type { DataClass, Grade } from '../model/classification';
import type { LinkProfile, Zone } from '../model/zone';
import type { CalendarDate } from '../values/calendar-date';
import type { Text } from '../values/text';

/** National policy of one period: data only, chosen by a wave's first day, so that no year's rule is a constant of the code. */
export interface PolicyPack {
  readonly id: string;
  readonly title: Text;
  readonly effectiveFrom: CalendarDate;
  /** The last day; left out: still in force. */
  readonly effectiveTo?: CalendarDate;
  /** The highest class that a cloud may hold, by the level of its certificate; `undefined`: none. */
  readonly ceilings: Readonly<Record<Zone['kind'], Readonly<Record<'high' | 'mid' | 'low', DataClass | undefined>>>>;
  /** Profiles that a link of a class may use, strongest first. */
  readonly linkProfiles: Readonly<Record<DataClass, readonly LinkProfile[]>>;
  /** Disaster recovery by grade, durations in minutes. */
  readonly recovery: Readonly<
    Record<Grade, { readonly tier: string; readonly rtoMinutes: number; readonly rpoMinutes: number; readonly restoreTestDays: number }>
  >;
  readonly source: string;
}
