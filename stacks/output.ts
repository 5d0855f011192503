import { existsSync, linkSync, copyFileSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { inFile, ProblemError } from '../lib/problem/problem';
import { byText } from '../lib/values/compare';
import { FolderLock } from './folder-lock';
import { outputProblems } from './problems';

/**
 * The folder that `synth` writes, changed in one stroke. Everything is first built beside it in `<out>.next`; two renames
 * put it in place, so that a failure or a kill leaves the previous output whole, and {@link healOutput} mends a kill
 * between the two. Files that are not ours (`.terraform*`, an operator's notes) are carried over by hard link.
 */
export class Output {
  private readonly next: string;
  private readonly previous: string;

  private constructor(
    private readonly out: string,
    private lock: FolderLock | undefined,
  ) {
    this.next = `${out}.next`;
    this.previous = `${out}.previous`;
  }

  /**
   * @param folder where the output shall stand; made when it is missing
   * @param inputs folders that must not be replaced with it, such as the portfolio
   * @throws ProblemError when the output would replace one of the inputs, or another `synth` writes it now
   */
  static open(folder: string, inputs: readonly string[]): Output {
    const out = resolve(folder);
    const swallowed = inputs.map((input) => resolve(input)).find((input) => input === out || input.startsWith(out + sep));
    if (swallowed !== undefined) throw new ProblemError([outputProblems.swallows(inFile(folder), { out: folder, input: basename(swallowed) })]);
    if (existsSync(out) && !lstatSync(out).isDirectory()) throw new ProblemError([outputProblems.noFolder(inFile(folder), { out: folder })]);
    mkdirSync(dirname(out), { recursive: true });
    const lock = FolderLock.take(`${out}.lock`);
    if (!lock) throw new ProblemError([outputProblems.busy(inFile(folder), { out: folder })]);
    const output = new Output(out, lock);
    healOutput(out);
    rmSync(output.next, { recursive: true, force: true });
    mkdirSync(output.next);
    return output;
  }

  /** The folder under construction; builders that write by themselves write below it. */
  get staging(): string {
    return this.next;
  }

  /** @param path relative to the output, with `/` */
  write(path: string, content: string): void {
    const target = join(this.next, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  /**
   * Puts the new output in place of the old one.
   *
   * @param generated whether a path of the old output was made by us and is not carried over; it is asked for files that the new output lacks
   */
  commit(generated: (path: string) => boolean): void {
    if (existsSync(this.out)) {
      this.carryOver(this.out, generated);
      renameSync(this.out, this.previous);
    }
    renameSync(this.next, this.out);
    rmSync(this.previous, { recursive: true, force: true });
    this.unlock();
  }

  /** Leaves the previous output as it was. Does nothing after {@link commit}. */
  abandon(): void {
    if (!this.lock) return;
    rmSync(this.next, { recursive: true, force: true });
    this.unlock();
  }

  private unlock(): void {
    this.lock?.release();
    this.lock = undefined;
  }

  private carryOver(folder: string, generated: (path: string) => boolean): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const from = join(folder, entry.name);
      const path = relative(this.out, from).split(sep).join('/');
      if (entry.isDirectory()) {
        this.carryOver(from, generated);
      } else if (!existsSync(join(this.next, path)) && !generated(path)) {
        const to = join(this.next, path);
        mkdirSync(dirname(to), { recursive: true });
        if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
        else linkOrCopy(from, to);
      }
    }
  }
}

/** After a kill: brings the old output back when it was already moved away, and clears what was left half-built. Safe to call at any time no `synth` runs. */
export function healOutput(out: string): void {
  const previous = `${out}.previous`;
  if (existsSync(previous)) {
    if (existsSync(out)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, out);
  }
  rmSync(`${out}.next`, { recursive: true, force: true });
}

/** For commands that read an output: heals it when a `synth` was killed at it, which its lock tells. Does nothing while one runs. */
export function mendOutput(folder: string): void {
  const out = resolve(folder);
  if (!existsSync(`${out}.lock`)) return;
  const lock = FolderLock.take(`${out}.lock`);
  if (!lock) return;
  healOutput(out);
  lock.release();
}

/** Every file below a folder, relative to it, sorted. */
export function filesBelow(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`]))
    .sort(byText);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
