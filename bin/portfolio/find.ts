import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder that has a `portfolio.yaml`, from `start` upward; `undefined` when none has. */
export function findPortfolio(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'portfolio.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
