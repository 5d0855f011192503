import { EMPTY_LOCK } from '../../../lib/model/lock';
import { planPortfolio } from '../../../lib/plan/planner';
import { fakeKinds, thing } from '../../support/fake-kind';
import { portfolio } from '../../support/portfolio';

const planOf = (resources: number, zone?: 'daejeon' | 'seoul-aws') =>
  planPortfolio({
    portfolio: portfolio({
      items: [thing('1741000/giant', { resources, ...(zone && { barred: ['daejeon', 'gwangju', 'seoul-aws'].filter((name) => name !== zone) }) })],
    }),
    lock: EMPTY_LOCK,
    kinds: fakeKinds,
  });

test('what no stack of any zone could hold is refused by the plan, with its size and the way out', () => {
  const { refusals, placements } = planOf(851);

  expect(placements.size).toBe(0);
  expect(refusals[0]?.reasons.map(({ zone, reason }) => `${zone}: ${reason.code}`)).toEqual([
    'daejeon: too-large',
    'gwangju: too-large',
    'seoul-aws: too-large',
  ]);
  expect(refusals[0]?.reasons[0]?.reason.text.en).toBe(
    'too large for one stack: about 851 resources in daejeon, of at most 850 for one item; ask for it as two or more',
  );
});

test('each cloud has its own limit, and what just fits is placed', () => {
  expect(planOf(850, 'daejeon').refusals).toEqual([]);
  expect(planOf(450, 'seoul-aws').refusals).toEqual([]);
  expect(planOf(451, 'seoul-aws').refusals).toHaveLength(1);
  expect([...planOf(451).placements.values()].map(({ zone }) => zone)).toEqual(['daejeon']);
});
