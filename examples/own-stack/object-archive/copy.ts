import type { Item, Portfolio, Zone } from 'g-cloud-cdk/model';
import type { ArchiveSpec } from './fields';

/**
 * The name of the copy, as its cloud has made it: an output of the stack in the copy's zone (`factOutput`, `factDescription`), which
 * `gcdk record --state` writes into that zone's facts, and an input of the original's stack. Agency and id keep it unlike any other's.
 */
export const copyFact = ({ agency, id }: Pick<Item<ArchiveSpec>, 'agency' | 'id'>): string => `archive/${agency}/${id}/copy`;

/** Two copies in one failure domain are one copy. */
const burnTogether = (a: Zone, b: Zone): boolean => a.site.failureDomain === b.site.failureDomain;

/** Where the copy of an archive in `zone` stands; `undefined` where it cannot. */
export function copyZone({ spec }: Item<ArchiveSpec>, zone: Zone, { zones }: Portfolio): Zone | undefined {
  const other = spec.copy && zones.get(spec.copy.zone);
  return other && !burnTogether(zone, other) ? other : undefined;
}

/** Zones in which a copy could stand, by name; of an archive without a zone of its own, all. */
export const copyZones = ({ zone }: Item<ArchiveSpec>, { zones }: Portfolio): readonly string[] => {
  const own = zone === undefined ? undefined : zones.get(zone);
  return [...zones.values()].filter((other) => !own || !burnTogether(own, other)).map((other) => other.zone);
};
