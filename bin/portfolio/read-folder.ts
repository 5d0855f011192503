import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { inFile, NOWHERE, type Problem } from '../../lib/problem/problem';
import { fileProblems } from '../../lib/request/file-problems';
import type { FileBytes } from '../../lib/request/document';
import { PORTFOLIO_FOLDERS, ROOT_FILES } from '../../lib/request/layout';
import { MAX_FILE_BYTES, MAX_FILES, MAX_LOCK_BYTES, MAX_PORTFOLIO_BYTES } from '../../lib/request/limits';
import { LOCK_FILE } from '../../lib/request/read-lock';
import { byText } from '../../lib/values/compare';
import type { Text } from '../../lib/values/text';
import { folderProblems } from './folder-problems';
import { isOutput } from './is-output';

/** The deepest folder that is looked into. */
const MAX_FOLDERS = 16;

export interface ReadFolder {
  /** Every YAML and JSON file, the lock among them, by path in sorted order. */
  readonly files: readonly FileBytes[];
  readonly problems: readonly Problem[];
}

/**
 * The files of a portfolio's folder, whatever lies in it: links are followed only inside the folder, and nothing but regular
 * files is opened. What `synth` wrote there is passed by. Never throws because of what is on the disk.
 */
export function readFolder(folder: string): ReadFolder {
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory()) return nothing(folderProblems.noFolder(NOWHERE, { folder }));
  } catch (error) {
    return nothing(codeOf(error) === 'EACCES' ? folderProblems.unreadable(NOWHERE, { why: whyOf(error) }) : folderProblems.noFolder(NOWHERE, { folder }));
  }
  return new Walk(root).read();
}

class Walk {
  readonly #files: FileBytes[] = [];
  readonly #problems: Problem[] = [];
  #count = 0;
  #bytes = 0;

  constructor(private readonly root: string) {}

  read(): ReadFolder {
    this.folder('', []);
    // Half a portfolio would be full of mistakes that nobody made.
    if (this.#count > MAX_FILES) return nothing(folderProblems.tooManyFiles(NOWHERE, { limit: MAX_FILES }));
    if (this.#bytes > MAX_PORTFOLIO_BYTES) return nothing(folderProblems.tooMuch(NOWHERE, { bytes: this.#bytes, limit: MAX_PORTFOLIO_BYTES }));
    return { files: this.#files, problems: this.#problems };
  }

  private get full(): boolean {
    return this.#count > MAX_FILES || this.#bytes > MAX_PORTFOLIO_BYTES;
  }

  /** `above`: the real paths of the folders that this one is in, to know a circle by. */
  private folder(path: string, above: readonly string[]): void {
    const real = this.attempt(path, () => realpathSync(join(this.root, path)));
    if (real === undefined) return;
    if (above.length > MAX_FOLDERS) return this.tell(folderProblems.tooDeep(inFile(path), { limit: MAX_FOLDERS }));
    const names = this.attempt(path, () => readdirSync(join(this.root, path)).sort(byText)) ?? [];
    for (const name of names) {
      if (this.full) return;
      // What belongs to git, an editor or a package manager is none of the portfolio's.
      if (name.startsWith('.') || name === 'node_modules') continue;
      this.entry(path === '' ? name : `${path}/${name}`, [...above, real]);
    }
  }

  private entry(path: string, above: readonly string[]): void {
    const own = this.attempt(path, () => lstatSync(join(this.root, path)));
    if (own === undefined) return;
    if (!own.isSymbolicLink()) return this.visit(path, own, above);
    let real: string;
    try {
      real = realpathSync.native(join(this.root, path));
    } catch (error) {
      const problem = codeOf(error) === 'ELOOP' ? folderProblems.linkLoop : folderProblems.danglingLink;
      return this.tell(codeOf(error) === 'EACCES' ? folderProblems.unreadable(inFile(path), { why: whyOf(error) }) : problem(inFile(path), {}));
    }
    if (above.includes(real)) return this.tell(folderProblems.linkLoop(inFile(path), {}));
    if (!real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep)) return this.tell(folderProblems.leavesFolder(inFile(path), {}));
    const target = this.attempt(path, () => statSync(real));
    if (target) this.visit(path, target, above);
  }

  private visit(path: string, stats: Stats, above: readonly string[]): void {
    const wanted = ROOT_FILES.includes(path) ? 'file' : PORTFOLIO_FOLDERS.some((folder) => folder === path) ? 'folder' : undefined;
    if (wanted !== undefined && stats.isDirectory() !== (wanted === 'folder')) return this.tell(folderProblems.wrongKind(inFile(path), { name: path, wanted }));
    if (stats.isDirectory()) return isOutput(join(this.root, path)) ? undefined : this.folder(path, above);
    if (!/\.(ya?ml|json)$/i.test(path)) return;
    if (!stats.isFile()) return this.tell(folderProblems.notRegular(inFile(path), { kind: kindOf(stats) }));
    this.#count += 1;
    const limit = path === LOCK_FILE ? MAX_LOCK_BYTES : MAX_FILE_BYTES;
    if (stats.size > limit) return this.tell(fileProblems.tooLarge(inFile(path), { bytes: stats.size, limit }));
    this.#bytes += stats.size;
    if (this.full) return;
    const bytes = this.attempt(path, () => readFileSync(join(this.root, path)));
    if (bytes) this.#files.push({ path, bytes });
  }

  private tell(problem: Problem): void {
    this.#problems.push(problem);
  }

  private attempt<T>(path: string, act: () => T): T | undefined {
    try {
      return act();
    } catch (error) {
      this.tell(folderProblems.unreadable(inFile(path), { why: whyOf(error) }));
      return undefined;
    }
  }
}

const nothing = (problem: Problem): ReadFolder => ({ files: [], problems: [problem] });

function kindOf(stats: Stats): Text {
  if (stats.isFIFO()) return { ko: '파이프(FIFO)', en: 'a named pipe' };
  if (stats.isSocket()) return { ko: '소켓', en: 'a socket' };
  return { ko: '장치', en: 'a device' };
}

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown');

/** By the system's own code, never by its message, which holds the machine's paths. */
function whyOf(error: unknown): Text {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return { ko: '권한이 없습니다', en: 'permission denied' };
  if (code === 'ENOENT') return { ko: '읽는 동안 사라졌거나 이름을 해석할 수 없습니다', en: 'it vanished while being read, or its name cannot be decoded' };
  return { ko: `시스템 오류 ${code}`, en: `system error ${code}` };
}
