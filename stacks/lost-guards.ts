import type { Placement } from '../lib/model/placement';
import type { ItemRef } from '../lib/model/request';
import type { Portfolio } from '../lib/model/whole';
import { NOWHERE, type Problem } from '../lib/problem/problem';
import { by, byText } from '../lib/values/compare';
import { isRemovable } from './assemble';
import { outputProblems } from './problems';

/** A resource of a written stack, as far as its guard goes. */
export interface HeldResource {
  readonly address: string;
  /** A plan that would destroy it is refused, or the cloud keeps it. The guard goes with the block it stands in. */
  readonly guarded: boolean;
  /** `agency/id`; `undefined` for what serves the whole agency. */
  readonly item: string | undefined;
}

/** What a stack of an output holds. */
export interface HeldStack {
  /** `2026-1/daejeon/1741000/workload-1`. */
  readonly stack: string;
  readonly resources: readonly HeldResource[];
  /** Addresses that leave the state and stay in the cloud. */
  readonly forgotten: readonly string[];
}

export interface GuardSources {
  readonly portfolio: Portfolio;
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  /** Waves that are deployed. */
  readonly recorded: readonly string[];
}

/**
 * Guarded resources of deployed items that a new output would drop from their stack. Terraform guards a resource only while
 * its block is there: one that a smaller count leaves out is destroyed without a word. Nothing is lost of what is not
 * deployed yet, what has a tombstone whose wave has come, or what is let go of without being destroyed.
 */
export function lostGuards(before: readonly HeldStack[], after: readonly HeldStack[], { portfolio, placements, recorded }: GuardSources): Problem[] {
  const now = new Map(after.map((stack) => [stack.stack, stack]));
  return [...before].sort(by(({ stack }) => stack)).flatMap(({ stack, resources }) => {
    const left = now.get(stack);
    const kept = new Set([...(left?.resources ?? []).map(({ address }) => address), ...(left?.forgotten ?? [])]);
    const lost = new Map<string, string[]>();
    for (const { address, guarded, item } of resources) {
      if (guarded && item !== undefined && !kept.has(address)) lost.set(item, [...(lost.get(item) ?? []), address]);
    }
    return [...lost].sort(by(([item]) => item)).flatMap(([ref, addresses]): Problem[] => {
      const item = [...portfolio.items.values()].find((one) => one.ref === ref);
      const placement = item && placements.get(item.ref);
      if (!item || !placement?.deployed || isRemovable(portfolio.waves, placement.retiredIn, recorded)) return [];
      const { file, line, column } = item.origin;
      return [outputProblems.lostGuard({ ...NOWHERE, file, line, column }, { item: ref, stack, resources: addresses.sort(byText) })];
    });
  });
}
