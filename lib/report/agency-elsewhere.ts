import type { Connection, Duty } from '../model/describe';
import type { Placement } from '../model/placement';
import { same, say } from '../values/speech';
import type { Text } from '../values/text';
import { type AgencyReportInput, described, type Placed } from './agency-input';

/** What another agency asked for that reaches this one. */
export interface Reaching {
  /** `Customs line (Ministry of Foreign Affairs)`. */
  readonly name: Text;
  readonly placement: Placement;
  readonly connections: readonly Connection[];
  readonly duties: readonly Duty[];
}

/** Everything of other agencies that ends at this one, or in which it has a part; it asked for none of it, and must act all the same. */
export function reaching(input: AgencyReportInput, placed: Placed): readonly Reaching[] {
  const { portfolio, agency } = input;
  return [...portfolio.items.values()].flatMap((item): readonly Reaching[] => {
    const placement = placed.get(item.ref);
    if (item.agency === agency || !placement) return [];
    const told = described(item, input.needs(item), input, placed);
    const connections = (told?.connections ?? []).filter(({ to }) => 'agency' in to && to.agency === agency);
    const duties = told?.partners?.find((partner) => partner.agency === agency)?.duties ?? [];
    if (connections.length + duties.length === 0) return [];
    const owner = portfolio.agencies.get(item.agency)?.name ?? same(item.agency);
    return [{ name: say(`${item.name.ko} (${owner.ko})`, `${item.name.en} (${owner.en})`), placement, connections, duties }];
  });
}
