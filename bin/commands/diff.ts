import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareInputs, compareOutputs } from '../../lib/audit/compare';
import type { AuditedOutput } from '../../lib/audit/entry';
import { readOutput } from '../../lib/audit/read-output';
import { renderChanges } from '../../lib/audit/render-changes';
import { DIFFERENCE_VERSION, type DifferenceDocument } from '../../lib/manifest/difference';
import { hasErrors, type Problem } from '../../lib/problem/problem';
import { filesBelow, mendOutput } from '../../stacks/output';
import { outputOfRevision } from '../diff/revision';
import { EXIT, type ExitCode, type Io } from '../io';
import type { LoadOptions } from '../portfolio/load';
import { tellProblems } from '../report-problems';

export interface DiffOptions extends LoadOptions {
  readonly portfolio?: string | undefined;
}

/**
 * `gcdk diff OLD NEW`: what changes, for whom, and who asked for it. Exit code 0 when nothing does, 2 when something does. Inputs that
 * differ are counted, and are no change by themselves.
 */
export async function diff(before: string, after: string, options: DiffOptions, io: Io): Promise<ExitCode> {
  const language = options.lang ?? 'en';
  const old = await outputOf(before, options, io);
  const now = await outputOf(after, options, io);
  const problems = [...old.problems, ...now.problems];
  if (hasErrors(problems)) return tellProblems(problems, language, options, io);

  const changes = compareOutputs(old, now);
  const inputs = compareInputs(old, now);
  const document: DifferenceDocument = { version: DIFFERENCE_VERSION, changes, inputs };
  io.out(options.format === 'json' ? `${JSON.stringify(document, null, 1)}\n` : renderChanges(changes, inputs, language));
  return changes.length > 0 ? EXIT.differences : EXIT.ok;
}

interface Side extends AuditedOutput {
  readonly problems: readonly Problem[];
}

/** A folder that exists is an output; anything else is a git revision, whose portfolio is synthesized aside. */
async function outputOf(name: string, options: DiffOptions, io: Io): Promise<Side> {
  const folder = resolve(io.cwd, name);
  mendOutput(folder);
  if (existsSync(folder) && statSync(folder).isDirectory()) return readFolder(folder);
  return outputOfRevision(name, options, io, readFolder);
}

function readFolder(folder: string): Side {
  const paths = filesBelow(folder).filter((path) => !path.includes('.terraform/'));
  const known = new Set(paths);
  return readOutput(paths, (path) => (known.has(path) ? readFileSync(join(folder, path), 'utf8') : undefined));
}
