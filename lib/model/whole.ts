import type { Agency } from './agency';
import type { Facts } from './facts';
import type { PortfolioSettings } from './portfolio';
import type { Item, ItemRef, Origin, RequestedAgreement } from './request';
import type { Waiver } from './waiver';
import type { Pin, Wave } from './wave';
import type { Zone } from './zone';

/** A file of the portfolio as it was read. */
export interface SourceFile {
  /** Relative to the portfolio's folder, with `/`. */
  readonly path: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
}

/** Every zone, those of the order of preference first: one that was taken out of it still holds what stands there. */
export const zonesInOrder = ({ settings, zones }: Pick<Portfolio, 'settings' | 'zones'>): readonly string[] => [
  ...new Set<string>([...settings.zones, ...zones.keys()]),
];

/** Everything an operator and its agencies wrote, checked. Maps iterate in sorted order of their keys, never in order of files. */
export interface Portfolio {
  readonly settings: PortfolioSettings;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly items: ReadonlyMap<ItemRef, Item>;
  /** Key `agency/id` of the agency that gives. */
  readonly agreements: ReadonlyMap<ItemRef, RequestedAgreement>;
  /** In order of their opening. */
  readonly waves: readonly Wave[];
  readonly pins: readonly Pin[];
  readonly waivers: readonly Waiver[];
  readonly facts: ReadonlyMap<string, Facts['facts']>;
  readonly files: readonly SourceFile[];
  /** Where each agency, zone, … was written, by `agency:1741000`, `zone:daejeon`. */
  readonly origins: ReadonlyMap<string, Origin>;
}
