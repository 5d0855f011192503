import { z } from 'zod';
import { dataClassField, effectiveClass, EXPOSURES, planeOf, type DataClass, type Plane } from '../../lib/model/classification';
import type { Item } from '../../lib/model/request';
import type { Tenancy } from '../../lib/model/tenancy';
import type { Cidr } from '../../lib/values/cidr';
import type { SystemSpec } from './fields';

export const KIND = 'migrated-system';

export const isSystem = (item: Item): item is Item<SystemSpec> => item.kind === KIND;

/** The segment in which something stands. */
export interface Standpoint {
  readonly dataClass: DataClass;
  readonly plane: Plane;
}

const classified = z.object({ dataClass: dataClassField, personalData: z.boolean(), exposure: z.enum(EXPOSURES).default('internal') });

/** Where a thing of any kind stands, by what every kind that holds data says of itself; `undefined` for one that says nothing. */
export function standpointOf(item: Pick<Item, 'spec'>): Standpoint | undefined {
  const read = classified.safeParse(item.spec);
  if (!read.success) return undefined;
  const dataClass = effectiveClass(read.data.dataClass, read.data.personalData);
  return { dataClass, plane: planeOf(dataClass, read.data.exposure) };
}

/** The networks of a segment, IPv4 before IPv6; none where the tenancy has no such segment. */
export const networksAt = (tenancy: Tenancy | undefined, { dataClass, plane }: Standpoint): readonly Cidr[] =>
  (tenancy?.segments ?? [])
    .filter((segment) => segment.dataClass === dataClass && segment.plane === plane)
    .flatMap(({ networks, networks6 }) => [...networks, ...networks6]);
