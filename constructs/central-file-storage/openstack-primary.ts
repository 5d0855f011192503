import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { guarded } from '../shared/openstack-retention';
import { membersOf } from './check-rights';
import { manilaProblems } from './cloud-invariants';
import { assertStore, checkWidths, type StorePair } from './invariants';
import { networkId } from './openstack-copier';
import { HeatRoutine } from './openstack-heat';
import { OpenStackShare, type OpenStackShareProps } from './openstack-share';
import { replicaResources } from './openstack-workflows';
import { calendarFor, cronPattern } from './schedule';

/** How the files get to the other site: there is no store without one of the two. */
export type OffSite =
  | {
      readonly by: 'copier';
      /** Where the copier of the other site stands; these networks may read. Build its half with `OpenStackFileStorageReplica` or `AwsFileStorageReplica`. */
      readonly readers: readonly Cidr[];
    }
  | {
      readonly by: 'manila';
      /** The availability zone of this same Manila that stands at the other site. */
      readonly shareZone: string;
    };

type Inherited = Pick<OpenStackShareProps, 'name' | 'shareType' | 'network' | 'dnsZone' | 'availabilityZone' | 'tags' | 'removable' | 'provider'>;

/** A store with all its promises: size, clients, copy, backup and restore test have no way to be left out. */
export interface OpenStackCentralFileStorageProps extends Inherited, StorePair {
  readonly offSite: OffSite;
}

/** Minutes between two looks at a replica within one Manila. */
const WATCH_EVERY = 15;

/**
 * An agency's shared folders on Manila, the original of the two copies: a guarded, encrypted share that only the listed networks
 * may mount, snapshots with retention, restore tests, and the way to the copy at another site. Over CIFS Manila admits users and
 * groups of the directory instead; the networks are then for the operator's firewall.
 *
 *     new OpenStackCentralFileStorage(stack, 'files', {
 *       name: 'files', store, primarySite: { zone: 'daejeon', failureDomain: 'daejeon' }, replicaSite: { zone: 'gwangju', failureDomain: 'gwangju' },
 *       offSite: { by: 'copier', readers: [Cidr.of('10.17.0.0/24')] }, shareType: { name: 'encrypted-nfs', shareServers: true },
 *       network: { networkId, subnetId }, tags,
 *     });
 */
export class OpenStackCentralFileStorage extends Construct {
  readonly shareId: string;

  /** @throws ProblemError GCDK8202, GCDK8211 to GCDK8222, GCDK8231, GCDK8234 to GCDK8242: what must be impossible to write */
  constructor(scope: Construct, id: string, props: OpenStackCentralFileStorageProps) {
    super(scope, id);
    const { path } = this.node;
    const readers = props.offSite.by === 'copier' ? props.offSite.readers : [];
    assertStore(props, path, [...checkWidths('readers', readers, path), ...manilaProblems(props, path)]);
    const { store, offSite, name, provider, removable = false } = props;
    const half = new OpenStackShare(this, 'Original', {
      ...props,
      protocol: store.protocol,
      size: store.size,
      directory: store.directory,
      snapshots: { every: store.backup.every, keep: store.backup.keep },
      restoreTestEvery: store.restoreTest.every,
    });
    this.shareId = half.share.id;
    const rules = store.directory
      ? membersOf(store).map((member) => ({ id: `member-${Buffer.from(member.name, 'utf8').toString('hex')}`, to: member.name, access: member.access }))
      : store.clients.map(({ network, access }) => ({ id: networkId(network), to: `${network}`, access }));
    for (const { id: rule, to, access } of rules) half.admit(rule, to, access);
    if (offSite.by === 'copier') {
      const known = new Set(rules.map(({ to }) => to));
      const admitted = store.directory ? [{ id: 'user', to: store.directory.user }] : readers.map((network) => ({ id: networkId(network), to: `${network}` }));
      for (const reader of admitted.filter(({ to }) => !known.has(to))) half.admit(`copier-${reader.id}`, reader.to, 'ro');
      return;
    }
    const pattern = cronPattern(calendarFor(WATCH_EVERY, `${name}-replica`));
    new HeatRoutine(this, 'Replica', {
      provider,
      name: `${name}-replica`,
      resources: replicaResources({ shareId: this.shareId, shareZone: offSite.shareZone, pattern }),
      tags: props.tags,
      lifecycle: guarded(removable),
    });
  }
}
