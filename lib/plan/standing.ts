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

/** Why policy forbids a night, days since 1970-01-01; empty when it does not. */
export type PolicyAnswers = (day: number) => readonly Reason[];

/** All that has been placed so far: the plan while it grows. */
export class Standing {
  readonly nights: NightLedger;
  readonly present = new Map<ItemRef, Presence>();
  private readonly ledgers: ReadonlyMap<string, ZoneLedger>;
  private readonly policyAnswers = new Map<string, PolicyAnswers>();

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

  /** What policy has against a class in a zone in the nights of a wave; each question is asked once. */
  policyObstacles({ dataClass }: Pick<Needs, 'dataClass'>, zone: Zone, { pack, id }: TimelineWave): PolicyAnswers {
    const key = `${zone.zone} ${dataClass} ${id}`;
    const known = this.policyAnswers.get(key);
    if (known) return known;
    const { residency } = this.portfolio.settings;
    const byDay = new Map<number, readonly Reason[]>();
    const answers: PolicyAnswers = (day) => {
      if (!isPack(pack)) return [pack];
      const answered = byDay.get(day);
      if (answered) return answered;
      const answer = placementObstacles({ needs: { dataClass }, zone, pack, date: fromDayNumber(day), residency });
      byDay.set(day, answer);
      return answer;
    };
    this.policyAnswers.set(key, answers);
    return answers;
  }
}
