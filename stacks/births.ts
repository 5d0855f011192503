import type { DataClass } from '../lib/model/classification';
import type { PartRole } from '../lib/model/kind';
import type { Placement } from '../lib/model/placement';
import type { Item } from '../lib/model/request';
import { by } from '../lib/values/compare';
import type { Assembly } from './assembly';

/** A part of an item, and the stack it was born into. */
export interface Placed {
  readonly item: Item;
  readonly placement: Placement;
  readonly role: PartRole;
  readonly stack: string;
  readonly dataClass: DataClass;
  /** A recorded wave has removed it: it is built no more, but its stack has a state still, and what it founded stays there. */
  readonly gone: boolean;
}

export type Births = ReadonlyMap<string, ReadonlyMap<string, readonly Placed[]>>;

/** `wave/zone` → agency → the parts born there, those that have left since included. */
export function birthsOf({ portfolio, placements, departed, kinds }: Assembly): Births {
  const births = new Map<string, Map<string, Placed[]>>();
  const all = [
    ...[...placements.values()].map((placement) => ({ placement, gone: false })),
    ...[...departed.values()].map((placement) => ({ placement, gone: true })),
  ];
  for (const { placement, gone } of all.sort(by(({ placement: { item } }) => item))) {
    const item = portfolio.items.get(placement.item);
    const kind = kinds.get(placement.kind);
    if (!item || !kind) continue;
    const { dataClass } = kind.needs(item, portfolio);
    for (const part of placement.parts) {
      const key = `${placement.wave}/${part.zone}`;
      const agencies = births.get(key) ?? new Map<string, Placed[]>();
      births.set(key, agencies);
      const list = agencies.get(item.agency) ?? [];
      agencies.set(item.agency, list);
      list.push({ item, placement, role: part.role, stack: part.stack, dataClass, gone });
    }
  }
  return births;
}
