import type { Kind } from '../model/kind';
import type { Lock, LockedItem } from '../model/lock';
import { NO_LOAD, type Load, type Needs } from '../model/needs';
import type { PlacedPart, Refusal } from '../model/placement';
import type { ItemRef } from '../model/request';
import type { Portfolio } from '../model/whole';
import { compareProblems } from '../problem/problem';
import { by } from '../values/compare';
import { identifier } from '../values/identifier';
import { planAddresses } from './addresses';
import { planAmendments } from './amendments';
import { barrierReasons } from './barriers';
import { candidateOf, type Candidate } from './candidate';
import { carryOver, type CarriedOver } from './deployed';
import { waveOrders } from './desire';
import { FreezeCalendar } from './freezes';
import { Editions } from './editions';
import { loadText } from './load-text';
import { noticesOf } from './notices';
import { pinsByItem, unkeptPins, type PinsByItem } from './pins';
import type { Plan } from './plan';
import { bookDeployed, settle } from './settle';
import { departedItem, placedItem, standingItem, type Settled } from './settled';
import { assignStacks } from './stacks';
import { Standing } from './standing';
import { timelineOf, type Timeline } from './timeline';
import { byUrgency, unitsOf } from './units';

/** What a plan is made of. */
export interface PlanInput {
  readonly portfolio: Portfolio;
  readonly lock: Lock;
  readonly kinds: ReadonlyMap<string, Kind>;
}

/**
 * Gives every item a wave, a night and zones, greedily: whoever is most urgent chooses first, and takes the wave nearest to
 * its refresh date in which no hard constraint is broken with all that stands already. Nobody who was placed is moved again;
 * an item is refused only where no wave, night and zone admits it with all else as placed. What has a tombstone moves before
 * the wave that removes it, or not at all. What the lock holds as deployed stays as it is; everything else is planned afresh,
 * so the lock that comes out gives the same plan again.
 *
 * Pure: no clock, no order of files. Hard constraints: dependencies, hard freezes, capacity, limits, certificates, policy,
 * pins, what kinds refuse, and what is deployed.
 */
export function planPortfolio({ portfolio, lock, kinds }: PlanInput): Plan {
  const timeline = timelineOf(portfolio, lock.recorded);
  const pins = pinsByItem(portfolio.pins);
  const editions = new Editions(portfolio.zones, lock.editions);
  const carried = carryOver(portfolio, lock, kinds, timeline, pins, editions);
  const standing = new Standing(portfolio, timeline);
  bookDeployed(carried, standing);
  const amendments = planAmendments(carried.deployed.values(), standing, timeline);

  const { candidates, unknown } = candidatesOf(portfolio, carried, kinds, timeline, pins);
  const units = unitsOf(candidates);
  const orders = waveOrders(units, timeline);
  const { landed, refusals: refused } = settle(byUrgency(units), orders, standing);
  const unplaced = [...refused, ...unknown].sort(by(({ item }) => item));
  const refusals = unplaced.filter(({ item }) => !portfolio.items.get(item)?.retired);
  const withdrawn = unplaced.filter((refusal) => !refusals.includes(refusal));

  const settled: readonly Settled[] = [
    ...[...carried.deployed.values()].map((one) => standingItem(one, amendments.waves.get(one.item.ref), portfolio.zones)),
    ...[...landed].flatMap(([unit, where]) => unit.members.map((member) => placedItem(member, unit, where, orders.get(unit) ?? [], editions))),
  ].sort(by(({ item }) => item.ref));
  const stacks = assignStacks(settled, portfolio, kinds);
  const needs = new Map<ItemRef, Needs>([...settled, ...carried.departed.values()].map(({ item, needs }) => [item.ref, needs]));

  const items = new Map<string, LockedItem>(carried.kept);
  for (const { item, locked, parts } of settled)
    items.set(
      item.ref,
      entryOf(
        locked,
        stacks.get(item) ?? [],
        parts.map(({ load }) => load),
      ),
    );
  const sorted = new Map([...items].sort(by(([ref]) => ref)));
  const { addresses, problems } = planAddresses({ portfolio, lock, items: sorted, needs });
  return {
    placements: new Map(settled.map(({ item, placement }) => [item.ref, { ...placement, parts: stacks.get(item) ?? [] }])),
    departed: new Map([...carried.departed].map(([ref, one]) => [ref, departedItem(one)])),
    refusals,
    lock: {
      version: 1,
      items: Object.fromEntries(sorted),
      addresses: [...addresses],
      editions: [...editions.usedBy([...sorted.values()].flatMap(({ parts }) => parts))],
      recorded: [...lock.recorded],
    },
    zoneAt: (zone, edition) => editions.at(zone, edition),
    problems: [...carried.problems, ...amendments.problems, ...problems, ...unkeptPins(pins, refusals)].sort(compareProblems),
    notices: noticesOf({ portfolio, lock, timeline, standing, settled, pins, refusals, withdrawn }),
    needs,
  };
}

/** A lock entry with its keys in the order of the schema, so that equal locks are equal bytes. */
const entryOf = (locked: Settled['locked'], parts: readonly PlacedPart[], loads: readonly Load[]): LockedItem => ({
  kind: locked.kind,
  wave: locked.wave,
  cutover: locked.cutover,
  parts: parts.map(({ role, zone, stack, edition }, index) => ({
    role,
    zone: identifier(zone),
    stack,
    ...(edition !== undefined && { edition }),
    load: loadText(loads[index] ?? NO_LOAD),
  })),
  deployed: locked.deployed,
  spec: locked.spec,
  class: locked.class,
  plane: locked.plane,
  ...(locked.holds && Object.keys(locked.holds).length > 0 && { holds: Object.fromEntries(Object.entries(locked.holds).sort(by(([name]) => name))) }),
  ...(locked.next && { next: locked.next }),
  amendedIn: locked.amendedIn,
  ...(locked.retiredIn !== undefined && { retiredIn: locked.retiredIn }),
  ...(locked.done && locked.done.length > 0 && { done: locked.done }),
});

/** What is to be placed: neither deployed nor in conflict with the lock. */
function candidatesOf(
  portfolio: Portfolio,
  { deployed, kept }: CarriedOver,
  kinds: ReadonlyMap<string, Kind>,
  timeline: Timeline,
  pins: PinsByItem,
): { readonly candidates: ReadonlyMap<ItemRef, Candidate>; readonly unknown: readonly Refusal[] } {
  const freezes = new FreezeCalendar(portfolio.settings.freezes);
  const candidates = new Map<ItemRef, Candidate>();
  const unknown: Refusal[] = [];
  for (const [ref, item] of portfolio.items) {
    if (deployed.has(ref) || kept.has(ref)) continue;
    const kind = kinds.get(item.kind);
    const decided = (pins.get(ref) ?? []).map(({ pin }) => pin);
    if (kind) candidates.set(ref, candidateOf(item, kind, portfolio, timeline, decided, freezes));
    else unknown.push({ item: ref, reasons: [{ reason: barrierReasons.unknownKind(item.kind) }] });
  }
  return { candidates, unknown };
}
