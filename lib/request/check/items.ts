import { ItemNames } from '../../model/item-names';
import type { Kind } from '../../model/kind';
import type { Lock } from '../../model/lock';
import { raisedFrom } from '../../model/raised';
import { resolveRef, type Item } from '../../model/request';
import type { Portfolio } from '../../model/whole';
import type { Problem } from '../../problem/problem';
import type { Folded } from '../fold';
import type { Path } from '../path';
import type { Reading } from '../reading';
import { placeIn } from '../sourced';
import { classProblems } from './class-problems';
import { isToCome } from './comings';
import { cycles } from './cycles';
import { dependencyProblems } from './dependency-problems';
import { referenceProblems } from './reference-problems';

/** What the kinds know of their own items, and how items depend on one another. */
export function checkItems({ items, gaps }: Reading, portfolio: Portfolio, kinds: readonly Kind[], lock: Lock): readonly Problem[] {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const names = new ItemNames(items.keys());
  const problems: Problem[] = [];
  const graph = new Map<string, readonly string[]>();
  // Where a file gave not even a name, anything a kind misses may stand in it.
  const blind = gaps.has('zones') || gaps.has('agencies') || gaps.has('requests');
  for (const [ref, folded] of items) {
    const { item } = folded;
    const kind = byKind.get(item.kind);
    if (!kind || !isToCome(item, lock, portfolio.waves)) continue;
    const own = blind ? [] : kind.check(item, portfolio, (path) => placeIn(folded.source, path));
    problems.push(...own.filter(({ text }) => !gaps.mentionedIn(`${text.got ?? ''} ${text.what.en}`)));

    const asked = raisedFrom(item.spec);
    const { dependsOn, dataClass } = kind.needs(item, portfolio);
    if (asked !== undefined && asked !== dataClass) problems.push(classProblems.raised(placeIn(folded.source, 'dataClass'), { asked, counts: dataClass }));
    graph.set(
      ref,
      dependsOn.filter(({ hard }) => hard).map(({ on }) => on),
    );
    for (const { on } of dependsOn) {
      if (items.has(on) || gaps.excuses('requests', on)) continue;
      const place = placeOfReference(folded, item, on);
      const told = own.some(({ where }) => where.file === place.file && where.line === place.line && where.column === place.column);
      if (!told) problems.push(referenceProblems.item(place, { name: on, nearest: names.nearestRef(on) }));
    }
  }
  for (const path of cycles(graph)) {
    const first = items.get(path[0] as Item['ref']);
    if (first) problems.push(dependencyProblems.cycle(placeIn(first.source), { path }));
  }
  return problems;
}

/** Where an entry wrote a reference, in whatever field: the first text in it that means the same item. */
function placeOfReference({ source }: Folded, { agency }: Item, ref: string): Problem['where'] {
  const path = findText(source.value, (text) => resolveRef(agency, text) === ref);
  return source.document.place([...source.path, ...(path ?? [])]);
}

function findText(value: unknown, matches: (text: string) => boolean): Path | undefined {
  if (typeof value === 'string') return matches(value) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    // An entry's own id is what it is called, not what it refers to.
    if (key === 'id') continue;
    const found = findText(inner, matches);
    if (found) return [Array.isArray(value) ? Number(key) : key, ...found];
  }
  return undefined;
}
