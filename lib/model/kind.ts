import type { Place, Problem } from '../problem/problem';
import type { Reason } from '../problem/reason';
import type { Text } from '../values/text';
import type { Load, Needs } from './needs';
import type { PartRole } from './part-role';
import type { Places } from './places';
import type { Item, RequestSection } from './request';
import type { Portfolio } from './whole';
import type { Cloud, Zone } from './zone';

export { PART_ROLES, type PartRole } from './part-role';

/** A part of an item in one zone, built in a stack of that zone (decision 9). */
export interface Part {
  readonly role: PartRole;
  readonly zone: string;
  /** What the part takes of its zone. */
  readonly load: Load;
}

/**
 * One kind of thing an agency can ask for: its cloud-free half. Everything below `constructs/` knows kinds only through this.
 * All functions are pure and never throw.
 *
 * @typeParam S what the kind's own fields are read into, common fields included
 */
export interface Kind<S = unknown> extends RequestSection {
  /** `central-file-storage`: also the name of its folder. */
  readonly kind: string;
  readonly title: Text;
  needs(item: Item<S>, portfolio: Portfolio): Needs;
  /** Everything wrong with the entry by itself and against the portfolio, in its author's words; `at` turns a path inside the entry (`clients[0].network`) into a place. */
  check(item: Item<S>, portfolio: Portfolio, at: (path: string) => Place): readonly Problem[];
  /** The parts it becomes when its primary stands in `zone`, the primary first; a reason where that is impossible. */
  parts(item: Item<S>, zone: Zone, portfolio: Portfolio): readonly Part[] | Reason;
  /** Why this zone cannot hold this part; empty when it can. "Unsupported" is a reason, never silence. */
  obstacles(item: Item<S>, role: PartRole, zone: Zone, portfolio: Portfolio): readonly Reason[];
  /** A rough count of the resources a part becomes, by which stacks are kept under the engines' limits. */
  estimate(item: Item<S>, role: PartRole): Readonly<Record<Cloud, number>>;
  /** The facts without which this part cannot be emitted whole, as `zone` → names; see `Facts`. */
  facts(item: Item<S>, role: PartRole, zones: Readonly<Partial<Record<PartRole, Zone>>>, portfolio: Portfolio): readonly FactRef[];
  /** What people must do by hand for this part in this zone, and why. Left out: nothing. */
  operatorSteps?(item: Item<S>, role: PartRole, zone: Zone, portfolio: Portfolio, places: Places): readonly OperatorStep[];
}

/**
 * When people do by hand what no stack can do: `before` anything is applied; once the tenancies stand (`after-tenancy`), for
 * what needs a project or an account; once the agencies' stacks stand (`after-workload`); in the night of `cutover`; in the
 * wave that removes the item (`retirement`); or when the original is lost (`disaster`).
 */
export const OPERATOR_PHASES = ['before', 'after-tenancy', 'after-workload', 'cutover', 'retirement', 'disaster'] as const;
/** One of {@link OPERATOR_PHASES}. */
export type OperatorPhase = (typeof OPERATOR_PHASES)[number];

/** Something that neither engine can do, as a sentence, and the reason. Stands in manifest and runbook. */
export interface OperatorStep {
  readonly step: Text;
  readonly why: Text;
  /** Default: `before`. */
  readonly when?: OperatorPhase;
}

/** When a step is done, its default filled in. */
export const phaseOf = ({ when }: Pick<OperatorStep, 'when'>): OperatorPhase => when ?? 'before';

/** A fact by the zone that knows it. */
export interface FactRef {
  readonly zone: string;
  readonly name: string;
}

/** Whether `parts` answered with a reason. */
export const isReason = (answer: readonly Part[] | Reason): answer is Reason => !Array.isArray(answer);
