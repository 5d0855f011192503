import { Cidr } from '../values/cidr';
import { AddressSpace } from './address-space';

/** A block in which networks are laid out; it may grow to the next larger one that no other block is in. */
export class AddressBlock {
  private current: Cidr;
  private readonly inside: AddressSpace;
  private readonly networks: Cidr[];

  constructor(
    block: Cidr,
    networks: readonly Cidr[],
    /** All blocks of the version; this one among them. */
    private readonly space: AddressSpace,
    /** Where it may grow. */
    private readonly pools: readonly Cidr[],
  ) {
    this.current = block;
    this.networks = [...networks];
    this.inside = new AddressSpace(networks);
  }

  get cidr(): Cidr {
    return this.current;
  }

  /** How many addresses its networks take. */
  get taken(): bigint {
    return this.networks.reduce((sum, { size }) => sum + size, 0n);
  }

  /** The lowest free network of a prefix length, growing the block where it must; `undefined` when it cannot. Networks that are there keep their addresses. */
  add(prefix: number): Cidr | undefined {
    for (let block: Cidr | undefined = this.current; block; block = this.larger(block)) {
      const network = this.inside.allocate(block, prefix);
      if (!network) continue;
      if (block !== this.current) this.space.grow(this.current, block);
      this.current = block;
      this.networks.push(network);
      return network;
    }
    return undefined;
  }

  private larger(block: Cidr): Cidr | undefined {
    const grown = Cidr.at(block.version, block.first, block.prefix - 1);
    return this.pools.some((pool) => pool.contains(grown)) && this.space.isFree(grown, this.current) ? grown : undefined;
  }
}

/** The smallest block, no smaller than asked, that holds networks of these prefix lengths in this order. */
export function blockPrefixFor(version: 4 | 6, prefixes: readonly number[], atLeast: number): number {
  for (let prefix = atLeast; prefix > 0; prefix--) {
    const block = Cidr.at(version, 0n, prefix);
    const space = new AddressSpace();
    if (prefixes.every((network) => space.allocate(block, network))) return prefix;
  }
  return 0;
}
