import { dayNumber } from '../values/calendar-date';
import type { Candidate } from './candidate';
import type { Timeline, TimelineWave } from './timeline';
import type { Unit } from './units';

/** Larger than any distance in days: a wave in which a pin or an end date leaves no place. */
const IMPOSSIBLE = 1e12;
/** More than any sum of distances: what was asked for in 2029 does not move in 2026 while any later wave will do. */
const BEFORE_ASKED = 1e9;
/** Too small to outweigh a day: without a refresh date the earliest wave is wanted. */
const EARLIER = 1e-3;

/** Days from a refresh date to the nearest night of a wave; 0 when it lies in the window. */
const daysFromWave = (day: number, { firstDay, lastDay }: Pick<TimelineWave, 'firstDay' | 'lastDay'>): number => Math.max(0, firstDay - day, day - lastDay);

/**
 * In which order each unit tries the open waves: nearest to its refresh date first. What others need also weighs their dates,
 * each shared among all that it waits for: an identity service renewed in 2029 does not hold fifty systems back that are due in
 * 2026, and something needed by a pinned system comes no later than the pin. Waves that had closed before something was asked for
 * come last, whatever its gear's age: requests of five years stand side by side in a portfolio. Ties go to the unit's own date, then to the earlier wave.
 *
 * @param units each after all that it needs
 */
export function waveOrders(units: readonly Unit[], timeline: Timeline): ReadonlyMap<Unit, readonly TimelineWave[]> {
  const open = timeline.waves.slice(timeline.firstOpen);
  const pull = new Map<Unit, Float64Array>(units.map((unit) => [unit, new Float64Array(open.length)]));
  const orders = new Map<Unit, readonly TimelineWave[]>();
  for (const unit of [...units].reverse()) {
    const own = Float64Array.from(open, (wave, index) => unit.members.reduce((days, member) => days + distance(member, wave, index), 0));
    const cost = own.map((days, index) => days + (pull.get(unit)?.[index] ?? 0));
    orders.set(
      unit,
      open
        .map((wave, index) => ({ wave, index, cost: cost[index] ?? 0, own: own[index] ?? 0 }))
        .sort((a, b) => a.cost - b.cost || a.own - b.own || a.index - b.index)
        .map(({ wave }) => wave),
    );
    const share = bestFrom(cost).map((days) => days / unit.needs.length);
    for (const needed of unit.needs) {
      const sum = pull.get(needed);
      share.forEach((days, index) => sum && (sum[index] = (sum[index] ?? 0) + days));
    }
  }
  return orders;
}

/** How far a wave is from what an item itself would like, in days; nights before it was asked for do not count. */
export function distance({ refreshDay, endDay, askedDay, pins }: Candidate, wave: TimelineWave, index = 0): number {
  const barred =
    (endDay !== undefined && wave.firstDay >= endDay) ||
    pins.some((pin) => (pin.wave !== undefined && pin.wave !== wave.id) || (pin.cutover !== undefined && daysFromWave(dayNumber(pin.cutover), wave) > 0));
  const early = wave.lastDay < askedDay;
  const nights = early ? wave : { firstDay: Math.max(wave.firstDay, askedDay), lastDay: wave.lastDay };
  return (barred ? IMPOSSIBLE : 0) + (early ? BEFORE_ASKED : 0) + (refreshDay === undefined ? index * EARLIER : daysFromWave(refreshDay, nights));
}

/** The least cost in a wave or any later one. */
function bestFrom(cost: Float64Array): Float64Array {
  const best = Float64Array.from(cost);
  for (let index = best.length - 2; index >= 0; index--) best[index] = Math.min(best[index] ?? 0, best[index + 1] ?? 0);
  return best;
}
