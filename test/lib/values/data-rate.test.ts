import * as fc from 'fast-check';
import { bitsPerSecond, DATA_RATE_UNITS, formatDataRate, parseDataRate } from '../../../lib/values/data-rate';

test('a rate with a unit is read as whole bit/s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...(Object.keys(DATA_RATE_UNITS) as (keyof typeof DATA_RATE_UNITS)[])), (amount, unit) => {
      expect(parseDataRate(`${amount} ${unit}`)).toBe(amount * { Kbps: 1000, Mbps: 1_000_000, Gbps: 1_000_000_000, Tbps: 1_000_000_000_000 }[unit]);
    }),
  );
  expect(parseDataRate('2.5 Gbps')).toBe(2_500_000_000);
});

test.each(['100', '0 Mbps', '0.5 Kbps', '100 MBps', '100 mbps', '1001 Tbps', '-1 Gbps', ''])('%p is no rate', (written) => {
  expect(parseDataRate(written)).toBeUndefined();
});

test('a number of bit/s is a rate when it is whole and at least 1000, and else refused', () => {
  fc.assert(fc.property(fc.integer({ min: 1000 }), (amount) => expect(bitsPerSecond(amount)).toBe(amount)));
  for (const amount of [0, 999, 1000.5, NaN]) {
    expect(() => bitsPerSecond(amount)).toThrow(new RangeError(`a data rate is a whole number of bit/s, 1000 or more, got ${amount}`));
  }
});

test('a rate is told in Gbps from one Gbps on, in Mbps below, and reads back as itself', () => {
  expect([100_000, 100_000_000, 1_000_000_000, 2_500_000_000].map(formatDataRate)).toEqual(['0.1 Mbps', '100 Mbps', '1 Gbps', '2.5 Gbps']);
  fc.assert(fc.property(fc.integer({ min: 1, max: 400_000 }), (mbps) => expect(parseDataRate(formatDataRate(mbps * 1e6))).toBe(mbps * 1e6)));
});
