import { CommanderError } from '@commander-js/extra-typings';
import { renderProblem, ProblemError } from '../lib/problem/problem';
import { commandLine } from './command-line';
import { languageOf } from './help/language';
import { EXIT, type ExitCode, type Io } from './io';
import { systemProblem } from './system-problems';

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done, 1 problems found, 2 `diff` found differences, 64 wrong usage, 70 a defect of the tool
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const language = languageOf(argv);
  const program = commandLine(io, language, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const refused = systemProblem(error);
    const problems = error instanceof ProblemError ? error.problems : refused && [refused];
    if (problems) {
      io.err(problems.map((problem) => `${renderProblem(problem, language)}\n`).join(''));
      return EXIT.problems;
    }
    io.err(`gcdk: a defect of the tool: ${error instanceof Error ? error.message : String(error)}\n`);
    if (io.env['GCDK_DEBUG']) io.err(`${error instanceof Error ? error.stack : ''}\n`);
    return EXIT.defect;
  }
}
