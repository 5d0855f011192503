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
    'too large for one stack: about 851 resources in daejeon centre, of at most 850 for one item; ask for it as two or more',
  );
});

test('what is too large for another zone than the primary’s names the part that would stand there', () => {
  const item = thing('1741000/giant', { resources: 500, others: { standby: 'seoul-aws' }, barred: ['gwangju'] });
  const { refusals } = planPortfolio({ portfolio: portfolio({ items: [item] }), lock: EMPTY_LOCK, kinds: fakeKinds });

  expect(refusals[0]?.reasons.filter(({ zone }) => zone === 'daejeon').map(({ reason }) => reason.text)).toEqual([
    {
      ko: '한 스택에 담을 수 없을 만큼 큽니다: 서울 AWS에서 재해복구 대기 부분의 리소스 약 500개, 한 건에 450개까지. 둘 이상으로 나누어 신청하십시오',
      en: 'too large for one stack: about 500 resources in AWS Seoul of its part there (standby), of at most 450 for one item; ask for it as two or more',
    },
  ]);
});

test('each cloud has its own limit, and what just fits is placed', () => {
  expect(planOf(850, 'daejeon').refusals).toEqual([]);
  expect(planOf(450, 'seoul-aws').refusals).toEqual([]);
  expect(planOf(451, 'seoul-aws').refusals).toHaveLength(1);
  expect([...planOf(451).placements.values()].map(({ zone }) => zone)).toEqual(['daejeon']);
});
