import type { Places } from '../../lib/model/places';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { Cidr } from '../../lib/values/cidr';
import type { LinkSpec } from '../transfer-link/fields';
import type { FileStorageSpec } from './fields';
import { classOf, filePlane, linksOf } from './off-site';

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
 * The directory's servers to which no transfer link of the agency leads from the store's segment in a zone, nor the segment itself:
 * what a link lets through is what its other end holds, an office's networks or the agency's segment of the same class.
 */
export function unreachedServers(item: Item<FileStorageSpec>, zone: Zone, portfolio: Portfolio, places: Places): readonly string[] {
  const links = linksOf(item.agency, portfolio).filter((link) => !link.retired && classOf(link.spec) === classOf(item.spec));
  const reached = [...segmentIn(item, zone.zone, places), ...links.flatMap((link) => beyond(item, link, zone.zone, portfolio, places))];
  return (item.spec.directory?.dnsServers ?? []).filter((server) => !reached.some((network) => network.contains(hostNetwork(server))));
}

const segmentIn = ({ agency, spec }: Item<FileStorageSpec>, zone: string, { tenancyOf }: Places): readonly Cidr[] =>
  (tenancyOf(agency, zone)?.segments ?? [])
    .filter(({ dataClass, plane }) => dataClass === classOf(spec) && plane === filePlane(spec))
    .flatMap(({ networks, networks6 }) => [...networks, ...networks6]);

/** The networks at the other end of a link that has one end in the zone; none of a link that has none there. */
function beyond(item: Item<FileStorageSpec>, link: Item<LinkSpec>, zone: string, portfolio: Portfolio, places: Places): readonly Cidr[] {
  const { to } = link.spec;
  const near = places.placementOf(link.ref)?.zone ?? link.zone;
  if (to.zone !== undefined && near !== undefined)
    return to.zone === zone ? segmentIn(item, near, places) : near === zone ? segmentIn(item, to.zone, places) : [];
  const networks = portfolio.agencies.get(to.agency ?? link.agency)?.onPremises.find(({ id }) => id === to.site)?.networks ?? [];
  // A tunnel carries one family: IPv4 where the office has any.
  const family = networks.some(({ version }) => version === 4) ? 4 : 6;
  return near === zone ? networks.filter(({ version }) => version === family) : [];
}
