import * as fc from 'fast-check';
import { merged } from '../../../constructs/agency-tenancy/networks';
import { cut } from '../../../lib/values/cut';
import { Cidr } from '../../../lib/values/cidr';

const network = fc.tuple(fc.bigInt(0n, 0xffffn), fc.integer({ min: 16, max: 32 })).map(([address, prefix]) => Cidr.at(4, (10n << 24n) + address, prefix));
const holds = (networks: readonly Cidr[], address: bigint): boolean => networks.some(({ first, last }) => first <= address && address <= last);

const texts = (...networks: string[]) => merged(networks.map((text) => Cidr.of(text))).map(String);

describe('merging networks', () => {
  test('makes one of two halves, and leaves what only touches', () => {
    expect(texts('10.0.1.0/24', '10.0.0.0/24')).toEqual(['10.0.0.0/23']);
    expect(texts('10.0.1.0/24', '10.0.2.0/24')).toEqual(['10.0.1.0/24', '10.0.2.0/24']);
    expect(texts('10.0.0.0/25', '10.0.0.128/26', '10.0.0.192/26', '10.0.1.0/24')).toEqual(['10.0.0.0/23']);
    expect(texts('fd00::/64', 'fd00:0:0:1::/64')).toEqual(['fd00::/63']);
  });

  test('keeps every address and adds none, in any order of the input', () => {
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 12 }), fc.bigInt(0n, 0xffffn), (networks, offset) => {
        const address = (10n << 24n) + offset;
        expect(holds(merged(networks), address)).toBe(holds(networks, address));
        expect(merged(networks.toReversed()).map(String)).toEqual(merged(networks).map(String));
        expect(merged(merged(networks)).map(String)).toEqual(merged(networks).map(String));
      }),
    );
  });
});

describe('cutting a network', () => {
  test('gives equal parts that do not overlap and lie inside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (count) => {
        const whole = Cidr.of('10.0.0.0/24');
        const parts = cut(whole, count);
        expect(parts).toHaveLength(count);
        expect(parts.every((part) => whole.contains(part))).toBe(true);
        expect(parts.some((part, index) => parts.slice(0, index).some((other) => other.overlaps(part)))).toBe(false);
      }),
    );
    expect(cut(Cidr.of('10.0.0.0/24'), 2).map(String)).toEqual(['10.0.0.0/25', '10.0.0.128/25']);
  });

  test('is refused when there is not an address a part', () => {
    expect(() => cut(Cidr.of('10.0.0.0/32'), 2)).toThrow(RangeError);
  });
});
