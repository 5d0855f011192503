import { isReason, type Kind, type Part } from '../model/kind';
import type { Load, Needs } from '../model/needs';
import type { Item, ItemRef } from '../model/request';
import type { Pin } from '../model/wave';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import type { Reason } from '../problem/reason';
import { dayNumber } from '../values/calendar-date';
import { same } from '../values/speech';
import type { Text } from '../values/text';
import { byText } from '../values/compare';
import { barrierReasons } from './barriers';
import type { FreezeCalendar, FreezeSchedule } from './freezes';
import { oversize } from './part-size';
import type { Timeline } from './timeline';
import { loadByZone } from './zone-ledger';

/** An item with its primary in one zone: the parts it would become, or why that cannot be whatever the wave. */
export interface ZoneOption {
  readonly zone: string;
  /** What people call the zone. */
  readonly title: Text;
  readonly parts: readonly Part[];
  /** The zones of all parts, each once. */
  readonly zones: readonly Zone[];
  readonly loads: ReadonlyMap<string, Load>;
  readonly obstacles: readonly Reason[];
}

/** An item that is to be placed, with all that does not change while the plan grows. */
export interface Candidate {
  readonly item: Item;
  readonly needs: Needs;
  readonly agency: string;
  readonly grade: Needs['grade'];
  readonly pins: readonly Pin[];
  readonly freezes: FreezeSchedule;
  /** Days since 1970-01-01. */
  readonly refreshDay: number | undefined;
  readonly endDay: number | undefined;
  /** The day on which it was first asked for. */
  readonly askedDay: number;
  /** Its tombstone's wave, which removes it: the index in the timeline, past the last one where nothing removes it. */
  readonly leaves: number;
  /** What it hard-depends on, sorted, itself left out. */
  readonly hard: readonly ItemRef[];
  /** In order of preference. */
  readonly options: readonly ZoneOption[];
  /** Why no zone is an option at all. */
  readonly hopeless: Reason | undefined;
}

export const hardDependencies = (ref: ItemRef, needs: Needs): readonly ItemRef[] =>
  [...new Set(needs.dependsOn.filter(({ hard, on }) => hard && on !== ref).map(({ on }) => on))].sort(byText);

export function candidateOf(item: Item, kind: Kind, portfolio: Portfolio, timeline: Timeline, pins: readonly Pin[], freezes: FreezeCalendar): Candidate {
  const needs = kind.needs(item, portfolio);
  const pinned = [...new Set([item.zone, ...pins.map(({ zone }) => zone)].filter((zone) => zone !== undefined))];
  const wanted = pinned.length === 0 ? portfolio.settings.zones : pinned.length === 1 ? pinned : [];
  return {
    item,
    needs,
    agency: item.agency,
    grade: needs.grade,
    pins,
    freezes: freezes.of({ agency: item.agency, services: needs.services }),
    refreshDay: needs.refreshDue && dayNumber(needs.refreshDue),
    endDay: needs.endsBy && dayNumber(needs.endsBy),
    askedDay: dayNumber(item.asked),
    leaves: item.retired ? (timeline.byId.get(item.retired.wave)?.index ?? -1) : timeline.waves.length,
    hard: hardDependencies(item.ref, needs),
    options: wanted.map((zone) => zoneOption(item, kind, zone, portfolio)),
    hopeless: wanted.length > 0 ? undefined : pinned.length > 1 ? barrierReasons.pinnedElsewhere(pinned.join(', ')) : barrierReasons.noZone(),
  };
}

function zoneOption(item: Item, kind: Kind, name: string, portfolio: Portfolio): ZoneOption {
  const zone = portfolio.zones.get(name);
  const never = (...obstacles: readonly Reason[]): ZoneOption => ({
    zone: name,
    title: zone?.title ?? same(name),
    parts: [],
    zones: [],
    loads: new Map(),
    obstacles,
  });
  if (!zone) return never(barrierReasons.zoneUnknown(name));
  const parts = kind.parts(item, zone, portfolio);
  if (isReason(parts)) return never(parts);
  const obstacles = parts.flatMap((part) => {
    const stands = portfolio.zones.get(part.zone);
    if (!stands) return [barrierReasons.zoneUnknown(part.zone)];
    const large = oversize(item, kind, part.role, stands);
    return [...kind.obstacles(item, part.role, stands, portfolio), ...(large ? [large] : [])];
  });
  return {
    zone: name,
    title: zone.title,
    parts,
    zones: [...new Set(parts.map((part) => part.zone))].flatMap((part) => portfolio.zones.get(part) ?? []),
    loads: loadByZone(parts),
    obstacles,
  };
}
