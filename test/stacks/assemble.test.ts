import { assemble } from '../../stacks/assemble';
import { planned } from '../../bin/planned';
import { definitionsOf } from '../../stacks/definitions';
import { defineKind } from '../../constructs/component';
import type { Lock } from '../../lib/model/lock';
import { EMPTY_LOCK } from '../../lib/model/lock';
import type { Item } from '../../lib/model/request';
import { planPortfolio } from '../../lib/plan/planner';
import { recordWave } from '../../lib/plan/record';
import type { AgencyLanding, Landing } from '../../stacks/landing';
import { fakeKind, thing, type FakeSpec } from '../support/fake-kind';
import { openstackZone, pin, portfolio, retirement, waves, type PortfolioParts } from '../support/portfolio';

const BUILDER = { build: () => [] };
/** The fake kind with builders that build nothing. `facts`: what its parts wait for. */
const kinds = (facts: readonly string[] = []) =>
  definitionsOf([
    defineKind<FakeSpec>({
      ...fakeKind,
      facts: () => facts.map((name) => ({ zone: 'daejeon', name })),
      openstack: () => Promise.resolve(BUILDER),
      aws: () => Promise.resolve(BUILDER),
    }),
  ]);

const zones = [openstackZone('daejeon')];
const inWave = (ref: Item['ref'], wave: string) => pin(ref, { wave });
const world = (items: readonly Item[], parts: PortfolioParts = {}) => portfolio({ zones, items, ...parts });

const landings = (items: readonly Item[], lock: Lock = EMPTY_LOCK, parts: PortfolioParts = {}, facts: readonly string[] = []): readonly Landing[] =>
  assemble(planned(world(items, parts), lock, kinds(facts)).assembly);
/** The lock after these waves were applied and recorded. */
const deployed = (items: readonly Item[], recorded: readonly string[], parts: PortfolioParts = {}): Lock =>
  recorded.reduce((lock, wave) => recordWave(planPortfolio({ portfolio: world(items, parts), lock, kinds: kinds() }).lock, wave).lock, EMPTY_LOCK);

/** `wave` → the landing of the one agency. */
const byWave = (all: readonly Landing[]): Record<string, AgencyLanding> =>
  Object.fromEntries(all.flatMap(({ wave, agencies }) => agencies.map((agency): [string, AgencyLanding] => [wave.wave, agency])));
const classesIn = (landing: AgencyLanding | undefined): readonly string[] => landing?.context.tenancy.classes ?? [];
const partsIn = (landing: AgencyLanding | undefined) => (landing?.workloads ?? []).flatMap(({ parts }) => parts.map(({ context }) => context));

const classed = (ref: string, dataClass: 'C' | 'S' | 'O', overrides: Partial<Item<FakeSpec>> = {}) => thing(ref, { needs: { dataClass } }, overrides);
const A = classed('1741000/aa', 'O');
const B = classed('1741000/bb', 'S');
const C = classed('1741000/cc', 'S');
const PINS = [inWave(A.ref, '2026-1'), inWave(B.ref, '2026-2'), inWave(C.ref, '2027-1')];

const tenancies = (recorded: string[]) =>
  Object.values(byWave(landings([A, B, C], deployed([A, B, C], recorded, { pins: PINS }), { pins: PINS }))).map((one) => one.tenancy);

describe('a tenancy', () => {
  test('holds in each wave what this wave and every earlier one brought', () => {
    const found = byWave(landings([A, B, C], EMPTY_LOCK, { pins: PINS }));

    expect(Object.entries(found).map(([wave, landing]) => [wave, classesIn(landing)])).toEqual([
      ['2026-1', ['O']],
      ['2026-2', ['S', 'O']],
      ['2027-1', ['S', 'O']],
    ]);
  });

  test('names the wave whose copy of the same state it replaces', () => {
    const found = byWave(landings([A, B, C], EMPTY_LOCK, { pins: PINS }));

    expect(Object.values(found).map(({ supersedes }) => supersedes)).toEqual([undefined, '2026-1', '2026-2']);
  });

  test('is never emitted older than one that is recorded', () => {
    expect(tenancies([])).toEqual([true, true, true]);
    expect(tenancies(['2026-1'])).toEqual([true, true, true]);
    expect(tenancies(['2026-1', '2026-2'])).toEqual([false, true, true]);
    expect(tenancies(['2026-1', '2026-2', '2027-1'])).toEqual([false, false, true]);
  });
});

