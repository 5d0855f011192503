import { Cidr } from '../../lib/values/cidr';

/**
 * The same addresses in the fewest networks, lowest first: neighbours become one. Neutron keeps the prefixes of a pool in this form, and
 * any other would show as a change in every plan.
 */
export function merged(networks: readonly Cidr[]): readonly Cidr[] {
  const stack: Cidr[] = [];
  for (const network of [...networks].sort(byAddress)) {
    let next = network;
    for (let last = stack.at(-1); last !== undefined; last = stack.at(-1)) {
      if (last.contains(next)) next = last;
      else if (!areHalves(last, next)) break;
      else next = Cidr.at(last.version, last.first, last.prefix - 1);
      stack.pop();
    }
    stack.push(next);
  }
  return stack;
}

const byAddress = (a: Cidr, b: Cidr): number => a.version - b.version || (a.first < b.first ? -1 : a.first > b.first ? 1 : a.prefix - b.prefix);

const areHalves = (low: Cidr, high: Cidr): boolean =>
  low.version === high.version && low.prefix === high.prefix && low.last + 1n === high.first && low.first % (low.size * 2n) === 0n;
