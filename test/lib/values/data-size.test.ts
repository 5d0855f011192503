import { formatDataSize, parseDataSize } from '../../../lib/values/data-size';

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
