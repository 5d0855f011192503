import type { Refusal } from '../model/placement';
import type { ItemRef } from '../model/request';
import { dayNumber, fromDayNumber } from '../values/calendar-date';
import { attempt, type Landed } from './attempt';
import type { CarriedOver } from './deployed';
import type { LockedItem } from '../model/lock';
import { refusalOf } from './refusals';
import type { Presence, Standing } from './standing';
import type { TimelineWave } from './timeline';
import type { Unit } from './units';

export interface Outcome {
  readonly landed: ReadonlyMap<Unit, Landed>;
  readonly refusals: readonly Refusal[];
}

/**
 * Places one unit after another, then tries the refused again until nothing changes; the last round's reasons are told, so
 * that each is about the plan as it is.
 */
export function settle(units: readonly Unit[], orders: ReadonlyMap<Unit, readonly TimelineWave[]>, standing: Standing): Outcome {
  const landed = new Map<Unit, Landed>();
  let waiting = units;
  for (;;) {
    const refusals: Refusal[] = [];
    const left: Unit[] = [];
    for (const unit of waiting) {
      const answer = attempt(unit, orders.get(unit) ?? [], standing);
      if ('refused' in answer) {
        left.push(unit);
        refusals.push(...unit.members.map(({ item }) => refusalOf(item.ref, answer.refused)));
      } else {
        landed.set(unit, answer);
        book(unit, answer, standing);
      }
    }
    if (left.length === 0 || left.length === waiting.length) return { landed, refusals };
    waiting = left;
  }
}

function book(unit: Unit, { wave, day, choices }: Landed, standing: Standing): void {
  unit.members.forEach((member, index) => {
    standing.nights.book(member, wave, day);
    const { retired } = member.item;
    const leaves = retired && { index: member.leaves, wave: retired.wave };
    standing.present.set(member.item.ref, { waveIndex: wave.index, wave: wave.id, day, cutover: fromDayNumber(day), leaves });
    for (const [zone, load] of choices[index]?.loads ?? []) standing.ledger(zone)?.book(load, wave.index, member.leaves);
  });
}

/** Books what is deployed, each from its wave to the one that removes it. */
export function bookDeployed({ deployed, conflicting }: CarriedOver, standing: Standing): void {
  for (const [ref, locked] of conflicting) standing.present.set(ref as ItemRef, presenceOf(locked, standing));
  for (const { item, needs, parts, locked } of deployed.values()) {
    const presence = presenceOf(locked, standing);
    standing.nights.book({ agency: item.agency, grade: needs.grade }, standing.timeline.byId.get(locked.wave), presence.day);
    standing.present.set(item.ref, presence);
    for (const part of parts) standing.ledger(part.zone)?.book(part.standing, presence.waveIndex, presence.leaves?.index);
  }
}

function presenceOf({ wave, cutover, retiredIn }: Pick<LockedItem, 'wave' | 'cutover' | 'retiredIn'>, { timeline }: Standing): Presence {
  const leaves = retiredIn === undefined ? undefined : timeline.byId.get(retiredIn);
  return {
    waveIndex: timeline.byId.get(wave)?.index ?? -1,
    wave,
    day: dayNumber(cutover),
    cutover,
    leaves: leaves && { index: leaves.index, wave: leaves.id },
  };
}
