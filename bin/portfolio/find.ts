import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder of a portfolio: the one named, or else the nearest one from `cwd` upward.
 *
 * @returns `undefined` when there is no `portfolio.yaml`
 */
export function findPortfolio(named: string | undefined, cwd: string): string | undefined {
  if (named !== undefined) return holdsPortfolio(named) ? named : undefined;
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (holdsPortfolio(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Whatever it is: that it cannot be read is told by who reads it. */
function holdsPortfolio(folder: string): boolean {
  try {
    lstatSync(join(folder, 'portfolio.yaml'));
    return true;
  } catch {
    return false;
  }
}
