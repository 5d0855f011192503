import type { Kind } from '../model/kind';
import type { PlacedPart } from '../model/placement';
import type { Item } from '../model/request';
import type { Portfolio } from '../model/whole';
import type { Cloud } from '../model/zone';
import { by } from '../values/compare';

/**
 * The most resources that one stack is planned for. A Terraform plan of 1,000 takes ten seconds; estimates are rough, hence the
 * margin. CloudFormation takes a template of 51,200 bytes as it is, and a larger one from a bucket only, which nobody has to keep for
 * us (decision 1): at some 650 bytes a resource that is 75, less the margin. An item larger than that has a stack to itself.
 */
export const STACK_LIMITS: Readonly<Record<Cloud, number>> = { openstack: 800, aws: 60 };

const PREFIX = 'workload-';

/** An item whose parts need stacks; a part that has one keeps it for life (decision 2). */
export interface Stackable {
  readonly item: Item;
  readonly wave: string;
  readonly parts: readonly (Omit<PlacedPart, 'stack'> & { readonly stack?: string })[];
}

/**
 * Gives each part its stack: `workload-1`, or the next number when the one before is full, counted within birth wave, zone
 * and agency. Parts that have a stack come first, then the others in order of their items' names.
 *
 * @returns the parts of each item, every one with its stack, in the order given
 */
export function assignStacks(items: readonly Stackable[], portfolio: Portfolio, kinds: ReadonlyMap<string, Kind>): ReadonlyMap<Item, readonly PlacedPart[]> {
  const filled = new Map<string, number[]>();
  const sorted = [...items].sort(by(({ item }) => item.ref));
  for (const { item, wave, parts } of sorted) {
    for (const part of parts) {
      if (part.stack !== undefined) add(fillOf(wave, part.zone, item.agency), Number(part.stack.slice(PREFIX.length)) - 1, weightOf(item, part));
    }
  }
  return new Map(
    sorted.map(({ item, wave, parts }) => [
      item,
      parts.map(({ role, zone, stack, edition }) => ({ role, zone, stack: stack ?? nextStack(item, wave, { role, zone }), edition })),
    ]),
  );

  function nextStack(item: Item, wave: string, part: Omit<PlacedPart, 'stack'>): string {
    const fill = fillOf(wave, part.zone, item.agency);
    const weight = weightOf(item, part);
    const last = Math.max(0, fill.length - 1);
    const limit = STACK_LIMITS[portfolio.zones.get(part.zone)?.kind ?? 'openstack'];
    const number = (fill[last] ?? 0) > 0 && (fill[last] ?? 0) + weight > limit ? last + 1 : last;
    add(fill, number, weight);
    return `${PREFIX}${number + 1}`;
  }

  function weightOf(item: Item, { role, zone }: Omit<PlacedPart, 'stack'>): number {
    const cloud = portfolio.zones.get(zone)?.kind;
    return cloud === undefined ? 0 : (kinds.get(item.kind)?.estimate(item, role)[cloud] ?? 0);
  }

  function fillOf(wave: string, zone: string, agency: string): number[] {
    const key = `${wave} ${zone} ${agency}`;
    const known = filled.get(key);
    if (known) return known;
    const fresh: number[] = [];
    filled.set(key, fresh);
    return fresh;
  }
}

const add = (fill: number[], index: number, weight: number): void => {
  fill[index] = (fill[index] ?? 0) + weight;
};
