import * as fc from 'fast-check';
import { EMPTY_LOCK, type Lock, type LockedAddresses } from '../../../lib/model/lock';
import type { Portfolio } from '../../../lib/model/whole';
import { planPortfolio } from '../../../lib/plan/planner';
import { recordWave } from '../../../lib/plan/record';
import { Cidr } from '../../../lib/values/cidr';
import { fakeKinds, thing, type FakeSpec } from '../../support/fake-kind';
import { awsZone, openstackZone, portfolio, waves } from '../../support/portfolio';
import type { Item } from '../../../lib/model/request';

const zones = [openstackZone('daejeon'), awsZone('seoul-aws')];
const pools = [
  { id: 'four', network: '10.16.0.0/19', zones: ['daejeon'] },
  { id: 'aws-four', network: '10.32.0.0/16', zones: ['seoul-aws'], agencyPrefix: 21 },
  { id: 'six', network: 'fd00:10::/48', zones: ['daejeon'] },
];
const small = (items: readonly Item[], settings: object = {}): Portfolio =>
  portfolio({
    zones,
    items,
    waves: waves(4),
    settings: { limits: { items: 500, agencies: 500, grade1: 500, perNight: 500 }, addressPools: pools, ...settings },
  });
const plan = (of: Portfolio, lock: Lock = EMPTY_LOCK) => planPortfolio({ portfolio: of, lock, kinds: fakeKinds });
const addressesOf = (items: readonly Item[], lock?: Lock): Lock['addresses'] => plan(small(items), lock).lock.addresses;
const networks = (entries: readonly LockedAddresses[]): string[] =>
  entries.flatMap(({ segments }) => segments.map(({ class: dataClass, plane, network }) => `${dataClass} ${plane} ${network.toString()}`));
const inZone = (zone: string, ref: string, needs: FakeSpec['needs'] = {}): Item =>
  thing(ref, { needs, barred: zones.map(({ zone }): string => zone).filter((name) => name !== zone) });

test('an agency gets a /22, and in it a /26 for each class and plane, from the lowest address on', () => {
  const [entry] = addressesOf([inZone('daejeon', '1741000/aa'), inZone('daejeon', '1741000/bb', { dataClass: 'S' })]);
  expect([entry?.block.toString(), networks(entry ? [entry] : [])]).toEqual(['10.16.0.0/22', ['S work 10.16.0.0/26', 'O internet 10.16.0.64/26']]);
});

test('where the zone has an IPv6 pool there is a /56, and a /64 beside each network', () => {
  const [entry] = addressesOf([inZone('daejeon', '1741000/aa')]);
  expect([entry?.block6?.toString(), entry?.segments[0]?.network6?.toString()]).toEqual(['fd00:10::/56', 'fd00:10::/64']);
});

test('a network at birth holds twice the hosts that are asked for', () => {
  expect(networks(addressesOf([inZone('daejeon', '1741000/aa', { hosts: 28 })]))).toEqual(['O internet 10.16.0.0/26']);
  expect(networks(addressesOf([inZone('daejeon', '1741000/aa', { hosts: 30 })]))).toEqual(['O internet 10.16.0.0/25']);
});

test('on AWS a network is a VPC of /24 at least', () => {
  const [entry] = addressesOf([inZone('seoul-aws', '1741000/aa')]);
  expect([entry?.block.toString(), networks(entry ? [entry] : [])]).toEqual(['10.32.0.0/21', ['O internet 10.32.0.0/24']]);
});

test('a block is born larger where its first networks demand it', () => {
  expect(addressesOf([inZone('daejeon', '1741000/aa', { hosts: 600 })])[0]?.block.toString()).toBe('10.16.0.0/21');
});

test('the management plane gets no network', () => {
  expect(networks(addressesOf([inZone('daejeon', '1741000/aa', { plane: 'mgmt' })]))).toEqual([]);
});

test('a full network gets a second one beside it and keeps its address', () => {
  const first = recordWave(plan(small([inZone('daejeon', '1741000/aa', { hosts: 28 })])).lock, '2026-1').lock;
  const later = addressesOf([inZone('daejeon', '1741000/aa', { hosts: 28 }), inZone('daejeon', '1741000/bb', { hosts: 40 })], first);
  expect(networks(later)).toEqual(['O internet 10.16.0.0/26', 'O internet 10.16.0.64/26']);
});

