import type { Definition } from '../constructs/component';
import type { Kind } from '../lib/model/kind';
import { by } from '../lib/values/compare';

/** Kinds by name, in order of their names. */
export type Definitions = ReadonlyMap<string, Definition>;

export const definitionsOf = (kinds: readonly Definition[]): Definitions =>
  new Map([...kinds].sort(by(({ kind }) => kind)).map((definition) => [definition.kind, definition]));

/** The cloud-free halves: all that reading and planning may see. */
export const kindsOf = (definitions: Definitions): ReadonlyMap<string, Kind> => definitions;
