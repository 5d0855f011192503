import { Cidr } from './cidr';

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
