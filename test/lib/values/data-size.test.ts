import * as fc from 'fast-check';
import { bytesOf, DATA_SIZE_UNITS, formatDataSize, gibibytes, parseDataSize } from '../../../lib/values/data-size';

const unit = fc.constantFrom(...(Object.keys(DATA_SIZE_UNITS) as (keyof typeof DATA_SIZE_UNITS)[]));

test('a size with a unit is read as whole GiB, rounded up, so that what was asked for always fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), unit, (amount, unit) => {
      const bytes = BigInt(amount) * BigInt(DATA_SIZE_UNITS[unit]);
      expect(parseDataSize(`${amount} ${unit}`)).toBe(Number((bytes + 2n ** 30n - 1n) / 2n ** 30n));
      expect(parseDataSize(`${amount}${unit}`)).toBe(parseDataSize(`${amount} ${unit}`));
    }),
  );
  expect(['50 TB', '512 GiB', '1.5 TiB', '1 MB'].map(parseDataSize)).toEqual([46_567, 512, 1536, 1]);
});

test.each(['50', '50  TB', '50 tb', '50 Tb', '0 GB', '-1 GB', '1e3 GB', '50 TB ', '1,000 GB', '', 'GB', '2000000 PiB'])('%p is no size', (written) => {
  expect(parseDataSize(written)).toBeUndefined();
});

test('a number of GiB is a size when it is whole and at least 1, and else refused', () => {
  fc.assert(fc.property(fc.integer({ min: 1 }), (amount) => expect(gibibytes(amount)).toBe(amount)));
  for (const amount of [0, -1, 1.5, NaN, Infinity, 2 ** 53]) {
    expect(() => gibibytes(amount)).toThrow(new RangeError(`a size is a whole number of GiB, 1 or more, got ${amount}`));
  }
});

test('bytes of a size', () => {
  expect(bytesOf(2)).toBe(2_147_483_648);
});

test('a size is shown in the unit in which it is the rounder number, as it was written', () => {
  const written = ['16 GB', '128 GB', '100 GB', '0.1 TB', '16 GiB', '100 GiB', '512 GiB', '50 TB'];

  expect(written.map((text) => formatDataSize(parseDataSize(text) ?? 0))).toEqual([
    '16 GB',
    '128 GB',
    '100 GB',
    '100 GB',
    '16 GiB',
    '100 GiB',
    '512 GiB',
    '50.0 TB',
  ]);
});
