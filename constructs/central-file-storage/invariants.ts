import { inFile, type Problem, ProblemError } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import { checkDirectory, checkWidth } from './check-access';
import { checkPromises } from './check-promises';
import { checkRights } from './check-rights';
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

/** Every number of a store, by its path. */
const numbersOf = ({ size, dailyChange, rpo, rto, replica, backup, restoreTest }: StoreSpec): readonly (readonly [path: string, value: number])[] => [
  ['size', size],
  ['dailyChange', dailyChange],
  ['rpo', rpo],
  ['rto', rto],
  ['replica.bandwidth', replica.bandwidth],
  ['backup.every', backup.every],
  ['backup.keep', backup.keep],
  ['backup.immutable', backup.immutable],
  ['backup.fullRestoreWithin', backup.fullRestoreWithin],
  ['backup.seedWithin', backup.seedWithin],
  ['restoreTest.every', restoreTest.every],
  ['restoreTest.sample', restoreTest.sample],
];

/** What must be impossible to build, whoever calls the constructor: the same words as for a request. */
export function storeProblems({ store, primarySite, replicaSite }: StorePair, path: string): readonly Problem[] {
  const at = (inner: string) => inFile('', `${path}/${inner}`);
  const together = replicaSite.failureDomain === primarySite.failureDomain || replicaSite.zone === primarySite.zone;
  const { failureDomain } = replicaSite;
  // No comparison finds fault with what is no number.
  const unnumbered = numbersOf(store).filter(([, value]) => !Number.isFinite(value) || value <= 0);
  return [
    ...(together ? [problems.sameFailureDomain(at('replicaSite'), { primary: primarySite.zone, replica: replicaSite.zone, failureDomain, others: [] })] : []),
    ...unnumbered.map(([inner, value]) => problems.notANumber(at(inner), { given: String(value) })),
    ...(unnumbered.length > 0 ? [] : checkPromises(store, at)),
    ...checkDirectory(store, at),
    ...checkRights(store, at),
    ...checkWidths(
      'clients',
      store.clients.map(({ network }) => network),
      path,
    ),
  ];
}

/** Networks of a prop from which the files would be open to half the world. */
export const checkWidths = (prop: string, networks: readonly Cidr[], path: string): readonly Problem[] =>
  networks.flatMap((network) => checkWidth(network, inFile('', `${path}/${prop}`)));

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
