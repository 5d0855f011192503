import type { Kind } from '../../lib/model/kind';
import { isReason, type Part } from '../../lib/model/kind';
import type { Lock } from '../../lib/model/lock';
import type { Load, Needs } from '../../lib/model/needs';
import type { ItemRef } from '../../lib/model/request';
import type { Wave } from '../../lib/model/wave';
import type { Portfolio } from '../../lib/model/whole';
import type { Plan } from '../../lib/plan/plan';
import { placementObstacles } from '../../lib/policy/placement';
import { isPack, packAt } from '../../lib/policy/packs';
import { addDays, daysBetween, type CalendarDate } from '../../lib/values/calendar-date';

/** A place for an item: what a planner decides. */
export interface Spot {
  readonly wave: string;
  readonly cutover: CalendarDate;
  readonly zone: string;
  /** The wave that carries out what was last amended. */
  readonly amendedIn?: string | undefined;
}

interface Standing extends Spot {
  readonly ref: ItemRef;
  readonly agency: string;
  readonly needs: Needs;
  readonly parts: readonly Part[];
  readonly deployed: boolean;
  readonly retiredIn?: string | undefined;
  /** What its parts take until it is amended, as `vcpu/ram/storage/tunnels`, in order. */
  readonly before: readonly (string | undefined)[];
}

/**
 * Every hard constraint stated anew, slowly and plainly, without a line of the planner's: a list of what is broken. Only what
 * the planner placed itself can break one; what is deployed is a fact.
 */
