import type { Kind } from '../lib/model/kind';
import type { Placement } from '../lib/model/placement';
import type { ItemRef } from '../lib/model/request';
import type { Tenancy } from '../lib/model/tenancy';
import type { Wave } from '../lib/model/wave';
import type { Portfolio } from '../lib/model/whole';
import type { Zone } from '../lib/model/zone';

/** What assembly must know of a plan. */
export interface Assembly {
  readonly portfolio: Portfolio;
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** A zone with the lists of an edition: what a part is built from. */
  zoneAt(zone: string, edition: string | undefined): Zone | undefined;
  /** Waves that are deployed. */
  readonly recorded: readonly string[];
  /** Waves in which something is left to be done. */
  readonly unfinished: ReadonlySet<string>;
  /** What a recorded wave has removed. */
  readonly departed: ReadonlyMap<ItemRef, Placement>;
  /** The policy pack in force in a wave. */
  readonly packOf: (wave: Wave) => string;
  /** An agency's room in a zone as of a wave; `undefined` when it has none. */
  readonly tenancyAt: (agency: string, zone: string, wave: string) => Tenancy | undefined;
}
