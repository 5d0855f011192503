import type { CalendarDate } from '../values/calendar-date';
import type { Text } from '../values/text';
import { slowestLine } from './agency';
import type { Needs } from './needs';
import type { LabelledText } from './labelled-text';
import type { Night } from './night';
import type { Placement } from './placement';
import type { Item, ItemRef } from './request';
import type { Tenancy } from './tenancy';
import type { Portfolio } from './whole';

/** When a kind's resources are applied within a wave, earliest first: what carries traffic, then data, then what uses both. */
export const APPLY_STAGES = ['link', 'storage', 'system'] as const;
export type ApplyStage = (typeof APPLY_STAGES)[number];

export type { LabelledText };

/** Who in the agency must act; the roles of an agency's `contacts`. */
export type DutyHolder = 'owner' | 'engineer' | 'security';

/** Something the agency must do, and by when. Deadlines follow from the plan's dates, never from today. */
export interface Duty {
  /** Unique among the duties of one item, e.g. `router`. */
  readonly id: string;
  readonly who: DutyHolder;
  /** What must be done, as a sentence. */
  readonly what: Text;
  /** The last day on which it may be done. */
  readonly due: CalendarDate;
}

/** The far end of a connection: another zone, or a place of an agency's own. */
export type ConnectionEnd = { readonly zone: string } | { readonly agency: string; readonly site: string; readonly name: Text };

/** A line in the picture of an agency's tenancy. */
export interface Connection {
  /** `link`: an encrypted transfer link; `copy`: data that is copied to another zone. */
  readonly style: 'link' | 'copy';
  readonly from: { readonly zone: string };
  readonly to: ConnectionEnd;
  readonly label: Text;
}

/** What another agency must do for an item that it did not ask for, such as the one at the other end of a link. */
export interface Partner {
  /** Its code. */
  readonly agency: string;
  readonly duties: readonly Duty[];
}

/** How much data moves to the cloud with an item. Sizes in GiB, the rate in bit/s. */
export interface DataToMove {
  readonly sizeGib: number;
  /** Left out: unknown; the whole is then counted as changed since the bulk copy. */
  readonly dailyChangeGib?: number;
  /** The speed of the line. Left out: unknown, and no time can be computed. */
  readonly rate?: number;
}

/** The speed of the line of an item's agency, where it is known. */
export function lineOf({ agency }: Pick<Item, 'agency'>, { portfolio }: Pick<DescribeContext, 'portfolio'>): Pick<DataToMove, 'rate'> {
  const owner = portfolio.agencies.get(agency);
  const rate = owner && slowestLine(owner);
  return rate === undefined ? {} : { rate };
}

/** What a kind tells people about one of its items. */
export interface Description {
  /** What was asked for in one line, e.g. `5 servers, 20 vCPU, 64 GiB`. */
  readonly asked: Text;
  readonly facts: readonly LabelledText[];
  /** Empty while the item has no place: without a night of cutover there are no deadlines. */
  readonly duties: readonly Duty[];
  /** The longest outage that users can expect at cutover, in minutes. Left out: none. */
  readonly outageMinutes?: number;
  readonly connections: readonly Connection[];
  /** Default: nobody else has to act. Empty while the item has no place. */
  readonly partners?: readonly Partner[];
  /** Whether the picture shows the item as a box in its network. `false` for what is nothing but its lines. */
  readonly boxed: boolean;
  readonly data?: DataToMove;
  /** How its users move, and move back. Left out: as those of any item do, see `COMMON_NIGHT`. */
  readonly night?: Night | undefined;
}

/** What a kind may know when it describes an item. */
export interface DescribeContext {
  readonly portfolio: Portfolio;
  readonly needs: Needs;
  /** Left out when the item was refused or is not planned yet. */
  readonly placement?: Placement | undefined;
  placementOf(ref: ItemRef): Placement | undefined;
  /** What the cloud told, see `Facts`; `undefined` until `gcdk record` has written it. */
  fact(zone: string, name: string): string | undefined;
  /** The agency's room in a zone; `undefined` where it is not known. Left out: rooms are not known at all. */
  tenancyOf?(zone: string): Tenancy | undefined;
}

/**
 * How a kind speaks to people. Pure; never throws.
 *
 * @typeParam S what the kind's own fields are read into, common fields included
 */
export interface Describer<S = unknown> {
  readonly kind: string;
  readonly stage: ApplyStage;
  describe(item: Item<S>, context: DescribeContext): Description;
}

/** The describers of a catalogue, by kind. A kind without one is told by its name alone. */
export type Describers = Readonly<Record<string, Describer>>;

/** Ties a describer to its kind's spec, and forgets the type so that all can stand in one catalogue. */
export const defineDescriber = <S>(describer: Describer<S>): Describer => describer;
