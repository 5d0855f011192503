import type { DataClass, Plane } from '../../lib/model/classification';
import type { Tenancy } from '../../lib/model/tenancy';
import { byText } from '../../lib/values/compare';
import { Cidr } from '../../lib/values/cidr';

/** The availability zones over which a segment's networks are cut, in their order; see `Segment`. */
export function availabilityZonesOf(
  { segments }: Pick<Tenancy, 'segments'>,
  zone: { readonly availabilityZones: readonly string[] },
  dataClass: DataClass,
  plane: Plane,
): readonly string[] {
  const segment = segments.find((one) => one.dataClass === dataClass && one.plane === plane);
  return segment?.availabilityZones ?? zone.availabilityZones.toSorted(byText);
}

/**
 * A network in equal parts, as many as the next power of two holds `count` of; the first `count` of them.
 *
 * @throws RangeError when the network has fewer addresses than parts
 */
export function cut(network: Cidr, count: number): readonly Cidr[] {
  const prefix = network.prefix + Math.ceil(Math.log2(count));
  const size = network.size >> BigInt(prefix - network.prefix);
  if (size === 0n) throw new RangeError(`${network} cannot be cut into ${count}`);
  return Array.from({ length: count }, (_, index) => Cidr.at(network.version, network.first + BigInt(index) * size, prefix));
}
