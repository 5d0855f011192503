import * as fc from 'fast-check';
import { EMPTY_LOCK, type Lock } from '../../../lib/model/lock';
import type { ItemRef } from '../../../lib/model/request';
import type { Portfolio } from '../../../lib/model/whole';
import { canonicalJson } from '../../../lib/plan/digest';
import type { Plan } from '../../../lib/plan/plan';
import { planPortfolio } from '../../../lib/plan/planner';
import { readLock } from '../../../lib/request/read-lock';
import { writeLock } from '../../../lib/request/write-lock';
import { addDays, dayNumber } from '../../../lib/values/calendar-date';
import { fakeKinds } from '../../support/fake-kind';
import { broken, spotsOf, type Spot } from '../../support/plan-checker';
import { tightLater, tightPortfolio } from '../../support/portfolio-arbitrary';

const RUNS = { numRuns: 150 };
const kinds = fakeKinds;
const planOf = (portfolio: Portfolio, lock: Lock = EMPTY_LOCK): Plan => planPortfolio({ portfolio, lock, kinds });

test('no plan breaks a hard constraint', () => {
  fc.assert(
    fc.property(tightPortfolio, (portfolio) => {
      expect(broken(portfolio, EMPTY_LOCK, kinds, spotsOf(planOf(portfolio)))).toEqual([]);
    }),
    RUNS,
  );
});

test('no plan on top of what is deployed breaks a hard constraint, and every item is placed, refused or told to be withdrawn', () => {
  fc.assert(
    fc.property(tightLater, ({ portfolio, lock }) => {
      const plan = planOf(portfolio, lock);
      expect(broken(portfolio, lock, kinds, spotsOf(plan))).toEqual([]);
      const withdrawn = plan.notices.filter(({ code }) => code === 'GCDK5007');
      const told = [...plan.placements.keys(), ...plan.refusals.map(({ item }) => item)].sort();
      const silent = [...portfolio.items.values()].filter(({ ref }) => !told.includes(ref));
      expect(silent.every(({ ref, retired }) => retired && !lock.items[ref]?.deployed)).toBe(true);
      expect([told.length + withdrawn.length, withdrawn.length]).toEqual([portfolio.items.size, silent.length]);
    }),
    RUNS,
  );
});

test('a refused item fits nowhere: every wave, night and zone, tried one by one, breaks a constraint', () => {
  fc.assert(
    fc.property(tightPortfolio, (portfolio) => {
      const plan = planOf(portfolio);
      const spots = spotsOf(plan);
      for (const { item } of plan.refusals) {
        const together = circleOf(item, portfolio);
        const admitted = everySpot(portfolio, together).find((extra) => broken(portfolio, EMPTY_LOCK, kinds, new Map([...spots, ...extra])).length === 0);
        expect(admitted && [item, [...admitted]]).toBeUndefined();
      }
    }),
    { numRuns: 60 },
  );
});

test('no nearer wave would have taken an item that nothing else waits for', () => {
  fc.assert(
    fc.property(tightPortfolio, (portfolio) => {
      const spots = spotsOf(planOf(portfolio));
      for (const [ref, spot] of spots) {
        const due = needsOf(portfolio, ref).refreshDue;
        const waitedFor = [...portfolio.items.keys()].some(
          (other) => other !== ref && needsOf(portfolio, other).dependsOn.some(({ on, hard }) => hard && on === ref),
        );
        if (due === undefined || waitedFor) continue;
        const asked = portfolio.items.get(ref)?.asked ?? due;
        const miss = (wave: string): number => {
          const { opens, closes } = portfolio.waves.find((one) => one.wave === wave) ?? { opens: due, closes: due };
          const from = opens < asked && asked <= closes ? asked : opens;
          return Math.max(0, dayNumber(from) - dayNumber(due), dayNumber(due) - dayNumber(closes));
        };
        const properly = everySpot(portfolio, [ref]).filter((extra) => (extra.get(ref)?.cutover ?? '') >= asked);
        const nearer = properly.filter((extra) => spot.cutover < asked || miss(extra.get(ref)?.wave ?? '') < miss(spot.wave));
        expect(nearer.find((extra) => broken(portfolio, EMPTY_LOCK, kinds, new Map([...spots, ...extra])).length === 0)).toBeUndefined();
      }
    }),
    { numRuns: 60 },
  );
});

