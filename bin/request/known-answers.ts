import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inFile, NOWHERE, shown, type Problem } from '../../lib/problem/problem';
import { readDocument } from '../../lib/request/document';
import { nfc } from '../../lib/values/text';
import type { Io } from '../io';
import { commandProblems } from '../problems';

export interface AnswerOptions {
  /** A file of answers, YAML or JSON. */
  readonly answers?: string | undefined;
  /** `KEY=VALUE`; wins over the file. */
  readonly set?: readonly string[] | undefined;
}

/** Answers given on the command line and in a file, by key. */
export function knownAnswers(options: AnswerOptions, io: Io): { readonly known: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const known = new Map<string, string>();
  const problems: Problem[] = [];
  if (options.answers !== undefined) problems.push(...readAnswers(options.answers, io, known));
  for (const pair of options.set ?? []) {
    const split = pair.indexOf('=');
    if (split < 1) problems.push(commandProblems.noPair(NOWHERE, { got: shown(pair) }));
    else known.set(inKorean(pair.slice(0, split).trim()), nfc(pair.slice(split + 1)));
  }
  return { known, problems };
}

function readAnswers(file: string, io: Io, into: Map<string, string>): readonly Problem[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(io.cwd, file));
  } catch {
    return [commandProblems.unreadableAnswers(inFile(file), { file })];
  }
  const { document, problems } = readDocument({ path: file, bytes });
  if (!document || problems.length > 0) return problems;
  if (!isMap(document.value)) return [commandProblems.answersNoMap(inFile(file), {})];
  flatten(document.value, '', into);
  return [];
}

/** Maps become keys with dots; lists of plain values become one answer; a list of things with ids is a map of them. */
function flatten(value: unknown, key: string, into: Map<string, string>): void {
  const below = (step: string): string => (key === '' ? step : `${key}.${step}`);
  if (isMap(value)) {
    for (const [step, inner] of Object.entries(value)) flatten(inner, below(step), into);
  } else if (Array.isArray(value) && value.some(isMap)) {
    for (const inner of value) {
      const { id, ...rest }: Readonly<Record<string, unknown>> = isMap(inner) ? inner : { id: inner };
      if (Object.keys(rest).length === 0) into.set(key, [into.get(key) ?? '', String(id)].filter((part) => part !== '').join(', '));
      else flatten(rest, below(String(id)), into);
    }
  } else {
    into.set(inKorean(key), Array.isArray(value) ? value.map(plain).join(', ') : plain(value));
  }
}

/** A name is asked in Korean first, so `name: { ko: …, en: … }` answers `name` and `name.en`. */
const inKorean = (key: string): string => key.replace(/\.name\.ko$/, '.name');

/** A value of YAML's core schema as it would be typed. */
const plain = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
