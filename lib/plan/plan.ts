import type { Lock } from '../model/lock';
import type { Needs } from '../model/needs';
import type { Placement, Refusal } from '../model/placement';
import type { ItemRef } from '../model/request';
import type { Zone } from '../model/zone';
import type { Problem } from '../problem/problem';

/** Who goes where and when, and why. Maps and lists are in sorted order: the same portfolio and lock give the same plan. */
export interface Plan {
  /** What was placed, and what the lock holds as deployed; what has left the cloud is not in it. */
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  /** What a recorded wave has removed, as it stood; only what the portfolio still tells of. */
  readonly departed: ReadonlyMap<ItemRef, Placement>;
  readonly refusals: readonly Refusal[];
  /** What to write to `gcdk.lock.yaml`. Only to be written when `problems` holds no error. */
  readonly lock: Lock;
  /** Errors: conflicts of the lock with the portfolio, pins that cannot be kept, address pools that are exhausted. */
  readonly problems: readonly Problem[];
  /** What went through but should be known: warnings and notices. */
  readonly notices: readonly Problem[];
  /** A zone with the lists of an edition, as a part of the plan is built from them. */
  zoneAt(zone: string, edition: string | undefined): Zone | undefined;
  /** Needs of everything placed or departed, as its kind gave them. */
  readonly needs: ReadonlyMap<ItemRef, Needs>;
}
