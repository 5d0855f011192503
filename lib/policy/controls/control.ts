import type { ProblemCode } from '../../problem/problem';
import type { Text } from '../../values/text';

/** A control's id, e.g. `GC-STO-02`: family and number. Stable for ever; never shaped like a problem's code. */
export type ControlId = `GC-${'TEN' | 'PLC' | 'NET' | 'LNK' | 'KEY' | 'STO' | 'DR' | 'WAV'}-${number}`;

/** What a control is about: everything, classes, grades, or stored files. */
export type ControlScope = 'all' | 'C' | 'C, S' | 'grades 1, 2' | 'files' | 'files, grades 1 to 3';

/** One rule that a government cloud must keep, and what of this product keeps it today. */
export interface Control {
  readonly id: ControlId;
  readonly scope: ControlScope;
  readonly statement: Text;
  /** Promises that keep it in what is built, as `kind/promise` of the kind's `spec.ts`; tests prove each on the output of both clouds. */
  readonly promises: readonly `${string}/${string}`[];
  /** Problems that refuse what would break it, before anything is built. */
  readonly refusals: readonly ProblemCode[];
  /** Reasons by which the planner keeps it. */
  readonly reasons: readonly string[];
  /** What is still open. Left out: nothing that this product can settle by itself. */
  readonly open?: Text;
}

type Kept = Partial<Pick<Control, 'promises' | 'refusals' | 'reasons' | 'open'>>;

/** @param kept left out: nothing keeps it yet, and `open` must say so */
export const control = (id: ControlId, scope: ControlScope, ko: string, en: string, kept: Kept): Control => ({
  id,
  scope,
  statement: { ko, en },
  promises: [],
  refusals: [],
  reasons: [],
  ...kept,
});
