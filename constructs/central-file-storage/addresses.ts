import type { PartContext } from '../../lib/model/part-context';
import type { Item } from '../../lib/model/request';
import { availabilityZonesOf, type Tenancy } from '../../lib/model/tenancy';
import type { AwsZone } from '../../lib/model/zone';
import { byText } from '../../lib/values/compare';
import type { Cidr } from '../../lib/values/cidr';
import { dnsZoneName } from '../naming';
import { cut } from '../../lib/values/cut';
import type { Reach } from './copier-machine';
import type { FileStorageSpec } from './fields';
import { classOf, filePlane } from './off-site';
import { spread } from './schedule';

type Placed = Pick<PartContext<FileStorageSpec>, 'portfolio' | 'placementOf'>;

/** The user that an EFS access point makes everybody: what it writes, the copier may read under the same number. */
export const FILES_UID = 21_049;
/** The folder that the access point makes the root. */
export const FILES_FOLDER = '/files';

/** As the tenancy cuts a segment's first network: one equal part for each availability zone of the segment. */
export function subnetsOf(
  zone: Pick<AwsZone, 'availabilityZones'>,
  tenancy: Tenancy,
  spec: FileStorageSpec,
): readonly { readonly az: string; readonly network: Cidr }[] {
  const [dataClass, plane] = [classOf(spec), filePlane(spec)];
  const network = tenancy.segments.find((segment) => segment.dataClass === dataClass && segment.plane === plane)?.networks[0];
  if (!network) throw new Error('central file storage was planned without a segment');
  const zones = availabilityZonesOf(tenancy, zone, dataClass, plane);
  const parts = cut(network, zones.length);
  return zones.flatMap((az, index) => {
    const part = parts[index];
    return part ? [{ az, network: part }] : [];
  });
}

/**
 * Fixed addresses of a store's mount targets, so that a copier in another zone knows them without asking AWS. They are counted
 * from the end of each subnet, away from those that AWS hands out first; the place comes from the store's name, and a store
 * that finds it taken by one of an earlier wave takes the next.
 */
export function mountTargets(
  item: Item<FileStorageSpec>,
  zone: AwsZone,
  tenancy: Tenancy,
  placed: Placed,
): readonly { readonly az: string; readonly address: string }[] {
  const subnets = subnetsOf(zone, tenancy, item.spec);
  // AWS keeps four addresses at the start of a subnet and one at its end.
  const room = Math.min(...subnets.map(({ network }) => Number(network.size))) - 5;
  const slot = slotOf(item, zone.zone, room, placed);
  return subnets.map(({ az, network }) => ({ az, address: network.host(Number(network.size) - 2 - slot) }));
}

function slotOf(item: Item<FileStorageSpec>, zone: string, room: number, { portfolio, placementOf }: Placed): number {
  const order = new Map(portfolio.waves.map(({ wave }, index): [string, number] => [wave, index]));
  const waveOf = ({ ref }: Item): number => order.get(placementOf(ref)?.wave ?? '') ?? order.size;
  const stores = [...portfolio.items.values()]
    .filter((other) => other.kind === item.kind && other.agency === item.agency)
    .filter((other) => other.ref === item.ref || placementOf(other.ref)?.parts.some((part) => part.zone === zone))
    .sort((a, b) => waveOf(a) - waveOf(b) || byText(a.id, b.id));
  const taken = new Set<number>();
  for (const store of stores) {
    let slot = spread(store.id) % room;
    while (taken.has(slot) && taken.size < room) slot = (slot + 1) % room;
    if (store.ref === item.ref) return slot;
    taken.add(slot);
  }
  return spread(item.id) % room;
}

/** The name under which CIFS clients and the copier know a store on FSx: an alias in the directory's own domain. */
export const fsxAlias = (id: string, domain: string): string => `${id}.${domain}`;

/** Where a share publishes its export path: whoever may mount it finds it by this name, without a credential. */
export const exportRecord = (id: string, dnsZone: string): string => `_export.${id}.${dnsZone}`;

/** How a copier elsewhere reads a store. It asks the resolver of its own zone for any name in it: a link carries no other. */
export interface Source extends Reach {
  /** The user id under which it may be read; left out: root. */
  readonly readAs?: number;
  /** The name in the server's certificate. */
  readonly tlsHost?: string;
}

/** A store on OpenStack: its own stack publishes the export path in the agency's DNS zone. */
export const openstackSource = ({ id, spec }: Item<FileStorageSpec>, { dnsName }: Tenancy): Source => ({
  kind: spec.protocol === 'NFS' ? 'nfs' : 'smb',
  where: `txt:${exportRecord(id, dnsZoneName(dnsName, classOf(spec)))}`,
});

/** A store on AWS: mount targets have fixed addresses, and FSx a name in the directory's own domain. */
export function awsSource(item: Item<FileStorageSpec>, zone: AwsZone, tenancy: Tenancy, placed: Placed): Source {
  const { directory } = item.spec;
  if (directory) return { kind: 'smb', where: `//${fsxAlias(item.id, directory.domain)}/share` };
  return {
    kind: 'nfs-tls',
    where: mountTargets(item, zone, tenancy, placed)
      .map(({ address }) => `${address}:${FILES_FOLDER}`)
      .join(' '),
    readAs: FILES_UID,
    // The certificate is for every file system of the region: `*.efs.<region>.amazonaws.com`.
    tlsHost: `gcdk.efs.${zone.region}.amazonaws.com`,
  };
}
