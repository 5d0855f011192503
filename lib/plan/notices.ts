import type { Lock } from '../model/lock';
import type { Refusal } from '../model/placement';
import type { ItemRef } from '../model/request';
import type { Portfolio } from '../model/whole';
import { compareProblems, inFile, type Problem } from '../problem/problem';
import { byText } from '../values/compare';
import { RESOURCE_WORDS } from './barriers';
import { hardDependencies } from './candidate';
import { itemPlace } from './places';
import { lockConflicts } from './lock-conflicts';
import type { PinsByItem } from './pins';
import { planProblems } from './problems';
import type { Settled } from './settled';
import { smallQuotas } from './small-quotas';
import type { Standing } from './standing';
import type { Timeline } from './timeline';

interface Planned {
  readonly portfolio: Portfolio;
  readonly lock: Lock;
  readonly timeline: Timeline;
  readonly standing: Standing;
  readonly settled: readonly Settled[];
  readonly pins: PinsByItem;
  readonly refusals: readonly Refusal[];
  /** What has a tombstone and never comes. */
  readonly withdrawn: readonly Refusal[];
}

/** What a plan should not keep silent about, though it holds. */
export const noticesOf = (planned: Planned): readonly Problem[] =>
  [softFreezes, withdrawals, earlyNights, overbookings, dependenciesBehind, dependenciesLeaving, closingZones, smallQuotas, idlePins, skippedWaves]
    .flatMap((find) => find(planned))
    .sort(compareProblems);

const softFreezes = ({ settled }: Planned): readonly Problem[] =>
  settled.flatMap(({ item, soft, placement: { cutover } }) =>
    soft ? [planProblems.softFreezeUsed(itemPlace(item), { item: item.ref, cutover, freeze: soft.name })] : [],
  );

const withdrawals = ({ portfolio, withdrawn }: Planned): readonly Problem[] =>
  withdrawn.flatMap(({ item: ref, reasons }) => {
    const retired = portfolio.items.get(ref)?.retired;
    const [why] = reasons;
    return retired && why ? [planProblems.withdrawn(itemPlace(retired), { item: ref, wave: retired.wave, why: why.reason })] : [];
  });

/** A night before something was asked for is the last resort; who reads a plan should know that it was taken. */
const earlyNights = ({ settled }: Planned): readonly Problem[] =>
  settled.flatMap(({ item, placement: { cutover, deployed } }) =>
    !deployed && cutover < item.asked ? [planProblems.beforeAsked(itemPlace(item), { item: item.ref, cutover, asked: item.asked })] : [],
  );

/** Only what is deployed can exceed a zone; each resource is told once, with its worst wave's number and the first wave. */
const overbookings = ({ portfolio, standing, timeline }: Planned): readonly Problem[] =>
  [...portfolio.zones.keys()].flatMap((zone) => {
    const overbooked = standing.ledger(zone)?.overbooked() ?? [];
    return [...new Set(overbooked.map(({ resource }) => resource))].sort(byText).map((resource) => {
      const these = overbooked.filter((one) => one.resource === resource);
      const over = Math.max(...these.map((one) => one.over));
      const wave = timeline.waves[these[0]?.wave ?? 0]?.id ?? '';
      return planProblems.overbooked(inFile(`zones/${zone}.yaml`, 'capacity'), {
        zone,
        wave,
        what: RESOURCE_WORDS[resource],
        over: RESOURCE_WORDS[resource].show(over),
      });
    });
  });

const dependenciesBehind = ({ settled, standing }: Planned): readonly Problem[] =>
  settled.flatMap(({ item, needs, placement }) =>
    placement.deployed
      ? hardDependencies(item.ref, needs)
          .filter((on) => (standing.present.get(on)?.cutover ?? '9') > placement.cutover)
          .map((on) => planProblems.dependencyBehind(itemPlace(item), { item: item.ref, on }))
      : [],
  );

/** What stays although something that it cannot do without has a tombstone. */
const dependenciesLeaving = ({ settled, standing, timeline }: Planned): readonly Problem[] =>
  settled.flatMap(({ item, needs, placement: { retiredIn } }) =>
    hardDependencies(item.ref, needs).flatMap((on) => {
      const leaves = standing.present.get(on)?.leaves;
      const until = retiredIn === undefined ? Infinity : (timeline.byId.get(retiredIn)?.index ?? Infinity);
      return leaves && leaves.index < until ? [planProblems.dependencyLeaves(itemPlace(item), { item: item.ref, on, wave: leaves.wave })] : [];
    }),
  );

function closingZones({ portfolio, settled }: Planned): readonly Problem[] {
  const staying = new Map<string, Set<ItemRef>>();
  for (const { item, parts, placement } of settled) {
    if (placement.retiredIn !== undefined) continue;
    for (const { zone } of parts) staying.set(zone, (staying.get(zone) ?? new Set()).add(item.ref));
  }
  return [...portfolio.zones.values()].flatMap(({ zone, closes }) => {
    const items = staying.get(zone)?.size ?? 0;
    return closes !== undefined && items > 0 ? [planProblems.zoneCloses(inFile(`zones/${zone}.yaml`, 'closes'), { zone, closes, items })] : [];
  });
}

function idlePins({ pins, settled, refusals }: Planned): readonly Problem[] {
  const spoken = new Set<string>([...settled.map(({ item }) => item.ref), ...refusals.map(({ item }) => item)]);
  return [...pins].flatMap(([item, list]) =>
    spoken.has(item) ? [] : list.map(({ index }) => planProblems.pinOfNothing(inFile('waves.yaml', `pins[${index}]`), { item })),
  );
}

/** Waves before a recorded one in which the lock still has something that is not deployed. */
function skippedWaves({ lock, timeline }: Planned): readonly Problem[] {
  const recorded = timeline.waves[timeline.firstOpen - 1]?.id;
  if (recorded === undefined) return [];
  const left = new Map<string, string[]>();
  for (const [ref, { wave, deployed }] of Object.entries(lock.items)) {
    const index = timeline.byId.get(wave)?.index;
    if (!deployed && index !== undefined && index < timeline.firstOpen) left.set(wave, [...(left.get(wave) ?? []), ref]);
  }
  return [...left].map(([wave, items]) => lockConflicts.skippedWave(inFile('gcdk.lock.yaml', 'items'), { wave, recorded, items: items.sort(byText) }));
}
