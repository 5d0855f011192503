import type { Kind, PartRole } from '../model/kind';
import type { Item } from '../model/request';
import type { Cloud, Zone } from '../model/zone';
import type { Reason } from '../problem/reason';
import { barrierReasons } from './barriers';

/**
 * The most resources that one part may become. A part is never divided over stacks, an engine takes 500 (CloudFormation) or
 * 1,000 (Terraform), and estimates are at most a fifth too low; so what is larger would only fail when its stack is built.
 */
export const PART_LIMITS: Readonly<Record<Cloud, number>> = { openstack: 850, aws: 450 };

/** Why a part is too large for any stack of a zone's engine; `undefined` where it is not. */
export function oversize(item: Item, kind: Kind, role: PartRole, zone: Zone): Reason | undefined {
  const estimate = kind.estimate(item, role)[zone.kind];
  const most = PART_LIMITS[zone.kind];
  return estimate > most ? barrierReasons.tooLarge({ role, zone: zone.title, resources: estimate, most }) : undefined;
}
