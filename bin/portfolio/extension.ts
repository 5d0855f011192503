import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { inFile, type Problem } from '../../lib/problem/problem';
import type { Extension } from '../../stacks/extension';
import type { Io } from '../io';
import { extensionProblems } from './extension-problems';
import { isTypeScript, understandTypeScript } from './typescript';

/**
 * Loads engineers' extensions: modules whose default export (or `module.exports`) is an {@link Extension}. Only files named on
 * the command line are ever run; nothing in a portfolio names code. A module in TypeScript needs ts-node where it stands.
 */
export function loadExtensions(files: readonly string[], io: Io): { readonly extensions: Extension[]; readonly problems: Problem[] } {
  const extensions: Extension[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const path = resolve(io.cwd, file);
    let loaded: unknown;
    try {
      if (isTypeScript(path) && existsSync(path) && !understandTypeScript(path)) {
        problems.push(extensionProblems.noTypeScript(inFile(file), { file }));
        continue;
      }
      loaded = require(path);
    } catch (error) {
      problems.push(extensionProblems.unloadable(inFile(file), { why: whyNot(error, io.cwd) }));
      continue;
    }
    const extension = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded;
    if (isExtension(extension)) extensions.push(extension);
    else problems.push(extensionProblems.noExtension(inFile(file), {}));
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

const callable = (hook: unknown): boolean => hook === undefined || typeof hook === 'function';

function isExtension(value: unknown): value is Extension {
  if (typeof value !== 'object' || value === null) return false;
  const { kinds, openstack, aws, ...rest } = { kinds: undefined, openstack: undefined, aws: undefined, ...value };
  return (
    Object.keys(rest).length === 0 &&
    (kinds === undefined || Array.isArray(kinds)) &&
    callable(openstack) &&
    callable(aws) &&
    (kinds ?? openstack ?? aws) !== undefined
  );
}
