import { inFile, type Problem, ProblemError } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import { checkDirectory } from './check-access';
import { checkPromises } from './check-promises';
import { checkRights, isMixed } from './check-rights';
import type { FileStorageSpec } from './fields';
import { fileStorageProblems as problems } from './problems';

/** What an agency says of a file store, without where it stands. Sizes in GiB, durations in minutes, rates in bit/s. */
export type StoreSpec = Pick<FileStorageSpec, 'size' | 'dailyChange' | 'protocol' | 'directory' | 'clients' | 'rpo' | 'rto' | 'backup' | 'restoreTest'> & {
  readonly replica: Pick<FileStorageSpec['replica'], 'bandwidth'>;
};

/** A place that can burn. */
export interface StoreSite {
  readonly zone: string;
  readonly failureDomain: string;
}

export interface StorePair {
  readonly store: StoreSpec;
  readonly primarySite: StoreSite;
  readonly replicaSite: StoreSite;
}

/** What must be impossible to build, whoever calls the constructor: the same words as for a request. */
export function storeProblems({ store, primarySite, replicaSite }: StorePair, path: string): readonly Problem[] {
  const at = (inner: string) => inFile('', `${path}/${inner}`);
  const together = replicaSite.failureDomain === primarySite.failureDomain || replicaSite.zone === primarySite.zone;
  const { failureDomain } = replicaSite;
  return [
    ...(together ? [problems.sameFailureDomain(at('replicaSite'), { primary: primarySite.zone, replica: replicaSite.zone, failureDomain, others: [] })] : []),
    ...checkPromises(store, at),
    ...checkDirectory(store, at),
    ...checkRights(store, at),
    ...store.clients.filter(({ network }) => network.prefix === 0).map(({ network }) => problems.clientEverybody(at('clients'), { network: `${network}` })),
  ];
}

/**
 * @param more what this cloud and role find beside that
 * @throws ProblemError with every problem
 */
export function assertStore(pair: StorePair, path: string, more: readonly Problem[] = []): void {
  const found = [...storeProblems(pair, path), ...more];
  if (found.length > 0) throw new ProblemError(found);
}

/** Clients that reach outside what is known to be the agency's once its addresses are planned. */
export const foreignClients = ({ clients }: Pick<StoreSpec, 'clients'>, own: readonly Cidr[], path: string): readonly Problem[] =>
  clients
    .filter(({ network }) => !own.some((range) => range.contains(network)))
    .map(({ network }) => problems.clientForeign(inFile('', `${path}/clients`), { network: `${network}`, allowed: own.map(String) }));

/** What EFS cannot keep: it tells clients apart by role and access point, never by network. */
export const efsProblems = ({ store }: Pick<StorePair, 'store'>, path: string): readonly Problem[] =>
  store.protocol === 'NFS' && isMixed(store) ? [problems.mixedAccess(inFile('', `${path}/clients`), { service: 'EFS', cure: 'split' })] : [];
