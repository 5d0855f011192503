import * as fc from 'fast-check';
import { cells, freezeSpans, nights } from '../../../lib/report/plan-summary';
import { addDays, calendarDate, fromDayNumber } from '../../../lib/values/calendar-date';
import { plan } from '../../support/report';

const day = calendarDate;

describe('freezeSpans', () => {
  test('repeats a yearly freeze in each year, and across New Year', () => {
    const close = { from: day('2026-12-15'), to: day('2027-01-10'), yearly: true };

    expect(freezeSpans(close, day('2027-01-01'), day('2028-12-31'))).toEqual([
      { from: '2027-01-01', to: '2027-01-10' },
      { from: '2027-12-15', to: '2028-01-10' },
      { from: '2028-12-15', to: '2028-12-31' },
    ]);
  });

  test('shows a freeze that is not yearly once', () => {
    const election = { from: day('2026-05-13'), to: day('2026-06-06'), yearly: false };

    expect(freezeSpans(election, day('2026-01-01'), day('2030-12-31'))).toEqual([{ from: '2026-05-13', to: '2026-06-06' }]);
  });

  test('gives spans in order, inside the period, none empty', () => {
    const date = fc.integer({ min: 14_000, max: 24_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(date, fc.nat(360), fc.boolean(), date, fc.nat(4000), (from, length, yearly, first, period) => {
        const last = addDays(first, period);
        const spans = freezeSpans({ from, to: addDays(from, length), yearly }, first, last);

        expect(spans.every((span) => first <= span.from && span.from <= span.to && span.to <= last)).toBe(true);
        expect(spans.map((span) => span.from)).toEqual(spans.map((span) => span.from).sort());
      }),
    );
  });
});

describe('cells and nights', () => {
  test('hold every placement once', () => {
    const { placements } = plan(80);

    expect(
      cells(placements)
        .flatMap((cell) => cell.placements)
        .map(({ item }) => item)
        .sort(),
    ).toEqual(placements.map(({ item }) => item).sort());
    expect([...nights(placements).values()].reduce((sum, count) => sum + count, 0)).toBe(placements.length);
  });
});
