import { EMPTY_LOCK, type Lock } from '../../../lib/model/lock';
import type { Kind } from '../../../lib/model/kind';
import type { ItemRef, Item } from '../../../lib/model/request';
import type { Plan } from '../../../lib/plan/plan';
import { planPortfolio } from '../../../lib/plan/planner';
import { recordWave } from '../../../lib/plan/record';
import { calendarDate } from '../../../lib/values/calendar-date';
import { fakeKind, fakeKinds, thing } from '../../support/fake-kind';
import { openstackZone, pin, portfolio, retirement, wave, waves, type PortfolioParts } from '../../support/portfolio';

const planned = (parts: PortfolioParts, lock: Lock = EMPTY_LOCK): Plan => planPortfolio({ portfolio: portfolio(parts), lock, kinds: fakeKinds });
const spot = (plan: Plan, ref: string): string => {
  const placement = plan.placements.get(ref as ItemRef);
  return placement ? `${placement.wave} ${placement.cutover} ${placement.zone}` : 'refused';
};
const whyNot = (plan: Plan, ref: string): string[] =>
  plan.refusals
    .filter(({ item }) => item === ref)
    .flatMap(({ reasons }) => reasons.map(({ wave, zone, reason }) => [wave, zone, reason.code].filter(Boolean).join(' ')));
const why = (plan: Plan, ref: string): string[] => plan.placements.get(ref as ItemRef)?.reasons.map(({ code }) => code) ?? [];
const due = (ref: string, date: string): Item => thing(ref, { needs: { refreshDue: calendarDate(date) } });
const needing = (ref: string, ...on: readonly ItemRef[]): Item => thing(ref, { needs: { dependsOn: on.map((on) => ({ on, hard: true })) } });

const datedOnBase = (ref: string): Item => thing(ref, { needs: { refreshDue: calendarDate('2026-04-01'), dependsOn: [{ on: '1741000/base', hard: true }] } });

/** Where a circle of items goes, each with a refresh date and a need of the next. */
const ring = (...dates: readonly string[]): string => {
  const refs = dates.map((_, index): ItemRef => `1741000/ring-${index}`);
  const items = refs.map((ref, index) => {
    const on = refs[(index + 1) % refs.length] ?? ref;
    return thing(ref, { needs: { refreshDue: calendarDate(dates[index] ?? ''), dependsOn: [{ on, hard: true }] } });
  });
  return [...new Set(refs.map((ref) => spot(planned({ items }), ref)))].join(', ');
};

test('without a refresh date an item moves in the first night of the first wave, to the first zone', () => {
  expect(spot(planned({ items: [thing('1741000/aa')] }), '1741000/aa')).toBe('2026-1 2026-03-02 daejeon');
});

test('an item moves on its refresh date where a wave holds it, and in the nearest night of the nearest wave where none does', () => {
  const plan = planned({ items: [due('1741000/in-wave', '2026-10-10'), due('1741000/between', '2026-07-10')] });
  expect([spot(plan, '1741000/in-wave'), spot(plan, '1741000/between')]).toEqual(['2026-2 2026-10-10 daejeon', '2026-1 2026-06-26 daejeon']);
  expect(plan.placements.get('1741000/between')?.monthsFromRefresh).toBe(-0.5);
});

test('when the nearest wave is full the next nearest takes it, and the placement says so', () => {
  const plan = planned({ items: [due('1741000/aa', '2026-10-10'), due('1741000/bb', '2026-10-11')], settings: { limits: { items: 1 } } });
  expect(spot(plan, '1741000/bb')).toBe('2026-1 2026-06-26 daejeon');
  expect(why(plan, '1741000/bb')).toEqual(['wave-nearest-refresh', 'better-wave-refused', 'zone-first']);
});

test('a hard dependency moves no later than what needs it', () => {
  const plan = planned({ items: [thing('1741000/base', { needs: { refreshDue: calendarDate('2027-04-01') } }), needing('1741000/app', '1741000/base')] });
  expect([spot(plan, '1741000/base'), spot(plan, '1741000/app')]).toEqual(['2027-1 2027-04-01 daejeon', '2027-1 2027-04-01 daejeon']);
});

test('what many wait for follows their dates rather than its own', () => {
  const plan = planned({
    items: [due('1741000/base', '2027-04-01'), datedOnBase('1741000/app-1'), datedOnBase('1741000/app-2'), datedOnBase('1741000/app-3')],
  });
  expect(plan.placements.get('1741000/base')?.wave).toBe('2026-1');
  expect(why(plan, '1741000/base')).toContain('needed-at-another-time');
});

