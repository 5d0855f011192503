import { EMPTY_LOCK, type Lock } from '../../../lib/model/lock';
import type { Item, ItemRef } from '../../../lib/model/request';
import { specDigest } from '../../../lib/plan/digest';
import { lockProblems } from '../../../lib/plan/lock-match';
import { planPortfolio } from '../../../lib/plan/planner';
import { recordWave } from '../../../lib/plan/record';
import { renderProblem } from '../../../lib/problem/problem';
import { calendarDate } from '../../../lib/values/calendar-date';
import { Cidr } from '../../../lib/values/cidr';
import { fakeKind, fakeKinds, thing } from '../../support/fake-kind';
import { openstackZone, pin, portfolio, retirement, waves, type PortfolioParts } from '../../support/portfolio';

const REF: ItemRef = '1741000/aa';
const item = thing(REF, { load: { vcpu: 2 } });
const plan = (parts: PortfolioParts, lock: Lock = EMPTY_LOCK) => planPortfolio({ portfolio: portfolio(parts), lock, kinds: fakeKinds });
/** The lock after the first wave was carried out with one item in Daejeon. */
const deployed = recordWave(plan({ items: [item] }).lock, '2026-1').lock;
const codes = (parts: PortfolioParts, lock: Lock = deployed): string[] => plan(parts, lock).problems.map(({ code }) => code);
const spec = (value: object): Pick<Item, 'kind' | 'spec'> => ({ kind: fakeKind.kind, spec: value });
const matches = (parts: PortfolioParts, lock: Lock): string[] => lockProblems(portfolio(parts), lock, fakeKinds).map(({ code }) => code);

test('what is deployed stays where it is, whatever has become better since', () => {
  const moved = plan({ items: [item], settings: { zones: ['gwangju', 'daejeon'] } }, deployed).placements.get(REF);
  expect([moved?.zone, moved?.wave, moved?.deployed]).toEqual(['daejeon', '2026-1', true]);
});

test('what is deployed tells by how much its night missed the refresh date, which its lock no longer says', () => {
  const dated = thing(REF, { load: { vcpu: 2 }, needs: { refreshDue: calendarDate('2027-01-15') } });
  const { lock } = plan({ items: [dated] });

  expect(
    plan({ items: [dated] }, recordWave(lock, lock.items[REF]?.wave ?? '').lock)
      .placements.get(REF)
      ?.reasons.map(({ text }) => text.en),
  ).toEqual(['deployed in daejeon centre since wave 2026-2, and stays there', 'its refresh date was 2027-01-15 (it moved 1.4 months early)']);
});

test('nothing new goes into a wave that was carried out', () => {
  expect(plan({ items: [item, thing('1741000/bb')] }, deployed).placements.get('1741000/bb')?.wave).toBe('2026-2');
});

test('a deployed item that vanishes without a tombstone is an error that names the cure', () => {
  expect(plan({ items: [] }, deployed).problems.map((problem) => renderProblem(problem, 'ko'))).toMatchInlineSnapshot(`
   [
     "gcdk.lock.yaml GCDK6001 items.1741000/aa: 1741000/aa는 배포되어 있는데 철수 신청(retire) 없이 신청서에서 사라졌습니다
     고치는 법:    신청 항목을 되살리고, 없앨 것이면 같은 기관 신청서의 \`retire\`에 사유·승인자·차수를 적어 주십시오",
   ]
  `);
});

test('an item with a tombstone is retired in its wave, whether it is deployed or only planned', () => {
  const planned = plan({ items: [item] }).lock;
  const retired = { ...item, retired: retirement(REF, '2026-2') };
  expect([plan({ items: [retired] }, planned), plan({ items: [retired] }, deployed)].map(({ placements }) => placements.get(REF))).toMatchObject([
    { wave: '2026-1', deployed: false, retiredIn: '2026-2' },
    { wave: '2026-1', deployed: true, retiredIn: '2026-2' },
  ]);
});

