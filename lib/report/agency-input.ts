import type { Describers, Description } from '../model/describe';
import type { Needs } from '../model/needs';
import type { Placement, Refusal } from '../model/placement';
import type { Item, ItemRef } from '../model/request';
import type { Tenancy } from '../model/tenancy';
import type { Portfolio } from '../model/whole';
import type { Text } from '../values/text';
import type { DutyTerms } from './agency-duties';

/** From what an agency's report is made. */
export interface AgencyReportInput {
  readonly portfolio: Portfolio;
  /** The code of an agency of the portfolio. */
  readonly agency: string;
  /** Of all agencies: what this one depends on may be another's. */
  readonly placements: readonly Placement[];
  /** What a recorded wave has removed. Default: nothing. */
  readonly departed?: ReadonlyMap<ItemRef, Placement>;
  readonly refusals: readonly Refusal[];
  needs(item: Item): Needs;
  readonly describers: Describers;
  kindTitle(kind: string): Text;
  /** The agency's room in each zone, as of the last wave. */
  readonly tenancies: readonly { readonly zone: string; readonly tenancy: Tenancy }[];
  /** Default: `DUTY_TERMS`. */
  readonly terms?: DutyTerms;
}

export type Placed = ReadonlyMap<string, Placement>;

/** What its kind tells of an item; `undefined` for a kind that does not describe itself. */
export const described = (item: Item, needs: Needs, { portfolio, agency, describers, tenancies }: AgencyReportInput, placed: Placed): Description | undefined =>
  describers[item.kind]?.describe(item, {
    portfolio,
    needs,
    placement: placed.get(item.ref),
    placementOf: (ref) => placed.get(ref),
    fact: (zone, name) => portfolio.facts.get(zone)?.[name],
    // Only the reporting agency's rooms are known; another's thing stands in none of them.
    tenancyOf: (zone) => (item.agency === agency ? tenancies.find((room) => room.zone === zone)?.tenancy : undefined),
  });
