import { assertStore, storeProblems, type StoreSite } from '../../../constructs/central-file-storage/invariants';
import { ProblemError, renderProblem } from '../../../lib/problem/problem';
import { store } from './support';

const between = (primarySite: StoreSite, replicaSite: StoreSite) => ({ store: store().spec, primarySite, replicaSite });
const site = (zone: string, failureDomain: string): StoreSite => ({ zone, failureDomain });
const told = (primary: StoreSite, replica: StoreSite): string[] =>
  storeProblems(between(primary, replica), 'stack/files').map((one) => renderProblem(one, 'en'));

test('whoever calls the constructor, original and copy of a store stand in two zones that do not burn together', () => {
  expect(told(site('daejeon', 'daejeon'), site('gwangju', 'gwangju'))).toEqual([]);
});

test('one zone under two failure domains is one zone all the same', () => {
  // The text belongs to the folder; that there is a problem, and where, is what no caller may lose.
  expect(storeProblems(between(site('daejeon', 'hall-1'), site('daejeon', 'hall-2')), 'stack/files').map(({ where }) => where.path)).toEqual([
    'stack/files/replicaSite',
  ]);
  expect(() => assertStore(between(site('daejeon', 'hall-1'), site('daejeon', 'hall-2')), 'stack/files')).toThrow(ProblemError);
});

test('two zones of one failure domain are no pair', () => {
  expect(told(site('daejeon', 'daejeon'), site('annex', 'daejeon'))).toMatchInlineSnapshot(`
   [
     "GCDK8202 stack/files/replicaSite: zones daejeon and annex share the failure domain daejeon: one fire takes both copies
     got:      annex
     allowed:  none
     fix:      name a zone with another failure domain in replica.zone",
   ]
  `);
});
