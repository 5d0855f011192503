import type { PartRole } from '../lib/model/kind';
import type { Placement } from '../lib/model/placement';
import type { Portfolio } from '../lib/model/whole';
import type { Zone } from '../lib/model/zone';

/** The zone of each part of an item, as placed. */
export function zonesOf({ parts }: Placement, portfolio: Portfolio): Readonly<Partial<Record<PartRole, Zone>>> {
  const zones: Partial<Record<PartRole, Zone>> = {};
  for (const part of parts) {
    const zone = portfolio.zones.get(part.zone);
    if (zone) zones[part.role] = zone;
  }
  return zones;
}
