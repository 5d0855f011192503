import type { Placement } from './placement';
import type { ItemRef } from './request';
import type { Tenancy } from './tenancy';

/** Where everything of a plan stands, as of one wave. */
export interface Places {
  /** `undefined` for an item that was refused or has left. */
  placementOf(ref: ItemRef): Placement | undefined;
  /** An agency's room in a zone: as of the wave, or the last one where the agency lands later. */
  tenancyOf(agency: string, zone: string): Tenancy | undefined;
}
