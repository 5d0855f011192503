import { bitsPerSecond, gibibytes, minutes, type Cidr } from 'g-cloud-cdk/model';
import {
  dnsZoneId,
  dnsZoneName,
  linkArtifacts,
  OpenStackCentralFileStorage,
  OpenStackTransferLink,
  SegmentLookup,
  type AgencyStack,
  type Link,
  type StoreSpec,
} from 'g-cloud-cdk/openstack';

export interface FilesAndLinkProps {
  readonly agency: string;
  readonly dnsName: string;
  /** The agency's segment, cloud and office. */
  readonly networks: { readonly segment: Cidr; readonly office: Cidr; readonly otherSite: Cidr };
  /** The outer address of the segment's router: an output of the tenancy, `outerAddressFact`. Left out: the tenancy is not applied yet. */
  readonly outerAddress?: string;
  readonly wave: string;
  readonly policyPack: string;
}

const DAY = 1440;

/** Shared folders of the agency, with everything that a store must promise. Sizes in GiB, durations in minutes, rates in bit/s. */
const files = (office: Cidr): StoreSpec => ({
  size: gibibytes(2048),
  dailyChange: gibibytes(20),
  protocol: 'NFS',
  // CIFS asks for one.
  directory: undefined,
  clients: [{ network: office, access: 'rw' }],
  replica: { bandwidth: bitsPerSecond(1e9) },
  rpo: minutes(DAY),
  rto: minutes(5 * DAY),
  backup: { every: minutes(60), keep: 48, immutable: minutes(30 * DAY), fullRestoreWithin: minutes(30 * DAY), seedWithin: minutes(30 * DAY) },
  restoreTest: { every: minutes(30 * DAY), sample: gibibytes(64) },
});

/** An encrypted line to the agency's office, both ends in one object. */
export const officeLink = ({ agency, networks, outerAddress }: FilesAndLinkProps): Link => ({
  id: 'office',
  agency,
  dataClass: 'S',
  grade: 3,
  profile: 'baseline',
  near: {
    kind: 'openstack',
    at: 'daejeon',
    name: { ko: '대전센터', en: 'Daejeon' },
    networks: [networks.segment],
    addresses: [outerAddress],
    accepts: ['baseline'],
  },
  far: {
    kind: 'gateway',
    at: 'sejong',
    name: { ko: '세종청사', en: 'Sejong office' },
    networks: [networks.office],
    addresses: ['198.51.100.7'],
    accepts: ['modern', 'baseline'],
  },
  decommissionBy: '2030-12-31',
});

/**
 * A file storage and a link in the agency's own stack. The other half of the store, `OpenStackFileStorageReplica` or
 * `AwsFileStorageReplica`, belongs into a stack of the other site.
 *
 * @returns what the office's engineer sets his gateway to, as files. Complete once the outer address is known
 */
export function filesAndLink(stack: AgencyStack, props: FilesAndLinkProps) {
  const { agency, dnsName, networks, wave, policyPack } = props;
  const segment = SegmentLookup.of(stack, { agency, dataClass: 'S', plane: 'work' });
  const provider = stack.provider('S');
  new OpenStackCentralFileStorage(stack, 'files', {
    name: 'files',
    store: files(networks.office),
    primarySite: { zone: 'daejeon', failureDomain: 'daejeon' },
    replicaSite: { zone: 'gwangju', failureDomain: 'gwangju' },
    offSite: { by: 'copier', readers: [networks.otherSite] },
    shareType: { name: 'encrypted-nfs', shareServers: true },
    network: { networkId: segment.networkId, subnetId: segment.subnetId(1) },
    dnsZone: { id: dnsZoneId(stack, dnsName, 'S'), name: dnsZoneName(dnsName, 'S') },
    tags: { agency, system: 'files', class: 'S', grade: '3', wave, policyPack },
    provider,
  });
  // The key of each tunnel is a sensitive variable of the stack: `tunnelPskVariable('office', 1)`.
  const link = officeLink(props);
  new OpenStackTransferLink(stack, 'office', { link, vpnService: { routerId: segment.routerId }, subnetIds: [segment.subnetId(1)], provider });
  return linkArtifacts(link, 'near');
}
