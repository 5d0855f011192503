import { isReason, type Kind } from '../model/kind';
import type { LockedItem } from '../model/lock';
import { NO_LOAD, type Load } from '../model/needs';
import type { PlacedPart } from '../model/placement';
import type { Item } from '../model/request';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import type { Problem } from '../problem/problem';
import { byText } from '../values/compare';
import type { Editions } from './editions';
import { lockConflicts } from './lock-conflicts';
import { oversize } from './part-size';
import { itemPlace } from './places';

/** A part of a deployed item; a part that an amendment adds has no stack yet. */
export type StandingPart = Omit<PlacedPart, 'stack'> & { readonly stack?: string; readonly load: Load };

export interface StandingWorld {
  readonly portfolio: Portfolio;
  readonly editions: Editions;
}

/** The lock's parts with their loads as now asked for, and the parts that an amendment adds. */
export function standingParts(
  item: Item,
  kind: Kind,
  locked: LockedItem,
  { portfolio, editions }: StandingWorld,
  problems: Problem[],
): readonly StandingPart[] {
  const held = locked.parts.map(({ role, zone, stack, ...part }) => ({ role, zone, stack, edition: editionFor({ role, zone, stack, ...part }) }));
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
  const added = parts
    .filter(({ role }) => !locked.parts.some((part) => part.role === role))
    .map((part) => ({ ...part, edition: editions.current(part.zone) }))
    .sort((a, b) => byText(a.role, b.role));
  for (const part of [...standing, ...added]) {
    const at = editions.at(part.zone, part.edition);
    const fresh = at && added.some(({ role }) => role === part.role);
    const large = at && oversize(item, kind, part.role, at);
    const [why] = [...(fresh ? kind.obstacles(item, part.role, at, portfolio) : []), ...(large ? [large] : [])];
    if (why) problems.push(lockConflicts.unfit(itemPlace(item), { item: item.ref, why }));
  }
  return [...standing, ...added];

  /** The one it stands on, while what is asked for can be chosen from it: an amendment may need what the zone has only had since. */
  function editionFor({ role, zone: name, edition }: LockedItem['parts'][number]): string {
    const now = editions.current(name);
    if (edition === undefined || !editions.has(name, edition)) return now;
    const [then, today] = [editions.at(name, edition), editions.at(name, now)];
    const wanting = (at: Zone | undefined): boolean => at !== undefined && kind.obstacles(item, role, at, portfolio).length > 0;
    return wanting(then) && !wanting(today) ? now : edition;
  }
}