test('an item that would come in the wave of its tombstone or later never comes, and that is told', () => {
  const planned = plan({ items: [item] }).lock;
  const told = (parts: PortfolioParts, lock: Lock): unknown => {
    const { placements, refusals, notices, lock: after } = plan(parts, lock);
    return [placements.size, refusals.length, Object.keys(after.items), notices.map((problem) => renderProblem(problem, 'en'))];
  };
  const never = 'requests/1741000.yaml:1:1 GCDK5007: 1741000/aa retires in wave';
  expect(told({ items: [{ ...item, retired: retirement(REF, '2026-1') }] }, planned)).toEqual([0, 0, [], [expect.stringContaining(`${never} 2026-1`)]]);
  const late = thing(REF, { needs: { refreshDue: calendarDate('2027-10-01') } }, { retired: retirement(REF, '2027-1') });
  expect(told({ items: [late] }, EMPTY_LOCK)).toEqual([0, 0, [], [expect.stringContaining(`${never} 2027-1`)]]);
});

test('what needs something that retires moves before that, and what stays when it has gone is told', () => {
  const needed = { ...item, retired: retirement(REF, '2026-2') };
  const needing = thing('1741000/bb', { needs: { dependsOn: [{ on: REF, hard: true }] } });
  const { placements, notices } = plan({ items: [needed, needing] }, EMPTY_LOCK);
  expect([placements.get('1741000/bb')?.wave, notices.map(({ code, text }) => `${code} ${text.what.en}`)]).toEqual([
    '2026-1',
    ['GCDK5009 1741000/bb hard-depends on 1741000/aa, which retires in wave 2026-2'],
  ]);
});

test('room that a short stay takes up is free again after its last wave', () => {
  const zones = [openstackZone('daejeon', { capacity: { vcpu: 2, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 } })];
  const short = { ...item, retired: retirement(REF, '2026-2') };
  const { placements } = plan({ zones, items: [short, thing('1741000/bb', { load: { vcpu: 2 } })] }, EMPTY_LOCK);
  expect([placements.get(REF)?.wave, placements.get('1741000/bb')?.wave]).toEqual(['2026-1', '2027-1']);
});

test('once the wave of its tombstone is recorded an item is gone, frees its room, and its id is never used again', () => {
  const retired = { ...item, retired: retirement(REF, '2026-2') };
  const after = recordWave(plan({ items: [retired] }, deployed).lock, '2026-2').lock;
  const zones = [openstackZone('daejeon', { capacity: { vcpu: 2, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 } })];
  const next = plan({ zones, items: [thing('1741000/bb', { load: { vcpu: 2 } })] }, after);
  expect([next.problems, next.placements.has(REF), next.placements.get('1741000/bb')?.wave]).toEqual([[], false, '2027-1']);
  expect(codes({ items: [item] }, after)).toEqual(['GCDK6010']);
});

test('room is free in the wave after the one that retires, not before', () => {
  const retired = { ...item, retired: retirement(REF, '2027-1') };
  const zones = [openstackZone('daejeon', { capacity: { vcpu: 2, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 } })];
  expect(plan({ zones, items: [retired, thing('1741000/bb', { load: { vcpu: 2 } })] }, deployed).placements.get('1741000/bb')?.wave).toBe('2027-2');
});

test('a portfolio that contradicts what is deployed is told so, each way with its code', () => {
  const gwangju = openstackZone('gwangju');
  expect(codes({ items: [{ ...item, zone: gwangju.zone }] })).toEqual(['GCDK6005']);
  expect(codes({ items: [item], pins: [pin(REF, { wave: '2027-1', cutover: '2027-04-01', zone: 'gwangju' })] })).toEqual(['GCDK6005', 'GCDK6005', 'GCDK6005']);
  expect(codes({ items: [item], zones: [gwangju] })).toContain('GCDK6003');
  expect(codes({ items: [item], waves: waves(4).slice(1) })).toContain('GCDK6004');
  expect(codes({ items: [{ ...item, kind: 'other' }] })).toEqual(['GCDK6002']);
  expect(codes({ items: [{ ...item, retired: retirement(REF, '2026-1') }] })).toEqual(['GCDK6009']);
  expect(codes({ items: [thing(REF, { others: { standby: 'daejeon' } })] })).toEqual(['GCDK6007']);
});

