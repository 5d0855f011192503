import type { Lock } from '../lib/model/lock';
import { byText } from '../lib/values/compare';

/** The first thing in which a lock on disk differs from what the portfolio would give now, in words of the file; `undefined` when they are equal. */
export function lockDifference(written: Lock, now: Lock): string | undefined {
  for (const ref of [...new Set([...Object.keys(written.items), ...Object.keys(now.items)])].sort(byText)) {
    const [was, is] = [written.items[ref], now.items[ref]];
    if (!was) return `${ref}: not in the lock`;
    if (!is) return `${ref}: in the lock, and no longer placed`;
    const difference = firstDifference(was, is);
    if (difference !== undefined) return `${ref}: ${difference}`;
  }
  return JSON.stringify(written) === JSON.stringify(now) ? undefined : 'addresses';
}

function firstDifference(was: object, is: object): string | undefined {
  const [before, after] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(byText)) {
    const [old, now] = [JSON.stringify(before.get(key)), JSON.stringify(after.get(key))];
    if (old !== now) return key === 'spec' ? 'asked for anew since the last plan' : `${key} ${old ?? 'nothing'} → ${now ?? 'nothing'}`;
  }
  return undefined;
}
