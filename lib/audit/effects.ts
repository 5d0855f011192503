import type { Effect } from '../manifest/difference';
import { SERVER } from './boot-image';
import { differences, type Difference } from './differences';
import type { Entry } from './entry';

/** By type, the properties whose change stops a server and starts it as a larger or smaller one. */
const RESIZED_BY: Readonly<Record<string, readonly string[]>> = {
  openstack_compute_instance_v2: ['flavor_id', 'flavor_name'],
  'AWS::EC2::Instance': ['InstanceType'],
};

/**
 * What a change does beside what its action says, in the order of {@link Effect}'s list.
 *
 * @param effective paths of properties that differ and are not overlooked
 * @param overlooked whether everything that differs is
 */
export function effectsOf(was: Entry, is: Entry, effective: readonly string[], overlooked: boolean): Effect[] {
  const resized = RESIZED_BY[is.type]?.some((property) => effective.includes(property));
  const effects: Effect[] = [];
  if (is.type === SERVER && imageDifferences(was, is).length > 0) effects.push('rebuild');
  if (resized) effects.push('resize');
  if (guardsLeft(was, is)) effects.push('guard-lifted');
  if (guardsLeft(is, was)) effects.push('guard-added');
  if (moved(was, is)) effects.push('moved');
  if (overlooked) effects.push('ignored');
  return effects;
}

/** Whether one has a guard that the other has not. */
const guardsLeft = ({ guards = [] }: Entry, { guards: others = [] }: Entry): boolean => guards.some((guard) => !others.includes(guard));

/** Another image: the root disk is wiped, whatever the provider calls it. */
export const imageDifferences = (was: Entry, is: Entry): Difference[] => (was.image && is.image ? differences(was.image.image, is.image.image, '(image)') : []);

/** Another account or region: nothing there is what is here. */
export const moved = (was: Entry, is: Entry): boolean => was.place !== undefined && is.place !== undefined && was.place !== is.place;

/** Whether `ignore_changes` has Terraform overlook a property. */
export const isIgnored = ({ ignored = [] }: Entry, path: string): boolean =>
  ignored.includes('all') || ignored.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
