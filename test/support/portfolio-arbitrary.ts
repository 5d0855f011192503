import * as fc from 'fast-check';
import { EMPTY_LOCK, type Lock } from '../../lib/model/lock';
import type { ItemRef } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import { planPortfolio } from '../../lib/plan/planner';
import { recordWave } from '../../lib/plan/record';
import { addDays, calendarDate } from '../../lib/values/calendar-date';
import { fakeKinds, thing } from './fake-kind';
import { awsZone, openstackZone, pin, portfolio, retirement, wave } from './portfolio';

const REFS = ['1741000/aa', '1741000/bb', '1741000/cc', '1220000/dd', '1220000/ee', '1220000/ff'] as const satisfies readonly ItemRef[];
const ZONES = ['daejeon', 'gwangju', 'seoul-aws'] as const;
const STARTS = ['2026-03-02', '2026-06-01', '2026-12-28'] as const;
const WAVE_IDS = ['2026-1', '2026-2', '2026-3'] as const;
const NIGHTS = 3;

const day = fc.integer({ min: 0, max: 330 }).map((offset) => addDays(calendarDate('2026-02-20'), offset));

const spec = fc.record({
  needs: fc.record(
    {
      dataClass: fc.constantFrom('C', 'S', 'O', 'O'),
      grade: fc.constantFrom(1, 1, 2, 4),
      services: fc.constantFrom([], ['tax']),
      refreshDue: fc.option(day, { nil: undefined }),
      endsBy: fc.option(day, { nil: undefined, freq: 8 }),
      dependsOn: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.record({ on: fc.constantFrom(...REFS), hard: fc.constantFrom(true, true, false) }), { maxLength: 2 }) },
      ),
    },
    { requiredKeys: ['grade', 'services', 'dependsOn'] },
  ),
  load: fc.record({ vcpu: fc.constantFrom(1, 2, 4), vpnTunnels: fc.constantFrom(0, 0, 1) }),
  others: fc.option(fc.constantFrom({ replica: 'gwangju' } as const, { standby: 'daejeon' } as const), { nil: undefined, freq: 4 }),
  barred: fc.constantFrom([], [], ['daejeon']),
});

const hardness = fc.constantFrom('hard', 'hard', 'soft');

/** Portfolios of up to six items in three zones and three waves of three nights, so tight that much is refused. */
export const tightPortfolio: fc.Arbitrary<Portfolio> = fc
  .record({
    specs: fc.array(spec, { minLength: 1, maxLength: REFS.length }),
    retired: fc.option(fc.record({ at: fc.nat(REFS.length - 1), wave: fc.constantFrom(...WAVE_IDS) }), { nil: undefined }),
    asked: fc.option(fc.record({ at: fc.nat(REFS.length - 1), on: day }), { nil: undefined }),
    zoned: fc.option(fc.record({ at: fc.nat(REFS.length - 1), zone: fc.constantFrom(...ZONES) }), { nil: undefined }),
    capacities: fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })),
    growth: fc.array(fc.record({ from: day, vcpu: fc.integer({ min: 1, max: 12 }) }), { maxLength: 2 }),
    closes: fc.option(day, { nil: undefined, freq: 3 }),
    validUntil: fc.option(day, { nil: undefined, freq: 3 }),
    limits: fc.record({
      items: fc.integer({ min: 1, max: 6 }),
      agencies: fc.integer({ min: 1, max: 2 }),
      grade1: fc.integer({ min: 0, max: 4 }),
      perNight: fc.integer({ min: 1, max: 3 }),
    }),
    override: fc.option(fc.record({ items: fc.integer({ min: 1, max: 5 }), perNight: fc.integer({ min: 1, max: 2 }) }), { nil: undefined }),
    freezes: fc.array(fc.record({ start: fc.nat(NIGHTS - 1), wave: fc.nat(2), hardness, yearly: fc.boolean(), tax: fc.boolean(), customs: fc.boolean() }), {
      maxLength: 3,
    }),
    pins: fc.array(fc.record({ at: fc.nat(REFS.length - 1), wave: fc.constantFrom(undefined, ...WAVE_IDS), zone: fc.constantFrom(undefined, ...ZONES) }), {
      maxLength: 1,
    }),
    order: fc.shuffledSubarray([...ZONES], { minLength: 2 }),
  })
  .map(({ specs, retired, asked, zoned, capacities, growth, closes, validUntil, limits, override, freezes, pins, order }) => {
    const size = (index: 0 | 1 | 2) => ({ vcpu: capacities[index], ram: '1 TiB', storage: '1 PiB', vpnTunnels: 1 });
    const daejeon = openstackZone('daejeon', {
      capacity: size(0),
      growth: growth.map(({ from, vcpu }) => ({ ...size(0), from, vcpu })),
      ...(closes && { closes }),
    });
    const gwangju = openstackZone('gwangju', { capacity: size(1) });
    const seoul = awsZone('seoul-aws', {
      capacity: size(2),
      ...(validUntil && { certification: { scheme: 'csap', level: 'mid', number: 'CSAP-1', validFrom: '2024-01-01', validUntil } }),
    });
    return portfolio({
      zones: [daejeon, gwangju, seoul],
      items: specs.map((spec, index) =>
        thing(REFS[index] ?? REFS[0], spec, {
          ...(zoned?.at === index && { zone: { daejeon, gwangju, 'seoul-aws': seoul }[zoned.zone].zone }),
          ...(retired?.at === index && { retired: retirement(REFS[index] ?? REFS[0], retired.wave) }),
          ...(asked?.at === index && { submitted: asked.on }),
        }),
      ),
      waves: STARTS.map((opens, index) =>
        wave(WAVE_IDS[index], opens, addDays(calendarDate(opens), NIGHTS - 1), index === 1 && override ? override : undefined),
      ),
      pins: pins.map(({ at, wave, zone }) => pin(REFS[at] ?? REFS[0], { ...(wave && { wave }), ...(zone && { zone }) })),
      settings: {
        zones: order,
        limits,
        freezes: freezes.map(({ start, wave, hardness, yearly, tax, customs }, index) => {
          const from = addDays(calendarDate(STARTS[wave] ?? STARTS[0]), start);
          return {
            id: `freeze-${index}`,
            name: `동결 ${index}`,
            from,
            to: addDays(from, 6),
            yearly,
            hardness,
            ...(tax && { services: ['tax'] }),
            ...(customs && { agencies: ['1220000'] }),
          };
        }),
      },
    });
  });

/** A tight portfolio with a lock in which the first wave is deployed, and an item that may since have been amended or retired. */
export const tightLater: fc.Arbitrary<{ readonly portfolio: Portfolio; readonly lock: Lock }> = fc
  .record({ portfolio: tightPortfolio, retired: fc.nat(REFS.length - 1), at: fc.constantFrom('2026-2', '2026-3'), heavier: fc.nat(REFS.length - 1) })
  .map(({ portfolio, retired, at, heavier }) => {
    const { lock } = recordWave(planPortfolio({ portfolio, lock: EMPTY_LOCK, kinds: fakeKinds }).lock, '2026-1');
    const items = [...portfolio.items].map(([ref, item], index) => {
      const deployed = lock.items[ref]?.deployed;
      if (deployed && index === retired) return [ref, { ...item, retired: retirement(ref, at) }] as const;
      return deployed && index === heavier ? ([ref, { ...item, spec: { ...(item.spec as object), load: { vcpu: 3 } } }] as const) : ([ref, item] as const);
    });
    return { portfolio: { ...portfolio, items: new Map(items), pins: [] }, lock };
  });
