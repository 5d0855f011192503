import type { PartRole } from '../../lib/model/kind';
import type { Load } from '../../lib/model/needs';
import type { OpenStackZone, Zone } from '../../lib/model/zone';
import type { FileStorageSpec } from './fields';

const DAY = 1440;

/** The machine that pulls the copy: two processors for encryption and digests, memory for the lists of a large tree. */
export const COPIER = { vcpu: 2, ramGib: 4, bootGib: 20 } as const;

type Sized = Pick<FileStorageSpec, 'size' | 'dailyChange' | 'backup'>;

/** What changes while snapshots are kept takes room beside the files, at most as much as the files themselves. */
const kept = ({ size, dailyChange }: Sized, minutes: number): number => Math.min(size, Math.ceil((dailyChange * minutes) / DAY));

/** What a part takes of its zone. Where one Manila spans both sites, its zone carries the second copy too. */
export function loadOf(spec: Sized, role: PartRole, spanning = false): Load {
  const { size, backup } = spec;
  const local = size + kept(spec, backup.every * backup.keep);
  if (role === 'replica') {
    return { vcpu: COPIER.vcpu, ramGib: COPIER.ramGib, storageGib: size + kept(spec, backup.immutable) + COPIER.bootGib, vpnTunnels: 0 };
  }
  return { vcpu: 0, ramGib: 0, storageGib: spanning ? local * 2 : local, vpnTunnels: 0 };
}

/** How many snapshots cover a span when there is one at least every `gap` minutes; one more, for the one being made. */
export const snapshotsFor = (span: number, gap: number): number => Math.ceil(span / gap) + 1;

/** The first share type that can hold the files: of the protocol, encrypted, with snapshots, and where asked replicated or with share servers. */
export const shareTypeFor = (
  zone: Pick<OpenStackZone, 'shareTypes'>,
  protocol: FileStorageSpec['protocol'],
  replicated: boolean,
): OpenStackZone['shareTypes'][number] | undefined =>
  zone.shareTypes.find(
    (type) =>
      type.protocols.includes(protocol) &&
      type.encrypted &&
      type.snapshots &&
      // A directory is joined on a share network, which only share servers have.
      (protocol !== 'CIFS' || type.shareServers) &&
      (!replicated || type.replication !== 'none'),
  );

/** The smallest flavor that the copier fits; ties go to the zone's own order. */
export function copierFlavor({ flavors }: Pick<Zone, 'flavors'>): Zone['flavors'][number] | undefined {
  const fitting = flavors.filter(({ vcpu, ram, dedicated }) => !dedicated && vcpu >= COPIER.vcpu && ram >= COPIER.ramGib);
  return fitting.toSorted((a, b) => a.vcpu - b.vcpu || a.ram - b.ram)[0];
}
