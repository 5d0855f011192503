import type { WaveLimits } from '../model/portfolio';
import type { Wave } from '../model/wave';
import type { Portfolio } from '../model/whole';
import type { Capacity, Zone } from '../model/zone';
import type { PolicyPack } from '../policy/pack';
import { packAt } from '../policy/packs';
import type { Reason } from '../problem/reason';
import { dayNumber } from '../values/calendar-date';

/** A wave with what the planner asks of it again and again. Days are counted from 1970-01-01. */
export interface TimelineWave {
  readonly index: number;
  readonly wave: Wave;
  readonly id: string;
  readonly firstDay: number;
  readonly lastDay: number;
  /** The portfolio's limits with the wave's own in their place. */
  readonly limits: WaveLimits;
  readonly pack: PolicyPack | Reason;
}

/** The waves in their order, and where in them the plan may still put something. */
export interface Timeline {
  readonly waves: readonly TimelineWave[];
  readonly byId: ReadonlyMap<string, TimelineWave>;
  /**
   * The first wave after the last recorded one. Nothing new goes into a wave before it: a tenancy is cumulative, and what a
   * later wave already applied must not be rewritten by an earlier one (decision 2).
   */
  readonly firstOpen: number;
}

export function timelineOf({ settings, waves }: Pick<Portfolio, 'settings' | 'waves'>, recorded: readonly string[]): Timeline {
  const list = waves.map((wave, index): TimelineWave => ({
    index,
    wave,
    id: wave.wave,
    firstDay: dayNumber(wave.opens),
    lastDay: dayNumber(wave.closes),
    limits: {
      items: wave.limits?.items ?? settings.limits.items,
      agencies: wave.limits?.agencies ?? settings.limits.agencies,
      grade1: wave.limits?.grade1 ?? settings.limits.grade1,
      perNight: wave.limits?.perNight ?? settings.limits.perNight,
    },
    pack: packAt(settings.policyPacks, wave.opens),
  }));
  const byId = new Map(list.map((wave) => [wave.id, wave]));
  return { waves: list, byId, firstOpen: recorded.reduce((first, id) => Math.max(first, (byId.get(id)?.index ?? -1) + 1), 0) };
}

/** What a zone holds throughout a wave: where a growth step falls into its window, the smaller of before and after. */
export function capacityDuring(zone: Pick<Zone, 'capacity' | 'growth'>, { wave }: Pick<TimelineWave, 'wave'>): Capacity {
  const steps = [...zone.growth].sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
  const atOpening = steps.findLast(({ from }) => from <= wave.opens) ?? zone.capacity;
  const within = steps.filter(({ from }) => from > wave.opens && from <= wave.closes);
  return [atOpening, ...within].reduce((least: Capacity, step: Capacity) => ({
    vcpu: Math.min(least.vcpu, step.vcpu),
    ram: step.ram < least.ram ? step.ram : least.ram,
    storage: step.storage < least.storage ? step.storage : least.storage,
    vpnTunnels: Math.min(least.vpnTunnels, step.vpnTunnels),
  }));
}
