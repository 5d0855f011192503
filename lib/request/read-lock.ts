import { lockSchema, type Lock } from '../model/lock';
import type { Problem } from '../problem/problem';
import { checkLock } from './check-lock';
import { readDocument, type FileBytes } from './document';
import { MAX_LOCK_BYTES } from './limits';
import { parsePath } from './path';
import { readShape } from './shape';
import { withinLimit } from './tell';

/** The lock's file inside a portfolio's folder. */
export const LOCK_FILE = 'gcdk.lock.yaml';

export interface ReadLock {
  /** Left out when anything is wrong with it. */
  readonly lock?: Lock;
  readonly problems: readonly Problem[];
  /** Finds the line of a problem of which only the path in the lock is known. */
  readonly located: (problem: Problem) => Problem;
}

/** `gcdk.lock.yaml`, or all that is wrong with it. A missing file is the caller's `EMPTY_LOCK`. */
export function readLock(file: FileBytes): ReadLock {
  const { document, problems } = readDocument(file, MAX_LOCK_BYTES);
  const located = (problem: Problem): Problem =>
    document?.file === problem.where.file && problem.where.line === 0 ? { ...problem, where: document.place(parsePath(problem.where.path)) } : problem;
  if (!document?.sound) return { problems, located };
  const read = readShape(lockSchema, document, [], document.value);
  if ('problems' in read) return { problems: withinLimit(read.problems, new Map([[file.path, read.untold]])), located };
  const own = checkLock(read.value, document);
  return own.length > 0 ? { problems: withinLimit(own), located } : { lock: read.value, problems, located };
}
