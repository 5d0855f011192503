import type { FreezeWindow } from '../model/portfolio';
import type { ItemRef } from '../model/request';
import { isPack } from '../policy/packs';
import { fromDayNumber } from '../values/calendar-date';
import { barrierReasons } from './barriers';
import type { ZoneOption } from './candidate';
import { findNight } from './nights';
import type { Presence, Standing } from './standing';
import type { TimelineWave } from './timeline';
import type { Unit } from './units';
import { ZoneChoice, type UnitBarrier } from './zone-choice';
import type { Reason } from '../problem/reason';

/** Where a unit lands: one wave and night for all, one zone option for each member. */
export interface Landed {
  readonly wave: TimelineWave;
  readonly day: number;
  readonly choices: readonly ZoneOption[];
  readonly soft: FreezeWindow | undefined;
  /** What stood against better waves and zones. */
  readonly barriers: readonly UnitBarrier[];
}

export interface Refused {
  readonly refused: readonly UnitBarrier[];
}

/**
 * Looks for the first wave in order, the first night and the first zones that break no hard constraint with all that stands.
 * Nights before something was asked for are looked at last. Looks everywhere before it refuses: a refusal means that no
 * wave, night and zone would do.
 */
export function attempt(unit: Unit, order: readonly TimelineWave[], standing: Standing): Landed | Refused {
  const hopeless = unit.members.flatMap(({ item, hopeless }) => (hopeless ? [{ reason: hopeless, member: item.ref }] : []));
  const needed = new Map<ItemRef, Presence>();
  for (const { item, hard } of unit.members) {
    for (const on of hard) {
      const presence = standing.present.get(on);
      if (presence) needed.set(on, presence);
      else if (!unit.members.some((member) => member.item.ref === on)) hopeless.push({ reason: barrierReasons.dependencyUnplaced(on), member: item.ref });
    }
  }
  if (hopeless.length > 0) return { refused: hopeless };
  const over = (wave: string): boolean => (standing.timeline.byId.get(wave)?.index ?? Infinity) < standing.timeline.firstOpen;
  const late = unit.members.find(({ pins }) => pins.some(({ wave }) => wave !== undefined && over(wave)));
  if (late) return { refused: [{ reason: barrierReasons.waveRecorded(), member: late.item.ref }] };
  const [wanted] = order;
  if (!wanted) return { refused: [{ reason: barrierReasons.noWave() }] };
  // A request that is taken back is not brought forward for the sake of a short stay.
  if (unit.members.every(({ leaves }) => leaves <= wanted.index)) {
    return { refused: unit.members.map(({ item }) => ({ reason: barrierReasons.retiresFirst(item.retired?.wave ?? ''), member: item.ref })) };
  }

  const afterNeeded = Math.max(-Infinity, ...[...needed.values()].map(({ day }) => day));
  const asked = Math.max(...unit.members.map(({ askedDay }) => askedDay));
  const proper = search(unit, order, needed, Math.max(asked, afterNeeded), standing);
  if ('wave' in proper || asked <= afterNeeded) return proper;
  const early = search(unit, order, needed, afterNeeded, standing);
  return 'wave' in early ? { ...early, barriers: proper.refused } : early;
}

/** @param earliest no night before this day */
function search(unit: Unit, order: readonly TimelineWave[], needed: ReadonlyMap<ItemRef, Presence>, earliest: number, standing: Standing): Landed | Refused {
  const barriers: UnitBarrier[] = [];
  for (const wave of order) {
    const reason = waveBarrier(unit, wave, needed, earliest, standing);
    if (reason) {
      barriers.push({ wave: wave.id, reason });
      continue;
    }
    const zones = new ZoneChoice(unit, wave, standing);
    const night = zones.hasAny
      ? findNight(unit, wave, earliest, standing, ({ day, soft }) => {
          const choices = zones.on(day);
          return choices && { wave, day, choices, soft };
        })
      : undefined;
    if (night && 'found' in night) return { ...night.found, barriers: [...barriers, ...zones.barriers] };
    if (night) barriers.push({ wave: wave.id, reason: night.none });
    barriers.push(...zones.barriers);
  }
  return { refused: barriers };
}

/** What stands against a whole wave, whatever night and zone. */
function waveBarrier(unit: Unit, wave: TimelineWave, needed: ReadonlyMap<ItemRef, Presence>, earliest: number, standing: Standing): Reason | undefined {
  if (!isPack(wave.pack)) return wave.pack;
  for (const { pins } of unit.members) {
    const elsewhere = pins.find((pin) => (pin.wave !== undefined && pin.wave !== wave.id) || (pin.cutover !== undefined && !holds(wave, pin.cutover)));
    if (elsewhere) return barrierReasons.pinnedElsewhere([elsewhere.wave, elsewhere.cutover].filter((part) => part !== undefined).join(' '));
  }
  const going = unit.members.find(({ leaves }) => leaves <= wave.index);
  if (going?.item.retired) return barrierReasons.retiresFirst(going.item.retired.wave);
  for (const [on, presence] of needed) {
    if (presence.waveIndex > wave.index || presence.day > wave.lastDay) return barrierReasons.dependencyLater(on, presence.wave, presence.cutover);
    if (presence.leaves && presence.leaves.index <= wave.index) return barrierReasons.dependencyLeaves(on, presence.leaves.wave);
  }
  if (wave.lastDay < earliest) return barrierReasons.askedLater(fromDayNumber(earliest));
  const hit = standing.nights.waveLimit(unit.members, wave);
  if (hit?.limit === 'items') return barrierReasons.waveItems(hit.most);
  if (hit?.limit === 'agencies') return barrierReasons.waveAgencies(hit.most);
  if (hit?.limit === 'grade1') return barrierReasons.waveGrade1(hit.most);
  return undefined;
}

const holds = ({ firstDay, lastDay }: TimelineWave, date: string): boolean => fromDayNumber(firstDay) <= date && date <= fromDayNumber(lastDay);
