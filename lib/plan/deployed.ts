import type { Kind } from '../model/kind';
import { hasLeft, type Lock, type LockedItem } from '../model/lock';
import { NO_LOAD, type Load, type Needs } from '../model/needs';
import type { Item, ItemRef } from '../model/request';
import type { Portfolio } from '../model/whole';
import { inFile, type Problem } from '../problem/problem';
import { by } from '../values/compare';
import { specDigest } from './digest';
import { Editions } from './editions';
import { parseLoad } from './load-text';
import { strayBlocks } from './lock-addresses';
import { lockConflicts } from './lock-conflicts';
import { pinsByItem, type PinsByItem } from './pins';
import { itemPlace, LOCK_NAME, lockPlace, recordedPlace } from './places';
import { standingParts, type StandingPart } from './standing-parts';
import { timelineOf, type Timeline } from './timeline';

/** A part, with what it takes as it is deployed beside what it is asked to take. */
export type DeployedPart = StandingPart & { readonly standing: Load };

/** An item that the lock holds as deployed and that is still in the cloud. */
export interface Deployed {
  readonly item: Item;
  readonly needs: Needs;
  readonly parts: readonly DeployedPart[];
  /** The lock's entry with what this plan adds: retirement, digest, class. Its parts are the lock's own. */
  readonly locked: LockedItem;
  /** Present while it is asked for otherwise than it stands: the wave that the lock has for that, if any, and the digest of what is asked. */
  readonly change?: { readonly plannedIn: string | undefined; readonly spec: string } | undefined;
}

export interface Departed {
  readonly item: Item;
  readonly needs: Needs;
  readonly locked: LockedItem;
}

export interface CarriedOver {
  readonly deployed: ReadonlyMap<ItemRef, Deployed>;
  /** What a recorded wave has removed, and the portfolio still tells of. */
  readonly departed: ReadonlyMap<ItemRef, Departed>;
  /** Entries that stay in the lock as they are: what has retired, and what is in conflict. */
  readonly kept: ReadonlyMap<string, LockedItem>;
  /** Those of the entries kept that are still in the cloud. */
  readonly conflicting: ReadonlyMap<string, LockedItem>;
  readonly problems: readonly Problem[];
}

/** What the lock holds as deployed, as it stands; never moved, renumbered or restacked. Everything that speaks against it is a problem. */
export function carryOver(
  portfolio: Portfolio,
  lock: Lock,
  kinds: ReadonlyMap<string, Kind>,
  timeline: Timeline,
  pins: PinsByItem,
  editions: Editions,
): CarriedOver {
  const deployed = new Map<ItemRef, Deployed>();
  const departed = new Map<ItemRef, Departed>();
  const kept = new Map<string, LockedItem>();
  const conflicting = new Map<string, LockedItem>();
  const problems: Problem[] = [
    ...strayBlocks(portfolio, lock, LOCK_NAME),
    ...lock.recorded.filter((wave) => !timeline.byId.has(wave)).map((wave) => lockConflicts.waveRemoved(recordedPlace, { wave })),
  ];
  for (const [ref, locked] of Object.entries(lock.items).sort(by(([ref]) => ref))) {
    const item = portfolio.items.get(ref as ItemRef);
    const gone = hasLeft(locked, lock.recorded);
    const kind = kinds.get(locked.kind);
    if (gone) {
      kept.set(ref, locked);
      if (item && !item.retired) problems.push(lockConflicts.idReused(itemPlace(item), { item: ref, wave: locked.retiredIn ?? '' }));
      else if (item && kind) departed.set(item.ref, { item, needs: kind.needs(item, portfolio), locked });
    } else if (!item) {
      kept.set(ref, locked);
      conflicting.set(ref, locked);
      problems.push(lockConflicts.vanished(lockPlace(ref), { item: ref, deployed: locked.deployed }));
    } else if (locked.deployed && (item.kind !== locked.kind || !kind)) {
      kept.set(ref, locked);
      conflicting.set(ref, locked);
      problems.push(lockConflicts.kindChanged(itemPlace(item), { item: ref, deployed: locked.kind, wanted: item.kind }));
    } else if (locked.deployed && kind) {
      problems.push(...contradictions(item, locked, portfolio, timeline, pins));
      deployed.set(item.ref, carried(item, kind, locked, { portfolio, timeline, editions }, problems));
    }
  }
  return { deployed, departed, kept, conflicting, problems };
}

/** What the portfolio says against what stands, as `carryOver` finds it: for who wants to know that, and no plan. */
export function lockContradictions(portfolio: Portfolio, lock: Lock, kinds: ReadonlyMap<string, Kind>): readonly Problem[] {
  const editions = new Editions(portfolio.zones, lock.editions);
  return carryOver(portfolio, lock, kinds, timelineOf(portfolio, lock.recorded), pinsByItem(portfolio.pins), editions).problems;
}

interface World {
  readonly portfolio: Portfolio;
  readonly timeline: Timeline;
  readonly editions: Editions;
}