test('a deployed part neither moves nor vanishes; a part that an amendment adds gets a stack in the wave of birth', () => {
  const standby = thing(REF, { load: { vcpu: 2 }, others: { standby: 'gwangju' } });
  const two = recordWave(plan({ items: [standby] }).lock, '2026-1').lock;
  expect(codes({ items: [item] }, two)).toEqual(['GCDK6006']);
  expect(codes({ items: [thing(REF, { load: { vcpu: 2 }, others: { standby: 'seoul-aws' } })] }, two)).toEqual(['GCDK6006']);
  expect(plan({ items: [standby] }, deployed).lock.items[REF]?.parts).toEqual([
    { role: 'primary', zone: 'daejeon', stack: 'workload-1', edition: expect.stringMatching(/^[0-9a-f]{12}$/) as string, load: '2/0/0/0' },
    { role: 'standby', zone: 'gwangju', stack: 'workload-1', edition: expect.stringMatching(/^[0-9a-f]{12}$/) as string, load: '0/0/0/0' },
  ]);
});

test('an amendment of a deployed item is carried out in the first open wave, once, and again after that wave is recorded', () => {
  const amended = thing(REF, { load: { vcpu: 4 } });
  const once = plan({ items: [amended] }, deployed).lock;
  const twice = plan({ items: [thing(REF, { load: { vcpu: 6 } })] }, once).lock;
  const recorded = recordWave(twice, '2026-2').lock;
  const later = plan({ items: [thing(REF, { load: { vcpu: 8 } })] }, recorded).lock;
  expect([once, twice, recorded, later].map(({ items }) => items[REF]?.amendedIn)).toEqual([['2026-2'], ['2026-2'], ['2026-2'], ['2026-2', '2027-1']]);
  expect(recorded.recorded).toEqual(['2026-1', '2026-2']);
});

test('without a wave left an amendment is an error', () => {
  expect(codes({ items: [thing(REF, { load: { vcpu: 4 } })], waves: waves(1) })).toEqual(['GCDK6008']);
});

test('planned items of a wave that was passed over move on, with a warning', () => {
  const lock = plan({ items: [item, thing('1741000/bb', {}, {})], pins: [pin('1741000/bb', { wave: '2026-2' })] }).lock;
  const { notices, placements } = plan({ items: [item, thing('1741000/bb')] }, recordWave(lock, '2026-2').lock);
  expect([notices.map(({ code }) => code), placements.get(REF)?.wave]).toEqual([['GCDK6011'], '2027-1']);
});

test('a list records only what it names, and the wave once nothing is left', () => {
  const lock = plan({ items: [item, thing('1741000/bb')] }).lock;
  const half = recordWave(lock, '2026-1', { items: [REF] });
  expect([half.lock.items[REF]?.deployed, half.lock.items['1741000/bb']?.deployed, half.lock.recorded]).toEqual([true, false, []]);
  expect(half.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['GCDK6103 notice']);
  expect(recordWave(half.lock, '2026-1', { items: ['1741000/bb'] }).lock.recorded).toEqual(['2026-1']);
});

test('recording what is not there changes nothing and says what is', () => {
  const unknown = recordWave(deployed, '2026-l');
  const stranger = recordWave(deployed, '2026-1', { items: ['1741000/ab'] });
  expect([unknown.lock, stranger.lock]).toEqual([deployed, deployed]);
  expect([...unknown.problems, ...stranger.problems].map(({ code, text }) => [code, text.nearest])).toEqual([
    ['GCDK6101', '2026-1'],
    ['GCDK6102', REF],
  ]);
});

