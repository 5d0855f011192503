import type { Needs } from '../../model/needs';
import type { Zone } from '../../model/zone';
import type { Reason } from '../../problem/reason';
import type { CalendarDate } from '../../values/calendar-date';
import type { PolicyPack } from '../pack';

/** May something of this class stand in this zone on this day? */
export interface PlacementQuestion {
  readonly needs: Pick<Needs, 'dataClass'>;
  readonly zone: Zone;
  /** The pack of the wave. */
  readonly pack: PolicyPack;
  /** The night of the cutover. */
  readonly date: CalendarDate;
  /** Countries in which data may lie, ISO 3166-1 alpha-2. */
  readonly residency: readonly string[];
}

/** One rule: why not, or `undefined` when it has nothing against it. */
export type PlacementRule = (question: PlacementQuestion) => Reason | undefined;
