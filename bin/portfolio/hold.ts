import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inFile, NOWHERE, type Problem } from '../../lib/problem/problem';
import { sha256 } from '../../lib/values/digest';
import { FolderLock } from '../../stacks/folder-lock';
import type { Io } from '../io';
import { commandProblems } from '../problems';
import { findPortfolio } from './find';

/**
 * Runs what reads a portfolio's lock and writes it again, while nobody else on this machine does: of two runs at once the later
 * would undo the earlier. The mark stands in the machine's own folder for such things, for a portfolio is a folder in somebody's repository.
 *
 * @returns what was run gives; a problem where another run is at it
 */
export async function holdingPortfolio<T>(named: string | undefined, io: Io, run: () => Promise<T>): Promise<T | Problem> {
  const folder = findPortfolio(named === undefined ? undefined : resolve(io.cwd, named), io.cwd);
  if (folder === undefined) return run();
  const lock = FolderLock.take(join(tmpdir(), `gcdk-${sha256(realpathSync(folder)).slice('sha256:'.length, 'sha256:'.length + 16)}.lock`));
  if (!lock) return commandProblems.portfolioBusy(named === undefined ? NOWHERE : inFile(named), { folder: named ?? '.' });
  try {
    return await run();
  } finally {
    lock.release();
  }
}