test('a lock matches the portfolio that it was planned for, and says what changed since', () => {
  const { lock } = plan({ items: [item] });
  expect(matches({ items: [item] }, lock)).toEqual([]);
  expect(matches({ items: [item, thing('1741000/bb')] }, lock)).toEqual(['GCDK6201']);
  expect(matches({ items: [thing(REF, { load: { vcpu: 3 } })] }, lock)).toEqual(['GCDK6202']);
  expect(matches({ items: [item], settings: { zones: ['gwangju'] } }, lock)).toEqual(['GCDK6203']);
  expect(matches({ items: [{ ...item, retired: retirement(REF, '2026-2') }] }, lock)).toEqual(['GCDK6203']);
  expect(matches({ items: [{ ...item, retired: retirement(REF, '2026-1') }] }, lock)).toEqual(['GCDK6204']);
  expect(matches({ items: [item] }, { ...lock, addresses: [] })).toEqual(['GCDK6205']);
  expect(matches({ items: [] }, deployed)).toEqual(['GCDK6001']);
});

test('a digest is the same for whatever order of keys, for networks by their text, and whether created or amended', () => {
  const digest = specDigest(spec({ b: 1, a: [Cidr.of('10.0.0.0/8')], change: 'create' }));
  expect(specDigest(spec({ change: 'amend', a: [Cidr.of('10.0.0.0/8')], b: 1 }))).toBe(digest);
  expect(specDigest(spec({ a: [Cidr.of('10.0.0.0/9')], b: 1 }))).not.toBe(digest);
});

test('a deployed item changes neither class nor plane: it would move to another project and lose the one it has', () => {
  const open = recordWave(plan({ items: [thing(REF, { needs: { dataClass: 'O' } })] }).lock, '2026-1').lock;
  expect(plan({ items: [thing(REF, { needs: { dataClass: 'S' } })] }, open).problems.map((problem) => renderProblem(problem, 'en'))).toMatchInlineSnapshot(`
   [
     "requests/1741000.yaml:1:1 GCDK6021: 1741000/aa is deployed, so its class and plane cannot change: it would move to another project and network, and everything it has now would be destroyed
     got:      S work
     allowed:  O internet
     fix:      put class, personal data and exposure back; or ask for it under a new id, move the data, and retire this item",
   ]
  `);
});

const holding = (holds: Record<string, number>) => thing(REF, { needs: { holds } });

test('nothing that holds data of something deployed vanishes or shrinks by an amendment', () => {
  const stands = recordWave(plan({ items: [holding({ 'db-1/data': 200, 'db-2/data': 200 })] }).lock, '2026-1').lock;
  const told = (holds: Record<string, number>): string[] => plan({ items: [holding(holds)] }, stands).problems.map(({ code, text }) => `${code} ${text.got}`);
  expect(told({ 'db-1/data': 200, 'db-2/data': 300, 'db-3/data': 10 })).toEqual([]);
  expect(told({ 'db-1/data': 200 })).toEqual(['GCDK6022 db-2/data (200 GiB → -)']);
  expect(told({ 'db-1/data': 100, 'db-2/data': 200 })).toEqual(['GCDK6022 db-1/data (200 GiB → 100 GiB)']);
});

test('what was only planned to grow may shrink again to what stands', () => {
  const sized = (size: number) => thing(REF, { needs: { holds: { data: size } }, load: { storageGib: size } });
  const stands = recordWave(plan({ items: [sized(100)] }).lock, '2026-1').lock;
  const grown = plan({ items: [sized(300)] }, stands).lock;
  expect([grown.items[REF]?.holds, plan({ items: [sized(150)] }, grown).problems]).toEqual([{ data: 100 }, []]);
  const done = recordWave(grown, '2026-2').lock;
  const after = plan({ items: [sized(300)] }, done).lock;
  expect([after.items[REF]?.holds, after.items[REF]?.parts[0]?.load]).toEqual([{ data: 300 }, '0/0/300/0']);
  expect(plan({ items: [sized(150)] }, after).problems.map(({ code }) => code)).toEqual(['GCDK6022']);
});

