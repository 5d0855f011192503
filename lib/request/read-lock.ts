import { lockSchema, type Lock } from '../model/lock';
import type { Problem } from '../problem/problem';
import { readDocument, type FileBytes } from './document';
import { MAX_LOCK_BYTES } from './limits';
import { readShape } from './shape';
import { withinLimit } from './tell';

/** The lock's file inside a portfolio's folder. */
export const LOCK_FILE = 'gcdk.lock.yaml';

/** `gcdk.lock.yaml`, or all that is wrong with it. A missing file is the caller's `EMPTY_LOCK`. */
export function readLock(file: FileBytes): { readonly lock?: Lock; readonly problems: readonly Problem[] } {
  const { document, problems } = readDocument(file, MAX_LOCK_BYTES);
  if (!document?.sound) return { problems };
  const read = readShape(lockSchema, document, [], document.value);
  return 'value' in read ? { lock: read.value, problems } : { problems: withinLimit(read.problems, new Map([[file.path, read.untold]])) };
}
