import type { Place, Problem } from '../../lib/problem/problem';
import type { FileStorageSpec } from './fields';
import { fileStorageProblems as problems } from './problems';

type At = (path: string) => Place;
type Admitting = Pick<FileStorageSpec, 'protocol' | 'clients' | 'directory'>;
type Member = NonNullable<NonNullable<FileStorageSpec['directory']>['members']>[number];

/** Whether some networks may write and others only read: Manila's NFS alone can tell them apart. */
export const isMixed = ({ clients }: Pick<Admitting, 'clients'>): boolean => new Set(clients.map(({ access }) => access)).size > 1;

/**
 * Whom the directory's names admit to a CIFS store, each with its access. Without `members` that is everybody whom the directory knows,
 * with the one access that all networks have.
 */
export const membersOf = ({ clients, directory }: Pick<Admitting, 'clients' | 'directory'>): readonly Member[] =>
  directory?.members ?? [{ name: 'Domain Users', access: clients.some(({ access }) => access === 'rw') ? 'rw' : 'ro' }];

/** Over CIFS a store knows people and no networks, so all networks have one access, and nobody has more than that. */
export function checkRights(spec: Admitting, at: At): readonly Problem[] {
  if (spec.protocol === 'NFS') return [];
  if (isMixed(spec)) return [problems.mixedAccess(at('clients'), { service: 'CIFS', cure: 'members' })];
  if (spec.clients.some(({ access }) => access === 'rw')) return [];
  return (spec.directory?.members ?? []).flatMap(({ name, access }, index) =>
    access === 'rw' ? [problems.memberBeyondClients(at(`directory.members[${index}].access`), { member: name })] : [],
  );
}
