import { EMPTY_LOCK, type Lock } from '../../../lib/model/lock';
import type { Item } from '../../../lib/model/request';
import { planPortfolio } from '../../../lib/plan/planner';
import { DEFAULT_QUOTA, quotaOf } from '../../../lib/plan/quota';
import { recordWave } from '../../../lib/plan/record';
import { tenancyAt } from '../../../lib/plan/tenancy';
import { fakeKinds, thing } from '../../support/fake-kind';
import { pin, portfolio, retirement, settings, type PortfolioParts } from '../../support/portfolio';

const first = thing('B552015/aa', { needs: { dataClass: 'S' } });
const second = thing('B552015/bb', { needs: { linked: true } });
const pins = [pin('B552015/bb', { wave: '2026-2' })];
const many = (ref: string): Item => thing(ref, { needs: { hosts: 28 } });
const planOf = (items: readonly Item[], lock: Lock) => planPortfolio({ portfolio: portfolio({ items }), lock, kinds: fakeKinds });
const at = (wave: string, items: readonly Item[] = [first, second], parts: PortfolioParts = {}, zone = 'daejeon') => {
  const of = portfolio({ items, pins, ...parts });
  return tenancyAt(of, planPortfolio({ portfolio: of, lock: EMPTY_LOCK, kinds: fakeKinds }), 'B552015', zone, wave);
};

test('a tenancy holds what its wave and every earlier one brought', () => {
  expect([at('2026-1')?.classes, at('2026-2')?.classes, at('2027-1')?.classes]).toEqual([['S'], ['S', 'O'], ['S', 'O']]);
});

test('an agency has no tenancy where nothing of its has come yet', () => {
  expect([at('2026-1', [second]), at('2026-1', [first], {}, 'gwangju')]).toEqual([undefined, undefined]);
});

test('a segment is linked from the wave on in which a link ends in it', () => {
  expect(at('2026-2')?.segments.map(({ dataClass, plane, linked }) => [dataClass, plane, linked])).toEqual([
    ['S', 'work', false],
    ['O', 'internet', true],
  ]);
});

test('its DNS name is in lower case, under the zone and the suffix of the portfolio', () => {
  expect(at('2026-1')?.dnsName).toBe('b552015.daejeon.gcloud.example.kr');
});

test('what a wave retires is there for the last time in that wave', () => {
  const before = portfolio({ items: [first, second], pins });
  const { lock } = recordWave(planPortfolio({ portfolio: before, lock: EMPTY_LOCK, kinds: fakeKinds }).lock, '2026-1');
  const after = portfolio({ items: [{ ...first, retired: retirement('B552015/aa', '2026-2') }, second], pins });
  const plan = planPortfolio({ portfolio: after, lock, kinds: fakeKinds });
  const rooms = ['2026-1', '2026-2', '2027-1'].map((wave) => tenancyAt(after, plan, 'B552015', 'daejeon', wave));
  expect(rooms.map((room) => room?.segments.map(({ dataClass }) => dataClass))).toEqual([['S'], ['S', 'O'], ['O']]);
  // A class stays: what is kept of it can only be read with its key.
  expect(rooms.map((room) => room?.classes)).toEqual([['S'], ['S', 'O'], ['S', 'O']]);
});

test('what has left still counts for the networks of a segment: one that was applied is not taken away', () => {
  const [aa, bb, cc] = [many('B552015/aa'), many('B552015/bb'), many('B552015/cc')];
  const networks = (items: readonly Item[], lock: Lock) =>
    tenancyAt(portfolio({ items }), planOf(items, lock), 'B552015', 'daejeon', '2026-2')?.segments.map((segment) => segment.networks.length);

  const alone = recordWave(planOf([aa], EMPTY_LOCK).lock, '2026-1').lock;
  const stands = recordWave(planOf([aa, bb, cc], alone).lock, '2026-2').lock;
  const leaving = [{ ...aa, retired: retirement('B552015/aa', '2027-1') }, bb, cc];
  const gone = recordWave(planOf(leaving, stands).lock, '2027-1').lock;
  expect([networks([aa, bb, cc], stands), networks(leaving, gone)]).toEqual([[2], [2]]);
});

test('a network that a later wave needs is not in an earlier tenancy', () => {
  const before = portfolio({ items: [many('B552015/aa')] });
  const { lock } = recordWave(planPortfolio({ portfolio: before, lock: EMPTY_LOCK, kinds: fakeKinds }).lock, '2026-1');
  const after = portfolio({ items: [many('B552015/aa'), many('B552015/cc'), many('B552015/dd')] });
  const plan = planPortfolio({ portfolio: after, lock, kinds: fakeKinds });
  expect(['2026-1', '2026-2'].map((wave) => tenancyAt(after, plan, 'B552015', 'daejeon', wave)?.segments[0]?.networks.length)).toEqual([1, 2]);
});

test('a quota class has its own values, else the inherited ones times its multiplier, rounded up', () => {
  const { quotaClasses } = settings(['daejeon'], {
    quotaClasses: [
      { id: 'standard', instances: 15 },
      { id: 'large', inherits: 'standard', multiplier: 2.5, ram: '8 TiB' },
    ],
  });
  expect(quotaOf(quotaClasses, 'large')).toMatchObject({ instances: 38, ram: 8192, vcpu: DEFAULT_QUOTA.vcpu * 2.5 });
});

test('quota classes that inherit from one another, or from nothing that exists, end in the defaults', () => {
  const { quotaClasses } = settings(['daejeon'], {
    quotaClasses: [
      { id: 'aa', inherits: 'bb' },
      { id: 'bb', inherits: 'aa' },
    ],
  });
  expect([quotaOf(quotaClasses, 'aa'), quotaOf(quotaClasses, 'zz')]).toEqual([DEFAULT_QUOTA, DEFAULT_QUOTA]);
});
