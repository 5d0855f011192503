import { DnsRecordsetV2 } from '@cdktf/provider-openstack/lib/dns-recordset-v2';
import { SharedfilesystemSecurityserviceV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-securityservice-v2';
import { SharedfilesystemShareAccessV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-share-access-v2';
import { SharedfilesystemShareV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-share-v2';
import { SharedfilesystemSharenetworkV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-sharenetwork-v2';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import { say } from '../../lib/values/speech';
import { guarded } from '../shared/openstack-retention';
import { SecretVariable } from '../shared/openstack-secret';
import { tagMap } from '../shared/tags';
import type { TerraformProvider } from '../terraform';
import { exportRecord } from './addresses';
import type { FileStorageSpec } from './fields';
import { HeatRoutine } from './openstack-heat';
import { restoreTestResources, snapshotResources } from './openstack-workflows';
import { calendarFor, cronPattern } from './schedule';
import { directoryVariable } from './variables';

/** What a share and its neighbours stand on, the same for a primary and a replica. */
export interface OpenStackShareProps {
  /** Unique in the project, and for ever: `files`, `files-replica`. */
  readonly name: string;
  readonly protocol: FileStorageSpec['protocol'];
  /** GiB. A share grows in place and is never shrunk. */
  readonly size: number;
  /** An encrypted Manila type with snapshots. */
  readonly shareType: { readonly name: string; readonly shareServers: boolean };
  /** The agency's network on which the share's server stands; unused by types without share servers. */
  readonly network: { readonly networkId: string; readonly subnetId: string };
  /** Demanded for CIFS. The password is a sensitive variable of the stack, `directory_password_<name>`. */
  readonly directory?: FileStorageSpec['directory'];
  /** Snapshots: every so many minutes, so many kept. */
  readonly snapshots: { readonly every: number; readonly keep: number };
  /** Minutes between two restore tests. */
  readonly restoreTestEvery: number;
  /** The Designate zone in which the export path is published, its name without a final dot. Default: it is not published. */
  readonly dnsZone?: { readonly id: string; readonly name: string };
  /** The Manila availability zone. Default: Manila chooses. */
  readonly availabilityZone?: string;
  readonly tags: Tags;
  /** The wave that a tombstone names: guards against destruction are lifted. Default: false. */
  readonly removable?: boolean;
  /** The provider configuration of the agency's project of the class. Default: the stack's only one. */
  readonly provider?: TerraformProvider;
}

/**
 * One guarded Manila share with what belongs to it: share network, security service for CIFS, snapshots on a schedule with
 * retention, a restore test on a schedule, and its export path as a TXT record.
 */
export class OpenStackShare extends Construct {
  readonly share: SharedfilesystemShareV2;
  /** The name of the sensitive variable with the directory user's password; `undefined` without a directory. */
  readonly passwordVariable: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: OpenStackShareProps,
  ) {
    super(scope, id);
    const { provider, name, shareType, directory, removable = false } = props;
    this.passwordVariable = directory && directoryVariable(name);
    const shareNetwork = shareType.shareServers ? this.shareNetwork() : undefined;
    this.share = new SharedfilesystemShareV2(this, 'Share', {
      provider,
      name,
      shareProto: props.protocol,
      size: props.size,
      shareType: shareType.name,
      shareNetworkId: shareNetwork?.id,
      availabilityZone: props.availabilityZone,
      isPublic: false,
      metadata: tagMap(props.tags),
      timeouts: { create: '60m', update: '60m', delete: '60m' },
      lifecycle: guarded(removable),
    });
    const snapshots = this.snapshots();
    this.restoreTest(snapshots);
    if (props.dnsZone) this.publish(props.dnsZone);
  }

  /** Lets a network, an address or, over CIFS, a user or group mount the share. `id` names the rule: a list in another order changes nothing. */
  admit(id: string, accessTo: string, accessLevel: 'ro' | 'rw'): void {
    new SharedfilesystemShareAccessV2(this, `Access-${id}`, {
      provider: this.props.provider,
      shareId: this.share.id,
      // Drivers of CIFS know users, not addresses: a rule by network ends in state `error`.
      accessType: this.props.protocol === 'NFS' ? 'ip' : 'user',
      accessTo,
      accessLevel,
    });
  }

  private shareNetwork(): SharedfilesystemSharenetworkV2 {
    const { provider, name, network, directory, removable = false } = this.props;
    const service = directory && this.securityService(directory);
    return new SharedfilesystemSharenetworkV2(this, 'Network', {
      provider,
      name,
      neutronNetId: network.networkId,
      neutronSubnetId: network.subnetId,
      ...(service && { securityServiceIds: [service.id] }),
      lifecycle: guarded(removable),
    });
  }

  private securityService(directory: NonNullable<FileStorageSpec['directory']>): SharedfilesystemSecurityserviceV2 {
    const { provider, name } = this.props;
    const password = new SecretVariable(this, 'Password', {
      name: directoryVariable(name),
      entry: directory.password,
      about: say(`디렉터리 사용자 ${directory.user}의 암호`, `Password of the directory user ${directory.user}`),
    });
    return new SharedfilesystemSecurityserviceV2(this, 'Directory', {
      provider,
      name,
      type: directory.type,
      domain: directory.domain,
      // One attribute holds both resolvers, separated by a comma.
      dnsIp: directory.dnsServers.join(','),
      user: directory.user,
      password: password.stringValue,
    });
  }

  private snapshots(): HeatRoutine {
    const { provider, name, snapshots, tags, removable = false } = this.props;
    const pattern = cronPattern(calendarFor(snapshots.every, name));
    return new HeatRoutine(this, 'Snapshots', {
      provider,
      name: `${name}-snapshots`,
      resources: snapshotResources({ shareId: this.share.id, pattern, keep: snapshots.keep }),
      tags,
      lifecycle: guarded(removable),
    });
  }

  private restoreTest(snapshots: HeatRoutine): void {
    const { provider, name, protocol, size, shareType, restoreTestEvery, tags } = this.props;
    const pattern = cronPattern(calendarFor(restoreTestEvery, `${name}-restore-test`));
    new HeatRoutine(this, 'RestoreTest', {
      provider,
      name: `${name}-restore-test`,
      resources: restoreTestResources({ shareId: this.share.id, pattern, protocol, size, shareType: shareType.name }),
      tags,
      lifecycle: {},
      // Gone before the snapshots are purged, so that no test starts from one that goes.
      after: snapshots,
    });
  }

  private publish(zone: { readonly id: string; readonly name: string }): void {
    const { fqn } = this.share;
    new DnsRecordsetV2(this, 'Export', {
      provider: this.props.provider,
      zoneId: zone.id,
      name: `${exportRecord(this.props.name, zone.name)}.`,
      type: 'TXT',
      ttl: 60,
      // The first in the alphabet: Manila lists several in any order. Backslashes of SMB paths would be escapes in a TXT record.
      records: [`\${format("\\"%s\\"", replace(sort(${fqn}.export_locations[*].path)[0], "\\\\", "/"))}`],
    });
  }
}
