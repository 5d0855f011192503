import { NO_LOAD, type Load } from '../model/needs';
import type { Zone } from '../model/zone';
import { capacityDuring, type Timeline } from './timeline';

export const RESOURCES = ['vcpu', 'ramGib', 'storageGib', 'vpnTunnels'] as const satisfies readonly (keyof Load)[];
export type Resource = (typeof RESOURCES)[number];

export const addLoads = (a: Load, b: Load): Load => ({
  vcpu: a.vcpu + b.vcpu,
  ramGib: a.ramGib + b.ramGib,
  storageGib: a.storageGib + b.storageGib,
  vpnTunnels: a.vpnTunnels + b.vpnTunnels,
});

/** What does not fit: how much is asked for and how much is left, in the resource's own unit. */
export interface Shortage {
  readonly resource: Resource;
  readonly asked: number;
  readonly left: number;
}

/**
 * What is left of one zone, wave by wave. Use is cumulative: what moves in with one wave is still there in the next, so the
 * room for a newcomer is the least that is left in its wave or any later one.
 */
export class ZoneLedger {
  private readonly left: Readonly<Record<Resource, Float64Array>>;
  /** The least left from a wave on; rebuilt when something was booked. */
  private readonly room: Readonly<Record<Resource, Float64Array>>;
  private stale = true;

  constructor(
    zone: Pick<Zone, 'capacity' | 'growth'>,
    private readonly timeline: Timeline,
  ) {
    const capacities = timeline.waves.map((wave) => capacityDuring(zone, wave));
    this.left = {
      vcpu: Float64Array.from(capacities, ({ vcpu }) => vcpu),
      ramGib: Float64Array.from(capacities, ({ ram }) => ram),
      storageGib: Float64Array.from(capacities, ({ storage }) => storage),
      vpnTunnels: Float64Array.from(capacities, ({ vpnTunnels }) => vpnTunnels),
    };
    const empty = (): Float64Array => new Float64Array(timeline.waves.length);
    this.room = { vcpu: empty(), ramGib: empty(), storageGib: empty(), vpnTunnels: empty() };
  }

  /** The first resource of which too little is left from a wave up to the last one, inclusive. What is not asked for is never short. */
  shortage(load: Load, from: number, last = Infinity): Shortage | undefined {
    if (this.stale) this.refresh();
    const forever = last >= this.timeline.waves.length - 1;
    for (const resource of RESOURCES) {
      const left = (forever ? this.room[resource][from] : Math.min(...this.left[resource].subarray(from, last + 1))) ?? 0;
      if (load[resource] > 0 && load[resource] > left) return { resource, asked: load[resource], left: Math.max(0, left) };
    }
    return undefined;
  }

  /** Books a load from one wave on; what retires leaves after its last wave. */
  book(load: Load, from: number, last: number = this.timeline.waves.length - 1): void {
    for (const resource of RESOURCES) {
      const left = this.left[resource];
      for (let wave = Math.max(0, from); wave <= last && wave < left.length; wave++) left[wave] = (left[wave] ?? 0) - load[resource];
    }
    this.stale = true;
  }

  /** Waves in which more is booked than there is. */
  overbooked(): readonly { readonly wave: number; readonly resource: Resource; readonly over: number }[] {
    return this.timeline.waves.flatMap(({ index }) =>
      RESOURCES.flatMap((resource) => {
        const left = this.left[resource][index] ?? 0;
        return left < 0 ? [{ wave: index, resource, over: -left }] : [];
      }),
    );
  }

  private refresh(): void {
    for (const resource of RESOURCES) {
      let least = Infinity;
      for (let wave = this.timeline.waves.length - 1; wave >= 0; wave--) {
        least = Math.min(least, this.left[resource][wave] ?? 0);
        this.room[resource][wave] = least;
      }
    }
    this.stale = false;
  }
}

/** The loads of parts by their zones. */
export function loadByZone(parts: Iterable<{ readonly zone: string; readonly load: Load }>): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>();
  for (const { zone, load } of parts) loads.set(zone, addLoads(loads.get(zone) ?? NO_LOAD, load));
  return loads;
}
