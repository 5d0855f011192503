import { EMPTY_LOCK, type Lock } from '../../../lib/model/lock';
import { planPortfolio } from '../../../lib/plan/planner';
import { recordWave, unfinishedBefore } from '../../../lib/plan/record';
import { renderProblem } from '../../../lib/problem/problem';
import { fakeKinds, thing } from '../../support/fake-kind';
import { pin, portfolio, retirement, waves, type PortfolioParts } from '../../support/portfolio';

const ORDER = waves().map(({ wave }) => wave);
const A = thing('1741000/aa');
const B = thing('1741000/bb');
const PINS = [pin(A.ref, { wave: '2026-1' }), pin(B.ref, { wave: '2026-2' })];
const plan = (parts: PortfolioParts, lock: Lock = EMPTY_LOCK) => planPortfolio({ portfolio: portfolio({ pins: PINS, ...parts }), lock, kinds: fakeKinds });
const planned = plan({ items: [A, B] }).lock;

test('a wave is not over while an earlier one is not', () => {
  expect(unfinishedBefore(planned, '2026-2', ORDER).map((problem) => renderProblem(problem, 'en'))).toMatchInlineSnapshot(`
   [
     "gcdk.lock.yaml GCDK6104 recorded: wave 2026-2 cannot be over while the earlier wave 2026-1 is not; left in 2026-1: 1 item (1741000/aa)
     got:      2026-2
     fix:      run \`gcdk record 2026-1 --all\` first, or \`gcdk record 2026-1 --close\` to move what is left to later waves",
   ]
  `);
  expect(unfinishedBefore(planned, '2026-1', ORDER)).toEqual([]);
  expect(unfinishedBefore(recordWave(planned, '2026-1').lock, '2026-2', ORDER)).toEqual([]);
});

test('a wave that is closed leaves what it has not deployed to later waves', () => {
  const { lock, problems } = recordWave(planned, '2026-1', { items: [], close: true });
  expect([lock.recorded, lock.items[A.ref]?.deployed, problems]).toEqual([['2026-1'], false, []]);

  const next = plan({ items: [A, B], pins: [] }, lock);
  expect([next.placements.get(A.ref)?.wave, next.notices.map(({ code }) => code)]).toEqual(['2026-2', ['GCDK6011']]);
});

test('a wave cannot be closed with changes left over', () => {
  const deployed = recordWave(planned, '2026-1').lock;
  const retiring = plan({ items: [{ ...A, retired: retirement(A.ref, '2026-2') }, B] }, deployed).lock;
  const { lock, problems } = recordWave(retiring, '2026-2', { items: [], close: true });
  expect(lock).toBe(retiring);
  expect(problems.map((problem) => renderProblem(problem, 'en'))).toMatchInlineSnapshot(`
   [
     "gcdk.lock.yaml GCDK6105 items: wave 2026-2 cannot be closed with 1 amendment or retirement not carried out: 1741000/aa
     fix:      apply them and name them with --item; to put a retirement off, name a later wave under \`retire\` and plan again",
   ]
  `);
  expect(recordWave(retiring, '2026-2', { items: [A.ref], close: true }).lock.recorded).toEqual(['2026-1', '2026-2']);
});
