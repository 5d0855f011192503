import { isAbsolute, relative, sep } from 'node:path';
import { lockContradictions } from '../../lib/plan/deployed';
import { compareProblems, hasErrors, type Problem } from '../../lib/problem/problem';
import { problemsAsGithub } from '../../lib/problem/format-github';
import { problemsAsGitlab } from '../../lib/problem/format-gitlab';
import { problemsAsJson } from '../../lib/problem/format-json';
import { problemsAsSarif } from '../../lib/problem/format-sarif';
import type { Language } from '../../lib/values/text';
import { EXIT, type ExitCode, type Io } from '../io';
import { loadPortfolio, type LoadOptions } from '../portfolio/load';
import { problemText } from '../report-problems';
import { wantsColor } from '../settings';

/** `gcdk check`: every problem of every file in one run, on standard output, in the form asked for. */
export async function check(folder: string | undefined, options: LoadOptions, io: Io): Promise<ExitCode> {
  const { portfolio: sound, lock, definitions, language, folder: portfolio, problems: found, located } = await loadPortfolio(folder, options, io);
  const problems = sound ? [...found, ...lockContradictions(sound, lock, definitions).map(located)].sort(compareProblems) : found;
  const told = options.quiet ? problems.filter(({ severity }) => severity !== 'notice') : problems;
  io.out(rendered(FROM_HERE.has(options.format ?? '') ? told.map(fromHere(portfolio, io.cwd)) : told, options, language, io));
  return hasErrors(problems) ? EXIT.problems : EXIT.ok;
}

/** Forms that other programs read: they look for files from the folder in which the command runs, as a rule a repository's top. */
const FROM_HERE: ReadonlySet<string> = new Set(['sarif', 'github', 'gitlab']);

/** A problem with its file named from `cwd`; as it is where the portfolio lies outside it. */
function fromHere(portfolio: string, cwd: string): (problem: Problem) => Problem {
  const way = relative(cwd, portfolio).split(sep).join('/');
  if (way === '' || way.startsWith('..') || isAbsolute(way)) return (problem) => problem;
  return (problem) => (problem.where.file === '' ? problem : { ...problem, where: { ...problem.where, file: `${way}/${problem.where.file}` } });
}

function rendered(problems: readonly Problem[], options: LoadOptions, language: Language, io: Io): string {
  switch (options.format) {
    case 'json':
      return problemsAsJson(problems);
    case 'sarif':
      return problemsAsSarif(problems, language, io.version);
    case 'github':
      return problemsAsGithub(problems, language);
    case 'gitlab':
      return problemsAsGitlab(problems, language);
    default:
      return problemText(problems, language, wantsColor(options, io.terminal.out, io.env));
  }
}