function carried(item: Item, kind: Kind, locked: LockedItem, world: World, problems: Problem[]): Deployed {
  const { timeline, portfolio } = world;
  const retiredIn = retirement(item, locked, timeline, problems);
  const needs = kind.needs(item, portfolio);
  const parts = standingParts(item, kind, locked, world, problems);
  const spec = specDigest(item);
  const plannedIn = pendingIn(locked, timeline);
  const changed = plannedIn !== undefined || spec !== locked.spec || parts.some(({ stack }) => stack === undefined);
  if (retiredIn === undefined) problems.push(...losses(item, needs, locked, changed));
  // What is asked for is what stands, unless a change is on its way or only the removal is left.
  const asStands = changed || retiredIn !== undefined;
  const deployedParts = parts.map((part, index): DeployedPart => ({ ...part, standing: standingLoad(part, locked.parts[index]?.load, asStands) }));
  const { retiredIn: _, ...entry } = locked;
  return {
    item,
    needs,
    parts: deployedParts,
    locked: {
      ...entry,
      class: locked.class ?? needs.dataClass,
      plane: locked.plane ?? needs.plane,
      holds: { ...((asStands && locked.holds) || needs.holds) },
      ...(retiredIn !== undefined && { retiredIn }),
    },
    ...(changed && retiredIn === undefined && { change: { plannedIn, spec } }),
  };
}

/** What a part takes of its zone now: by the lock while something else is asked for; nothing when it is yet to be added. */
function standingLoad({ stack, load }: StandingPart, locked: string | undefined, asStands: boolean): Load {
  if (stack === undefined) return NO_LOAD;
  return asStands && locked !== undefined ? parseLoad(locked) : load;
}

/** The wave of an amendment that is planned and not carried out. */
function pendingIn({ amendedIn, done = [] }: LockedItem, { byId, firstOpen }: Timeline): string | undefined {
  const last = amendedIn.at(-1);
  return last !== undefined && (byId.get(last)?.index ?? -1) >= firstOpen && !done.includes(last) ? last : undefined;
}

/** What an amendment would take away from what stands: its project and networks, or something that holds data. */
function losses(item: Item, needs: Needs, locked: LockedItem, changed: boolean): readonly Problem[] {
  const place = itemPlace(item);
  const [then, now] = [
    [locked.class, locked.plane],
    [needs.dataClass, needs.plane],
  ].map((pair) => pair.join(' '));
  const moved = locked.class !== undefined && locked.plane !== undefined && then !== now;
  const lost = changed ? Object.entries(locked.holds ?? {}).filter(([name, size]) => (needs.holds?.[name] ?? -1) < size) : [];
  return [
    ...(moved ? [lockConflicts.segmentChanged(place, { item: item.ref, deployed: then ?? '', wanted: now ?? '' })] : []),
    ...(lost.length > 0 && !moved
      ? [lockConflicts.holdsLess(place, { item: item.ref, lost: lost.map(([name, size]) => ({ name, size, left: needs.holds?.[name] })) })]
      : []),
  ];
}

/** Zones, waves and pins that say something else than what is deployed. */
function contradictions(item: Item, locked: LockedItem, portfolio: Portfolio, timeline: Timeline, pinsByItem: PinsByItem): readonly Problem[] {
  const primary = locked.parts[0]?.zone ?? '';
  const removed = [...new Set(locked.parts.map(({ zone }) => zone))].filter((zone) => !portfolio.zones.has(zone));
  const pins = (pinsByItem.get(item.ref) ?? []).flatMap(({ index, pin }) => {
    const decided = [
      { what: 'zone', deployed: primary, wanted: pin.zone },
      { what: 'wave', deployed: locked.wave, wanted: pin.wave },
      { what: 'cutover', deployed: locked.cutover, wanted: pin.cutover },
    ] as const;
    return decided.flatMap(({ what, deployed, wanted }) =>
      wanted === undefined || wanted === deployed
        ? []
        : [lockConflicts.pinContradicts(inFile('waves.yaml', `pins[${index}].${what}`), { item: item.ref, what, deployed, wanted })],
    );
  });
  return [
    ...removed.map((zone) => lockConflicts.zoneRemoved(lockPlace(item.ref), { item: item.ref, zone })),
    ...(timeline.byId.has(locked.wave) ? [] : [lockConflicts.waveRemoved(lockPlace(item.ref), { wave: locked.wave })]),
    ...(item.zone === undefined || item.zone === primary
      ? []
      : [lockConflicts.pinContradicts(itemPlace(item), { item: item.ref, what: 'zone', deployed: primary, wanted: item.zone })]),
    ...pins,
  ];
}

function retirement(item: Item, locked: LockedItem, timeline: Timeline, problems: Problem[]): LockedItem['retiredIn'] {
  if (!item.retired) return undefined;
  const { wave } = item.retired;
  const index = timeline.byId.get(wave)?.index;
  const birth = timeline.byId.get(locked.wave)?.index ?? -1;
  if (index === undefined || index < timeline.firstOpen || index <= birth) {
    const next = timeline.waves[Math.max(timeline.firstOpen, birth + 1)]?.id;
    problems.push(lockConflicts.tombstoneTooEarly(itemPlace({ origin: item.retired.origin }), { item: item.ref, wave, next }));
  }
  return wave;
}
