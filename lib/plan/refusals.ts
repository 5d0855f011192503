import type { ItemRef } from '../model/request';
import type { Refusal } from '../model/placement';
import { reason } from '../problem/reason';
import { seenBy } from './explain';
import { sample } from './lock-conflicts';
import type { UnitBarrier } from './zone-choice';

/**
 * The refusal of one item from everything that its unit met. What is against the item itself comes first, then what is
 * against a zone whatever the wave, then against a wave, then against a zone in a wave. The same kind of barrier in one zone
 * over several waves is told once, with the numbers of the wave that was wanted most and the names of the others.
 */
export function refusalOf(item: ItemRef, barriers: readonly UnitBarrier[]): Refusal {
  const groups = new Map<string, UnitBarrier[]>();
  for (const barrier of barriers.map((one) => seenBy(item, one))) {
    const key = [rank(barrier), barrier.zone ?? '', barrier.reason.code, barrier.member ?? ''].join('\n');
    const group = groups.get(key);
    if (group) group.push(barrier);
    else groups.set(key, [barrier]);
  }
  const told = [...groups.values()].sort((a, b) => rank(a[0]) - rank(b[0]));
  return { item, reasons: told.flatMap((group) => merged(group)) };
}

/** Less is more telling. */
function rank(barrier: UnitBarrier | undefined): number {
  return (barrier?.wave === undefined ? 0 : 2) + (barrier?.zone === undefined ? 0 : 1);
}

function merged(group: readonly UnitBarrier[]): Refusal['reasons'] {
  const [first] = group;
  if (!first) return [];
  const place = first.zone === undefined ? {} : { zone: first.zone };
  const waves = [...new Set(group.flatMap(({ wave }) => wave ?? []))];
  if (waves.length <= 1) return [{ ...place, ...(first.wave !== undefined && { wave: first.wave }), reason: first.reason }];
  const more = waves.length - 1;
  const others = sample(waves.slice(1));
  const likewise = more > 3 ? { ko: `${others} 등 ${more}개 차수`, en: `${more} more waves: ${others}` } : { ko: `차수 ${others}`, en: others };
  return [
    {
      ...place,
      ...(first.wave !== undefined && { wave: first.wave }),
      reason: reason(first.reason.code, `${first.reason.text.ko} (${likewise.ko}에서도 같은 사유)`, `${first.reason.text.en} (likewise in ${likewise.en})`),
    },
  ];
}
