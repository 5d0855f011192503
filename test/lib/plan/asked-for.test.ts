import { EMPTY_LOCK } from '../../../lib/model/lock';
import { planPortfolio } from '../../../lib/plan/planner';
import { calendarDate } from '../../../lib/values/calendar-date';
import { fakeKinds, thing } from '../../support/fake-kind';
import { originOf, portfolio } from '../../support/portfolio';

const LATE = { submitted: calendarDate('2027-01-11') };

const planOf = (...items: ReturnType<typeof thing>[]) => planPortfolio({ portfolio: portfolio({ items }), lock: EMPTY_LOCK, kinds: fakeKinds });
const waveOf = (...items: ReturnType<typeof thing>[]) => Object.fromEntries([...planOf(...items).placements].map(([ref, { wave }]) => [ref, wave]));

describe('the day on which something was asked for', () => {
  it('keeps a thing without a refresh date out of waves that had closed by then', () => {
    expect(waveOf(thing('1741000/store', {}, LATE))).toEqual({ '1741000/store': '2027-1' });
  });

  it('outweighs the age of the gear', () => {
    const needs = { refreshDue: calendarDate('2026-04-01') };
    expect(waveOf(thing('1741000/portal', { needs }, LATE))).toEqual({ '1741000/portal': '2027-1' });
  });

  it('does not hold back what was only amended late', () => {
    const amended = { ...LATE, amends: originOf('1741000', '/things/0'), asked: calendarDate('2025-11-03') };
    expect(waveOf(thing('1741000/store', {}, amended))).toEqual({ '1741000/store': '2026-1' });
  });

  it('keeps a thing out of the nights before it, in a wave that is open still', () => {
    const needs = { refreshDue: calendarDate('2026-04-01') };
    const asked = thing('1741000/portal', { needs }, { submitted: calendarDate('2026-05-11') });
    expect(planOf(asked).placements.get('1741000/portal')).toMatchObject({ wave: '2026-1', cutover: '2026-05-11' });
  });

  it('counts no night before it when a wave is said to be the nearest to a refresh date', () => {
    const needs = { refreshDue: calendarDate('2026-04-01') };
    const asked = thing('1741000/portal', { needs }, { submitted: calendarDate('2026-05-11') });
    expect(
      planOf(asked)
        .placements.get('1741000/portal')
        ?.reasons.map(({ text }) => text.en),
    ).toEqual(['wave 2026-1 is the nearest possible to its refresh date 2026-04-01 (1.3 months late)', 'daejeon centre is the first of the zones in order']);
  });

  it('never leads to a refusal: an earlier wave is taken where no later one will do', () => {
    const needs = { endsBy: calendarDate('2026-12-31') };
    const plan = planOf(thing('1741000/line', { needs }, LATE));
    expect(plan.placements.get('1741000/line')).toMatchObject({ wave: '2026-1' });
    expect(plan.placements.get('1741000/line')?.reasons.map(({ text }) => text.en)).toContain(
      'it was asked for on 2027-01-11, and no night since then would do',
    );
    expect(plan.notices.map(({ text }) => text.what.en)).toEqual([
      '1741000/line was asked for on 2027-01-11; no night since then would do, so it is placed on 2026-03-02',
    ]);
  });
});
