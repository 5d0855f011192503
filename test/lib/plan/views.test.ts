import { EMPTY_LOCK } from '../../../lib/model/lock';
import { planJson } from '../../../lib/plan/plan-json';
import { planTable } from '../../../lib/plan/plan-table';
import { planPortfolio } from '../../../lib/plan/planner';
import { calendarDate } from '../../../lib/values/calendar-date';
import { cellWidth } from '../../../lib/values/cell-width';
import { fakeKinds, thing } from '../../support/fake-kind';
import { portfolio } from '../../support/portfolio';

const everywhere = ['daejeon', 'gwangju', 'seoul-aws'];
const of = portfolio({
  items: [
    thing(
      '1741000/portal',
      { needs: { refreshDue: calendarDate('2026-08-01') }, others: { standby: 'gwangju' } },
      { name: { ko: '정부24 민원 포털', en: 'Civil portal' } },
    ),
    thing('1741000/sos', {}, { name: { ko: '안심 SOS', en: 'Safety SOS' } }),
    thing('1741000/lost', { barred: everywhere }, { name: { ko: '둘 곳 없음', en: 'Nowhere\u202Etxt.exe' } }),
  ],
});
const plan = planPortfolio({ portfolio: of, lock: EMPTY_LOCK, kinds: fakeKinds });

test('the table goes wave by wave, tells months from refresh, and ends with what has no place', () => {
  expect(planTable(of, plan, 'en')).toMatchInlineSnapshot(`
   "2026-1  2026-03-02 ~ 2026-06-26  1 item, 1 agency
     cutover     item            name          zone                       from refresh  state
     2026-03-02  1741000/sos     Safety SOS    daejeon                    -

   2026-2  2026-09-01 ~ 2026-12-04  1 item, 1 agency
     cutover     item            name          zone                       from refresh  state
     2026-09-01  1741000/portal  Civil portal  daejeon, standby: gwangju  +1 month

   without a place (1)
     1741000/lost  Nowhere�txt.exe
       - daejeon: barred from the zone
       - gwangju: barred from the zone
       - seoul-aws: barred from the zone

   2 placed, 1 without a place. From the refresh dates: 1 month in the median, 1 at most.
   "
  `);
});

test('Korean columns line up in cells of the terminal', () => {
  const lines = planTable(of, plan, 'ko').split('\n');
  const head = lines.find((line) => line.includes('전환일')) ?? '';
  const row = lines.find((line) => line.includes('1741000/sos')) ?? '';
  expect(cellWidth(row.slice(0, row.indexOf('daejeon')))).toBe(cellWidth(head.slice(0, head.indexOf('영역'))));
});

test('no name turns the direction of writing', () => {
  expect(planTable(of, plan, 'en')).not.toMatch(/[\u202A-\u202E]/);
});

test('the JSON has a version, every placement with its reasons, and every refusal', () => {
  const json = planJson(of, plan);
  expect([json.version, json.placements.map(({ item, reasons }) => [item, reasons.length > 0]), json.refusals.map(({ item }) => item)]).toEqual([
    1,
    [
      ['1741000/portal', true],
      ['1741000/sos', true],
    ],
    ['1741000/lost'],
  ]);
});

test('an empty plan says that nothing is to be placed', () => {
  const nothing = portfolio();
  expect(planTable(nothing, planPortfolio({ portfolio: nothing, lock: EMPTY_LOCK, kinds: fakeKinds }), 'ko')).toBe(
    '배치할 것이 없습니다.\n\n배치 0건, 미배치 0건.\n',
  );
});
