import * as fc from 'fast-check';
import { transferMinutes, transferWindow } from '../../../lib/report/transfer';
import { calendarDate } from '../../../lib/values/calendar-date';

const CUTOVER = calendarDate('2026-04-17');

describe('transferWindow', () => {
  test('counts on 70 % of a line: 858 TB over 10 Gbps take 11.3 days, so the bulk copy starts twelve days and one ahead', () => {
    const window = transferWindow({ sizeGib: 799_071, dailyChangeGib: 100, rate: 1e10 }, CUTOVER, 480);

    expect(window).toMatchObject({ bulkFits: true, deltaFits: true, bulkStarts: '2026-04-04' });
    expect(Math.round((window?.bulkMinutes ?? 0) / 144) / 10).toBe(11.3);
  });

  test('refuses a bulk copy of more than 14 days', () => {
    expect(transferWindow({ sizeGib: 799_071, dailyChangeGib: 100, rate: 1e9 }, CUTOVER, 480)).toMatchObject({ bulkFits: false, deltaFits: true });
  });

  test('counts everything as changed where the daily change is not known', () => {
    expect(transferWindow({ sizeGib: 46_567, rate: 1e9 }, CUTOVER, 480)).toMatchObject({ deltaGib: 46_567, deltaFits: false });
  });

  test('computes nothing where the speed of the line is not known', () => {
    expect(transferWindow({ sizeGib: 10 }, CUTOVER, 480)).toBeUndefined();
  });

  test('grows with the size and shrinks with the speed, in proportion', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1e6, max: 1e12 }), (size, rate) => {
        expect(transferMinutes(size * 2, rate) / transferMinutes(size, rate)).toBeCloseTo(2, 6);
        expect(transferMinutes(size, rate * 4) / transferMinutes(size, rate)).toBeCloseTo(0.25, 6);
      }),
    );
  });
});
