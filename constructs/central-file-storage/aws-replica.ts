import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { fsxAlias, type Source } from './addresses';
import { stackPlace, StoreBackup } from './aws-backup';
import { AwsCopier, copierRole, type AwsCopierProps } from './aws-copier';
import { EfsStore } from './aws-efs';
import { FsxStore } from './aws-fsx';
import type { StoreGround } from './aws-ground';
import { vaultProblems } from './cloud-invariants';
import { assertStore, checkWidths, type StorePair } from './invariants';

const DAY = 1440;

type FromCopier = Pick<AwsCopierProps, 'imageId' | 'rootDevice' | 'instanceType' | 'primaryNetworks'>;

/** The copy of a store that stands at another site, pulled into AWS. */
export interface AwsFileStorageReplicaProps extends StoreGround, StorePair, FromCopier {
  /** The store's own name; the replica's things are called `<name>-replica`. */
  readonly name: string;
  /** Unique in the account: names vault and plan. */
  readonly backupName: string;
  /** How the copier reads the original. */
  readonly source: Source;
  /** The agency's own segment here: the copier and the replica stand in it; of a CIFS store also a private endpoint of Secrets Manager. */
  readonly ownNetworks: readonly Cidr[];
  /** The ARN of a backup vault in an account apart, in this region. */
  readonly copyTo: string;
  /** The wave that a tombstone names: guards against destruction are lifted, but for the locked vault, which stays. Default: false. */
  readonly removable?: boolean;
}

/**
 * The copy of a file store at an AWS site: a file system of its own that only the copier mounts, daily backups in a vault whose
 * lock nobody can lift, and the copier that pulls, verifies and tests restores.
 */
export class AwsFileStorageReplica extends Construct {
  readonly fileSystemId: string;
  /** What the copier's machine runs on its first boot: for people to read. */
  readonly userData: string;

  /** @throws ProblemError as `AwsCentralFileStorage` does */
  constructor(scope: Construct, id: string, props: AwsFileStorageReplicaProps) {
    super(scope, id);
    const { path } = this.node;
    assertStore(props, path, [
      ...checkWidths('ownNetworks', props.ownNetworks, path),
      ...checkWidths('primaryNetworks', props.primaryNetworks, path),
      ...vaultProblems(props.copyTo, stackPlace(this), path),
    ]);
    const { store, removable = false, source, ownNetworks } = props;
    const name = `${props.name}-replica`;
    const role = copierRole(this, 'CopierRole', store.directory && { name: store.directory.password, keyArn: props.keyArn });
    const common = { ...props, name, networks: ownNetworks, removable };
    const made = store.directory
      ? new FsxStore(this, 'Store', { ...common, size: store.size, directory: store.directory })
      : new EfsStore(this, 'Store', { ...common, access: { by: 'role', roleArn: role.attrArn } });
    this.fileSystemId = made.fileSystemId;
    const copier = new AwsCopier(this, 'Copier', {
      ...props,
      name: `${props.name}-copier`,
      protocol: store.protocol,
      roleName: role.ref,
      removable,
      settings: {
        name: props.name,
        spec: store,
        source,
        target: store.directory
          ? { kind: 'smb', where: `//${fsxAlias(name, store.directory.domain)}/share` }
          : { kind: 'efs', where: `${made.fileSystemId}:/` },
        readAs: source.readAs,
        tlsHost: source.tlsHost,
        login: store.directory && { user: store.directory.user, domain: store.directory.domain, secret: store.directory.password },
      },
    });
    this.userData = copier.userData;
    new StoreBackup(this, 'Backup', {
      name: props.backupName,
      arn: made.arn,
      type: made instanceof EfsStore ? 'EFS' : 'FSx',
      keyArn: props.keyArn,
      immutableDays: Math.ceil(store.backup.immutable / DAY),
      restoreTestEvery: store.restoreTest.every,
      copyTo: props.copyTo,
    });
  }
}
