import type { PartContext } from '../../lib/model/part-context';
import type { ItemRef } from '../../lib/model/request';
import type { Cidr } from '../../lib/values/cidr';
import type { SystemSpec } from './fields';
import { networksAt, standpointOf, type Standpoint } from './standing';

/** A part of a system, and everything that stands around it. */
export type Surroundings = Pick<PartContext<SystemSpec>, 'item' | 'role' | 'zone' | 'portfolio' | 'placementOf' | 'tenancyOf'>;

/** Networks that a part may have to do with, and where they are. */
export interface Whereabouts extends Standpoint {
  readonly zone: string;
  readonly networks: readonly Cidr[];
}

/** The part's own segment; none where the tenancy has no such segment. */
export function segmentOf({ item, zone, tenancyOf }: Surroundings): readonly Cidr[] {
  const at = standpointOf(item);
  return at ? networksAt(tenancyOf(item.agency, zone.zone), at) : [];
}

/** Networks of an IP version that the part's own segment has: with the others it can exchange nothing. */
export function reachable(around: Surroundings, networks: readonly Cidr[]): readonly Cidr[] {
  const own = segmentOf(around);
  return networks.filter(({ version }) => own.some((network) => network.version === version));
}

/** The segments of every part of another item; none while it has no place. */
export function whereaboutsOf(around: Surroundings, ref: ItemRef): readonly Whereabouts[] {
  const other = around.portfolio.items.get(ref);
  const at = other && standpointOf(other);
  if (!other || !at) return [];
  return (around.placementOf(ref)?.parts ?? []).map(({ zone }) => ({
    ...at,
    zone,
    networks: reachable(around, networksAt(around.tenancyOf(other.agency, zone), at)),
  }));
}

/** The segments of the system's own other parts. */
export const twinsOf = (around: Surroundings): readonly Whereabouts[] => whereaboutsOf(around, around.item.ref).filter(({ zone }) => zone !== around.zone.zone);

/** The agency's own sites. */
export const sitesOf = (around: Surroundings): readonly { readonly id: string; readonly networks: readonly Cidr[] }[] =>
  (around.portfolio.agencies.get(around.item.agency)?.onPremises ?? []).map(({ id, networks }) => ({ id, networks: reachable(around, networks) }));
