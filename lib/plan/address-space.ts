import { Cidr } from '../values/cidr';

interface Interval {
  first: bigint;
  last: bigint;
}

/** Which addresses of one version are taken, and where the lowest free network of a size lies. Nothing is ever given back, so a search goes on where the last one ended. */
export class AddressSpace {
  private readonly taken: Interval[] = [];
  private readonly cursors = new Map<string, bigint>();

  constructor(taken: readonly Cidr[] = []) {
    taken.forEach((network) => this.take(network));
  }

  take({ first, last }: Cidr): void {
    this.taken.splice(this.position(first), 0, { first, last });
  }

  /** Takes a larger network in the place of one that it holds. */
  grow(from: Cidr, to: Cidr): void {
    const at = this.taken.findIndex(({ first, last }) => first === from.first && last === from.last);
    if (at >= 0) this.taken.splice(at, 1);
    this.take(to);
  }

  /** Whether nothing in a network is taken but what lies in `apart`. */
  isFree(network: Cidr, apart?: Cidr): boolean {
    const before = this.taken[this.position(network.first) - 1];
    if (before && before.last >= network.first && !holds(apart, before)) return false;
    for (let at = this.position(network.first); at < this.taken.length; at++) {
      const next = this.taken[at];
      if (!next || next.first > network.last) return true;
      if (!holds(apart, next)) return false;
    }
    return true;
  }

  /** Takes the lowest free network of a prefix length in a pool; `undefined` when there is none. */
  allocate(pool: Cidr, prefix: number): Cidr | undefined {
    if (prefix < pool.prefix) return undefined;
    const size = Cidr.at(pool.version, pool.first, prefix).size;
    const key = `${pool.toString()} ${prefix}`;
    for (let first = this.cursors.get(key) ?? pool.first; first + size - 1n <= pool.last;) {
      const obstacle = this.overlapping(first, first + size - 1n);
      if (!obstacle) {
        this.cursors.set(key, first + size);
        const network = Cidr.at(pool.version, first, prefix);
        this.take(network);
        return network;
      }
      first = ((obstacle.last + size) / size) * size;
    }
    this.cursors.set(key, pool.last + 1n);
    return undefined;
  }

  /** How many addresses of a pool are taken. */
  takenIn(pool: Cidr): bigint {
    return this.taken.filter(({ first, last }) => pool.first <= first && last <= pool.last).reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
  }

  private overlapping(first: bigint, last: bigint): Interval | undefined {
    const at = this.position(first);
    const before = this.taken[at - 1];
    if (before && before.last >= first) return before;
    const next = this.taken[at];
    return next && next.first <= last ? next : undefined;
  }

  /** The place of the first interval that begins at an address or after it. */
  private position(address: bigint): number {
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.taken[middle]?.first ?? 0n) < address) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const holds = (network: Cidr | undefined, { first, last }: Interval): boolean => network !== undefined && network.first <= first && last <= network.last;
