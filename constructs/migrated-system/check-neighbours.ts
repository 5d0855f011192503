import { resolveRef, type Item, type ItemRef } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Place, Problem } from '../../lib/problem/problem';
import { byText } from '../../lib/values/compare';
import { nearest } from '../../lib/values/nearest';
import { liveAgreement } from './agreements';
import { gradeOfSystem, type SystemSpec } from './fields';
import { CALLER_WORDS, callersLike, meaningOf, openPorts } from './neighbours';
import { systemProblems } from './problems';
import { isSystem, standpointOf, type Standpoint } from './standing';

type At = (path: string) => Place;

/** Everything wrong between a system and those it calls or is called by. */
export const checkNeighbours = (item: Item<SystemSpec>, portfolio: Portfolio, at: At): readonly Problem[] => [
  ...item.spec.components.flatMap(({ listens }, component) =>
    listens.flatMap(({ from }, listener) =>
      from.flatMap((caller, index) => checkCaller(item, caller, portfolio, at(`components[${component}].listens[${listener}].from[${index}]`))),
    ),
  ),
  ...item.spec.dependsOn.flatMap((dependency, index) => checkDependency(item, dependency, portfolio, (path) => at(`dependsOn[${index}].${path}`))),
];

function checkCaller(item: Item<SystemSpec>, written: string, portfolio: Portfolio, where: Place): Problem[] {
  const { components } = item.spec;
  const meaning = meaningOf(written, item.agency, components);
  if (!('system' in meaning)) return [];
  const caller = portfolio.items.get(meaning.system);
  // Its own servers are named by component, so that no more is opened than is meant.
  if (caller !== undefined && isSystem(caller) && caller.ref !== item.ref) return checkPassage(item, caller, portfolio, where);
  const known = [...CALLER_WORDS, ...components.map(({ id }): string => id).sort(byText)];
  const near = nearest(written, known) ?? nearest(written, callersLike(written, item, portfolio));
  return [systemProblems.unknownCaller(where, { written, callers: known, nearest: near })];
}

function checkDependency(item: Item<SystemSpec>, dependency: SystemSpec['dependsOn'][number], portfolio: Portfolio, at: At): Problem[] {
  const on = resolveRef(item.agency, dependency.on);
  const other = portfolio.items.get(on);
  // That it exists is checked for every kind alike, by way of `needs`.
  if (other === undefined) return [];
  const grade = gradeOfSystem(item.spec);
  const otherGrade = isSystem(other) ? gradeOfSystem(other.spec) : undefined;
  const weaker = otherGrade !== undefined && grade <= 2 && otherGrade > grade && dependency.degradeMode === undefined;
  return [
    ...(weaker ? [systemProblems.weakerDependency(at('on'), { on, grade, otherGrade })] : []),
    ...(dependency.ports.length > 0 ? checkPassage(item, other, portfolio, at('on')) : []),
    ...(isSystem(other) ? checkLetIn(item.ref, dependency.ports, other, at('ports')) : []),
  ];
}

function checkLetIn(self: ItemRef, ports: readonly number[], other: Item<SystemSpec>, where: Place): Problem[] {
  const open = [...new Set(openPorts(other, self).map(({ port }) => port))];
  const shut = ports.filter((port) => !open.includes(port));
  return shut.length === 0 ? [] : [systemProblems.notLetIn(where, { on: other.ref, self, ports: shut, open })];
}

/** Traffic between agencies needs an agreement, and between planes a gateway. */
function checkPassage(item: Item<SystemSpec>, other: Item, portfolio: Portfolio, where: Place): Problem[] {
  const here = standpointOf(item);
  const there = standpointOf(other);
  const apart = here !== undefined && there !== undefined && textOf(here) !== textOf(there);
  return [
    ...(other.agency === item.agency ? [] : checkAgreement(item, other, portfolio, where)),
    ...(apart ? [systemProblems.crossesPlanes(where, { other: other.ref, here: textOf(here), there: textOf(there) })] : []),
  ];
}

function checkAgreement(item: Item<SystemSpec>, other: Item, portfolio: Portfolio, where: Place): Problem[] {
  const { live, expired } = liveAgreement(item, other.agency, portfolio);
  if (live) return [];
  return [
    systemProblems.noAgreement(where, { other: other.ref, otherAgency: other.agency, expired: expired && `${expired.from}/${expired.id}, ${expired.expires}` }),
  ];
}

const textOf = ({ dataClass, plane }: Standpoint): string => `${dataClass} ${plane}`;
