import type { Construct } from 'constructs';
import type { Artifact, PartContext } from '../../lib/model/part-context';
import type { Tenancy } from '../../lib/model/tenancy';
import type { OpenStackZone, Zone } from '../../lib/model/zone';
import { ProblemError } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import type { OpenStackBuilder } from '../component';
import { dnsZoneName } from '../naming';
import { dnsZoneId, SegmentLookup } from '../shared/openstack-handover';
import { AgencyStack } from '../shared/openstack-stack';
import { awsSource, openstackSource } from './addresses';
import { hostNetwork } from './directory-reach';
import type { FileStorageSpec } from './fields';
import { type StorePair } from './invariants';
import { classOf, filePlane, homeShareZone, spannedShareZone } from './off-site';
import { OpenStackCentralFileStorage } from './openstack-primary';
import { OpenStackFileStorageReplica } from './openstack-replica';
import { buildProblems, needed, segmentNetworks, siteOf } from './part';
import { copierFlavor, shareTypeFor } from './sizing';

export { OpenStackCentralFileStorage, type OffSite, type OpenStackCentralFileStorageProps } from './openstack-primary';
export { OpenStackFileStorageReplica, type OpenStackFileStorageReplicaProps } from './openstack-replica';

type Part = PartContext<FileStorageSpec, OpenStackZone>;

/** Builds one part of a file store into the agency's stack of its zone. */
export const builder: OpenStackBuilder<FileStorageSpec> = {
  build(scope, part) {
    const found = buildProblems(part, scope.node.path);
    if (found.length > 0) throw new ProblemError(found);
    return part.role === 'replica' ? replica(scope, part) : primary(scope, part);
  },
};

/** What both halves stand on. */
function ground(scope: Construct, part: Part, replicated: boolean) {
  const { item, zone, tenancy, tags, removable } = part;
  const dataClass = classOf(item.spec);
  const segment = SegmentLookup.of(scope, { agency: item.agency, dataClass, plane: filePlane(item.spec) });
  return {
    store: item.spec,
    name: item.id,
    shareType: needed(shareTypeFor(zone, item.spec.protocol, replicated), 'a share type'),
    network: { networkId: segment.networkId, subnetId: segment.subnetId(1) },
    provider: AgencyStack.of(scope).provider(dataClass),
    dnsName: dnsZoneName(tenancy.dnsName, dataClass),
    dnsZone: () => ({ id: dnsZoneId(scope, tenancy.dnsName, dataClass), name: dnsZoneName(tenancy.dnsName, dataClass) }),
    tags,
    removable,
  };
}

const pairOf = (primaryZone: Zone, replicaZone: Zone): Pick<StorePair, 'primarySite' | 'replicaSite'> => ({
  primarySite: siteOf(primaryZone),
  replicaSite: siteOf(replicaZone),
});

function primary(scope: Construct, part: Part): readonly Artifact[] {
  const { item, zone, portfolio, parts } = part;
  const replicaZone = needed(portfolio.zones.get(item.spec.replica.zone), 'the zone of the replica');
  const shareZone = item.spec.replica.link === undefined ? spannedShareZone(zone, replicaZone) : undefined;
  const { dnsZone, ...common } = ground(scope, part, shareZone !== undefined);
  const spanning = shareZone !== undefined;
  new OpenStackCentralFileStorage(scope, 'Files', {
    ...common,
    ...pairOf(zone, replicaZone),
    // A replicated share has an export path per copy, and no copier asks for one.
    ...(!spanning && { dnsZone: dnsZone() }),
    ...(spanning && { availabilityZone: homeShareZone(zone) }),
    offSite: spanning
      ? { by: 'manila', shareZone }
      : { by: 'copier', readers: segmentNetworks(needed(parts.get('replica'), 'the replica').tenancy, item.spec) },
  });
  return [];
}

function replica(scope: Construct, part: Part): readonly Artifact[] {
  const { item, zone, parts } = part;
  const { spec, id } = item;
  const original = needed(parts.get('primary'), 'the original');
  const { dnsZone, ...common } = ground(scope, part, false);
  const image = needed(zone.images[0], 'an image').name;
  const source = sourceOf(part, original);
  const made = new OpenStackFileStorageReplica(scope, 'Replica', {
    ...common,
    ...pairOf(original.zone, zone),
    dnsZone: dnsZone(),
    source,
    primaryNetworks: segmentNetworks(original.tenancy, spec),
    ownNetworks: segmentNetworks(part.tenancy, spec),
    resolvers: resolversOf(zone, part.tenancy, spec),
    flavor: needed(copierFlavor(zone), 'a flavor').name,
    image,
    volumeType: needed(
      zone.volumeTypes.find(({ encrypted }) => encrypted),
      'an encrypted volume type',
    ).name,
  });
  return [{ path: `copier/${id}/user-data.sh`, content: made.userData }];
}

function sourceOf({ item, ...placed }: Part, original: { readonly zone: Zone; readonly tenancy: Tenancy }) {
  if (original.zone.kind === 'aws') return awsSource(item, original.zone, original.tenancy, placed);
  return openstackSource(item, original.tenancy);
}

/** The zone's resolvers where it names some, else the cloud's own, which answer inside the segment. */
const resolversOf = (zone: OpenStackZone, tenancy: Tenancy, spec: FileStorageSpec): readonly Cidr[] =>
  zone.nameservers.length > 0 ? zone.nameservers.map(hostNetwork) : segmentNetworks(tenancy, spec);
