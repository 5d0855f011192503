import { parsePath } from '../../lib/request/path';
import { NOWHERE, type Problem } from '../../lib/problem/problem';
import type { RequestValue } from './script';

/** A problem of the file that would have been written, at the key of the answer that led to it: no line of it was ever written by anybody. */
export const atAnswer = (problem: Problem, value: RequestValue): Problem => ({ ...problem, where: { ...NOWHERE, path: answerKey(problem.where.path, value) } });

/** `systems[0].components[1].os` → `systems.civil-portal.components.db.os`: names in place of positions. */
export function answerKey(path: string, value: RequestValue): string {
  let here: unknown = value;
  const steps: string[] = [];
  for (const step of parsePath(path)) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
    if (typeof step === 'string') steps.push(step);
    else steps.push(...nameOf(here));
  }
  return steps.join('.');
}

/** How an entry of a list is named in keys; a plain value has no name of its own. */
function nameOf(entry: unknown): readonly string[] {
  if (typeof entry !== 'object' || entry === null) return [];
  for (const key of ['id', 'item', 'port', 'on']) if (key in entry) return [String(Reflect.get(entry, key))];
  return [];
}

/** The question that a problem's key belongs to: itself, or the nearest one above it. */
export function questionOf(key: string, has: (key: string) => boolean): string | undefined {
  for (let name = key; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) if (has(name)) return name;
  return undefined;
}
