import type { Grade } from '../model/classification';
import type { Timeline, TimelineWave } from './timeline';

/** One who cuts over, as the limits count it. */
export interface Mover {
  readonly agency: string;
  readonly grade: Grade;
}

/** A limit of a wave that is used up. */
export interface WaveLimitHit {
  readonly limit: 'items' | 'agencies' | 'grade1';
  readonly most: number;
}

interface Night {
  count: number;
  readonly grade1Agencies: Set<string>;
}

interface Counts {
  items: number;
  grade1: number;
  readonly agencies: Set<string>;
}

/** Who cuts over in which wave and night, indexed by both. */
export class NightLedger {
  private readonly waves: readonly Counts[];
  private readonly nights = new Map<number, Night>();

  constructor(timeline: Timeline) {
    this.waves = timeline.waves.map(() => ({ items: 0, grade1: 0, agencies: new Set<string>() }));
  }

  /** The limit of a wave that a group would break, if any. What adds nothing to a count cannot break its limit. */
  waveLimit(group: readonly Mover[], { index, limits }: TimelineWave): WaveLimitHit | undefined {
    const counts = this.waves[index];
    if (!counts) return undefined;
    const grade1 = group.filter(({ grade }) => grade === 1).length;
    const agencies = new Set(group.map(({ agency }) => agency).filter((agency) => !counts.agencies.has(agency)));
    if (counts.items + group.length > limits.items) return { limit: 'items', most: limits.items };
    if (agencies.size > 0 && counts.agencies.size + agencies.size > limits.agencies) return { limit: 'agencies', most: limits.agencies };
    if (grade1 > 0 && counts.grade1 + grade1 > limits.grade1) return { limit: 'grade1', most: limits.grade1 };
    return undefined;
  }

  /** Why a group cannot cut over in a night, as far as other cutovers are concerned. Windows of waves never overlap (GCDK3031), so a night has one limit. */
  nightLimit(group: readonly Mover[], { limits }: TimelineWave, day: number): 'full' | 'grade1' | undefined {
    const night = this.nights.get(day);
    if ((night?.count ?? 0) + group.length > limits.perNight) return 'full';
    return group.some(({ agency, grade }) => grade === 1 && night?.grade1Agencies.has(agency)) ? 'grade1' : undefined;
  }

  book({ agency, grade }: Mover, wave: TimelineWave | undefined, day: number): void {
    const counts = wave && this.waves[wave.index];
    if (counts) {
      counts.items += 1;
      counts.agencies.add(agency);
      if (grade === 1) counts.grade1 += 1;
    }
    const night = this.nights.get(day) ?? { count: 0, grade1Agencies: new Set<string>() };
    night.count += 1;
    if (grade === 1) night.grade1Agencies.add(agency);
    this.nights.set(day, night);
  }
}
