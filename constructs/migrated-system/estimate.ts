import type { Item } from '../../lib/model/request';
import type { Cloud } from '../../lib/model/zone';
import type { SystemSpec } from './fields';
import { serversOf } from './sizing';

/** Networks that one caller or dependency stands for on average, both IP versions counted. */
const NETWORKS = 2;

/** A rough count of resources: servers with what hangs on them, rules, names and the entry. Rounded up rather than down. */
export function estimate({ spec }: Item<SystemSpec>): Readonly<Record<Cloud, number>> {
  const { components, entry, dependsOn } = spec;
  const servers = serversOf(spec);
  const disks = components.reduce((sum, { count, disks: own }) => sum + count * own.length, 0);
  const callers = components.flatMap(({ listens }) => listens).reduce((sum, { from }) => sum + from.length, 0);
  const ports = dependsOn.reduce((sum, dependency) => sum + dependency.ports.length, 0) * components.length;
  const rules = NETWORKS * (callers * 2 + ports + 2 * components.length);
  const behind = components.find(({ id }) => id === entry?.to)?.count ?? 0;
  return {
    // Port, boot volume, server and two names; volume and attachment a disk; group, server group and two names a component.
    openstack: 4 + servers * 5 + disks * 2 + components.length * 4 + rules + (entry ? 8 + behind : 0),
    // Server and name; volume and attachment a disk; group, placement group and name a component.
    aws: 4 + servers * 2 + disks * 2 + components.length * 3 + rules + (entry ? 12 : 0),
  };
}
