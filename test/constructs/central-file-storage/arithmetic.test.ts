import * as fc from 'fast-check';
import { misfits, slowestRate, transferMinutes, transferTimes, type TransferSpec } from '../../../constructs/central-file-storage/arithmetic';
import { COPY_PERIODS } from '../../../constructs/central-file-storage/schedule';
import type { BitsPerSecond } from '../../../lib/values/data-rate';
import { gibibytes } from '../../../lib/values/data-size';
import { minutes } from '../../../lib/values/duration';

const DAY = 1440;
const gib = fc.integer({ min: 1, max: 2 ** 30 });
const rate = fc.integer({ min: 1_000_000, max: 1_000_000_000_000 });
const span = (max: number) => fc.integer({ min: 1, max });

const spec = (size: number, dailyChange: number, bandwidth: number, rpo = DAY, rto = 5 * DAY, limit = 30 * DAY): TransferSpec => ({
  size: gibibytes(size),
  dailyChange: gibibytes(dailyChange),
  rpo: minutes(rpo),
  rto: minutes(rto),
  replica: { bandwidth: bandwidth as BitsPerSecond },
  backup: { seedWithin: minutes(limit), fullRestoreWithin: minutes(limit) },
});
const specs = fc.tuple(gib, gib, rate, span(DAY), span(5 * DAY), span(100 * DAY)).map((all) => spec(...all));

describe('transfer arithmetic', () => {
  test('takes 11.3 days for 858 TB over 10 Gbps, 7.9 days at the full speed of the line', () => {
    const days = transferMinutes(858e12 / 2 ** 30, 1e10) / DAY;

    expect(days).toBeCloseTo(11.35, 2);
    expect(days * 0.7).toBeCloseTo(7.94, 2);
  });

  test('is halved by a line twice as fast and doubled by twice as much', () => {
    fc.assert(
      fc.property(gib, rate, (size, speed) => {
        expect(transferMinutes(size, speed * 2)).toBeCloseTo(transferMinutes(size, speed) / 2, 5);
        expect(transferMinutes(size * 2, speed)).toBeCloseTo(transferMinutes(size, speed) * 2, 5);
      }),
    );
  });

  test('recommends a line that does and none that is much faster than needed', () => {
    fc.assert(
      fc.property(gib, span(100 * DAY), (size, given) => {
        const enough = slowestRate(size, given);

        expect(transferMinutes(size, enough)).toBeLessThanOrEqual(given * 1.000_001);
        expect(transferMinutes(size, enough * 0.99)).toBeGreaterThan(given);
      }),
    );
  });
});

describe('what a line can keep', () => {
  test('the copier’s period is one of the standard ones and, where the RPO can be kept, keeps it with the longest of them', () => {
    fc.assert(
      fc.property(specs, (one) => {
        const { copyEvery, dailyDelta, lag } = transferTimes(one);
        const longer = COPY_PERIODS.filter((period) => period > copyEvery);

        expect(COPY_PERIODS).toContain(copyEvery);
        expect(lag).toBe(copyEvery + dailyDelta);
        expect(longer.every((period) => period + dailyDelta > one.rpo)).toBe(true);
      }),
    );
  });

  test('a faster line never breaks a promise that a slower one kept', () => {
    fc.assert(
      fc.property(specs, fc.integer({ min: 2, max: 100 }), (one, factor) => {
        const faster = { ...one, replica: { bandwidth: (one.replica.bandwidth * factor) as BitsPerSecond } };
        const broken = new Set(misfits(one).map(({ promise }) => promise));

        expect(misfits(faster).every(({ promise }) => broken.has(promise))).toBe(true);
      }),
    );
  });

  test('every misfit says more minutes needed than given', () => {
    fc.assert(
      fc.property(specs, (one) => {
        for (const { needed, given } of misfits(one)) expect(needed).toBeGreaterThan(given);
      }),
    );
  });

  test('the RTO counts the promotion only: a full restore has a limit of its own', () => {
    const slow = spec(800_000, 100, 1e9, DAY, 90, 365 * DAY);

    expect(transferTimes(slow)).toMatchObject({ promotion: 90 });
    expect(misfits(slow)).toEqual([]);
    expect(misfits({ ...slow, backup: { ...slow.backup, fullRestoreWithin: minutes(30 * DAY) } }).map(({ promise }) => promise)).toEqual(['fullRestoreWithin']);
    expect(misfits({ ...slow, backup: { ...slow.backup, seedWithin: minutes(30 * DAY) } }).map(({ promise }) => promise)).toEqual(['seedWithin']);
    expect(misfits({ ...slow, rto: minutes(89) }).map(({ promise }) => promise)).toEqual(['rto']);
  });
});
