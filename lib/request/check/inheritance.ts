import type { Problem } from '../../problem/problem';
import { by } from '../../values/compare';
import { placeIn } from '../sourced';
import { referenceProblems } from './reference-problems';
import type { Rule } from './rule';

/** Quota classes and agencies have a parent, and no one is his own ancestor. Each circle is told once, at its first name. */
export const checkInheritance: Rule = ({ settings, agencies }) => {
  const problems: Problem[] = [];
  if (settings) {
    const classes = settings.value.quotaClasses;
    for (const path of circles(new Map(classes.map(({ id, inherits }) => [id, inherits])))) {
      const index = classes.findIndex(({ id }) => id === path[0]);
      problems.push(referenceProblems.inheritanceCycle(placeIn(settings, `quotaClasses[${index}].inherits`), { path }));
    }
  }
  for (const path of circles(new Map(agencies.map(({ value }) => [value.agency, value.parent])))) {
    const agency = agencies.find(({ value }) => value.agency === path[0]);
    if (agency) problems.push(referenceProblems.inheritanceCycle(placeIn(agency, 'parent'), { path }));
  }
  return problems;
};

/** The circles of a graph in which everyone has at most one parent, each from its first name in sorted order round to it again. */
function circles(parents: ReadonlyMap<string, string | undefined>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of [...parents.keys()].sort(by((name) => name))) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let here: string | undefined = start;
    while (here !== undefined && !done.has(here) && !onTrail.has(here)) {
      trail.push(here);
      onTrail.add(here);
      here = parents.get(here);
    }
    if (here !== undefined && onTrail.has(here)) found.push([...trail.slice(trail.indexOf(here)), here]);
    for (const name of trail) done.add(name);
  }
  return found;
}
