import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { exportRecord, type Source } from './addresses';
import { PASSWORD_PLACEHOLDER } from './copier-login';
import { manilaProblems } from './cloud-invariants';
import { assertStore, checkWidths, type StorePair } from './invariants';
import { OpenStackCopier, type OpenStackCopierProps } from './openstack-copier';
import { OpenStackShare, type OpenStackShareProps } from './openstack-share';
import { snapshotsFor } from './sizing';

const DAY = 1440;

type FromShare = Pick<OpenStackShareProps, 'shareType' | 'network' | 'tags' | 'removable' | 'provider'>;
type FromCopier = Pick<OpenStackCopierProps, 'flavor' | 'image' | 'volumeType' | 'resolvers' | 'primaryNetworks'>;

/** The copy of a store, in the zone and under the credentials of the other site. */
export interface OpenStackFileStorageReplicaProps extends FromShare, FromCopier, StorePair {
  /** The store's own name; the replica's things are called `<name>-replica`. */
  readonly name: string;
  readonly dnsZone: NonNullable<OpenStackShareProps['dnsZone']>;
  /** How the copier reads the original. */
  readonly source: Source;
  /** The agency's own segment here: the copier and the replica's server stand in it. */
  readonly ownNetworks: readonly Cidr[];
}

/**
 * The copy of a file store at another site: a share of its own under this site's credentials, closed to everything but the
 * copier, with daily snapshots for as long as copies must live, and the copier that pulls, verifies and tests restores.
 */
export class OpenStackFileStorageReplica extends Construct {
  readonly shareId: string;
  /** What the copier's machine runs on its first boot: for people to read, without the password that Terraform puts into it. */
  readonly userData: string;

  /** @throws ProblemError as `OpenStackCentralFileStorage` does */
  constructor(scope: Construct, id: string, props: OpenStackFileStorageReplicaProps) {
    super(scope, id);
    const { path } = this.node;
    assertStore(props, path, [
      ...checkWidths('ownNetworks', props.ownNetworks, path),
      ...checkWidths('primaryNetworks', props.primaryNetworks, path),
      ...manilaProblems(props, path),
    ]);
    const { store, dnsZone, removable = false, provider, tags } = props;
    const name = `${props.name}-replica`;
    const half = new OpenStackShare(this, 'Copy', {
      ...props,
      name,
      protocol: store.protocol,
      size: store.size,
      directory: store.directory,
      snapshots: { every: DAY, keep: snapshotsFor(store.backup.immutable, DAY) },
      restoreTestEvery: store.restoreTest.every,
    });
    this.shareId = half.share.id;
    const copier = new OpenStackCopier(this, 'Copier', {
      ...props,
      name: `${props.name}-copier`,
      protocol: store.protocol,
      networkId: props.network.networkId,
      settings: {
        name: props.name,
        spec: store,
        source: props.source,
        target: { kind: store.protocol === 'NFS' ? 'nfs' : 'smb', where: `txt:${exportRecord(name, dnsZone.name)}` },
        readAs: props.source.readAs,
        tlsHost: props.source.tlsHost,
        login: store.directory && { user: store.directory.user, domain: store.directory.domain, placeholder: PASSWORD_PLACEHOLDER },
      },
      passwordVariable: half.passwordVariable,
      tags,
      removable,
      provider,
    });
    this.userData = copier.userData;
    half.admit('copier', store.directory?.user ?? copier.address, 'rw');
  }
}
