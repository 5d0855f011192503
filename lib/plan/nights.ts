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
 * The nights of a wave in which a unit may cut over, best first: outside soft freezes before inside, then nearest to the
 * refresh date (without one, the earliest), then the earlier.
 *
 * @param earliest no night before the last cutover of what it needs
 * @returns a reason where there is none
 */
export function possibleNights(unit: Unit, wave: TimelineWave, earliest: number, standing: Standing): readonly PossibleNight[] | Reason {
  const oversize = unit.members.length > wave.limits.perNight;
  if (oversize) return barrierReasons.groupOverNight(unit.members.length, wave.limits.perNight);
  const twice = repeatedGrade1(unit);
  if (twice !== undefined) return barrierReasons.grade1Together(twice);

  const free: PossibleNight[] = [];
  const frozen = new Map<string, FreezeWindow>();
  let against: 'pin' | 'end' | 'full' | 'grade1' | undefined;
  for (const day of nearestFirst(Math.max(wave.firstDay, earliest), wave.lastDay, targetDay(unit))) {
    if (!pinsAllow(unit, day)) against ??= 'pin';
    else if (unit.members.some(({ endDay }) => endDay !== undefined && day >= endDay)) against ??= 'end';
    else {
      const hard = unit.members.flatMap(({ freezes }) => freezes.on(day).hard ?? []);
      hard.forEach((freeze) => frozen.set(freeze.id, freeze));
      if (hard.length > 0) continue;
      const limit = standing.nights.nightLimit(unit.members, wave, day);
      if (limit === undefined) free.push({ day, soft: unit.members.map(({ freezes }) => freezes.on(day).soft).find((freeze) => freeze !== undefined) });
      else against = limit;
    }
  }
  if (free.length > 0) return [...free.filter(({ soft }) => !soft), ...free.filter(({ soft }) => soft)];
  if (against === 'full') return barrierReasons.nightsFull(wave.limits.perNight);
  if (against === 'grade1') return barrierReasons.grade1Together(unit.members.find(({ grade }) => grade === 1)?.agency ?? '');
  if (frozen.size > 0) return barrierReasons.frozen([...frozen.values()].sort(by(({ id }) => id)).map(({ name }) => name));
  if (against === 'end') return barrierReasons.endsFirst(fromDayNumber(Math.min(...unit.members.map(({ endDay }) => endDay ?? Infinity))));
  return barrierReasons.pinnedElsewhere(unit.members.flatMap(({ pins }) => pins.flatMap(({ cutover }) => cutover ?? [])).join(', '));
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

/** The days of a window from the nearest to the farthest. */
function nearestFirst(first: number, last: number, target: number | undefined): readonly number[] {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return target === undefined ? days : days.sort((a, b) => Math.abs(a - target) - Math.abs(b - target) || a - b);
}
