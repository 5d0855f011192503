import { Address4, Address6 } from 'ip-address';

/**
 * A network, IPv4 or IPv6, in its one canonical spelling: `10.20.4.0/24`, `fd00:10::/48`. Host bits are zero, so two
 * spellings of one network are equal strings.
 */
export class Cidr {
  /** @throws RangeError if the text is no network */
  static of(text: string): Cidr {
    const cidr = Cidr.parse(text);
    if (!cidr) throw new RangeError(`not a network: '${text}'; write the network address and the prefix length, e.g. 10.20.4.0/24 or fd00:10::/48`);
    return cidr;
  }

  /** `undefined` unless the text is an address, a slash and a prefix length, with all host bits zero. */
  static parse(text: string): Cidr | undefined {
    const match = /^([0-9a-fA-F.:]{2,45})\/(0|[1-9]\d{0,2})$/.exec(text);
    if (!match?.[1] || match[2] === undefined) return undefined;
    const version = match[1].includes(':') ? 6 : 4;
    const prefix = Number(match[2]);
    const first = addressNumber(match[1], version);
    if (first === undefined || prefix > widthOf(version)) return undefined;
    const cidr = new Cidr(version, first, prefix);
    return first % cidr.size === 0n ? cidr : undefined;
  }

  /** The network in which an address with a prefix length lies, host bits and all; `undefined` for anything else. */
  static around(text: string): Cidr | undefined {
    const [address = '', length = ''] = text.split('/');
    const version = address.includes(':') ? 6 : 4;
    const first = addressNumber(address, version);
    if (first === undefined || !/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > widthOf(version)) return undefined;
    return Cidr.at(version, first, Number(length));
  }

  /** The network of `prefix` bits that holds an address given as a number. */
  static at(version: 4 | 6, first: bigint, prefix: number): Cidr {
    const size = 1n << BigInt(widthOf(version) - prefix);
    return new Cidr(version, first - (first % size), prefix);
  }

  private constructor(
    readonly version: 4 | 6,
    /** The network address as a number. */
    readonly first: bigint,
    readonly prefix: number,
  ) {}

  /** How many addresses it holds. */
  get size(): bigint {
    return 1n << BigInt(widthOf(this.version) - this.prefix);
  }

  /** The last address as a number (IPv4: the broadcast address). */
  get last(): bigint {
    return this.first + this.size - 1n;
  }

  /** Whether the other lies inside, or is the same. */
  contains(other: Cidr): boolean {
    return this.version === other.version && this.first <= other.first && other.last <= this.last;
  }

  /** Whether any address is in both. */
  overlaps(other: Cidr): boolean {
    return this.version === other.version && this.first <= other.last && other.first <= this.last;
  }

  /** The address `index` places after the network address: `10.20.4.0/24`.host(10) is `10.20.4.10`. @throws RangeError outside the network */
  host(index: number): string {
    const address = this.first + BigInt(index);
    if (address < this.first || address > this.last) throw new RangeError(`${this} has no address number ${index}`);
    return addressText(this.version, address);
  }

  toString(): string {
    return `${addressText(this.version, this.first)}/${this.prefix}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** One address as a number, or `undefined`. Zone indexes (`fe80::1%eth0`) and IPv4 with leading zeros are no addresses here. */
export function addressNumber(text: string, version: 4 | 6): bigint | undefined {
  try {
    if (version === 4) return /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(text) ? new Address4(text).bigInt() : undefined;
    return /^[0-9a-fA-F:.]+$/.test(text) ? new Address6(text).bigInt() : undefined;
  } catch {
    return undefined;
  }
}

/** IPv4 or IPv6, as written in canonical form; `undefined` if the text is no address. */
export function parseAddress(text: string): string | undefined {
  const version = text.includes(':') ? 6 : 4;
  const value = addressNumber(text, version);
  return value === undefined ? undefined : addressText(version, value);
}

const widthOf = (version: 4 | 6): number => (version === 4 ? 32 : 128);
const addressText = (version: 4 | 6, value: bigint): string =>
  version === 4 ? Address4.fromBigInt(value).correctForm() : Address6.fromBigInt(value).correctForm();
