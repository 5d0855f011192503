import type { Needs } from '../model/needs';
import type { Quota } from '../model/tenancy';

/** What stands in one zone for one agency: how many parts of an item, and what each of them needs. */
export interface ShareHolder {
  readonly needs: Pick<Needs, 'dataClass' | 'shares'>;
  readonly parts: number;
}

/** Shares, and GiB of them. */
export type ShareNeed = Pick<Quota, 'shares' | 'shareStorage'>;

/**
 * The quota of shares without which what stands cannot be made, nor its restore tested: of the class with the most, for each
 * class is a project of its own and all have the same quota.
 */
export function shareNeed(holders: readonly ShareHolder[]): ShareNeed {
  const byClass = new Map<string, { shares: number; shareStorage: number }>();
  for (const { needs, parts } of holders) {
    if (!needs.shares) continue;
    const sum = byClass.get(needs.dataClass) ?? { shares: 0, shareStorage: 0 };
    sum.shares += needs.shares.count * parts;
    sum.shareStorage += Math.ceil(needs.shares.gib * parts);
    byClass.set(needs.dataClass, sum);
  }
  return largest([...byClass.values()]);
}

/** The most of each. */
export const largest = (needs: readonly ShareNeed[]): ShareNeed => ({
  shares: Math.max(0, ...needs.map(({ shares }) => shares)),
  shareStorage: Math.max(0, ...needs.map(({ shareStorage }) => shareStorage)),
});
