import type { Load } from '../model/needs';
import type { ItemRef } from '../model/request';
import type { Problem } from '../problem/problem';
import type { Reason } from '../problem/reason';
import { by } from '../values/compare';
import { barrierReasons } from './barriers';
import type { Deployed } from './deployed';
import { lockConflicts } from './lock-conflicts';
import { itemPlace } from './places';
import type { Standing } from './standing';
import type { Timeline, TimelineWave } from './timeline';
import { addLoads } from './zone-ledger';

/** The waves in which amendments of what stands are carried out, and what stands against the others. */
export interface Amendments {
  readonly waves: ReadonlyMap<ItemRef, string>;
  readonly problems: readonly Problem[];
}

/**
 * Gives each amendment its wave: the one it is planned for already, else the first that is open when it was asked for, in which every
 * zone has room for what it adds from then on. In order of their dates; what is booked for one is not free for the next.
 */
export function planAmendments(deployed: Iterable<Deployed>, standing: Standing, timeline: Timeline): Amendments {
  const waves = new Map<ItemRef, string>();
  const problems: Problem[] = [];
  for (const one of [...deployed].filter(({ change }) => change !== undefined).sort(by(({ item }) => `${item.submitted} ${item.ref}`))) {
    const { item } = one;
    const open = timeline.waves.slice(timeline.firstOpen).filter(({ wave }) => wave.closes >= item.submitted);
    const order = [...open.filter(({ id }) => id === one.change?.plannedIn), ...open.filter(({ id }) => id !== one.change?.plannedIn)];
    const [wanted] = order;
    const growth = growthByZone(one);
    const wave = order.find((candidate) => shortageIn(growth, candidate, standing) === undefined);
    // What does not fit is booked all the same: it is asked for, and nobody else shall have the room.
    for (const [zone, load] of growth) standing.ledger(zone)?.book(load, (wave ?? wanted)?.index ?? timeline.firstOpen);
    if (wave) {
      waves.set(item.ref, wave.id);
    } else {
      const why = wanted && shortageIn(growth, wanted, standing);
      problems.push(
        why ? lockConflicts.amendedBeyond(itemPlace(item), { item: item.ref, why }) : lockConflicts.noWaveLeft(itemPlace(item), { item: item.ref }),
      );
    }
  }
  return { waves, problems };
}

/** What each zone must give more, or gets back (negative). */
function growthByZone({ parts }: Deployed): ReadonlyMap<string, Load> {
  const growth = new Map<string, Load>();
  for (const { zone, load, standing } of parts) {
    const more = {
      vcpu: load.vcpu - standing.vcpu,
      ramGib: load.ramGib - standing.ramGib,
      storageGib: load.storageGib - standing.storageGib,
      vpnTunnels: load.vpnTunnels - standing.vpnTunnels,
    };
    const before = growth.get(zone);
    growth.set(zone, before ? addLoads(before, more) : more);
  }
  return growth;
}

function shortageIn(growth: ReadonlyMap<string, Load>, wave: TimelineWave, standing: Standing): Reason | undefined {
  for (const [zone, load] of growth) {
    const shortage = standing.ledger(zone)?.shortage(load, wave.index);
    if (shortage) return barrierReasons.zoneFull(standing.titleOf(zone), shortage);
  }
  return undefined;
}
