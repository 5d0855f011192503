import type { Agency } from '../model/agency';
import type { DataClass, Exposure, Grade, Plane } from '../model/classification';
import type { Connection, Duty, DutyHolder, LabelledText } from '../model/describe';
import type { PartRole } from '../model/kind';
import type { Placement, Refusal } from '../model/placement';
import { raisedFrom } from '../model/raised';
import type { Item, ItemRef, RequestedAgreement } from '../model/request';
import type { Tenancy } from '../model/tenancy';
import type { Waiver } from '../model/waiver';
import type { Wave } from '../model/wave';
import type { Zone } from '../model/zone';
import type { CalendarDate } from '../values/calendar-date';
import { by, byText } from '../values/compare';
import type { Text } from '../values/text';
import { same } from '../values/speech';
import { commonDuties, DUTY_TERMS } from './agency-duties';
import { closingDuties } from './agency-closing';
import { reaching } from './agency-elsewhere';
import { type AgencyReportInput, described, type Placed } from './agency-input';
import { grouped } from './plan-summary';

/** `waiting`: asked for, and the plan does not know it yet. `withdrawn`: it has a tombstone and never comes. */
export const ENTRY_STATES = ['planned', 'deployed', 'refused', 'retiring', 'retired', 'withdrawn', 'waiting'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export interface ReportedPart {
  readonly role: PartRole;
  readonly zone: string;
  readonly zoneTitle: Text;
  /** The day on which the zone shuts down. Left out: it stays. */
  readonly closes?: CalendarDate;
}

/** One thing the agency asked for, and what became of it. */
export interface ReportEntry {
  readonly ref: ItemRef;
  readonly id: string;
  readonly name: Text;
  readonly kindTitle: Text;
  readonly state: EntryState;
  readonly asked: Text;
  /** `requests/portal.yaml:12`, and the entry that it amends. */
  readonly where: string;
  readonly amends?: string;
  readonly submitted: CalendarDate;
  readonly dataClass: DataClass;
  /** The class that was asked for, where personal data makes it count as a higher one. */
  readonly raisedFrom?: DataClass;
  readonly grade: Grade;
  readonly exposure: Exposure;
  readonly plane: Plane;
  readonly wave?: Pick<Wave, 'wave' | 'title' | 'opens' | 'closes'>;
  readonly cutover?: CalendarDate;
  readonly outageMinutes?: number;
  /** The primary first; empty without a place. */
  readonly parts: readonly ReportedPart[];
  readonly facts: readonly LabelledText[];
  /** Why there and then. */
  readonly reasons: readonly Text[];
  /** Why nowhere, by the zone and wave that were tried. */
  readonly refusedBecause: readonly { readonly zone?: Text; readonly wave?: string; readonly text: Text }[];
  readonly refreshDue?: CalendarDate;
  readonly monthsFromRefresh?: number;
  readonly retirement?: { readonly reason: string; readonly approver: string; readonly wave: string };
  /** Whether the picture shows it as a box. */
  readonly boxed: boolean;
}

export interface ReportedDuty {
  readonly due: CalendarDate;
  readonly who: DutyHolder;
  readonly what: Text;
  /** The entries that it is about. */
  readonly about: readonly Text[];
  /** Whether all of them are recorded as deployed: then its day may be over, which only the reader knows. */
  readonly moved: boolean;
}

/** A connection of the agency's own, or one by which another agency reaches it. */
export interface ReportedConnection extends Connection {
  /** Whose name also has that other agency. */
  readonly item: Text;
  /** The night from which it stands. Left out while it has none. */
  readonly cutover?: CalendarDate;
}

export interface ReportedRoom {
  readonly zone: Zone;
  readonly tenancy: Tenancy;
}

/** Everything an agency reads about itself, in no language yet. */
export interface AgencyReport {
  readonly title: Text;
  readonly operator: { readonly name: Text; readonly email: string };
  readonly agency: Agency;
  readonly parent?: Text;
  /** In order of their nights; what has none stands at the end. */
  readonly entries: readonly ReportEntry[];
  /** In order of their days. */
  readonly duties: readonly ReportedDuty[];
  readonly rooms: readonly ReportedRoom[];
  readonly connections: readonly ReportedConnection[];
  readonly waivers: readonly Waiver[];
  /** Given by this agency or to it. */
  readonly agreements: readonly { readonly agreement: RequestedAgreement; readonly from: Text; readonly to: Text }[];
  /** Names of the zones that occur. */
  readonly zoneTitles: ReadonlyMap<string, Text>;
}

/**
 * Gathers what one agency asked for, what it gets, what was refused, and what it must do by when. Deadlines follow from the
 * plan's dates, never from today, so the same plan gives the same report on any day.
 *
 * @throws RangeError if the portfolio has no such agency
 */
export function agencyReport(input: AgencyReportInput): AgencyReport {
  const { portfolio, agency: code } = input;
  const agency = portfolio.agencies.get(code);
  if (!agency) throw new RangeError(`the portfolio has no agency '${code}'`);
  const placed = new Map(input.placements.map((placement) => [placement.item, placement]));
  const refused = new Map(input.refusals.map((refusal) => [refusal.item, refusal]));
  const told = [...portfolio.items.values()]
    .filter((item) => item.agency === agency.agency)
    .map((item) => tell(item, input, placed, refused.get(item.ref)))
    .sort((a, b) => byText(a.entry.cutover ?? LAST, b.entry.cutover ?? LAST) || byText(a.entry.ref, b.entry.ref));
  const others = reaching(input, placed);
  const zoneTitles = new Map([...portfolio.zones.values()].map(({ zone, title }) => [zone as string, title]));
  const named = (other: string): Text => portfolio.agencies.get(other)?.name ?? same(other);
  const agreements = [...portfolio.agreements.values()]
    .filter((agreement) => agreement.from === agency.agency || agreement.with === agency.agency)
    .map((agreement) => ({ agreement, from: named(agreement.from), to: named(agreement.with) }));
  const waivers = portfolio.waivers.filter((waiver) => waiver.agency === agency.agency).sort(by(({ expires, waiver }) => `${expires} ${waiver}`));
  return {
    title: portfolio.settings.title,
    operator: portfolio.settings.operator,
    agency,
    ...(agency.parent !== undefined && { parent: named(agency.parent) }),
    entries: told.map(({ entry }) => entry),
    duties: merged([
      ...told.flatMap(({ duties }) => duties),
      ...others.flatMap(({ name, placement, duties }) => duties.map((duty) => reportedDuty(duty, name, placement))),
    ]),
    rooms: input.tenancies
      .flatMap(({ zone, tenancy }): ReportedRoom[] => {
        const found = portfolio.zones.get(zone);
        return found ? [{ zone: found, tenancy }] : [];
      })
      .sort((a, b) => portfolio.settings.zones.indexOf(a.zone.zone) - portfolio.settings.zones.indexOf(b.zone.zone) || byText(a.zone.zone, b.zone.zone)),
    connections: [
      ...told.flatMap(({ entry, connections }) => connections.map((connection) => connected(connection, entry.name, entry.cutover))),
      ...others.flatMap(({ name, placement, connections }) => connections.map((connection) => connected(connection, name, placement.cutover))),
    ],
    waivers,
    agreements,
    zoneTitles,
  };
}

const reportedDuty = ({ due, who, what }: Duty, about: Text, placement: Placement | undefined): ReportedDuty => ({
  due,
  who,
  what,
  about: [about],
  moved: placement?.deployed === true && placement.retiredIn === undefined,
});

const connected = (connection: Connection, item: Text, cutover: CalendarDate | undefined): ReportedConnection => ({
  ...connection,
  item,
  ...(cutover !== undefined && { cutover }),
});

const closesOf = (zone: Zone | undefined): Pick<ReportedPart, 'closes'> => (zone?.closes === undefined ? {} : { closes: zone.closes });

/** One line for what falls due on one day for several entries, such as the security review of a wave. */
const merged = (duties: readonly ReportedDuty[]): readonly ReportedDuty[] =>
  [...grouped(duties, ({ due, who, what }) => `${due} ${who} ${what.en}`).values()].flatMap((group) =>
    group[0] ? [{ ...group[0], about: group.flatMap(({ about }) => about), moved: group.every(({ moved }) => moved) }] : [],
  );

/** After every date. */
const LAST = '9999';

function tell(item: Item, input: AgencyReportInput, placed: Placed, refusal: Refusal | undefined) {
  const { portfolio } = input;
  const placement = placed.get(item.ref);
  const departed = input.departed?.get(item.ref);
  const needs = input.needs(item);
  const description = described(item, needs, input, placed);
  const wave = placement && portfolio.waves.find((candidate) => candidate.wave === placement.wave);
  const zoneTitle = (zone: string): Text => portfolio.zones.get(zone)?.title ?? same(zone);
  const raised = raisedFrom(item.spec);
  const entry: ReportEntry = {
    ref: item.ref,
    id: item.id,
    name: item.name,
    submitted: item.submitted,
    kindTitle: input.kindTitle(item.kind),
    dataClass: needs.dataClass,
    ...(raised !== undefined && raised !== needs.dataClass && { raisedFrom: raised }),
    grade: needs.grade,
    exposure: needs.exposure,
    plane: needs.plane,
    state: stateOf(item, placement, refusal, departed !== undefined),
    asked: description?.asked ?? input.kindTitle(item.kind),
    where: `${item.origin.file}:${item.origin.line}`,
    ...(item.amends && { amends: `${item.amends.file}:${item.amends.line}` }),
    ...(wave && { wave }),
    ...(placement && { cutover: placement.cutover }),
    ...(description?.outageMinutes !== undefined && { outageMinutes: description.outageMinutes }),
    parts: placement?.parts.map(({ role, zone }) => ({ role, zone, zoneTitle: zoneTitle(zone), ...closesOf(portfolio.zones.get(zone)) })) ?? [],
    facts: description?.facts ?? [],
    reasons: (placement ?? departed)?.reasons.map(({ text }) => text) ?? [],
    refusedBecause:
      refusal?.reasons.map(({ zone, wave: tried, reason }) => ({
        ...(zone !== undefined && { zone: zoneTitle(zone) }),
        ...(tried !== undefined && { wave: tried }),
        text: reason.text,
      })) ?? [],
    ...(needs.refreshDue && { refreshDue: needs.refreshDue }),
    ...(placement?.monthsFromRefresh !== undefined && { monthsFromRefresh: placement.monthsFromRefresh }),
    ...(item.retired && { retirement: { reason: item.retired.reason, approver: item.retired.approver, wave: item.retired.wave } }),
    boxed: !departed && (description?.boxed ?? true),
  };
  const common = commonDuties(
    { item, needs, placement, wave, retiresIn: portfolio.waves.find((one) => one.wave === item.retired?.wave), description },
    input.terms ?? DUTY_TERMS,
  );
  const owed = item.retired && !placement ? [] : [...common, ...(description?.duties ?? []), ...closingDuties(placement, portfolio, input.terms ?? DUTY_TERMS)];
  const duties = owed.map((duty) => reportedDuty(duty, item.name, placement));
  return { entry, duties, connections: description?.connections ?? [] };
}

function stateOf(item: Item, placement: Placement | undefined, refusal: Refusal | undefined, departed: boolean): EntryState {
  if (departed) return 'retired';
  if (item.retired) return placement ? 'retiring' : 'withdrawn';
  if (placement) return placement.deployed ? 'deployed' : 'planned';
  return refusal ? 'refused' : 'waiting';
}
