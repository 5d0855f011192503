import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { AuditedOutput } from '../../lib/audit/entry';
import { inFile, type Problem } from '../../lib/problem/problem';
import { synth } from '../commands/synth';
import { EXIT, type Io } from '../io';
import { findPortfolio } from '../portfolio/find';
import type { LoadOptions } from '../portfolio/load';
import { diffProblems } from './problems';

/**
 * Synthesizes the portfolio as it stood at a git revision into a temporary folder and hands that to `read`. The work tree
 * and the index are not touched.
 */
export async function outputOfRevision<T>(
  revision: string,
  options: LoadOptions & { readonly portfolio?: string | undefined },
  io: Io,
  read: (folder: string) => T,
): Promise<T | Refused> {
  const portfolio = findPortfolio(options.portfolio === undefined ? undefined : resolve(io.cwd, options.portfolio), io.cwd);
  if (portfolio === undefined) return refuse(diffProblems.neither(inFile(revision), { name: revision }));
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: portfolio, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });

  let top: string;
  let commit: string;
  try {
    top = git('rev-parse', '--show-toplevel').toString('utf8').trim();
    commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).toString('utf8').trim();
  } catch {
    return refuse(diffProblems.neither(inFile(revision), { name: revision }));
  }

  const work = mkdtempSync(join(tmpdir(), 'gcdk-diff-'));
  try {
    const archive = join(work, 'portfolio.tar');
    const inside = relative(top, portfolio) || '.';
    git('-C', top, 'archive', '--format=tar', `--output=${archive}`, commit, '--', inside);
    execFileSync('tar', ['-xf', archive, '-C', work]);
    const out = join(work, '.out');
    const told: string[] = [];
    const code = await synth(join(work, inside), { ...options, out, quiet: true }, { ...io, out: () => undefined, err: (text) => told.push(text) });
    if (code !== EXIT.ok) return refuse(diffProblems.notSynthesized(inFile(revision), { revision, why: told.join('').trim() }));
    return read(out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** An output that is none, and why. */
export interface Refused extends AuditedOutput {
  readonly problems: readonly Problem[];
}

const refuse = (problem: Problem): Refused => ({ stacks: [], files: new Map(), inputs: new Map(), problems: [problem] });
