import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { stackPlace, StoreBackup } from './aws-backup';
import { EfsStore } from './aws-efs';
import { FsxStore } from './aws-fsx';
import type { StoreGround } from './aws-ground';
import { efsProblems, vaultProblems } from './cloud-invariants';
import { assertStore, checkWidths, type StorePair } from './invariants';

const DAY = 1440;

/** A store with all its promises: size, clients, copy, backup and restore test have no way to be left out. */
export interface AwsCentralFileStorageProps extends StoreGround, StorePair {
  /** Unique among the agency's stores, and for ever. */
  readonly name: string;
  /** Unique in the account: names vault and plan. */
  readonly backupName: string;
  /** Where the copier of the other site stands: these networks may read; EFS cannot tell them from the clients, so they are the agency's own. Build its half with `OpenStackFileStorageReplica` or `AwsFileStorageReplica`. */
  readonly readers: readonly Cidr[];
  /** The ARN of a backup vault in an account apart, in this region. */
  readonly copyTo: string;
  /** The wave that a tombstone names: guards against destruction are lifted, but for the locked vault, which stays. Default: false. */
  readonly removable?: boolean;
}

/**
 * An agency's shared folders on AWS, the original of the two copies: EFS for NFS and FSx for CIFS, encrypted under the class's
 * key, backed up into a locked vault and an account apart, with restore tests. Its replication feature is not used: from a
 * country with one region it leaves the country. The other site pulls.
 */
export class AwsCentralFileStorage extends Construct {
  readonly fileSystemId: string;
  /** What writing clients mount by; `undefined` for CIFS. */
  readonly accessPointId: string | undefined;

  /** @throws ProblemError GCDK8202, GCDK8211 to GCDK8222, GCDK8231, GCDK8234 to GCDK8240, GCDK8243: what must be impossible to write */
  constructor(scope: Construct, id: string, props: AwsCentralFileStorageProps) {
    super(scope, id);
    const { path } = this.node;
    assertStore(props, path, [
      ...efsProblems(props, path),
      ...checkWidths('readers', props.readers, path),
      ...vaultProblems(props.copyTo, stackPlace(this), path),
    ]);
    const { store, name, readers, removable = false } = props;
    const networks = distinct([...store.clients.map(({ network }) => network), ...readers]);
    const common = { ...props, name, networks, removable };
    const made = store.directory
      ? new FsxStore(this, 'Store', { ...common, size: store.size, directory: store.directory })
      : new EfsStore(this, 'Store', { ...common, access: { by: 'clients', writable: store.clients.some(({ access }) => access === 'rw') } });
    this.fileSystemId = made.fileSystemId;
    this.accessPointId = made instanceof EfsStore ? made.accessPointId : undefined;
    new StoreBackup(this, 'Backup', {
      name: props.backupName,
      arn: made.arn,
      type: made instanceof EfsStore ? 'EFS' : 'FSx',
      keyArn: props.keyArn,
      snapshots: { every: store.backup.every, keep: store.backup.keep },
      immutableDays: Math.ceil(store.backup.immutable / DAY),
      restoreTestEvery: store.restoreTest.every,
      copyTo: props.copyTo,
    });
  }
}

const distinct = (networks: readonly Cidr[]): readonly Cidr[] => [...new Map(networks.map((network) => [`${network}`, network])).values()];
