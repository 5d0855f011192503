import type { Kind } from '../../model/kind';
import type { Lock } from '../../model/lock';
import type { Item } from '../../model/request';
import type { Wave } from '../../model/wave';
import type { Portfolio } from '../../model/whole';
import type { Zone } from '../../model/zone';
import { isPack, packAt } from '../../policy/packs';
import { placementObstacles } from '../../policy/placement';
import type { Problem } from '../../problem/problem';
import type { Reason } from '../../problem/reason';
import type { Reading } from '../reading';
import { placeIn } from '../sourced';
import { isToCome } from './comings';
import { placementProblems } from './placement-problems';

/**
 * Where a request names its zone: what policy, the zone's certificate and its closing have against it in every wave that is
 * left to it, and what the zone lacks. Where no zone is named, finding one is the planner's matter.
 */
export function checkPlacement({ items }: Reading, portfolio: Portfolio, kinds: readonly Kind[], lock: Lock): readonly Problem[] {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  return [...items.values()].flatMap(({ item, source }) => {
    const kind = byKind.get(item.kind);
    const zone = item.zone === undefined ? undefined : portfolio.zones.get(item.zone);
    if (!kind || !zone || !isToCome(item, lock, portfolio.waves)) return [];
    const place = placeIn(source, 'zone');
    const waves = wavesLeft(item, portfolio);
    const against = waves.map((wave) => obstaclesIn(wave, item, kind, zone, portfolio));
    const forbidden = against.length > 0 && against.every((reasons) => reasons.length > 0);
    if (forbidden) {
      const reasons = (against.at(-1) ?? []).map(({ text }) => text);
      return [placementProblems.neverAdmitted(place, { zone: zone.zone, waves: waves.map(({ wave }) => wave), reasons })];
    }
    return kind.obstacles(item, 'primary', zone, portfolio).map(({ text }) => placementProblems.notExpressed(place, { zone: zone.zone, reason: text }));
  });
}

function wavesLeft(item: Item, { waves, pins }: Portfolio): readonly Wave[] {
  const pinned = pins.find((pin) => pin.item === item.ref)?.wave;
  return pinned === undefined ? waves : waves.filter(({ wave }) => wave === pinned);
}

/** Empty when the first or the last night of the wave would do. */
function obstaclesIn(wave: Wave, item: Item, kind: Kind, zone: Zone, portfolio: Portfolio): readonly Reason[] {
  const { residency, policyPacks } = portfolio.settings;
  const pack = packAt(policyPacks, wave.opens);
  if (!isPack(pack)) return [];
  const needs = kind.needs(item, portfolio);
  const [first, last] = [wave.opens, wave.closes].map((date) => placementObstacles({ needs, zone, pack, date, residency }));
  return first?.length === 0 || last?.length === 0 ? [] : (first ?? []);
}
