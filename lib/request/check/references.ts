import { ItemNames } from '../../model/item-names';
import { resolveRef } from '../../model/request';
import type { Problem, ProblemMaker } from '../../problem/problem';
import { nearest } from '../../values/nearest';
import type { FileRole } from '../layout';
import { placeIn, type Sourced } from '../sourced';
import { referenceProblems } from './reference-problems';
import type { Rule } from './rule';

type Unknown = ProblemMaker<{ readonly name: string; readonly nearest?: string | undefined }>;

/** Every name leads to something. What could not be read is not missed. */
export const checkReferences: Rule = ({ settings, waves, zones, agencies, waivers, facts, requests, items, gaps }) => {
  const problems: Problem[] = [];
  const finder =
    (role: FileRole, known: ReadonlySet<string>, problem: Unknown, nearestTo = (name: string) => nearest(name, known)) =>
    (name: string | undefined, from: Sourced<unknown>, path: string): void => {
      if (name === undefined || known.has(name) || gaps.excuses(role, name)) return;
      problems.push(problem(placeIn(from, path), { name, nearest: nearestTo(name) }));
    };
  const agency = finder('agencies', new Set(agencies.map(({ value }) => value.agency)), referenceProblems.agency);
  const zone = finder('zones', new Set(zones.map(({ value }) => value.zone)), referenceProblems.zone);
  const wave = finder('waves', new Set(waves?.value.waves.map((one) => one.wave)), referenceProblems.wave);
  const quotaClass = finder('portfolio', new Set(settings?.value.quotaClasses.map(({ id }) => id)), referenceProblems.quotaClass);
  const names = new ItemNames(items.keys());
  const item = finder('requests', new Set(items.keys()), referenceProblems.item, (ref) => names.nearestRef(ref));

  if (settings) {
    const { value } = settings;
    value.zones.forEach((name, index) => zone(name, settings, `zones[${index}]`));
    value.addressPools.forEach((pool, index) => pool.zones.forEach((name, at) => zone(name, settings, `addressPools[${index}].zones[${at}]`)));
    Object.keys(value.state).forEach((name) => zone(name, settings, `state["${name}"]`));
    value.quotaClasses.forEach(({ inherits }, index) => quotaClass(inherits, settings, `quotaClasses[${index}].inherits`));
    value.freezes.forEach((freeze, index) => freeze.agencies?.forEach((code, at) => agency(code, settings, `freezes[${index}].agencies[${at}]`)));
    problems.push(...servedZones(settings.value, zones, settings));
  }
  waves?.value.pins.forEach((pin, index) => {
    item(pin.item, waves, `pins[${index}].item`);
    zone(pin.zone, waves, `pins[${index}].zone`);
    wave(pin.wave, waves, `pins[${index}].wave`);
  });
  for (const one of zones) zone(one.value.offsite?.zone, one, 'offsite.zone');
  for (const one of agencies) {
    agency(one.value.parent, one, 'parent');
    if (settings) quotaClass(one.value.quotaClass, one, 'quotaClass');
  }
  for (const one of waivers) {
    agency(one.value.agency, one, 'agency');
    if (one.value.item !== undefined) item(resolveRef(one.value.agency, one.value.item), one, 'item');
  }
  for (const one of facts) zone(one.value.zone, one, 'zone');
  for (const request of requests) {
    if (request.agency) agency(request.agency.value, request.agency, '');
    for (const said of request.agreements) agency(said.value.with, said, 'with');
    if (waves) for (const said of request.retirements) wave(said.value.wave, said, 'wave');
  }
  for (const [, folded] of items) zone(folded.item.zone, folded.source, 'zone');
  return problems;
};

/** A zone that is to be filled needs addresses, and on OpenStack a place for Terraform's state. */
function servedZones(
  settings: NonNullable<Parameters<Rule>[0]['settings']>['value'],
  zones: Parameters<Rule>[0]['zones'],
  source: Sourced<unknown>,
): Problem[] {
  return zones.flatMap((one) => {
    const { zone, kind } = one.value;
    const index = settings.zones.indexOf(zone);
    if (index < 0) return [referenceProblems.unusedZone(placeIn(one, 'zone'), { zone })];
    const place = placeIn(source, `zones[${index}]`);
    const pooled = settings.addressPools.some((pool) => pool.network.version === 4 && pool.zones.includes(zone));
    const six = settings.addressPools.findIndex((pool) => pool.network.version === 6 && pool.zones.includes(zone));
    return [
      ...(pooled ? [] : [referenceProblems.noPool(place, { zone })]),
      ...(kind === 'aws' && six >= 0 ? [referenceProblems.noIpv6(placeIn(source, `addressPools[${six}].zones`), { zone })] : []),
      ...(kind === 'aws' || Object.hasOwn(settings.state, zone) ? [] : [referenceProblems.noState(place, { zone })]),
    ];
  });
}
