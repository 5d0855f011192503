import { checkPortfolio } from '../../lib/request/check-portfolio';
import { LOCK_FILE } from '../../lib/request/read-lock';
import type { Problem } from '../../lib/problem/problem';
import type { Loaded } from '../portfolio/load';
import { readFolder } from '../portfolio/read-folder';
import { schemaBeside } from '../schema-header';
import { atAnswer } from './answer-place';
import { requestText } from './file-text';
import type { RequestValue, Script } from './script';

/** A request file that is not written yet. */
export interface Draft {
  /** Relative to the portfolio's folder: `requests/2026-05-04-1741000-civil-portal.yaml`. */
  readonly file: string;
  readonly value: RequestValue;
  readonly text: string;
}

/** The file that the answers make. */
export function draftOf(script: Script, answers: ReadonlyMap<string, string>, { language }: Loaded): Draft {
  const value = script.value(answers);
  const file = `requests/${String(value['submitted'])}-${String(value['agency'])}-${script.firstId(answers)}.yaml`;
  return { file, value, text: requestText(value, schemaBeside(file, 'request'), language) };
}

/** What is wrong with the portfolio once it has the file, told of the answers; what was wrong before is not its matter. */
export function problemsOf(draft: Draft, { folder, definitions, problems: before }: Loaded): readonly Problem[] {
  const standing = readFolder(folder).files.filter(({ path }) => path !== LOCK_FILE && path !== draft.file);
  const files = [...standing, { path: draft.file, bytes: new TextEncoder().encode(draft.text) }];
  const { problems } = checkPortfolio(files, [...definitions.values()]);
  const known = new Set(before.map(identityOf));
  return problems
    .filter((problem) => !known.has(identityOf(problem)))
    .map((problem) => (problem.where.file === draft.file ? atAnswer(problem, draft.value) : problem));
}

const identityOf = ({ code, where: { file, path }, text: { what } }: Problem): string => JSON.stringify([code, file, path, what.en]);