const amendedTo = (vcpu: number, overrides: Parameters<typeof thing>[2] = {}) => thing(REF, { load: { vcpu } }, overrides);

test('an amendment waits for a wave in which its zone has room, and is refused where none ever has', () => {
  const growing = [{ from: '2027-01-01', vcpu: 8, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 }];
  const zones = [openstackZone('daejeon', { capacity: { vcpu: 4, ram: '1 TiB', storage: '1 TiB', vpnTunnels: 0 }, growth: growing })];
  const { lock, problems } = plan({ zones, items: [amendedTo(6)] }, deployed);
  expect([lock.items[REF]?.amendedIn, problems]).toEqual([['2027-1'], []]);
  expect(plan({ zones, items: [amendedTo(9)] }, deployed).problems.map(({ code }) => code)).toEqual(['GCDK6023']);
});

test('an amendment is not carried out in a wave that had closed when it was asked for', () => {
  const { lock } = plan({ items: [amendedTo(3, { submitted: calendarDate('2027-01-11') })] }, deployed);
  expect(lock.items[REF]?.amendedIn).toEqual(['2027-1']);
});

test('amendments and retirements may be recorded one by one; the last one ends the wave', () => {
  const [aa, bb] = [thing('1741000/aa'), thing('1741000/bb')];
  const stands = recordWave(plan({ items: [aa, bb] }).lock, '2026-1').lock;
  const after = { items: [{ ...aa, retired: retirement('1741000/aa', '2026-2') }, thing('1741000/bb', { load: { vcpu: 2 } })] };
  const first = recordWave(plan(after, stands).lock, '2026-2', { items: ['1741000/aa'] });
  expect([first.lock.recorded, first.problems.map(({ code }) => code)]).toEqual([['2026-1'], ['GCDK6103']]);
  // What is recorded as removed is gone, whatever else the wave has to do.
  expect([...plan(after, first.lock).departed.keys()]).toEqual(['1741000/aa']);
  const second = recordWave(plan(after, first.lock).lock, '2026-2', { items: ['1741000/bb'] });
  expect([second.lock.recorded, second.problems, second.lock.items['1741000/aa']?.done]).toEqual([['2026-1', '2026-2'], [], undefined]);
});

test('what grew and is recorded cannot shrink again, whether or not it was planned in between', () => {
  const sized = (size: number) => thing(REF, { needs: { holds: { data: size } }, load: { storageGib: size } });
  const stands = recordWave(plan({ items: [sized(20)] }).lock, '2026-1').lock;
  const done = recordWave(plan({ items: [sized(40)] }, stands).lock, '2026-2').lock;
  expect(done.items[REF]).toMatchObject({ holds: { data: 40 }, parts: [{ load: '0/0/40/0' }] });
  expect(done.items[REF]?.next).toBeUndefined();
  expect(plan({ items: [sized(25)] }, done).problems.map(({ code, text }) => `${code} ${text.got}`)).toEqual(['GCDK6022 data (40 GiB → 25 GiB)']);
});

test('a wave that is over may be recorded and closed again without a word of what is done', () => {
  const stands = recordWave(plan({ items: [item] }).lock, '2026-1').lock;
  const done = recordWave(plan({ items: [thing(REF, { load: { vcpu: 3 } })] }, stands).lock, '2026-2').lock;
  expect([recordWave(done, '2026-2', { items: [], close: true }), recordWave(done, '2026-2', { items: [REF] })].map(({ problems }) => problems)).toEqual([
    [],
    [],
  ]);
});
