import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Keeps two runs from writing one folder. The lock names its process, so that one left by a kill is taken over at once.
 * (A lock that lives by being touched, as most libraries have it, ages while an engine synthesizes: that is one long
 * synchronous call.)
 */
export class FolderLock {
  private constructor(private readonly file: string) {}

  /** `undefined` while a living process holds it. */
  static take(file: string): FolderLock | undefined {
    const own = `${process.pid} ${hostname()}\n`;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        writeFileSync(file, own, { flag: 'wx' });
        return new FolderLock(file);
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
        if (holderLives(file)) return undefined;
        rmSync(file, { force: true });
      }
    }
    return undefined;
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}

function holderLives(file: string): boolean {
  let holder: string;
  try {
    holder = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const [pid, host] = holder.trim().split(' ');
  // A holder on another machine cannot be asked: it counts as alive.
  if (host !== undefined && host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === code;
