import { isReason, type Kind } from '../model/kind';
import type { Lock, LockedItem } from '../model/lock';
import { NO_LOAD, type Load, type Needs } from '../model/needs';
import type { PlacedPart } from '../model/placement';
import type { Item, ItemRef } from '../model/request';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import { pinsByItem, type PinsByItem } from './pins';
import { inFile, type Place, type Problem } from '../problem/problem';
import { by, byText } from '../values/compare';
import { specDigest } from './digest';
import { Editions } from './editions';
import { strayBlocks } from './lock-addresses';
import { lockConflicts } from './lock-conflicts';
import { timelineOf, type Timeline } from './timeline';

/** A part of a deployed item; a part that an amendment adds has no stack yet. */
export type StandingPart = Omit<PlacedPart, 'stack'> & { readonly stack?: string; readonly load: Load };

/** An item that the lock holds as deployed and that is still in the cloud. */
export interface Deployed {
  readonly item: Item;
  readonly needs: Needs;
  readonly parts: readonly StandingPart[];
  /** The lock's entry with what this plan adds: amendments, retirement, digest. Its parts are the lock's own. */
  readonly locked: LockedItem;
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

const LOCK = 'gcdk.lock.yaml';
export const lockPlace = (ref: string): Place => inFile(LOCK, `items.${ref}`);
export const itemPlace = ({ origin }: Pick<Item, 'origin'>): Place => ({ file: origin.file, line: origin.line, column: origin.column, path: '' });

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
    ...strayBlocks(portfolio, lock, LOCK),
    ...lock.recorded.filter((wave) => !timeline.byId.has(wave)).map((wave) => lockConflicts.waveRemoved(inFile(LOCK, 'recorded'), { wave })),
  ];
  for (const [ref, locked] of Object.entries(lock.items).sort(by(([ref]) => ref))) {
    const item = portfolio.items.get(ref as ItemRef);
    const gone = locked.retiredIn !== undefined && lock.recorded.includes(locked.retiredIn);
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
  const { portfolio, timeline } = world;
  const retiredIn = retirement(item, locked, timeline, problems);
  const amended = retiredIn === undefined ? amendment(item, locked, timeline, problems) : {};
  const { retiredIn: _, ...entry } = locked;
  return {
    item,
    needs: kind.needs(item, portfolio),
    parts: partsOf(item, kind, locked, world, problems),
    locked: { ...entry, ...amended, ...(retiredIn !== undefined && { retiredIn }) },
  };
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

/** The wave of an amendment: the first that has not been carried out; one that is already planned stays. */
function amendment(item: Item, locked: LockedItem, timeline: Timeline, problems: Problem[]): Partial<Pick<LockedItem, 'amendedIn' | 'spec'>> {
  const spec = specDigest(item);
  if (spec === locked.spec) return {};
  const planned = locked.amendedIn.at(-1);
  if (planned !== undefined && (timeline.byId.get(planned)?.index ?? -1) >= timeline.firstOpen) return { spec };
  const next = timeline.waves[timeline.firstOpen]?.wave.wave;
  if (next === undefined) problems.push(lockConflicts.noWaveLeft(itemPlace(item), { item: item.ref }));
  return { spec, ...(next !== undefined && { amendedIn: [...locked.amendedIn, next] }) };
}

/** The lock's parts with their loads as now asked for, and the parts that an amendment adds. */
function partsOf(item: Item, kind: Kind, locked: LockedItem, { portfolio, editions }: World, problems: Problem[]): readonly StandingPart[] {
  const held = locked.parts.map((part) => ({ ...part, edition: editionFor(part) }));
  const unloaded = held.map((part) => ({ ...part, load: NO_LOAD }));
  const zone = editions.at(held[0]?.zone ?? '', held[0]?.edition);
  if (!zone) return unloaded;
  const parts = kind.parts(item, zone, portfolio);
  if (isReason(parts)) {
    problems.push(lockConflicts.unfit(itemPlace(item), { item: item.ref, why: parts }));
    return unloaded;
  }
  const standing = held.map((part) => {
    const asked = parts.find(({ role }) => role === part.role);
    if (asked?.zone !== part.zone) {
      const wanted = asked?.zone ?? '-';
      problems.push(lockConflicts.partMoved(itemPlace(item), { item: item.ref, role: part.role, deployed: part.zone, wanted }));
    }
    return { ...part, load: asked?.load ?? NO_LOAD };
  });
  const added = parts.filter(({ role }) => !locked.parts.some((part) => part.role === role)).sort((a, b) => byText(a.role, b.role));
  for (const part of added) {
    const at = portfolio.zones.get(part.zone);
    const [why] = at ? kind.obstacles(item, part.role, at, portfolio) : [];
    if (why) problems.push(lockConflicts.unfit(itemPlace(item), { item: item.ref, why }));
  }
  return [...standing, ...added.map((part) => ({ ...part, edition: editions.current(part.zone) }))];

  /** The one it stands on, while what is asked for can be chosen from it: an amendment may need what the zone has only had since. */
  function editionFor({ role, zone: name, edition }: LockedItem['parts'][number]): string {
    const now = editions.current(name);
    if (edition === undefined || !editions.has(name, edition)) return now;
    const [then, today] = [editions.at(name, edition), editions.at(name, now)];
    const wanting = (at: Zone | undefined): boolean => at !== undefined && kind.obstacles(item, role, at, portfolio).length > 0;
    return wanting(then) && !wanting(today) ? now : edition;
  }
}
