import { EMPTY_LOCK, type Lock } from '../../../lib/model/lock';
import type { Zone } from '../../../lib/model/zone';
import { lockProblems } from '../../../lib/plan/lock-match';
import { planPortfolio } from '../../../lib/plan/planner';
import { recordWave } from '../../../lib/plan/record';
import { tenancyAt } from '../../../lib/plan/tenancy';
import { fakeKind, fakeKinds, thing } from '../../support/fake-kind';
import { awsZone, openstackZone, portfolio } from '../../support/portfolio';

const A = thing('1741000/aa', { needs: { hosts: 4 } });
const B = thing('1741000/bb', { needs: { hosts: 4 } });
const plan = (zones: readonly Zone[], items = [A], lock: Lock = EMPTY_LOCK, kinds = fakeKinds) =>
  planPortfolio({ portfolio: portfolio({ zones, items }), lock, kinds });
const world = (zone: Zone) => portfolio({ zones: [zone], items: [A] });
const seoul = (...letters: string[]): Zone => awsZone('seoul-aws', { availabilityZones: letters.map((letter) => `ap-northeast-2${letter}`) });
const before = openstackZone('daejeon');
const SMALLER = { name: 'a1.tiny', vcpu: 1, ram: '1 GiB' };
const after = openstackZone('daejeon', { flavors: [SMALLER, { name: 'm1.medium', vcpu: 4, ram: '8 GiB' }] });
const deployed = recordWave(plan([before]).lock, '2026-1').lock;
const namesOf = (zone: Zone | undefined): string[] => (zone?.flavors ?? []).map(({ name }) => name);
const editionOf = (lock: Lock, ref: string): string | undefined => lock.items[ref]?.parts[0]?.edition;

test('what stands is built from the zone as it was, what comes later from the zone as it is', () => {
  const { lock, zoneAt } = plan([after], [A, B], deployed);
  expect(editionOf(lock, A.ref)).toBe(editionOf(deployed, A.ref));
  expect(namesOf(zoneAt('daejeon', editionOf(lock, A.ref)))).toEqual(['m1.small', 'm1.medium', 'm1.large', 'd1.large']);
  expect(namesOf(zoneAt('daejeon', editionOf(lock, B.ref)))).toEqual(['a1.tiny', 'm1.medium']);
});

test('everything else about a zone is as it is now', () => {
  const { lock, zoneAt } = plan([openstackZone('daejeon', { flavors: [SMALLER], externalNetwork: 'renamed' })], [A], deployed);
  expect(zoneAt('daejeon', editionOf(lock, A.ref))).toMatchObject({ externalNetwork: 'renamed' });
});

test('a lock keeps the editions that something stands on, and no others', () => {
  expect(plan([after], [A, B], deployed).lock.editions).toHaveLength(2);
  expect(plan([after], [A], deployed).lock.editions).toHaveLength(1);
  expect(plan([after], [A], plan([before]).lock).lock.editions).toEqual(plan([after]).lock.editions);
});

test('an edit of a zone is told before anything is built from it', () => {
  expect(lockProblems(world(after), plan([before]).lock, fakeKinds).map(({ code }) => code)).toEqual(['GCDK6203']);
  expect(lockProblems(world(after), deployed, fakeKinds)).toEqual([]);
});

test('an amendment that needs what the zone has only had since is built from the zone as it is', () => {
  const picky = {
    ...fakeKind,
    obstacles: (_: unknown, __: unknown, { flavors }: Zone) =>
      flavors.some(({ name }) => name === SMALLER.name) ? [] : [{ code: 'no-flavor', text: { ko: '없음', en: 'none' } }],
  };
  const { lock, problems } = plan([after], [A], deployed, new Map([[fakeKind.kind, picky]]));
  expect([problems, editionOf(lock, A.ref) === editionOf(plan([after]).lock, A.ref)]).toEqual([[], true]);
});

test('an edition that was changed by hand no longer answers to its name', () => {
  const forged: Lock = { ...deployed, editions: deployed.editions.map((edition) => ({ ...edition, flavors: [] })) };
  expect(lockProblems(portfolio({ zones: [after], items: [A] }), forged, fakeKinds).map(({ code }) => code)).toEqual(['GCDK6203']);
});

test('networks of a segment are cut over the availability zones of its birth, for life', () => {
  const born = recordWave(plan([seoul('c', 'a')]).lock, '2026-1').lock;
  const later = [seoul('b', 'c', 'a', 'd')];
  const room = tenancyAt(portfolio({ zones: later, items: [A, B] }), plan(later, [A, B], born), '1741000', 'seoul-aws', '2026-2');
  expect(room?.segments.map(({ availabilityZones }) => availabilityZones)).toEqual([['ap-northeast-2a', 'ap-northeast-2c']]);
});
