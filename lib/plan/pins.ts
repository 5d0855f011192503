import type { Refusal } from '../model/placement';
import type { ItemRef } from '../model/request';
import type { Pin } from '../model/wave';
import { inFile, type Problem } from '../problem/problem';
import { planProblems } from './problems';

/** A pin and its place in the list of `waves.yaml`. */
export interface IndexedPin {
  readonly index: number;
  readonly pin: Pin;
}

/** The pins of each item. More than one may speak of one item: all of them hold. */
export type PinsByItem = ReadonlyMap<ItemRef, readonly IndexedPin[]>;

export function pinsByItem(pins: readonly Pin[]): PinsByItem {
  const byItem = new Map<ItemRef, IndexedPin[]>();
  pins.forEach((pin, index) => {
    const ref = pin.item as ItemRef;
    byItem.set(ref, [...(byItem.get(ref) ?? []), { index, pin }]);
  });
  return byItem;
}

/** A pinned item without a place is a decision that was not kept, so it is a problem, not only a refusal. */
export function unkeptPins(pins: PinsByItem, refusals: readonly Refusal[]): readonly Problem[] {
  return refusals.flatMap(({ item, reasons }) =>
    (pins.get(item) ?? []).flatMap(({ index, pin }) => {
      const [told] = reasons.filter(({ wave }) => wave === pin.wave).concat(reasons);
      const pinned = [pin.wave, pin.cutover, pin.zone].filter((part) => part !== undefined).join(' ');
      return told ? [planProblems.pinNotKept(inFile('waves.yaml', `pins[${index}]`), { item, pinned, why: told.reason })] : [];
    }),
  );
}
