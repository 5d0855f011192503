import type { z } from 'zod';
import type { Agency } from '../model/agency';
import type { Facts } from '../model/facts';
import type { PortfolioSettings } from '../model/portfolio';
import type { Waiver } from '../model/waiver';
import type { wavesSchema } from '../model/wave';
import type { SourceFile } from '../model/whole';
import type { Zone } from '../model/zone';
import type { Document } from './document';
import type { Folded } from './fold';
import type { Gaps } from './gaps';
import type { ReadRequest } from './read-request';
import type { Sourced } from './sourced';

/** Everything that could be read of a portfolio, with its places; what could not be is in `gaps`. */
export interface Reading {
  readonly settings?: Sourced<PortfolioSettings>;
  readonly waves?: Sourced<z.output<typeof wavesSchema>>;
  readonly zones: readonly Sourced<Zone>[];
  readonly agencies: readonly Sourced<Agency>[];
  readonly waivers: readonly Sourced<Waiver>[];
  readonly facts: readonly Sourced<Facts>[];
  readonly requests: readonly ReadRequest[];
  readonly items: ReadonlyMap<string, Folded>;
  readonly files: readonly SourceFile[];
  /** How many mistakes of shape there are in a file beyond those that were put into words; files without any are left out. */
  readonly untold: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly gaps: Gaps;
}
