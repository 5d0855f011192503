import type { Lock } from '../../model/lock';
import type { Item } from '../../model/request';
import type { Wave } from '../../model/wave';

/**
 * Whether an item is still to come, so that it is held to what is asked of newcomers: not one that stands and is on its way
 * out, nor one that its tombstone keeps from ever coming.
 */
export function isToCome({ ref, retired }: Pick<Item, 'ref' | 'retired'>, lock: Lock, waves: readonly Wave[]): boolean {
  if (!retired) return true;
  if (lock.items[ref]?.deployed) return false;
  const over = Math.max(-1, ...lock.recorded.map((id) => waves.findIndex(({ wave }) => wave === id)));
  return waves.findIndex(({ wave }) => wave === retired.wave) > over + 1;
}
