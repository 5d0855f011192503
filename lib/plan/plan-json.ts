import type { Refusal } from '../model/placement';
import type { Portfolio } from '../model/whole';
import type { Reason } from '../problem/reason';
import type { Text } from '../values/text';
import type { Plan } from './plan';

/** The version of what `gcdk plan --format json` prints. Adding a key does not raise it. */
export const PLAN_JSON_VERSION = 1;

export interface PlanJson {
  readonly version: typeof PLAN_JSON_VERSION;
  readonly portfolio: string;
  readonly waves: readonly {
    readonly wave: string;
    readonly title: Text;
    readonly opens: string;
    readonly closes: string;
    readonly recorded: boolean;
    readonly items: number;
  }[];
  /** In order of their items' names. */
  readonly placements: readonly {
    readonly item: string;
    readonly name: Text;
    readonly kind: string;
    readonly wave: string;
    readonly cutover: string;
    readonly zone: string;
    readonly parts: readonly { readonly role: string; readonly zone: string; readonly stack: string }[];
    readonly deployed: boolean;
    /** Negative is early; left out where the item has no refresh date. */
    readonly monthsFromRefresh?: number;
    readonly amendedIn: readonly string[];
    readonly retiredIn?: string;
    readonly reasons: readonly Reason[];
  }[];
  readonly refusals: readonly (Refusal & { readonly name: Text })[];
  readonly addresses: Plan['lock']['addresses'];
}

/** A plan for machines; every key is written in a fixed order, so equal plans are equal bytes. */
export function planJson(portfolio: Portfolio, plan: Plan): PlanJson {
  const counts = new Map<string, number>();
  for (const { wave } of plan.placements.values()) counts.set(wave, (counts.get(wave) ?? 0) + 1);
  const nameOf = (ref: string): Text => portfolio.items.get(ref as Refusal['item'])?.name ?? { ko: ref, en: ref };
  return {
    version: PLAN_JSON_VERSION,
    portfolio: portfolio.settings.portfolio,
    waves: portfolio.waves.map(({ wave, title, opens, closes }) => ({
      wave,
      title,
      opens,
      closes,
      recorded: plan.lock.recorded.includes(wave),
      items: counts.get(wave) ?? 0,
    })),
    placements: [...plan.placements.values()].map(({ item, kind, wave, cutover, zone, parts, deployed, monthsFromRefresh, amendedIn, retiredIn, reasons }) => ({
      item,
      name: nameOf(item),
      kind,
      wave,
      cutover,
      zone,
      parts: parts.map(({ role, zone, stack }) => ({ role, zone, stack })),
      deployed,
      ...(monthsFromRefresh !== undefined && { monthsFromRefresh }),
      amendedIn,
      ...(retiredIn !== undefined && { retiredIn }),
      reasons,
    })),
    refusals: plan.refusals.map(({ item, reasons }) => ({ item, name: nameOf(item), reasons })),
    addresses: plan.lock.addresses,
  };
}
