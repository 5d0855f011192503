import type { FreezeWindow } from '../model/portfolio';
import type { Reason } from '../problem/reason';
import { fromDayNumber } from '../values/calendar-date';
import { by } from '../values/compare';
import { barrierReasons } from './barriers';
import type { Standing } from './standing';
import type { TimelineWave } from './timeline';
import type { Unit } from './units';

/** A night in which nothing but the choice of zones can still be against a unit. */
export interface PossibleNight {
  readonly day: number;
  /** The soft freeze that it would have to break. */
  readonly soft: FreezeWindow | undefined;
}

/**
 * Looks for a night of a wave in which a unit may cut over, best first: outside soft freezes before inside, then nearest to
 * the refresh date (without one, the earliest), then the earlier.
 *
 * @param earliest no night before the last cutover of what it needs
 * @param found what a night gives; the search goes on while it is `undefined`
 * @returns what was found; a reason where no night was even possible; `undefined` where there were some and none would do
 */
export function findNight<T extends object>(
  unit: Unit,
  wave: TimelineWave,
  earliest: number,
  standing: Standing,
  found: (night: PossibleNight) => T | undefined,
): { readonly found: T } | { readonly none: Reason } | undefined {
  const oversize = unit.members.length > wave.limits.perNight;
  if (oversize) return { none: barrierReasons.groupOverNight(unit.members.length, wave.limits.perNight) };
  const twice = repeatedGrade1(unit);
  if (twice !== undefined) return { none: barrierReasons.grade1Together(twice) };

  const against = new Against(unit, wave, standing);
  const later: PossibleNight[] = [];
  let possible = false;
  for (const day of nearestFirst(Math.max(wave.firstDay, earliest), wave.lastDay, targetDay(unit))) {
    if (!against.allows(day)) continue;
    possible = true;
    const soft = softFreeze(unit, day);
    const answer = soft ? undefined : found({ day, soft });
    if (answer) return { found: answer };
    if (soft) later.push({ day, soft });
  }
  for (const night of later) {
    const answer = found(night);
    if (answer) return { found: answer };
  }
  return possible ? undefined : { none: against.reason() };
}

const softFreeze = ({ members }: Unit, day: number): FreezeWindow | undefined => members.map(({ freezes }) => freezes.on(day).soft).find((freeze) => freeze);

/** What stands against the nights of a wave, gathered night by night, so that it can be told when all of them are out. */
class Against {
  private readonly frozen = new Map<string, FreezeWindow>();
  private limit: 'full' | 'grade1' | undefined;
  private ended = false;

  constructor(
    private readonly unit: Unit,
    private readonly wave: TimelineWave,
    private readonly standing: Standing,
  ) {}

  allows(day: number): boolean {
    if (!pinsAllow(this.unit, day)) return false;
    if (this.unit.members.some(({ endDay }) => endDay !== undefined && day >= endDay)) {
      this.ended = true;
      return false;
    }
    const hard = this.unit.members.flatMap(({ freezes }) => freezes.on(day).hard ?? []);
    hard.forEach((freeze) => this.frozen.set(freeze.id, freeze));
    if (hard.length > 0) return false;
    const limit = this.standing.nights.nightLimit(this.unit.members, this.wave, day);
    this.limit = limit ?? this.limit;
    return limit === undefined;
  }

  /** The one that the most can be done about: limits, then freezes, then the item's own dates. */
  reason(): Reason {
    const { members } = this.unit;
    if (this.limit === 'full') return barrierReasons.nightsFull(this.wave.limits.perNight);
    if (this.limit === 'grade1') return barrierReasons.grade1Together(members.find(({ grade }) => grade === 1)?.agency ?? '');
    if (this.frozen.size > 0) return barrierReasons.frozen([...this.frozen.values()].sort(by(({ id }) => id)).map(({ name }) => name));
    if (this.ended) return barrierReasons.endsFirst(fromDayNumber(Math.min(...members.map(({ endDay }) => endDay ?? Infinity))));
    return barrierReasons.pinnedElsewhere(members.flatMap(({ pins }) => pins.flatMap(({ cutover }) => cutover ?? [])).join(', '));
  }
}

/** The day that a unit would like best: the middle one of its members' refresh dates. */
export function targetDay({ members }: Unit): number | undefined {
  const days = members.flatMap(({ refreshDay }) => refreshDay ?? []).sort((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)];
}

const pinsAllow = ({ members }: Unit, day: number): boolean =>
  members.every(({ pins }) => pins.every(({ cutover }) => cutover === undefined || cutover === fromDayNumber(day)));

/** The agency that has two items of grade 1 in one unit, if any. */
function repeatedGrade1({ members }: Unit): string | undefined {
  const seen = new Set<string>();
  for (const { agency, grade } of members) {
    if (grade !== 1) continue;
    if (seen.has(agency)) return agency;
    seen.add(agency);
  }
  return undefined;
}

/** The days of a window from the nearest to the farthest, the earlier of two that are equally near first. */
function* nearestFirst(first: number, last: number, target: number = first): Generator<number> {
  let before = Math.min(Math.max(target, first - 1), last);
  let after = before + 1;
  while (before >= first || after <= last) {
    const takeBefore = before >= first && (after > last || Math.abs(target - before) <= Math.abs(after - target));
    yield takeBefore ? before-- : after++;
  }
}
