import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { Cidr } from '../../lib/values/cidr';
import type { LinkSpec } from '../transfer-link/fields';
import type { FileStorageSpec } from './fields';
import { classOf, linksOf } from './off-site';

type Directory = NonNullable<FileStorageSpec['directory']>;

/** Ports of a directory's servers that its members call; a pair is a range. */
export interface DirectoryPorts {
  readonly tcp: readonly (number | readonly [from: number, to: number])[];
  readonly udp: readonly number[];
}

/** Source: FSx for Windows user guide, file system access control; Manila asks the same of an Active Directory. */
const PORTS: Readonly<Record<'active_directory' | 'ldap', DirectoryPorts>> = {
  active_directory: { tcp: [53, 88, 135, 389, 445, 464, 636, 3268, 3269, 9389, [49_152, 65_535]], udp: [53, 88, 123, 389, 464] },
  ldap: { tcp: [53, 389, 636], udp: [53] },
};

/** What a store calls at its directory. Of the type that CIFS never has, as of an Active Directory. */
export const directoryPorts = ({ type }: Pick<Directory, 'type'>): DirectoryPorts => PORTS[type === 'ldap' ? 'ldap' : 'active_directory'];

/** One address as a network. */
export const hostNetwork = (address: string): Cidr => Cidr.of(`${address}/${address.includes(':') ? 128 : 32}`);

/**
 * The directory's servers to which no transfer link of the agency leads from the store's segment in a zone. Only a link that is
 * pinned to the zone and ends at an office is counted: where the planner puts others, and what it cuts in another zone, this cannot know.
 */
export function unreachedServers(item: Item<FileStorageSpec>, zone: Zone, portfolio: Portfolio): readonly string[] {
  const reached = linksOf(item.agency, portfolio)
    .filter((link) => !link.retired && link.zone === zone.zone && classOf(link.spec) === classOf(item.spec))
    .flatMap((link) => carried(link, portfolio));
  return (item.spec.directory?.dnsServers ?? []).filter((server) => !reached.some((network) => network.contains(hostNetwork(server))));
}

/** The office's networks that a link lets through: of one family, IPv4 where the office has any. */
function carried({ agency, spec: { to } }: Item<LinkSpec>, portfolio: Portfolio): readonly Cidr[] {
  const networks = portfolio.agencies.get(to.agency ?? agency)?.onPremises.find(({ id }) => id === to.site)?.networks ?? [];
  const family = networks.some(({ version }) => version === 4) ? 4 : 6;
  return networks.filter(({ version }) => version === family);
}
