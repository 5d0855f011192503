import type { Reason } from '../problem/reason';
import type { CalendarDate } from '../values/calendar-date';
import type { PartRole } from './part-role';
import type { ItemRef } from './request';

export interface PlacedPart {
  readonly role: PartRole;
  readonly zone: string;
  /** `workload-1`: the part's stack for life. */
  readonly stack: string;
}

/** Where and when one item goes, and why there and then. */
export interface Placement {
  readonly item: ItemRef;
  readonly kind: string;
  readonly wave: string;
  /** Of the primary part. */
  readonly zone: string;
  readonly cutover: CalendarDate;
  /** The primary first. */
  readonly parts: readonly PlacedPart[];
  readonly deployed: boolean;
  /** Months from the refresh date to the cutover: negative is early. Left out where the item has none. */
  readonly monthsFromRefresh?: number | undefined;
  readonly reasons: readonly Reason[];
  readonly amendedIn: readonly string[];
  readonly retiredIn?: string | undefined;
}

/** Why an item has no place: one reason for every zone and wave that was tried, most telling first. */
export interface Refusal {
  readonly item: ItemRef;
  readonly reasons: readonly { readonly zone?: string; readonly wave?: string; readonly reason: Reason }[];
}
