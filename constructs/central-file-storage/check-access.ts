import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import { isTooWide, WIDEST } from '../../lib/policy/network-width';
import type { Place, Problem } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import { checkRights } from './check-rights';
import type { FileStorageSpec } from './fields';
import { fileStorageProblems as problems } from './problems';

type At = (path: string) => Place;

/** An agency's block is cut with this prefix where its pool does not say. */
const DEFAULT_PREFIX = { 4: 22, 6: 56 } as const;

/** Who may mount the files, and how they are known. */
export const checkAccess = (item: Item<FileStorageSpec>, portfolio: Portfolio, at: At): readonly Problem[] => [
  ...item.spec.clients.flatMap(({ network }, index) => checkClient(item, portfolio, network, at(`clients[${index}].network`))),
  ...checkOverlaps(item.spec, at),
  ...checkDirectory(item.spec, at),
  ...checkRights(item.spec, at),
];

/** Every network of the agency's own places. */
export const ownSites = (agency: string, portfolio: Portfolio): readonly Cidr[] =>
  (portfolio.agencies.get(agency)?.onPremises ?? []).flatMap(({ networks }) => networks);

function checkClient(item: Item<FileStorageSpec>, portfolio: Portfolio, network: Cidr, where: Place): readonly Problem[] {
  const wide = checkWidth(network, where);
  if (wide.length > 0) return wide;
  const own = ownSites(item.agency, portfolio);
  // Which block of the pool is the agency's is known only once it is planned; the builder compares with that.
  const inPool = portfolio.settings.addressPools.some(
    (pool) => pool.network.contains(network) && network.prefix >= (pool.agencyPrefix ?? DEFAULT_PREFIX[pool.network.version]),
  );
  if (inPool || own.some((site) => site.contains(network))) return [];
  return [problems.clientForeign(where, { network: `${network}`, allowed: own.map(String) })];
}

/** A network from which half the world could mount the files. */
export function checkWidth(network: Cidr, where: Place): readonly Problem[] {
  if (network.prefix === 0) return [problems.clientEverybody(where, { network: `${network}` })];
  return isTooWide(network) ? [problems.clientTooWide(where, { network: `${network}`, widest: WIDEST[network.version] })] : [];
}

function checkOverlaps({ clients }: FileStorageSpec, at: At): readonly Problem[] {
  return clients.flatMap(({ network }, index) => {
    const other = clients.slice(0, index).find((earlier) => earlier.network.overlaps(network));
    return other ? [problems.clientTwice(at(`clients[${index}].network`), { network: `${network}`, other: `${other.network}` })] : [];
  });
}

export function checkDirectory({ protocol, directory }: Pick<FileStorageSpec, 'protocol' | 'directory'>, at: At): readonly Problem[] {
  if (protocol === 'NFS') return directory ? [problems.directoryUnused(at('directory'), { domain: directory.domain })] : [];
  if (!directory) return [problems.directoryMissing(at('directory'), { protocol })];
  return directory.type === 'kerberos' ? [problems.directoryUnfit(at('directory.type'), { type: directory.type })] : [];
}