test('items that hard-depend on one another move in one wave and night, and the circle is told as a path', () => {
  const plan = planned({ items: [needing('1741000/aa', '1741000/cc'), needing('1741000/bb', '1741000/aa'), needing('1741000/cc', '1741000/bb')] });
  expect(new Set(['1741000/aa', '1741000/bb', '1741000/cc'].map((ref) => spot(plan, ref))).size).toBe(1);
  expect(plan.placements.get('1741000/aa')?.reasons.find(({ code }) => code === 'moves-together')?.text.en).toBe(
    'these need one another and move in one night: 1741000/aa → 1741000/cc → 1741000/bb → 1741000/aa',
  );
});

test('a circle moves on the middle one of its refresh dates, the earlier where two are in the middle', () => {
  expect(ring('2026-06-10', '2026-03-10', '2026-04-10')).toBe('2026-1 2026-04-10 daejeon');
  expect(ring('2026-05-10', '2026-03-10')).toBe('2026-1 2026-03-10 daejeon');
  expect(ring('2026-06-10', '2026-03-10', '2026-05-10', '2026-04-10')).toBe('2026-1 2026-04-10 daejeon');
});

test('nothing comes in the very wave in which what it needs retires', () => {
  const base = thing('1741000/base', {}, { retired: retirement('1741000/base', '2026-2') });
  const app = thing('1741000/app', { needs: { refreshDue: calendarDate('2026-10-10'), dependsOn: [{ on: '1741000/base', hard: true }] } });
  const before = planned({ items: [base, app] });
  expect([spot(before, '1741000/base'), spot(before, '1741000/app')]).toEqual(['2026-1 2026-03-02 daejeon', '2026-1 2026-06-26 daejeon']);
  expect(before.placements.get('1741000/app')?.reasons.map(({ text }) => text.en)).toMatchInlineSnapshot(`
   [
     "wave 2026-1 is the nearest possible to its refresh date 2026-10-10 (3.5 months early)",
     "wave 2026-2, tried first, would not do: 1741000/base, which it needs, retires in wave 2026-2",
     "daejeon centre is the first of the zones in order",
   ]
  `);

  const { lock } = recordWave(planned({ items: [base] }).lock, '2026-1');
  const after = planned({ items: [base, app] }, lock);
  expect(after.refusals.map(({ item, reasons }) => [item, ...reasons.map(({ reason }) => reason.text.en)])).toEqual([
    ['1741000/app', '1741000/base, which it needs, retires in wave 2026-2 (likewise in 2027-1, 2027-2)'],
  ]);
});

test('what needs something without a place is refused for that reason', () => {
  const plan = planned({ items: [thing('1741000/base', { barred: ['daejeon', 'gwangju', 'seoul-aws'] }), needing('1741000/app', '1741000/base')] });
  expect([whyNot(plan, '1741000/base'), whyNot(plan, '1741000/app')]).toEqual([
    ['daejeon barred', 'gwangju barred', 'seoul-aws barred'],
    ['dependency-unplaced'],
  ]);
});

test('a yearly hard freeze that spans New Year is kept every year', () => {
  const plan = planned({
    waves: [wave('w1', '2027-12-20', '2028-01-12')],
    items: [due('1741000/aa', '2028-01-01')],
    settings: { freezes: [{ id: 'closing', name: '결산', from: '2020-12-15', to: '2021-01-10', yearly: true, hardness: 'hard' }] },
  });
  expect(spot(plan, '1741000/aa')).toBe('w1 2028-01-11 daejeon');
});

test('a freeze concerns only the services and agencies that it names', () => {
  const plan = planned({
    waves: [wave('w1', '2026-03-02', '2026-03-04')],
    items: [thing('1741000/tax', { needs: { services: ['tax'] } }), thing('1741000/other'), thing('1220000/tax', { needs: { services: ['tax'] } })],
    settings: { freezes: [{ id: 'fz', name: '연말정산', from: '2026-03-01', to: '2026-03-31', hardness: 'hard', services: ['tax'], agencies: ['1741000'] }] },
  });
  expect([whyNot(plan, '1741000/tax'), spot(plan, '1741000/other'), spot(plan, '1220000/tax')]).toEqual([
    ['w1 frozen'],
    'w1 2026-03-02 daejeon',
    'w1 2026-03-02 daejeon',
  ]);
});

test('a soft freeze is avoided inside the wave, and reported where it cannot be', () => {
  const freezes = [{ id: 'flood', name: '장마', from: '2026-03-01', to: '2026-03-10', hardness: 'soft' as const }];
  const avoided = planned({ items: [thing('1741000/aa')], settings: { freezes } });
  const used = planned({ waves: [wave('w1', '2026-03-02', '2026-03-04')], items: [thing('1741000/aa')], settings: { freezes } });
  expect([spot(avoided, '1741000/aa'), avoided.notices]).toEqual(['2026-1 2026-03-11 daejeon', []]);
  expect([spot(used, '1741000/aa'), used.notices.map(({ code, severity }) => `${code} ${severity}`)]).toEqual(['w1 2026-03-02 daejeon', ['GCDK5003 notice']]);
});

