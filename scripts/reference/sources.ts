import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../../lib/values/compare';

export interface Source {
  /** From the repository's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of the product, in order of its path. */
export function sources(root: string): readonly Source[] {
  return ['bin', 'constructs', 'lib', 'stacks']
    .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name.replaceAll('\\', '/')}`))
    .filter((path) => path.endsWith('.ts'))
    .sort(byText)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
