import { itemRef, type Origin } from '../model/request';
import type { Portfolio } from '../model/whole';
import { byText } from '../values/compare';
import type { Reading } from './reading';
import { originOf, within, type Sourced } from './sourced';

/** The model out of what was read; of two things of one name the first counts (the other is a problem of its own). */
export function assemble(reading: Reading): Portfolio | undefined {
  const { settings, waves, zones, agencies, waivers, facts, requests, items, files } = reading;
  if (!settings || !waves) return undefined;
  const agreements = requests
    .flatMap((request) => request.agreements)
    .map((said) => [itemRef(said.agency, said.value.id), { ...said.value, from: said.agency, origin: originOf(said) }] as const);
  const origins: [string, Origin][] = [
    ['portfolio', originOf(settings)],
    ...zones.map((zone): [string, Origin] => [`zone:${zone.value.zone}`, originOf(zone)]),
    ...agencies.map((agency): [string, Origin] => [`agency:${agency.value.agency}`, originOf(agency)]),
    ...waves.value.waves.map(({ wave }, index): [string, Origin] => [`wave:${wave}`, originOf(within(waves, wave, 'waves', index))]),
    ...waivers.map((waiver): [string, Origin] => [`waiver:${waiver.value.waiver}`, originOf(waiver)]),
    ...facts.map((fact): [string, Origin] => [`facts:${fact.value.zone}`, originOf(fact)]),
  ];
  return {
    settings: settings.value,
    zones: byName(zones, ({ zone }) => zone),
    agencies: byName(agencies, ({ agency }) => agency),
    items: new Map([...items].map(([, { item }]) => [item.ref, item])),
    agreements: sortedMap(agreements),
    waves: [...waves.value.waves].sort((a, b) => byText(a.opens, b.opens) || byText(a.wave, b.wave)),
    pins: waves.value.pins,
    waivers: waivers.map(({ value }) => value).sort((a, b) => byText(a.waiver, b.waiver)),
    facts: sortedMap(facts.map(({ value }) => [value.zone, value.facts] as const)),
    files,
    origins: sortedMap(origins),
  };
}

const byName = <T>(all: readonly Sourced<T>[], name: (value: T) => string): Map<string, T> => sortedMap(all.map(({ value }) => [name(value), value] as const));

/** In order of the keys; the first of equal keys stays. */
function sortedMap<K extends string, V>(entries: readonly (readonly [K, V])[]): Map<K, V> {
  const map = new Map<K, V>();
  for (const [key, value] of [...entries].sort(([a], [b]) => byText(a, b))) if (!map.has(key)) map.set(key, value);
  return map;
}
