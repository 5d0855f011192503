import type { DataClass } from '../../lib/model/classification';
import { NO_LOAD, type Load } from '../../lib/model/needs';
import type { OpenStackZone, Zone } from '../../lib/model/zone';
import { byText } from '../../lib/values/compare';
import type { Component, SystemSpec } from './fields';

type Flavor = Zone['flavors'][number];

/**
 * The smallest flavor that holds a server of the component: fewest vCPU, then least RAM, then first by name. Class C takes
 * flavors of dedicated hosts only (GC-TEN-07), and leaves those to class C.
 */
export function flavorFor({ vcpu, ram }: Pick<Component, 'vcpu' | 'ram'>, dataClass: DataClass, { flavors }: Pick<Zone, 'flavors'>): Flavor | undefined {
  return flavors
    .filter((flavor) => flavor.vcpu >= vcpu && flavor.ram >= ram && flavor.dedicated === (dataClass === 'C'))
    .sort((a, b) => a.vcpu - b.vcpu || a.ram - b.ram || byText(a.name, b.name))[0];
}

/** The zone's image of an operating system: the first one listed, so that the operator decides. */
export const imageFor = <Z extends Zone>(os: string, zone: Z): Z['images'][number] | undefined => zone.images.find((image) => image.os === os);

/** The zone's encrypted volume type: the first one listed. */
export const encryptedType = ({ volumeTypes }: Pick<OpenStackZone, 'volumeTypes'>): string | undefined => volumeTypes.find(({ encrypted }) => encrypted)?.name;

export const serversOf = ({ components }: Pick<SystemSpec, 'components'>): number => components.reduce((sum, { count }) => sum + count, 0);

/** Every disk of every server, in GiB: `web-1` is a boot disk, `db-1/data` a data disk. */
export const disksOf = ({ components }: Pick<SystemSpec, 'components'>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    components.flatMap(({ id, count, bootDisk, disks }) =>
      Array.from({ length: count }, (_, index) => `${id}-${index + 1}`).flatMap((server): [string, number][] => [
        [server, bootDisk],
        ...disks.map((disk): [string, number] => [`${server}/${disk.id}`, disk.size]),
      ]),
    ),
  );

/** What a system takes of a zone, counted in the zone's own flavors where one fits: those are what capacity is spent on. */
export function loadOf(spec: Pick<SystemSpec, 'components'>, dataClass: DataClass, zone: Zone): Load {
  return spec.components.reduce<Load>((sum, component) => {
    const size = flavorFor(component, dataClass, zone) ?? component;
    const disks = component.disks.reduce<number>((total, disk) => total + disk.size, component.bootDisk);
    return {
      ...sum,
      vcpu: sum.vcpu + component.count * size.vcpu,
      ramGib: sum.ramGib + component.count * size.ram,
      storageGib: sum.storageGib + component.count * disks,
    };
  }, NO_LOAD);
}

/**
 * The availability zone of a server: its component's servers go round the zones sorted by name, from a start that the
 * component's name decides, so that single servers of many systems do not all crowd into the first.
 */
export function spread(zones: readonly string[], component: string, number: number): string | undefined {
  const start = Array.from(component, (char) => char.codePointAt(0) ?? 0).reduce((hash, code) => (hash * 31 + code) % 65_521, 7);
  return [...zones].sort(byText)[(start + number - 1) % zones.length];
}
