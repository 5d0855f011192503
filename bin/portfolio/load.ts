import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue } from '../../constructs/catalogue';
import type { Definition } from '../../constructs/component';
import type { Manifest } from '../../lib/manifest/manifest';
import { EMPTY_LOCK, type Lock } from '../../lib/model/lock';
import { REQUEST_KEYS } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import { hasErrors, inFile, type Problem } from '../../lib/problem/problem';
import { checkPortfolio } from '../../lib/request/check-portfolio';
import { roleOf } from '../../lib/request/layout';
import { LOCK_FILE, readLock } from '../../lib/request/read-lock';
import { byText } from '../../lib/values/compare';
import { sha256 } from '../../lib/values/digest';
import type { Language } from '../../lib/values/text';
import { definitionsOf, type Definitions } from '../../stacks/definitions';
import type { Extension } from '../../stacks/extension';
import type { Io } from '../io';
import { commandProblems } from '../problems';
import type { CommonOptions } from '../settings';
import { loadExtensions } from './extension';
import { extensionProblems } from './extension-problems';
import { findPortfolio } from './find';
import { readFolder } from './read-folder';

export { LOCK_FILE };

export interface LoadOptions extends CommonOptions {
  /** Modules that add kinds and constructs of an engineer's own. */
  readonly extension?: readonly string[] | undefined;
}

/** A portfolio's folder, read and checked. */
export interface Loaded {
  readonly folder: string;
  /** Left out when an error was found. */
  readonly portfolio?: Portfolio;
  /** Empty when there is no lock yet. */
  readonly lock: Lock;
  readonly problems: readonly Problem[];
  /** Finds the line in the lock of a problem that knows only its path there. */
  readonly located: (problem: Problem) => Problem;
  readonly language: Language;
  readonly definitions: Definitions;
  readonly extensions: readonly Extension[];
  /** Every file read, the lock included, with its digest. */
  readonly inputs: Manifest['inputs'];
}

/** The product's kinds and those of extensions. */
export function loadDefinitions(
  files: readonly string[],
  io: Io,
): { readonly definitions: Definitions; readonly extensions: readonly Extension[]; readonly problems: readonly Problem[] } {
  const { extensions, problems } = loadExtensions(files, io);
  const kinds: Definition[] = [...catalogue];
  for (const kind of extensions.flatMap((extension) => extension.kinds ?? [])) {
    const taken =
      REQUEST_KEYS.some((key) => key === kind.section) ||
      kinds.some((known) => known.kind === kind.kind || (known.section !== undefined && known.section === kind.section));
    if (taken) problems.push(extensionProblems.takenKind(inFile(''), { kind: `${kind.kind} (${kind.section ?? '-'})` }));
    else kinds.push(kind);
  }
  return { definitions: definitionsOf(kinds), extensions, problems };
}

/** Finds, reads and checks a portfolio. Never throws for what somebody wrote. */
export async function loadPortfolio(named: string | undefined, options: LoadOptions, io: Io): Promise<Loaded> {
  const { definitions, extensions, problems: unloadable } = loadDefinitions(options.extension ?? [], io);
  const base = { definitions, extensions, lock: EMPTY_LOCK, located: asItIs, inputs: [], language: options.lang ?? ('en' as const) };
  const folder = findPortfolio(named === undefined ? undefined : resolve(io.cwd, named), io.cwd);
  if (folder === undefined)
    return { ...base, folder: io.cwd, problems: [...unloadable, commandProblems.noPortfolio(inFile(named ?? ''), { folder: named ?? '.' })] };
  // Without its kinds every entry of theirs would be a mistake.
  if (unloadable.length > 0) return { ...base, folder, language: options.lang ?? languageIn(folder), problems: unloadable };

  const read = readFolder(folder);
  const lockBytes = read.files.find(({ path }) => path === LOCK_FILE);
  const locked = lockBytes ? readLock(lockBytes) : { lock: EMPTY_LOCK, problems: [], located: asItIs };
  const files = read.files.filter(({ path }) => path !== LOCK_FILE);
  const checked = checkPortfolio(files, [...definitions.values()], locked.lock);
  const problems = [...read.problems, ...locked.problems, ...checked.problems];
  const sound = !hasErrors(problems) && checked.portfolio !== undefined;
  return {
    ...base,
    folder,
    ...(sound && { portfolio: checked.portfolio }),
    lock: locked.lock ?? EMPTY_LOCK,
    located: locked.located,
    problems,
    language: options.lang ?? checked.language ?? languageIn(folder),
    inputs: read.files
      .filter(({ path }) => path === LOCK_FILE || roleOf(path) !== undefined)
      .map(({ path, bytes }) => ({ path, digest: sha256(bytes) }))
      .sort((a, b) => byText(a.path, b.path)),
  };
}

const asItIs = (problem: Problem): Problem => problem;

/** The language that a portfolio too broken to read asks for, if it can be told. */
function languageIn(folder: string): Language {
  try {
    return /^language:\s*en\b/m.test(readFileSync(join(folder, 'portfolio.yaml'), 'utf8')) ? 'en' : 'ko';
  } catch {
    return 'en';
  }
}