test('a tenancy is not emitted older than one under something that stands, though its wave is recorded in part only', () => {
  const two = [A, B, classed('1741000/ee', 'S')];
  const pins = [inWave(A.ref, '2026-1'), inWave(B.ref, '2026-2'), inWave('1741000/ee', '2026-2')];
  const first = deployed(two, ['2026-1'], { pins });
  const part = recordWave(planPortfolio({ portfolio: world(two, { pins }), lock: first, kinds: kinds() }).lock, '2026-2', { items: [B.ref] }).lock;
  expect(Object.values(byWave(landings(two, part, { pins }))).map((one) => one.tenancy)).toEqual([false, true]);
});

test('a zone that is taken out of the order of preference keeps what stands there', () => {
  const both = [openstackZone('daejeon'), openstackZone('gwangju')];
  const lock = deployed([A], ['2026-1'], { zones: both });
  const after = landings([A], lock, { zones: both, settings: { zones: ['gwangju'] } });
  expect(after.map(({ wave, zone, agencies }) => [wave.wave, zone.zone, agencies.length])).toEqual([['2026-1', 'daejeon', 1]]);
});

describe('the things of a class that are made once', () => {
  test('are made by the first stack that works in it, and by no other', () => {
    const found = byWave(landings([A, B, C], EMPTY_LOCK, { pins: PINS }));

    expect(Object.values(found).map(({ workloads }) => workloads.map(({ founds }) => founds))).toEqual([[['O']], [['S']], [[]]]);
  });

  test('stay where they were made when the item that came with them has retired', () => {
    const D = classed('1741000/dd', 'O');
    const pins = [inWave(A.ref, '2026-1'), inWave(B.ref, '2026-1'), inWave(C.ref, '2026-2'), inWave(D.ref, '2026-1')];
    const first = deployed([A, B, C, D], ['2026-1', '2026-2'], { pins });
    const gone = [A, classed('1741000/bb', 'S', { retired: retirement('1741000/bb', '2027-1') }), C, D];
    const planned = planPortfolio({ portfolio: world(gone, { pins }), lock: first, kinds: kinds() }).lock;
    const lock = recordWave(planned, '2027-1').lock;
    const found = byWave(landings(gone, lock, { pins }));

    expect(found['2026-1']?.workloads.map(({ founds, classes }) => [founds, classes])).toEqual([
      [
        ['S', 'O'],
        ['S', 'O'],
      ],
    ]);
    expect(found['2026-2']?.workloads.map(({ founds }) => founds)).toEqual([[]]);
  });
});

describe('a part that lacks a fact', () => {
  test('waits, and says for what', () => {
    const [landing] = landings([A], EMPTY_LOCK, {}, ['gateway/address', 'alpha/address']);

    expect(landing?.agencies[0]?.workloads.map(({ parts, waiting }) => [parts.length, waiting])).toEqual([
      [
        0,
        [
          {
            item: A.ref,
            role: 'primary',
            facts: [
              { zone: 'daejeon', name: 'alpha/address' },
              { zone: 'daejeon', name: 'gateway/address' },
            ],
          },
        ],
      ],
    ]);
  });

  test('is built once the fact is known', () => {
    const facts = new Map([['daejeon', { 'gateway/address': '198.51.100.1' }]]);
    const [landing] = landings([A], EMPTY_LOCK, { facts }, ['gateway/address']);
    const [part] = partsIn(landing?.agencies[0]);

    expect(part?.fact('daejeon', 'gateway/address')).toBe('198.51.100.1');
    expect(() => part?.fact('daejeon', 'another/address')).toThrow(/which its kind did not name/);
  });

  test('is an error where it is deployed: leaving the stack would destroy it', () => {
    const lock = deployed([A], ['2026-1']);

    expect(() => landings([A], lock, {}, ['gateway/address'])).toThrow(/GCDK7102: '1741000\/aa' is deployed/);
  });
});