export function broken(portfolio: Portfolio, lock: Lock, kinds: ReadonlyMap<string, Kind>, spots: ReadonlyMap<ItemRef, Spot>): string[] {
  const standing = [...spots].flatMap(([ref, spot]): Standing[] => {
    const item = portfolio.items.get(ref);
    const kind = item && kinds.get(item.kind);
    const zone = portfolio.zones.get(spot.zone);
    if (!item || !kind || !zone) return [];
    const locked = lock.items[ref];
    const parts = kind.parts(item, zone, portfolio);
    return [
      {
        ...spot,
        ref,
        agency: item.agency,
        needs: kind.needs(item, portfolio),
        parts: isReason(parts) ? [] : parts,
        deployed: locked?.deployed ?? false,
        retiredIn: item.retired?.wave,
        before: locked?.deployed ? locked.parts.map(({ load }) => load) : [],
      },
    ];
  });
  const waveOf = (id: string): Wave | undefined => portfolio.waves.find(({ wave }) => wave === id);
  const indexOf = (id: string): number => portfolio.waves.findIndex(({ wave }) => wave === id);
  const lastRecorded = Math.max(-1, ...lock.recorded.map(indexOf));
  const fresh = standing.filter(({ deployed }) => !deployed);
  return [
    ...fresh.flatMap((one) => alone(one)),
    ...fresh.flatMap((one) => dependencies(one)),
    ...portfolio.waves.flatMap((wave) => limits(wave)),
    ...nights(),
    ...[...portfolio.zones.keys()].flatMap((zone) => capacity(zone)),
  ];

  function alone({ ref, wave, cutover, zone, needs, agency }: Standing): string[] {
    const item = portfolio.items.get(ref);
    const kind = item && kinds.get(item.kind);
    const at = portfolio.zones.get(zone);
    const window = waveOf(wave);
    if (!item || !kind || !at || !window) return [`${ref}: no such item, kind, zone or wave`];
    const pack = packAt(portfolio.settings.policyPacks, window.opens);
    const parts = kind.parts(item, at, portfolio);
    const found: string[] = [];
    if (item.retired && indexOf(item.retired.wave) <= indexOf(wave)) found.push(`${ref}: retired before it came`);
    if (indexOf(wave) <= lastRecorded) found.push(`${ref}: wave ${wave} is past`);
    if (cutover < window.opens || cutover > window.closes) found.push(`${ref}: ${cutover} is not in wave ${wave}`);
    const named = [...portfolio.settings.zones, item.zone, ...portfolio.pins.filter((pin) => pin.item === ref).map((pin) => pin.zone)];
    if (!named.some((name) => name === zone)) found.push(`${ref}: ${zone} is not among the zones`);
    if (item.zone !== undefined && item.zone !== zone) found.push(`${ref}: asked for ${item.zone}`);
    if (needs.endsBy !== undefined && cutover >= needs.endsBy) found.push(`${ref}: ends before it begins`);
    for (const pin of portfolio.pins.filter(({ item }) => item === ref)) {
      if ((pin.wave ?? wave) !== wave || (pin.zone ?? zone) !== zone || (pin.cutover ?? cutover) !== cutover) found.push(`${ref}: not where it is pinned`);
    }
    for (const freeze of portfolio.settings.freezes.filter(({ hardness }) => hardness === 'hard')) {
      const concerned =
        (freeze.agencies === undefined || freeze.agencies.some((code) => code === agency)) &&
        (freeze.services === undefined || freeze.services.some((service) => needs.services.includes(service)));
      if (concerned && inFreeze(freeze.from, freeze.to, freeze.yearly, cutover)) found.push(`${ref}: frozen by ${freeze.id}`);
    }
    if (isReason(parts)) return [...found, `${ref}: its kind refuses ${zone}`];
    for (const part of parts) {
      const stands = portfolio.zones.get(part.zone);
      if (!stands) found.push(`${ref}: a part in unknown ${part.zone}`);
      else {
        found.push(...kind.obstacles(item, part.role, stands, portfolio).map(({ code }) => `${ref}: ${code}`));
        if (!isPack(pack)) found.push(`${ref}: no policy in wave ${wave}`);
        else
          found.push(
            ...placementObstacles({ needs, zone: stands, pack, date: cutover, residency: portfolio.settings.residency }).map(({ code }) => `${ref}: ${code}`),
          );
      }
    }
    return found;
  }

  function dependencies({ ref, wave, cutover, needs }: Standing): string[] {
    return needs.dependsOn.flatMap(({ on, hard }) => {
      if (!hard || on === ref) return [];
      const other = standing.find((one) => one.ref === on);
      if (!other) return [`${ref}: needs ${on}, which has no place`];
      if (indexOf(other.wave) > indexOf(wave) || other.cutover > cutover) return [`${ref}: moves before ${on}`];
      if (other.retiredIn !== undefined && indexOf(other.retiredIn) <= indexOf(wave)) return [`${ref}: ${on} has left`];
      const circle = reaches(on, ref);
      return circle && !other.deployed && (other.wave !== wave || other.cutover !== cutover) ? [`${ref}: its circle with ${on} is torn apart`] : [];
    });
  }

  function reaches(from: ItemRef, to: ItemRef): boolean {
    const seen = new Set<string>([from]);
    for (const ref of seen) {
      if (ref === to) return true;
      const here = fresh.find((one) => one.ref === ref);
      here?.needs.dependsOn.filter(({ hard }) => hard).forEach(({ on }) => seen.add(on));
    }
    return false;
  }

  function limits(wave: Wave): string[] {
    const here = standing.filter((one) => one.wave === wave.wave);
    if (here.every(({ deployed }) => deployed)) return [];
    const limit = { ...portfolio.settings.limits, ...wave.limits };
    const grade1 = here.filter(({ needs }) => needs.grade === 1);
    const agencies = new Set(here.map(({ agency }) => agency));
    const strangers = new Set(here.filter(({ deployed }) => deployed).map(({ agency }) => agency));
    return [
      ...(here.length > limit.items ? [`wave ${wave.wave}: ${here.length} items`] : []),
      ...(agencies.size > Math.max(limit.agencies, strangers.size) ? [`wave ${wave.wave}: ${agencies.size} agencies`] : []),
      ...(grade1.some(({ deployed }) => !deployed) && grade1.length > limit.grade1 ? [`wave ${wave.wave}: ${grade1.length} of grade 1`] : []),
    ];
  }

  function nights(): string[] {
    return [...new Set(fresh.map(({ cutover }) => cutover))].flatMap((night) => {
      const here = standing.filter(({ cutover }) => cutover === night);
      const most = Math.min(...here.map(({ wave }) => waveOf(wave)?.limits?.perNight ?? portfolio.settings.limits.perNight));
      const grade1 = here.filter(({ needs }) => needs.grade === 1).map(({ agency }) => agency);
      return [
        ...(here.length > most ? [`night ${night}: ${here.length} cutovers`] : []),
        ...(new Set(grade1).size < grade1.length ? [`night ${night}: two of grade 1 of one agency`] : []),
      ];
    });
  }

  function loadIn({ parts, before, amendedIn }: Standing, part: number, wave: number, what: keyof Load): number {
    const old = before[part];
    if (amendedIn === undefined || wave >= indexOf(amendedIn) || old === undefined) return parts[part]?.load[what] ?? 0;
    return Number(old.split('/')[['vcpu', 'ramGib', 'storageGib', 'vpnTunnels'].indexOf(what)]);
  }

  function capacity(name: string): string[] {
    const zone = portfolio.zones.get(name);
    if (!zone) return [];
    return portfolio.waves.flatMap(({ wave, opens, closes }, index) => {
      const days = Array.from({ length: daysBetween(opens, closes) + 1 }, (_, day) => addDays(opens, day));
      const there = standing.filter((one) => indexOf(one.wave) <= index && (one.retiredIn === undefined || indexOf(one.retiredIn) >= index));
      return (['vcpu', 'ramGib', 'storageGib', 'vpnTunnels'] as const).flatMap((what) => {
        const used = (list: readonly Standing[]): number =>
          list.reduce((sum, one) => sum + one.parts.reduce((part, { zone }, at) => part + (zone === name ? loadIn(one, at, index, what) : 0), 0), 0);
        const least = Math.min(
          ...days.map((day) => {
            const step = zone.growth.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? zone.capacity;
            return { vcpu: step.vcpu, ramGib: step.ram, storageGib: step.storage, vpnTunnels: step.vpnTunnels }[what];
          }),
        );
        const newcomers = used(there.filter(({ deployed }) => !deployed));
        return newcomers > 0 && used(there) > least ? [`${name} in ${wave}: ${used(there)} ${what} of ${least}`] : [];
      });
    });
  }
}

export const spotsOf = (plan: Plan): Map<ItemRef, Spot> =>
  new Map([...plan.placements].map(([ref, { wave, cutover, zone, amendedIn }]) => [ref, { wave, cutover, zone, amendedIn: amendedIn.at(-1) }]));

function inFreeze(from: string, to: string, yearly: boolean, day: string): boolean {
  if (!yearly) return from <= day && day <= to;
  const [a, b, d] = [from.slice(5), to.slice(5), day.slice(5)];
  return a <= b ? a <= d && d <= b : d >= a || d <= b;
}