test('a full zone passes an item on to the next in order, and capacity that comes later is used from its wave on', () => {
  const size = { vcpu: 4, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 };
  const items = ['aa', 'bb', 'cc'].map((id) => thing(`1741000/${id}`, { load: { vcpu: 4 } }));
  const zones = [
    openstackZone('daejeon', { capacity: size, growth: [{ ...size, vcpu: 8, from: '2026-08-01' }] }),
    openstackZone('gwangju', { capacity: size }),
  ];
  const plan = planned({ zones, items });
  expect(items.map(({ ref }) => spot(plan, ref))).toEqual(['2026-1 2026-03-02 daejeon', '2026-1 2026-03-02 gwangju', '2026-2 2026-09-01 daejeon']);
  expect(why(plan, '1741000/bb')).toEqual(['wave-earliest', 'zone-next', 'zone-passed-over']);
});

test('two items of grade 1 of one agency never move in one night', () => {
  const first = { needs: { grade: 1 } } as const;
  const plan = planned({ items: [thing('1741000/aa', first), thing('1741000/bb', first)] });
  expect([spot(plan, '1741000/aa'), spot(plan, '1741000/bb')]).toEqual(['2026-1 2026-03-02 daejeon', '2026-1 2026-03-03 daejeon']);
});

test('a pin decides wave, zone and night, and one that cannot be kept is a problem', () => {
  const kept = planned({ items: [thing('1741000/aa')], pins: [pin('1741000/aa', { wave: '2027-1', zone: 'gwangju', cutover: '2027-05-05' })] });
  expect(spot(kept, '1741000/aa')).toBe('2027-1 2027-05-05 gwangju');
  const lost = planned({ items: [thing('1741000/aa')], pins: [pin('1741000/aa', { wave: '2026-1', cutover: '2026-09-05' })] });
  expect(lost.problems.map(({ code, text }) => `${code} ${text.what.en}`)).toMatchInlineSnapshot(`
   [
     "GCDK5001 1741000/aa cannot be pinned to 2026-1 2026-09-05: it is pinned to 2026-1 2026-09-05 (likewise in 2026-2, 2027-1, 2027-2)",
   ]
  `);
});

test('parts in other zones count where they stand', () => {
  const tight = openstackZone('gwangju', { capacity: { vcpu: 1, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 } });
  const plan = planned({ zones: [openstackZone('daejeon'), tight], items: [thing('1741000/aa', { load: { vcpu: 2 }, others: { standby: 'gwangju' } })] });
  expect(whyNot(plan, '1741000/aa')).toEqual(['gwangju same-site', '2026-1 daejeon zone-full']);
});

test('sixty waves and thousands of items ask each kind once for each zone', () => {
  const asked = { needs: 0, parts: 0, obstacles: 0 };
  const counting: Kind = {
    ...fakeKind,
    needs: (item, of) => (asked.needs++, fakeKind.needs(item as never, of)),
    parts: (item, zone, of) => (asked.parts++, fakeKind.parts(item as never, zone, of)),
    obstacles: (item, role, zone, of) => (asked.obstacles++, fakeKind.obstacles(item as never, role, zone, of)),
  };
  const certification = { scheme: 'government-dc' as const, level: 'high' as const, number: 'GDC-1', validFrom: '2020-01-01', validUntil: '2099-12-31' };
  const zones = ['daejeon', 'gwangju', 'daegu'].map((name) => openstackZone(name, { certification }));
  const items = Array.from({ length: 2000 }, (_, index) => thing(`${1000000 + (index % 50)}/item-${index}`, { load: { vcpu: 4 } }));
  const plan = planPortfolio({
    portfolio: portfolio({ items, zones, waves: waves(60), settings: { limits: { items: 40, agencies: 30 } } }),
    lock: EMPTY_LOCK,
    kinds: new Map([[counting.kind, counting]]),
  });
  expect([plan.placements.size, asked]).toEqual([2000, { needs: 2000, parts: 6000, obstacles: 6000 }]);
});

test('a pin to a wave that is over says so', () => {
  const lock = recordWave(planned({ items: [thing('1741000/aa')] }).lock, '2026-1').lock;
  const { refusals } = planned({ items: [thing('1741000/aa'), thing('1741000/bb')], pins: [pin('1741000/bb', { wave: '2026-1' })] }, lock);
  expect(refusals.map(({ item, reasons }) => [item, reasons.map(({ reason }) => reason.text.en)])).toEqual([
    ['1741000/bb', ['the wave has been carried out, or one after it has']],
  ]);
});
