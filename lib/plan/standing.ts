import type { Needs } from '../model/needs';
import type { ItemRef } from '../model/request';
import { placementObstacles } from '../policy/placement';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import { isPack } from '../policy/packs';
import type { Reason } from '../problem/reason';
import { fromDayNumber } from '../values/calendar-date';
import { same } from '../values/speech';
import type { Text } from '../values/text';
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

/** What policy says of the nights of one wave. */
export interface PolicyAnswers {
  /** Why it forbids a night, days since 1970-01-01; empty when it does not. */
  on(day: number): readonly Reason[];
  /** Why it forbids the first night, where it forbids every one. */
  readonly never: Reason | undefined;
}

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

  /** What a zone is called. */
  titleOf(zone: string): Text {
    return this.portfolio.zones.get(zone)?.title ?? same(zone);
  }

  ledger(zone: string): ZoneLedger | undefined {
    return this.ledgers.get(zone);
  }

  /** What policy has against a class in a zone in the nights of a wave; each question is asked once. */
  policyObstacles({ dataClass }: Pick<Needs, 'dataClass'>, zone: Zone, wave: TimelineWave): PolicyAnswers {
    const key = `${zone.zone} ${dataClass} ${wave.id}`;
    const known = this.policyAnswers.get(key);
    if (known) return known;
    const answers = answersFor(dataClass, zone, wave, this.portfolio.settings.residency);
    this.policyAnswers.set(key, answers);
    return answers;
  }
}

function answersFor(dataClass: Needs['dataClass'], zone: Zone, { pack, firstDay, lastDay }: TimelineWave, residency: readonly string[]): PolicyAnswers {
  const nights = Array.from({ length: Math.max(0, lastDay - firstDay + 1) }, (_, index): readonly Reason[] =>
    isPack(pack) ? placementObstacles({ needs: { dataClass }, zone, pack, date: fromDayNumber(firstDay + index), residency }) : [pack],
  );
  return {
    on: (day) => nights[day - firstDay] ?? [],
    never: nights.every((obstacles) => obstacles.length > 0) ? nights[0]?.[0] : undefined,
  };
}
