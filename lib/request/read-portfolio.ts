import type { z } from 'zod';
import { agencySchema } from '../model/agency';
import { factsSchema } from '../model/facts';
import type { Kind } from '../model/kind';
import { portfolioSchema } from '../model/portfolio';
import { waiverSchema } from '../model/waiver';
import { wavesSchema } from '../model/wave';
import type { Portfolio } from '../model/whole';
import { zoneSchema } from '../model/zone';
import { compareProblems, inFile, type Problem } from '../problem/problem';
import { by } from '../values/compare';
import { nfc } from '../values/text';
import { assemble } from './assemble';
import { readDocument, type Document, type FileBytes } from './document';
import { fold } from './fold';
import { Gaps, noteGap } from './gaps';
import { isUnseen, layoutProblems, roleOf, strayProblem, type FileRole } from './layout';
import type { Reading } from './reading';
import { readShape } from './shape';
import { requestReader } from './read-request';
import { sourced, type Sourced } from './sourced';

export interface ReadPortfolio {
  /** Left out where `portfolio.yaml` or `waves.yaml` could not be read. Whole only if no problem is an error. */
  readonly portfolio?: Portfolio;
  readonly problems: readonly Problem[];
  readonly reading: Reading;
}

/**
 * The files of a portfolio to its model, and everything that is wrong with each file by itself. Pure; never throws. The order of
 * `files` does not matter. Whether the files fit together is `checkPortfolio`'s matter.
 */
export function readPortfolio(files: readonly FileBytes[], kinds: readonly Kind[]): ReadPortfolio {
  const problems: Problem[] = [];
  const gaps = new Gaps();
  const untold = new Map<string, number>();
  const documents = documentsOf(files, gaps, problems);
  const inRole = (role: FileRole): Document[] => [...documents.values()].filter(({ file }) => roleOf(file) === role);
  const read = <T>(role: FileRole, schema: z.ZodType<T>): Sourced<T>[] =>
    inRole(role).flatMap((document) => {
      const shape = document.sound ? readShape(schema, document, [], document.value) : { problems: [], untold: 0 };
      if ('value' in shape) return [sourced(shape.value, document)];
      problems.push(...shape.problems);
      if (shape.untold > 0) untold.set(document.file, shape.untold);
      noteGap(gaps, role, document.value);
      return [];
    });

  const readRequest = requestReader(kinds, gaps);
  const requests = inRole('requests').flatMap((document) => {
    if (document.sound) {
      const request = readRequest(document);
      if (request.untold > 0) untold.set(document.file, request.untold);
      return [request];
    }
    noteGap(gaps, 'requests', document.value);
    return [];
  });
  for (const request of requests) problems.push(...request.problems);
  const story = fold(requests, gaps);
  for (const problem of story.problems) problems.push(problem);

  const [settings] = read('portfolio', portfolioSchema);
  const [waves] = read('waves', wavesSchema);
  const reading: Reading = {
    ...(settings && { settings }),
    ...(waves && { waves }),
    zones: read('zones', zoneSchema),
    agencies: read('agencies', agencySchema),
    waivers: read('waivers', waiverSchema),
    facts: read('facts', factsSchema),
    requests,
    items: story.items,
    files: [...documents.values()].map(({ file, digest }) => ({ path: file, digest })),
    untold,
    documents,
    gaps,
  };
  const portfolio = assemble(reading);
  return { ...(portfolio && { portfolio }), problems: problems.sort(compareProblems), reading };
}

/** Every file that has a role and is YAML of some kind, by path in sorted order. */
function documentsOf(files: readonly FileBytes[], gaps: Gaps, problems: Problem[]): Map<string, Document> {
  const documents = new Map<string, Document>();
  const seen = new Set<string>();
  const composed = files.map(({ path, bytes }) => ({ path: nfc(path), bytes })).sort(by(({ path }) => path));
  for (const file of composed) {
    const role = roleOf(file.path);
    if (role === undefined) {
      const stray = strayProblem(file.path);
      if (stray) problems.push(stray);
      // What was meant as a file of the portfolio may define anything.
      if (stray?.severity === 'error') gaps.addRole(roleOf(stray.text.nearest ?? '') ?? 'requests');
      continue;
    }
    if (isUnseen(file.path)) {
      problems.push(layoutProblems.unseenName(inFile(file.path), { file: file.path }));
      gaps.addRole(role);
      continue;
    }
    if (seen.has(file.path)) {
      problems.push(layoutProblems.sameName(inFile(file.path), { file: file.path }));
      continue;
    }
    seen.add(file.path);
    const { document, problems: found } = readDocument(file);
    problems.push(...found);
    if (document) documents.set(file.path, document);
    else gaps.addRole(role);
  }
  for (const file of ['portfolio.yaml', 'waves.yaml']) {
    if (!seen.has(file)) problems.push(layoutProblems.missingFile(inFile(file), { file }));
  }
  return documents;
}
