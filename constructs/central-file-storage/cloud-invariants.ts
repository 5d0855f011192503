import { inFile, type Problem } from '../../lib/problem/problem';
import { isMixed } from './check-rights';
import type { StorePair } from './invariants';
import { fileStorageProblems as problems } from './problems';

/** What EFS cannot keep: it tells clients apart by role and access point, never by network. */
export const efsProblems = ({ store }: Pick<StorePair, 'store'>, path: string): readonly Problem[] =>
  store.protocol === 'NFS' && isMixed(store) ? [problems.mixedAccess(inFile('', `${path}/clients`), { service: 'EFS', cure: 'split' })] : [];

/** Where a stack of AWS is deployed; left out where only the deployment knows. */
export interface StackPlace {
  readonly region: string | undefined;
  readonly account: string | undefined;
}

/** A vault for copies that is not in an account apart of the stack's own region, which is in the country. Its account must be written out. */
export function vaultProblems(copyTo: string, { region, account }: StackPlace, path: string): readonly Problem[] {
  const [arn, , service, where, owner = '', type] = copyTo.split(':');
  const apart = (region === undefined || where === region) && /^\d{12}$/.test(owner) && owner !== account;
  if (arn === 'arn' && service === 'backup' && type === 'backup-vault' && apart) return [];
  return [problems.copyNotApart(inFile('', `${path}/copyTo`), { copyTo, region: region ?? '…', account: account ?? '…' })];
}

/** Half of a store on Manila. */
export interface ManilaHalf extends Pick<StorePair, 'store'> {
  readonly shareType: { readonly name: string; readonly shareServers: boolean };
  readonly availabilityZone?: string | undefined;
  readonly offSite?: { readonly by: 'copier' } | { readonly by: 'manila'; readonly shareZone: string };
}

/** What a half on Manila lacks: CIFS joins a directory on a share server, and a replica stands in a zone other than its original's. */
export function manilaProblems({ store, shareType, availabilityZone, offSite }: ManilaHalf, path: string): readonly Problem[] {
  const at = (inner: string) => inFile('', `${path}/${inner}`);
  const shareZone = offSite?.by === 'manila' ? offSite.shareZone : undefined;
  const together = shareZone !== undefined && (availabilityZone === undefined || availabilityZone === shareZone);
  return [
    ...(store.protocol === 'CIFS' && !shareType.shareServers ? [problems.noShareServers(at('shareType'), { shareType: shareType.name })] : []),
    ...(together ? [problems.shareZoneAtHome(at('offSite/shareZone'), { shareZone, availabilityZone })] : []),
  ];
}
