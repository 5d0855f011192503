import { ItemNames } from '../model/item-names';
import { itemRef, type Item, type ItemRef } from '../model/request';
import { placeText, type Problem } from '../problem/problem';
import { byText } from '../values/compare';
import { foldProblems } from './fold-problems';
import type { Gaps } from './gaps';
import type { ReadEntry, ReadRequest, Said } from './read-request';
import { originOf, placeIn, type Sourced } from './sourced';

/** An item, and the entry in force that says it. */
export interface Folded {
  readonly item: Item;
  readonly source: Sourced<unknown>;
}

interface Story {
  readonly first: ReadEntry;
  readonly last: ReadEntry;
}

/**
 * Every thing as it stands after all amendments and tombstones. Requests count by their date, then by their file's name, so the
 * order in which files are handed in changes nothing.
 */
export function fold(requests: readonly ReadRequest[], gaps: Gaps): { readonly items: ReadonlyMap<ItemRef, Folded>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const retired = retirements(requests, problems);
  const stories = new Map<ItemRef, Story>();
  const names = new ItemNames();
  const remember = (ref: ItemRef, story: Story): void => {
    if (!stories.has(ref)) names.add(ref);
    stories.set(ref, story);
  };

  for (const entry of requests.flatMap(({ entries }) => entries).sort(bySubmission)) {
    const ref = itemRef(entry.agency, entry.value.id);
    const story = stories.get(ref);
    const tombstone = retired.get(ref);
    if (tombstone && bySubmission(tombstone, entry) < 0) {
      problems.push(foldProblems.afterRetirement(placeIn(entry, 'id'), { ref, first: placeText(placeIn(tombstone)) }));
    } else if (entry.value.change === 'amend') {
      if (story === undefined) {
        if (!gaps.excuses('requests', ref))
          problems.push(foldProblems.amendedBeforeCreated(placeIn(entry, 'id'), { ref, nearest: names.nearestId(entry.agency, entry.value.id) }));
      } else if (story.first.kind !== entry.kind) {
        const params = { ref, first: placeText(placeIn(story.first)), kind: entry.kind, before: story.first.kind };
        problems.push(foldProblems.otherKind(placeIn(entry, 'id'), params));
        continue;
      }
      if (story && story.last !== story.first && story.last.submitted === entry.submitted) {
        problems.push(foldProblems.amendedTwiceADay(placeIn(entry, 'id'), { ref, first: placeText(placeIn(story.last, 'id')) }));
      }
      remember(ref, { first: story?.first ?? entry, last: entry });
    } else if (story === undefined) {
      remember(ref, { first: entry, last: entry });
    } else {
      problems.push(foldProblems.createdTwice(placeIn(entry, 'id'), { ref, first: placeText(placeIn(story.first, 'id')) }));
    }
  }

  for (const [ref, tombstone] of retired) {
    const story = stories.get(ref);
    if (gaps.excuses('requests', ref) || (story && bySubmission(story.first, tombstone) < 0)) continue;
    problems.push(foldProblems.retiredUnknown(placeIn(tombstone, 'item'), { ref, nearest: names.nearestId(tombstone.agency, tombstone.value.item) }));
  }
  const items = [...stories].sort(([a], [b]) => byText(a, b)).map(([ref, story]) => [ref, folded(ref, story, retired.get(ref))] as const);
  return { items: new Map(items), problems };
}

type Tombstone = ReadRequest['retirements'][number];

function retirements(requests: readonly ReadRequest[], problems: Problem[]): ReadonlyMap<ItemRef, Tombstone> {
  const retired = new Map<ItemRef, Tombstone>();
  for (const tombstone of requests.flatMap((request) => request.retirements).sort(bySubmission)) {
    const ref = itemRef(tombstone.agency, tombstone.value.item);
    const first = retired.get(ref);
    if (first) problems.push(foldProblems.retiredTwice(placeIn(tombstone, 'item'), { ref, first: placeText(placeIn(first, 'item')) }));
    else retired.set(ref, tombstone);
  }
  return retired;
}

function folded(ref: ItemRef, { first, last }: Story, tombstone: Tombstone | undefined): Folded {
  const { id, name, zone } = last.value;
  const item: Item = {
    ref,
    kind: last.kind,
    agency: last.agency,
    id,
    name,
    ...(zone !== undefined && { zone }),
    spec: last.value,
    origin: originOf(last),
    ...(first !== last && { amends: originOf(first) }),
    ...(tombstone && { retired: { ...tombstone.value, origin: originOf(tombstone) } }),
    submitted: last.submitted,
    asked: first.submitted,
  };
  return { item, source: last };
}

const bySubmission = (a: Said<unknown>, b: Said<unknown>): number => byText(a.submitted, b.submitted) || byText(a.document.file, b.document.file);
