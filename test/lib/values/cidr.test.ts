import * as fc from 'fast-check';
import { addressNumber, Cidr, parseAddress } from '../../../lib/values/cidr';

const WIDTH = { 4: 32, 6: 128 } as const;

/** Address and prefix length, host bits and all. */
const written = fc
  .constantFrom(4 as const, 6 as const)
  .chain((version) =>
    fc.tuple(fc.constant(version), fc.bigInt({ min: 0n, max: (1n << BigInt(WIDTH[version])) - 1n }), fc.integer({ min: 0, max: WIDTH[version] })),
  );
const network = written.map(([version, address, prefix]) => Cidr.at(version, address, prefix));
/** Two networks of one family so near to each other that they often share addresses, or touch, or are one address each. */
const near = fc.constantFrom(4 as const, 6 as const).chain((version) => {
  const one = fc.tuple(fc.bigInt({ min: 0n, max: 15n }), fc.integer({ min: WIDTH[version] - 4, max: WIDTH[version] }));
  return fc.tuple(one, one).map((two) => two.map(([address, prefix]) => Cidr.at(version, address, prefix)));
});

/** Every bit of an address written out: nothing of the library's. */
function text(version: 4 | 6, address: bigint): string {
  const groups = version === 4 ? 4 : 8;
  const bits = BigInt(WIDTH[version] / groups);
  return Array.from({ length: groups }, (_, index) =>
    ((address >> (bits * BigInt(groups - 1 - index))) & ((1n << bits) - 1n)).toString(version === 4 ? 10 : 16),
  ).join(version === 4 ? '.' : ':');
}
const addressesOf = ({ first, last }: Cidr): bigint[] => Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index));

test('what is written with all host bits zero is read, and nothing else', () => {
  fc.assert(
    fc.property(written, ([version, address, prefix]) => {
      const hostBits = address & ((1n << BigInt(WIDTH[version] - prefix)) - 1n);
      const read = Cidr.parse(`${text(version, address)}/${prefix}`);
      expect(read && [read.version, read.first, read.prefix]).toEqual(hostBits === 0n ? [version, address, prefix] : undefined);
    }),
  );
  expect(['10.20.4.0/24', '10.20.4.1/24', '10.20.4.1/32', 'fd00:10::/48', 'fd00:10::1/48', '0.0.0.0/0'].map((one) => Cidr.parse(one)?.toString())).toEqual([
    '10.20.4.0/24',
    undefined,
    '10.20.4.1/32',
    'fd00:10::/48',
    undefined,
    '0.0.0.0/0',
  ]);
});

test('a network has one spelling, which reads back as itself', () => {
  fc.assert(
    fc.property(network, (one) => {
      expect(Cidr.of(one.toString())).toEqual(one);
      expect(JSON.stringify({ one })).toBe(`{"one":"${one}"}`);
    }),
  );
  expect([Cidr.of('FD00:0010:0:0::/48').toString(), parseAddress('FD00:0:0::1'), parseAddress('10.1.2.3')]).toEqual(['fd00:10::/48', 'fd00::1', '10.1.2.3']);
});

test.each([
  '10.20.4.0',
  '10.20.4.0/33',
  '10.20.4.0/024',
  '10.20.04.0/24',
  '10.20.4/24',
  '::/129',
  'fe80::1%eth0/128',
  '1.2.3.4.5/32',
  'a/8',
  ' 10.0.0.0/8',
  '10.256.0.0/16',
])('%s is no network, and the refusal says how one is written', (written) => {
  expect(Cidr.parse(written)).toBeUndefined();
  expect(() => Cidr.of(written)).toThrow(
    new RangeError(`not a network: '${written}'; write the network address and the prefix length, e.g. 10.20.4.0/24 or fd00:10::/48`),
  );
});

test('overlaps and contains say of two networks what their addresses, one by one, say', () => {
  fc.assert(
    fc.property(near, ([a, b]) => {
      if (!a || !b) throw new Error('two networks were drawn');
      const [mine, others] = [addressesOf(a), addressesOf(b)];
      expect(a.overlaps(b)).toBe(others.some((address) => mine.includes(address)));
      expect(a.contains(b)).toBe(others.every((address) => mine.includes(address)));
    }),
    { numRuns: 500 },
  );
});

test('a single address overlaps itself, the network it lies in, and nothing beside it', () => {
  const one = Cidr.of('10.20.4.7/32');
  expect(['10.20.4.7/32', '10.20.4.0/24', '10.20.4.6/32', '10.20.4.8/32', '::a14:407/128'].map((other) => one.overlaps(Cidr.of(other)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('networks of IPv4 and IPv6 never meet, whatever their numbers', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }), (address) => {
      const [four, six] = [Cidr.at(4, address, 32), Cidr.at(6, address, 128)];
      expect([four.overlaps(six), six.overlaps(four), four.contains(six), six.contains(four)]).toEqual([false, false, false, false]);
    }),
  );
});

test('a network gives each of its addresses by number, the first and the last too, and none outside it', () => {
  fc.assert(
    fc.property(network, fc.nat(), (one, index) => {
      const number = index % Number(one.size < 2n ** 40n ? one.size : 2n ** 40n);
      expect(addressNumber(one.host(number), one.version)).toBe(one.first + BigInt(number));
      expect(() => one.host(-1)).toThrow(new RangeError(`${one} has no address number -1`));
    }),
  );
  fc.assert(
    fc.property(near, fc.nat(), ([one], beyond) => {
      const number = Number(one?.size) + beyond;
      expect(() => one?.host(number)).toThrow(new RangeError(`${one} has no address number ${number}`));
    }),
  );
  const hosts = Cidr.of('10.20.4.0/30');
  expect([0, 1, 2, 3].map((index) => hosts.host(index))).toEqual(['10.20.4.0', '10.20.4.1', '10.20.4.2', '10.20.4.3']);
  expect(() => hosts.host(4)).toThrow(new RangeError('10.20.4.0/30 has no address number 4'));
});
