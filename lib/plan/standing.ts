import type { Needs } from '../model/needs';
import type { ItemRef } from '../model/request';
import { placementObstacles } from '../policy/placement';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import { isPack } from '../policy/packs';
import type { Reason } from '../problem/reason';
import { fromDayNumber } from '../values/calendar-date';
import { NightLedger } from './night-ledger';
import type { Timeline, TimelineWave } from './timeline';
import { ZoneLedger } from './zone-ledger';

/** When something that others may need stands in the cloud. */
export interface Presence {
  readonly waveIndex: number;
  readonly wave: string;
  /** The night of its cutover, days since 1970-01-01. */
  readonly day: number;
  readonly cutover: string;
  /** The wave that removes it. */
  readonly leaves?: { readonly index: number; readonly wave: string } | undefined;
}

/** All that has been placed so far: the plan while it grows. */
export class Standing {
  readonly nights: NightLedger;
  readonly present = new Map<ItemRef, Presence>();
  private readonly ledgers: ReadonlyMap<string, ZoneLedger>;
  private readonly policyAnswers = new Map<string, readonly Reason[]>();

  constructor(
    private readonly portfolio: Portfolio,
    readonly timeline: Timeline,
  ) {
    this.nights = new NightLedger(timeline);
    this.ledgers = new Map([...portfolio.zones].map(([name, zone]) => [name, new ZoneLedger(zone, timeline)]));
  }

  ledger(zone: string): ZoneLedger | undefined {
    return this.ledgers.get(zone);
  }

  /** What policy has against a class in a zone on a night; asked once for each such question. */
  policyObstacles(needs: Pick<Needs, 'dataClass'>, zone: Zone, wave: TimelineWave, day: number): readonly Reason[] {
    const { pack } = wave;
    if (!isPack(pack)) return [pack];
    const key = `${zone.zone} ${needs.dataClass} ${pack.id} ${day}`;
    const known = this.policyAnswers.get(key);
    if (known) return known;
    const answer = placementObstacles({
      needs: { dataClass: needs.dataClass },
      zone,
      pack,
      date: fromDayNumber(day),
      residency: this.portfolio.settings.residency,
    });
    this.policyAnswers.set(key, answer);
    return answer;
  }
}
