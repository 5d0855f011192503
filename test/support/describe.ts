import type { DescribeContext, Describer, Description } from '../../lib/model/describe';
import type { Kind } from '../../lib/model/kind';
import type { Placement } from '../../lib/model/placement';
import type { Item } from '../../lib/model/request';
import type { Tenancy } from '../../lib/model/tenancy';
import type { Portfolio } from '../../lib/model/whole';
import { calendarDate } from '../../lib/values/calendar-date';

/** Placed in the first wave, its cutover in the night of 3 April 2026, in the zones given, the primary's first. */
export const placed = (item: Item, parts: Placement['parts']): Placement => ({
  item: item.ref,
  kind: item.kind,
  wave: '2026-1',
  zone: parts[0]?.zone ?? '',
  cutover: calendarDate('2026-04-03'),
  parts,
  deployed: false,
  reasons: [],
  amendedIn: [],
});

/** What a kind tells of an item; without parts it has no place. */
export function told<S>(
  describer: Describer<S>,
  kind: Kind<S>,
  item: Item<S>,
  portfolio: Portfolio,
  options: { parts?: Placement['parts']; others?: readonly Placement[]; tenancyOf?: (zone: string) => Tenancy } = {},
): Description {
  const placement = options.parts && placed(item, options.parts);
  const context: DescribeContext = {
    portfolio,
    needs: kind.needs(item, portfolio),
    placement,
    placementOf: (ref) => [...(placement ? [placement] : []), ...(options.others ?? [])].find((one) => one.item === ref),
    fact: (zone, name) => portfolio.facts.get(zone)?.[name],
    ...(options.tenancyOf && { tenancyOf: options.tenancyOf }),
  };
  return describer.describe(item, context);
}

/** `label: value`, in English. */
export const facts = ({ facts: all }: Description): string[] => all.map(({ label, value }) => `${label.en}: ${value.en}`);
/** `2026-03-20 engineer: …`, in English. */
export const duties = ({ duties: all }: Description): string[] => all.map(({ due, who, what }) => `${due} ${who}: ${what.en}`);
