import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { inFile, type Problem } from '../../lib/problem/problem';
import type { Extension } from '../../stacks/extension';
import type { Io } from '../io';
import { isExtension, lacksOf } from './extension-form';
import { extensionProblems } from './extension-problems';
import { isTypeScript, understandTypeScript } from './typescript';

/**
 * Loads engineers' extensions: modules whose default export (or `module.exports`) is an {@link Extension}. Only files named on
 * the command line are ever run; nothing in a portfolio names code. A module in TypeScript needs ts-node where it stands. What a
 * module does to the process itself (`process.exit`) cannot be held back: it runs with the rights of whoever named it.
 */
export function loadExtensions(files: readonly string[], io: Io): { readonly extensions: Extension[]; readonly problems: Problem[] } {
  const extensions: Extension[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const path = resolve(io.cwd, file);
    try {
      if (isTypeScript(path) && existsSync(path) && !understandTypeScript(path)) {
        problems.push(extensionProblems.noTypeScript(inFile(file), { file }));
        continue;
      }
      const loaded: unknown = require(path);
      // Looking at it is running it, too: a getter is code.
      const extension = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded;
      if (!isExtension(extension)) {
        problems.push(extensionProblems.noExtension(inFile(file), {}));
        continue;
      }
      const lacks = lacksOf(extension.kinds ?? []);
      if (lacks.length === 0) extensions.push(extension);
      problems.push(...lacks.map(({ path, wanted }) => extensionProblems.badKind(inFile(file, path), { path, wanted })));
    } catch (error) {
      problems.push(extensionProblems.unloadable(inFile(file), { why: whyNot(error, io.cwd) }));
    }
  }
  return { extensions, problems };
}

/** What a loader or a compiler said, without its trace and without the machine's paths: its first two lines. */
function whyNot(error: unknown, cwd: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const lines = said.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !/^(at |- )/.test(line))
    .slice(0, 2)
    .join(' ')
    .replaceAll(`${cwd}/`, '');
}