test('the order in which items, zones, agencies and pools were read makes no difference', () => {
  fc.assert(
    fc.property(tightLater, fc.infiniteStream(fc.nat(1000)), ({ portfolio, lock }, random) => {
      const shuffled: Portfolio = {
        ...portfolio,
        items: shuffle(portfolio.items, random),
        zones: shuffle(portfolio.zones, random),
        agencies: shuffle(portfolio.agencies, random),
      };
      const other: Lock = {
        ...lock,
        items: Object.fromEntries(shuffle(new Map(Object.entries(lock.items)), random)),
        addresses: [...lock.addresses].reverse(),
      };
      expect(JSON.stringify(shown(planOf(shuffled, other)))).toBe(JSON.stringify(shown(planOf(portfolio, lock))));
    }),
    RUNS,
  );
});

test('planning again with the lock that came out gives the same lock', () => {
  fc.assert(
    fc.property(tightLater, ({ portfolio, lock }) => {
      const first = planOf(portfolio, lock);
      expect(canonicalJson(planOf(portfolio, first.lock).lock)).toBe(canonicalJson(first.lock));
    }),
    RUNS,
  );
});

test('what is deployed keeps its wave, night, zones, stacks and networks', () => {
  fc.assert(
    fc.property(tightLater, ({ portfolio, lock }) => {
      const { lock: after } = planOf(portfolio, lock);
      for (const [ref, before] of Object.entries(lock.items).filter(([, { deployed }]) => deployed)) {
        const { wave, cutover, parts, deployed } = after.items[ref] ?? {};
        expect({ wave, cutover, parts, deployed }).toEqual({ wave: before.wave, cutover: before.cutover, parts: before.parts, deployed: true });
        for (const { zone } of before.parts) {
          const here = (entry: Lock): readonly string[] =>
            entry.addresses
              .filter((one) => one.zone === zone && ref.startsWith(one.agency))
              .flatMap(({ segments }) => segments.map(({ network }) => network.toString()));
          expect(here(after)).toEqual(expect.arrayContaining([...here(lock)]));
        }
      }
    }),
    RUNS,
  );
});

test('the lock that comes out is what the lock file may hold, byte for byte', () => {
  fc.assert(
    fc.property(tightLater, ({ portfolio, lock }) => {
      const { lock: after } = planOf(portfolio, lock);
      const text = writeLock(after);
      const { lock: read, problems } = readLock({ path: 'gcdk.lock.yaml', bytes: new TextEncoder().encode(text) });
      expect(problems).toEqual([]);
      expect(canonicalJson(read)).toBe(canonicalJson(after));
      expect(read && writeLock(read)).toBe(text);
    }),
    RUNS,
  );
});

test('every placement and every refusal says why', () => {
  fc.assert(
    fc.property(tightPortfolio, (portfolio) => {
      const plan = planOf(portfolio);
      for (const { reasons } of plan.placements.values()) expect(reasons.length).toBeGreaterThanOrEqual(2);
      for (const { reasons } of plan.refusals) expect(reasons.length).toBeGreaterThanOrEqual(1);
    }),
    RUNS,
  );
});

/** Every way of putting some items somewhere together, all in one wave and night. */
function everySpot(portfolio: Portfolio, refs: readonly ItemRef[]): Map<ItemRef, Spot>[] {
  const zones = [...portfolio.zones.keys()];
  const choices = refs.reduce<string[][]>((all) => all.flatMap((chosen) => zones.map((zone) => [...chosen, zone])), [[]]);
  return portfolio.waves.flatMap(({ wave, opens }) =>
    [0, 1, 2].flatMap((night) =>
      choices.map((chosen) => new Map(refs.map((ref, index) => [ref, { wave, cutover: addDays(opens, night), zone: chosen[index] ?? '' }]))),
    ),
  );
}

function needsOf(portfolio: Portfolio, ref: ItemRef) {
  const item = portfolio.items.get(ref);
  const kind = item && kinds.get(item.kind);
  if (!item || !kind) return { dependsOn: [], refreshDue: undefined };
  return kind.needs(item, portfolio);
}

/** The items that hard-depend on one another with one, itself included. */
function circleOf(ref: ItemRef, portfolio: Portfolio): ItemRef[] {
  const reach = (from: ItemRef): Set<ItemRef> => {
    const seen = new Set([from]);
    for (const one of seen) {
      needsOf(portfolio, one)
        .dependsOn.filter(({ hard, on }) => hard && portfolio.items.has(on))
        .forEach(({ on }) => seen.add(on));
    }
    return seen;
  };
  return [...reach(ref)].filter((other) => reach(other).has(ref));
}

function shuffle<K, V>(map: ReadonlyMap<K, V>, random: Iterator<number>): Map<K, V> {
  const keyed = [...map].map((entry) => ({ entry, at: Number(random.next().value) }));
  return new Map(keyed.sort((a, b) => a.at - b.at).map(({ entry }) => entry));
}

const shown = ({ placements, refusals, lock, problems, notices }: Plan) => ({ placements: [...placements], refusals, lock, problems, notices });
