import type { CalendarDate } from '../values/calendar-date';
import type { Agency } from './agency';
import type { PartRole } from './kind';
import type { Placement } from './placement';
import type { Item, ItemRef } from './request';
import type { Tenancy } from './tenancy';
import type { Portfolio } from './whole';
import type { Wave } from './wave';
import type { Zone } from './zone';

/** Who and what a resource belongs to; on everything taggable (GC-PLC-04). ASCII only: both clouds refuse or mangle the rest. */
export interface Tags {
  readonly agency: string;
  readonly system: string;
  readonly class: string;
  readonly grade: string;
  readonly wave: string;
  readonly policyPack: string;
}

/** Everything a builder may know about the tenancy it builds. */
export interface TenancyContext<Z extends Zone = Zone> {
  readonly portfolio: Portfolio;
  readonly agency: Agency;
  readonly zone: Z;
  readonly wave: Wave;
  readonly tenancy: Tenancy;
  readonly policyPack: string;
}

/** Everything a builder may know about the part it builds. */
export interface PartContext<S = unknown, Z extends Zone = Zone> extends TenancyContext<Z> {
  readonly item: Item<S>;
  readonly role: PartRole;
  /** The wave of birth is `wave`; this is the night on which the item's users move. */
  readonly cutover: CalendarDate;
  /** Zone and tenancy of each part of this item, this one included. */
  readonly parts: ReadonlyMap<PartRole, { readonly zone: Zone; readonly tenancy: Tenancy }>;
  /** Where any other item stands; `undefined` when it was refused or has left. */
  placementOf(ref: ItemRef): Placement | undefined;
  /** An agency's room in a zone, as of this wave. */
  tenancyOf(agency: string, zone: string): Tenancy | undefined;
  /** A fact that `facts()` of the kind named; never absent when a builder runs. @throws Error when the kind did not name it */
  fact(zone: string, name: string): string;
  readonly tags: Tags;
  /** True in the wave that a tombstone names: the guard against destruction is lifted. */
  readonly removable: boolean;
}

/** A file that a builder hands out beside its stack: a peer's router configuration, a script. Never a secret. */
export interface Artifact {
  /** Relative to the stack's folder. */
  readonly path: string;
  readonly content: string;
}
