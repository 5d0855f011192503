import { lostGuards, type HeldResource, type HeldStack } from '../../stacks/lost-guards';
import { renderProblem } from '../../lib/problem/problem';
import type { Placement } from '../../lib/model/placement';
import { thing } from '../support/fake-kind';
import { placed } from '../support/describe';
import { portfolio } from '../support/portfolio';

const REF = '1741000/portal';
const STACK = '2026-1/daejeon/1741000/workload-1';
const item = thing(REF);
const world = portfolio({ items: [item] });

const volume = (name: string, overrides: Partial<HeldResource> = {}): HeldResource => ({
  address: `openstack_blockstorage_volume_v3.${name}`,
  guarded: true,
  item: REF,
  ...overrides,
});
const held = (resources: readonly HeldResource[], forgotten: readonly string[] = []): HeldStack => ({ stack: STACK, resources, forgotten });

const lost = (before: HeldResource[], after: HeldStack[], placement: Partial<Placement> = {}, unfinished: string[] = []) => {
  const placements = new Map([[item.ref, { ...placed(item, [{ role: 'primary', zone: 'daejeon', stack: 'workload-1' }]), deployed: true, ...placement }]]);
  return lostGuards([held(before)], after, { portfolio: world, placements, departed: new Map(), unfinished: new Set(unfinished) });
};
const tenancy = (wave: string, resources: readonly HeldResource[]): HeldStack => ({ stack: `${wave}/daejeon/1741000/tenancy`, resources, forgotten: [] });
const codes = (...args: Parameters<typeof lost>): string[] => lost(...args).map(({ code }) => code);

test('a guarded resource of something deployed may not leave its stack', () => {
  const [problem] = lost([volume('kept'), volume('b'), volume('a')], [held([volume('kept')])]);

  expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
   "requests/1741000.yaml:1:1 GCDK7108: '1741000/portal' is deployed, and guarded resources of it would leave the stack '2026-1/daejeon/1741000/workload-1'; applied like this, they may be destroyed with what they hold
     got:      openstack_blockstorage_volume_v3.a, openstack_blockstorage_volume_v3.b
     fix:      restore the count or disk that an amendment took away; to take the whole thing down, write it under \`retire\`, which lifts the guard in its wave"
  `);
});

test('it may not leave with its whole stack either', () => {
  expect(codes([volume('a')], [])).toEqual(['GCDK7108']);
});

test('what is not guarded, or not deployed may go', () => {
  expect(codes([volume('a', { guarded: false })], [held([])])).toEqual([]);
  expect(codes([volume('a', { item: '1741000/other' })], [held([])])).toEqual([]);
  expect(codes([volume('a')], [held([])], { deployed: false })).toEqual([]);
});

test('a tombstone lets it go once nothing is left to be done before its wave, and not earlier', () => {
  expect(codes([volume('a')], [held([])], { retiredIn: '2027-1' })).toEqual([]);
  expect(codes([volume('a')], [held([])], { retiredIn: '2027-1' }, ['2026-2'])).toEqual(['GCDK7108']);
});

test('what leaves the state and stays in the cloud is not lost', () => {
  expect(codes([volume('a')], [held([], [volume('a').address])])).toEqual([]);
});

test('a guard that was lifted in place is not lost', () => {
  expect(codes([volume('a')], [held([volume('a', { guarded: false })])])).toEqual([]);
});

describe('what serves a whole agency', () => {
  const project = volume('project', { item: undefined });
  const room = (after: HeldStack[], placement: Partial<Placement> = {}): string[] => {
    const placements = new Map([[item.ref, { ...placed(item, [{ role: 'primary', zone: 'daejeon', stack: 'workload-1' }]), deployed: true, ...placement }]]);
    const sources = { portfolio: world, placements, departed: new Map(), unfinished: new Set<string>() };
    return lostGuards([tenancy('2026-1', [project])], after, sources).map((problem) => renderProblem(problem, 'en'));
  };

  test('may not leave while something of the agency stands there', () => {
    expect(room([])).toMatchInlineSnapshot(`
     [
       "GCDK7110: agency 1741000 has something deployed here, and guarded resources that serve all of it would leave the stack '2026-1/daejeon/1741000/tenancy'; applied like this, they may be destroyed
       got:      openstack_blockstorage_volume_v3.project
       fix:      put the zone or the agency back as it was; if it is to go, retire what stands on it first, under \`retire\`",
     ]
    `);
  });

  test('is not lost where a later wave holds it, where nothing stands yet, or where something may leave', () => {
    expect(room([tenancy('2026-2', [project])])).toEqual([]);
    expect(room([], { deployed: false })).toEqual([]);
    expect(room([], { retiredIn: '2027-1' })).toEqual([]);
  });
});
