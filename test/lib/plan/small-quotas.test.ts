import { EMPTY_LOCK } from '../../../lib/model/lock';
import type { Zone } from '../../../lib/model/zone';
import { planPortfolio } from '../../../lib/plan/planner';
import { tenancyAt } from '../../../lib/plan/tenancy';
import { fakeKinds, thing } from '../../support/fake-kind';
import { awsZone, openstackZone, pin, portfolio } from '../../support/portfolio';

const CLASSES = [{ id: 'standard', shares: 3, shareStorage: '100 GiB' }];
const holder = (ref: string, gib: number, dataClass: 'S' | 'O' = 'S') => thing(ref, { needs: { dataClass, shares: { count: 2, gib } } });

function planned(items: ReturnType<typeof thing>[], zones: readonly Zone[] = [openstackZone('daejeon')]) {
  const pins = items.map(({ ref }, index) => pin(ref, { wave: index === 0 ? '2026-1' : '2026-2' }));
  const whole = portfolio({ zones, items, pins, settings: { quotaClasses: CLASSES } });
  const plan = planPortfolio({ portfolio: whole, lock: EMPTY_LOCK, kinds: fakeKinds });
  return { whole, plan, told: plan.notices.filter(({ code }) => code === 'GCDK5010') };
}

test('a quota class that cannot hold the shares and their restore tests is told with what it must hold, and the plan gives that', () => {
  const { whole, plan, told } = planned([holder('1741000/aa', 90), holder('1741000/bb', 60)]);

  expect(told.map(({ text }) => text)).toMatchObject([
    {
      what: {
        ko: '할당량 등급 standard는 기관 1741000이 영역 daejeon에서 쓸 공유와 복구 시험을 담지 못하므로, 필요한 만큼 늘려 계획했습니다',
        en: 'quota class standard cannot hold the shares of agency 1741000 in zone daejeon and their restore tests, so the plan gives what they need',
      },
      got: 'shares: 3, shareStorage: 100 GiB',
      allowed: { en: 'at least shares: 4, shareStorage: 150 GiB' },
    },
  ]);
  expect(['2026-1', '2026-2'].map((wave) => tenancyAt(whole, plan, '1741000', 'daejeon', wave)?.quota)).toMatchObject([
    { shares: 3, shareStorage: 100 },
    { shares: 4, shareStorage: 150 },
  ]);
});

test('classes are projects of their own, so what fits each of them fits', () => {
  expect(planned([holder('1741000/aa', 90, 'S'), holder('1741000/bb', 60, 'O')]).told).toEqual([]);
});

test('AWS has no quota of shares', () => {
  expect(planned([holder('1741000/aa', 900, 'O')], [awsZone('seoul-aws')]).told).toEqual([]);
});