test('a full block grows where its neighbour is free, and says so with numbers where it is not', () => {
  const one = inZone('daejeon', '1741000/aa');
  const more = inZone('daejeon', '1741000/bb', { hosts: 500 });
  const alone = plan(small([one])).lock;
  expect(addressesOf([one, more], alone)[0]?.block.toString()).toBe('10.16.0.0/21');
  const crowded = plan(small([one, inZone('daejeon', '1750000/cc')])).lock;
  const { problems } = plan(small([one, more, inZone('daejeon', '1750000/cc')]), crowded);
  expect(problems.map(({ code, text }) => `${code} ${text.what.en}`)).toMatchInlineSnapshot(`
   [
     "GCDK5103 the block 10.16.0.0/22 of agency 1741000 in daejeon has no room for a /22 network (64 of 1024 addresses taken), and its neighbour is another agency's, so it cannot grow",
   ]
  `);
});

test('an exhausted pool is a problem with numbers', () => {
  const many = Array.from({ length: 9 }, (_, index) => inZone('daejeon', `${1741000 + index}/aa`));
  expect(plan(small(many)).problems.map(({ code, text }) => `${code} ${text.what.en}`)).toMatchInlineSnapshot(`
   [
     "GCDK5102 no pool of zone daejeon has a /22 block left for agency 1741008 (in use: four 10.16.0.0/19 100%)",
   ]
  `);
});

test('a zone without an IPv4 pool is a problem', () => {
  const { problems } = plan(small([inZone('daejeon', '1741000/aa')], { addressPools: pools.slice(1) }));
  expect(problems.map(({ code }) => code)).toEqual(['GCDK5101']);
});

interface Wish {
  readonly agency: number;
  readonly zone: string;
  readonly dataClass: 'S' | 'O';
  readonly hosts: number;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  agency: fc.integer({ min: 1741000, max: 1741006 }),
  zone: fc.constantFrom('daejeon', 'seoul-aws'),
  dataClass: fc.constantFrom('S', 'O'),
  hosts: fc.integer({ min: 0, max: 300 }),
});
const wishes = fc.array(wish, { minLength: 1, maxLength: 14 });
const itemsOf = (list: readonly Wish[], from = 0): Item[] =>
  list.map(({ agency, zone, dataClass, hosts }, index) => inZone(zone, `${agency}/item-${from + index}`, { dataClass, hosts }));
const blocksOf = (entries: Lock['addresses']): Cidr[] => entries.flatMap(({ block, block6 }) => [block, ...(block6 ? [block6] : [])]);

test('no two blocks and no two networks overlap, and each lies in its pool or block', () => {
  fc.assert(
    fc.property(wishes, wishes, (before, after) => {
      const first = plan(small(itemsOf(before))).lock;
      const entries = addressesOf([...itemsOf(before), ...itemsOf(after, before.length)], first);
      const blocks = blocksOf(entries);
      expect(blocks.filter((block, index) => blocks.some((other, at) => at !== index && other.overlaps(block)))).toEqual([]);
      expect(blocks.filter((block) => !pools.some(({ network }) => Cidr.of(network).contains(block)))).toEqual([]);
      for (const { block, block6, segments } of entries) {
        const inside = segments.flatMap(({ network, network6 }) => [network, ...(network6 ? [network6] : [])]);
        expect(inside.filter((one) => !block.contains(one) && !block6?.contains(one))).toEqual([]);
        expect(inside.filter((one, index) => inside.some((other, at) => at !== index && other.overlaps(one)))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('what the lock has keeps its numbers when more is asked for, in whatever order the lock is written', () => {
  fc.assert(
    fc.property(wishes, wishes, (before, after) => {
      const first = plan(small(itemsOf(before))).lock;
      const all = small([...itemsOf(before), ...itemsOf(after, before.length)]);
      const later = plan(all, first).lock.addresses;
      expect(networks(later)).toEqual(expect.arrayContaining(networks(first.addresses)));
      expect(plan(all, { ...first, addresses: [...first.addresses].reverse() }).lock.addresses).toEqual(later);
    }),
    { numRuns: 60 },
  );
});
