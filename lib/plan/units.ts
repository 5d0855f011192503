import type { ItemRef } from '../model/request';
import { byText } from '../values/compare';
import type { Candidate } from './candidate';
import { components, cyclePath } from './components';

/** What moves together, in one wave and night: one item, or a circle of hard dependencies. */
export interface Unit {
  /** In sorted order. */
  readonly members: readonly Candidate[];
  /** The circle as a path, first item again at its end; empty for a single item. */
  readonly circle: readonly string[];
  /** Units whose members its members hard-depend on. */
  readonly needs: readonly Unit[];
}

/** Units, each after all that it needs. */
export function unitsOf(candidates: ReadonlyMap<ItemRef, Candidate>): readonly Unit[] {
  const next = (ref: string): readonly string[] => candidates.get(ref as ItemRef)?.hard.filter((on) => candidates.has(on)) ?? [];
  const unitOf = new Map<string, Unit>();
  return components([...candidates.keys()].sort(byText), next).map((refs) => {
    const outside = new Set(refs.flatMap(next).flatMap((on) => unitOf.get(on) ?? []));
    const unit: Unit = {
      members: refs.flatMap((ref) => candidates.get(ref as ItemRef) ?? []),
      circle: cyclePath(refs, next),
      needs: [...outside],
    };
    refs.forEach((ref) => unitOf.set(ref, unit));
    return unit;
  });
}

/**
 * The order in which units get their choice: pinned ones first, then by refresh date, grade and name. A unit inherits the
 * urgency of whatever waits for it, so what is needed still comes first.
 *
 * @param units each after all that it needs
 */
export function byUrgency(units: readonly Unit[]): readonly Unit[] {
  const urgency = new Map(units.map((unit) => [unit, ownUrgency(unit)]));
  for (const unit of [...units].reverse()) {
    const mine = urgency.get(unit) ?? '';
    for (const needed of unit.needs) if (mine < (urgency.get(needed) ?? '')) urgency.set(needed, mine);
  }
  const position = new Map(units.map((unit, index) => [unit, index]));
  return [...units].sort((a, b) => byText(urgency.get(a) ?? '', urgency.get(b) ?? '') || (position.get(a) ?? 0) - (position.get(b) ?? 0));
}

const ownUrgency = ({ members }: Unit): string =>
  members.map(({ pins, needs, grade, item }) => [pins.length > 0 ? 0 : 1, needs.refreshDue ?? '9999-12-31', grade, item.ref].join(' ')).sort(byText)[0] ?? '';
