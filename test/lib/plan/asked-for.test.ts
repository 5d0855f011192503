import { EMPTY_LOCK } from '../../../lib/model/lock';
import { planPortfolio } from '../../../lib/plan/planner';
import { calendarDate } from '../../../lib/values/calendar-date';
import { fakeKinds, thing } from '../../support/fake-kind';
import { originOf, portfolio } from '../../support/portfolio';

const LATE = { submitted: calendarDate('2027-01-11') };

const waveOf = (...items: ReturnType<typeof thing>[]) => {
  const plan = planPortfolio({ portfolio: portfolio({ items }), lock: EMPTY_LOCK, kinds: fakeKinds });
  return Object.fromEntries([...plan.placements].map(([ref, { wave }]) => [ref, wave]));
};

describe('the day on which something was asked for', () => {
  it('keeps a thing without a refresh date out of waves that had closed by then', () => {
    expect(waveOf(thing('1741000/store', {}, LATE))).toEqual({ '1741000/store': '2027-1' });
  });

  it('outweighs the age of the gear', () => {
    const needs = { refreshDue: calendarDate('2026-04-01') };
    expect(waveOf(thing('1741000/portal', { needs }, LATE))).toEqual({ '1741000/portal': '2027-1' });
  });

  it('does not hold back what was only amended late', () => {
    const amends = originOf('1741000', '/things/0');
    expect(waveOf(thing('1741000/store', {}, { ...LATE, amends }))).toEqual({ '1741000/store': '2026-1' });
  });

  it('never leads to a refusal: an earlier wave is taken where no later one will do', () => {
    const needs = { endsBy: calendarDate('2026-12-31') };
    expect(waveOf(thing('1741000/line', { needs }, LATE))).toEqual({ '1741000/line': '2026-1' });
  });
});
