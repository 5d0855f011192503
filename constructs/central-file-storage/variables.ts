import type { PartRole } from '../../lib/model/part-role';
import type { Item } from '../../lib/model/request';
import { boundedName, itemName } from '../naming';

/** The sensitive variable with the password of a store's directory user; an operator fills it from the secret that the request names. */
export const directoryVariable = (name: string): string => `directory_password_${name.replaceAll('-', '_')}`;

/** What the vault and the plans of one part's backups are called on AWS, before they are shortened. */
export const backupName = ({ agency, id }: Pick<Item, 'agency' | 'id'>, role: PartRole): string =>
  itemName('gcdk', agency, id, ...(role === 'replica' ? ['replica'] : []));

/** Characters in the name of a vault, a plan or a restore testing plan. Source: AWS Backup API reference. */
const BACKUP_NAME_LIMIT = 50;
export const backupNameAsTaken = (name: string): string => boundedName(name, BACKUP_NAME_LIMIT);
