import { compareProblems, inFile, type Problem } from '../problem/problem';
import { fileProblems } from './file-problems';
import { MAX_PROBLEMS } from './limits';

/**
 * The problems that are told, in the order of the files: of one file the first thousand, errors before others, and how many more there are.
 *
 * @param untold mistakes that were counted and never put into words, by file. Default: none
 */
export function withinLimit(problems: readonly Problem[], untold: ReadonlyMap<string, number> = new Map()): Problem[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file } = problem.where;
    const known = byFile.get(file);
    if (known) known.push(problem);
    else byFile.set(file, [problem]);
  }
  return [...byFile].flatMap(([file, all]) => (file === '' ? all : toldOf(file, all, untold.get(file) ?? 0))).sort(compareProblems);
}

function toldOf(file: string, all: readonly Problem[], untold: number): readonly Problem[] {
  if (untold === 0 && all.length <= MAX_PROBLEMS) return all;
  const ranked = [...all].sort((a, b) => rank(a) - rank(b) || compareProblems(a, b));
  const rest = ranked.slice(MAX_PROBLEMS);
  const more = untold > 0 || rest.some(({ severity }) => severity === 'error') ? fileProblems.more : fileProblems.moreNotices;
  return [...ranked.slice(0, MAX_PROBLEMS), more(inFile(file), { count: rest.length + untold })];
}

const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);