const retired = (wave: string) => [A, classed('1741000/bb', 'S', { retired: retirement('1741000/bb', wave) }), C];

const removable = (recorded: string[], wave: string) => {
  const lock = deployed([A, B, C], recorded, { pins: PINS });
  const parts = Object.values(byWave(landings(retired(wave), lock, { pins: PINS }))).flatMap((one) => partsIn(one));
  return parts.filter((part) => part.removable).map(({ item }) => item.ref);
};

describe('a retirement', () => {
  test('lifts the guard in the wave it names, once everything before is recorded', () => {
    expect(removable(['2026-1', '2026-2'], '2027-2')).toEqual([]);
    expect(removable(['2026-1', '2026-2', '2027-1'], '2027-2')).toEqual([B.ref]);
    expect(removable(['2026-1', '2026-2'], '2027-1')).toEqual([B.ref]);
    // Nothing is planned in 2027-2: a wave without work holds nothing up.
    expect(removable(['2026-1', '2026-2', '2027-1'], '2027-2')).toEqual([B.ref]);
  });

  test('leaves the item out once its wave is recorded', () => {
    const lock = planPortfolio({
      portfolio: world(retired('2027-1'), { pins: PINS }),
      lock: deployed([A, B, C], ['2026-1', '2026-2'], { pins: PINS }),
      kinds: kinds(),
    }).lock;
    const found = byWave(landings(retired('2027-1'), recordWave(lock, '2027-1').lock, { pins: PINS }));

    expect(Object.values(found).flatMap((one) => partsIn(one).map(({ item }) => item.ref))).toEqual([A.ref, C.ref]);
    expect(found['2026-2']?.workloads.map(({ parts, left, classes }) => [parts.length, left, classes])).toEqual([[0, ['S'], ['S']]]);
  });

  test('keeps room, keys and names of an agency that has nothing left: its state must be emptied, and its copies read', () => {
    const gone = { ...A, retired: retirement(A.ref, '2026-2') };
    const lock = planPortfolio({ portfolio: world([gone]), lock: deployed([A], ['2026-1']), kinds: kinds() }).lock;
    const found = byWave(landings([gone], recordWave(lock, '2026-2').lock));

    expect(Object.entries(found).map(([wave, landing]) => [wave, classesIn(landing)])).toEqual([['2026-1', ['O']]]);
    expect(found['2026-1']?.workloads).toMatchObject([{ name: 'workload-1', parts: [], left: ['O'], founds: ['O'] }]);
  });
});

const LASTING = { scheme: 'government-dc', level: 'high', number: 'GDC-1', validFrom: '2020-01-01', validUntil: '2099-12-31' } as const;

test('assembling sixty waves of eight agencies looks at each room a fixed number of times', () => {
  const many = waves(60);
  const items = many
    .flatMap(({ wave }) => Array.from({ length: 8 }, (_, at) => ({ ref: `17410${at}0/w${wave}`, wave })))
    .map(({ ref, wave }) => ({ item: thing(ref), wave }));
  const pins = items.map(({ item, wave }) => inWave(item.ref, wave));
  const { assembly } = planned(
    world(
      items.map(({ item }) => item),
      { waves: many, pins, zones: [openstackZone('daejeon', { certification: LASTING })] },
    ),
    EMPTY_LOCK,
    kinds(),
  );
  let visits = 0;
  const found = assemble({
    ...assembly,
    tenancyAt: (...place) => {
      visits += 1;
      return assembly.tenancyAt(...place);
    },
  });

  const rooms = found.reduce((sum, { agencies }) => sum + agencies.length, 0);
  expect(rooms).toBe(480);
  // The room of the landing, and that of its one part.
  expect(visits).toBe(2 * rooms);
});
