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
  readonly departed: ReadonlyMap<ItemRef, Placement>;
  /** Waves in which something is left to be done. */
  readonly unfinished: ReadonlySet<string>;
}

/**
 * Guarded resources of what is deployed that a new output would drop from their stack. Terraform guards a resource only while
 * its block is there: one that a smaller count leaves out is destroyed without a word. Nothing is lost of what is not
 * deployed yet, what has a tombstone whose wave has come, or what is let go of without being destroyed. What serves a whole agency
 * (projects, networks, keys) may go only where something of the agency's has left or may leave; a later wave's tenancy holds
 * what an earlier one held.
 */
export function lostGuards(before: readonly HeldStack[], after: readonly HeldStack[], sources: GuardSources): Problem[] {
  const now = new Map(after.map((stack) => [stack.stack, stack]));
  const tenancies = tenanciesIn(after);
  return [...before].sort(by(({ stack }) => stack)).flatMap(({ stack, resources }) => {
    const left = now.get(stack);
    const kept = new Set([...(left?.resources ?? []).map(({ address }) => address), ...(left?.forgotten ?? []), ...(tenancies.get(placeOf(stack)) ?? [])]);
    const lost = new Map<string, string[]>();
    for (const { address, guarded, item } of resources) {
      const owner = item ?? placeOf(stack);
      if (guarded && !kept.has(address)) lost.set(owner, [...(lost.get(owner) ?? []), address]);
    }
    return [...lost].sort(by(([owner]) => owner)).flatMap(([owner, addresses]): Problem[] => lossOf(owner, stack, addresses.sort(byText), sources));
  });
}

function lossOf(owner: string, stack: string, resources: readonly string[], { portfolio, placements, departed, unfinished }: GuardSources): Problem[] {
  const mayLeave = ({ retiredIn }: Placement): boolean => isRemovable(portfolio.waves, retiredIn, unfinished);
  const item = [...portfolio.items.values()].find((one) => one.ref === owner);
  if (item) {
    const placement = placements.get(item.ref);
    if (!placement?.deployed || mayLeave(placement)) return [];
    const { file, line, column } = item.origin;
    return [outputProblems.lostGuard({ ...NOWHERE, file, line, column }, { item: owner, stack, resources })];
  }
  const [zone = '', agency = ''] = owner.split('/');
  const here = [...placements.values()].filter((one) => one.item.startsWith(`${agency}/`) && one.parts.some((part) => part.zone === zone));
  const left = [...departed.values()].some((one) => one.item.startsWith(`${agency}/`) && one.parts.some((part) => part.zone === zone));
  if (left || !here.some(({ deployed }) => deployed) || here.some(mayLeave)) return [];
  const origin = portfolio.origins.get(`agency:${agency}`);
  const where = origin ? { ...NOWHERE, file: origin.file, line: origin.line, column: origin.column } : NOWHERE;
  return [outputProblems.lostRoom(where, { agency, stack, resources })];
}

/** `zone/agency` of a stack `2026-1/daejeon/1741000/workload-1`. */
const placeOf = (stack: string): string => stack.split('/').slice(1, 3).join('/');

/** `zone/agency` → what any wave's tenancy holds there. */
function tenanciesIn(stacks: readonly HeldStack[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const { stack, resources } of stacks.filter(({ stack }) => stack.endsWith('/tenancy'))) {
    held.set(placeOf(stack), [...(held.get(placeOf(stack)) ?? []), ...resources.map(({ address }) => address)]);
  }
  return held;
}
