import { join } from 'node:path';
import type { ProblemMaker } from '../../lib/problem/problem';
import { sources } from './sources';

export interface CollectedProblem {
  readonly maker: ProblemMaker<unknown>;
  /** The module that exports it. */
  readonly file: string;
  /** Its name there, e.g. `folderProblems.noFolder`. */
  readonly name: string;
}

/**
 * Every problem that a module of the product exports, by itself or in an object, in order of codes. A definition that two modules
 * export is listed once; two definitions of one code are both listed, so that a test can object.
 */
export async function collectProblems(root: string): Promise<readonly CollectedProblem[]> {
  const found = new Map<unknown, CollectedProblem>();
  for (const { path, text } of sources(root)) {
    // Loading a module takes time and an engine; only these can hold a definition.
    if (!/\bdefineProblem\b/.test(text) || path === 'lib/problem/problem.ts') continue;
    const exported: Readonly<Record<string, unknown>> = await import(join(root, path));
    for (const { maker, name } of makersIn(exported, '')) {
      if (!found.has(maker)) found.set(maker, { maker, file: path, name });
    }
  }
  return [...found.values()].sort((a, b) => order(a.maker.definition.code, b.maker.definition.code) || order(a.file, b.file));
}

/** Codes that stand in the sources, whoever exports them: what the collection must not miss. */
export function codesInSources(root: string): readonly string[] {
  const codes = sources(root).flatMap(({ text }) => [...text.matchAll(/(?:code: |\(|^\s+)'(GCDK\d{4})',?/gm)].map(([, code = '']) => code));
  return [...new Set(codes)].sort();
}

function* makersIn(value: unknown, name: string): Iterable<{ readonly maker: ProblemMaker<unknown>; readonly name: string }> {
  if (isMaker(value)) yield { maker: value, name };
  else if (typeof value === 'object' && value !== null && isPlain(value)) {
    for (const [key, inner] of Object.entries(value)) yield* makersIn(inner, name === '' ? key : `${name}.${key}`);
  }
}

/** Namespaces of modules and literal objects: not schemas, classes or maps, which may lead in circles. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || 'default' in value || '__esModule' in value;
};

const isMaker = (value: unknown): value is ProblemMaker<unknown> =>
  typeof value === 'function' &&
  'definition' in value &&
  typeof value.definition === 'object' &&
  value.definition !== null &&
  'code' in value.definition &&
  'example' in value.definition;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
