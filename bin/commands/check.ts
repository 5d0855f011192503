import { hasErrors } from '../../lib/problem/problem';
import { EXIT, type ExitCode, type Io } from '../io';
import { loadPortfolio, type LoadOptions } from '../portfolio/load';
import { problemText } from '../report-problems';
import { wantsColor } from '../settings';

/** `gcdk check`: every problem of every file in one run, on standard output, in the form asked for. */
export async function check(folder: string | undefined, options: LoadOptions, io: Io): Promise<ExitCode> {
  const { problems, language } = await loadPortfolio(folder, options, io);
  const told = options.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  const text = problemText(told, language, wantsColor(options, io.terminal.out, io.env));
  io.out(text);
  return hasErrors(problems) ? EXIT.problems : EXIT.ok;
}
