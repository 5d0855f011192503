import { compareProblems, hasErrors, renderProblem, type Problem } from '../lib/problem/problem';
import type { Language } from '../lib/values/text';
import { counted } from '../lib/values/speech';
import { EXIT, type ExitCode, type Io } from './io';
import { wantsColor, type CommonOptions } from './settings';

const COLORS = { error: 31, warning: 33, notice: 36 } as const;

/** Problems for people, in the order of the files, with a count at the end. */
export function problemText(problems: readonly Problem[], language: Language, color: boolean): string {
  const shown = [...problems].sort(compareProblems).map((problem) => {
    const text = renderProblem(problem, language);
    return color ? text.replace(problem.code, `\u001b[${COLORS[problem.severity]};1m${problem.code}\u001b[0m`) : text;
  });
  return shown.map((text) => `${text}\n\n`).join('') + `${countText(problems, language)}\n`;
}

function countText(problems: readonly Problem[], language: Language): string {
  const count = (severity: Problem['severity']): number => problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  if (language === 'ko') return `오류 ${errors}건, 경고 ${warnings}건, 알림 ${notices}건`;
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notices, 'notice')}`;
}

/** Tells problems on the error stream, beside a command's result. Notices only where nobody asked for quiet. */
export function tellProblems(problems: readonly Problem[], language: Language, options: CommonOptions, io: Io): ExitCode {
  const told = options.quiet ? problems.filter(({ severity }) => severity !== 'notice') : problems;
  if (told.length > 0) io.err(problemText(told, language, wantsColor(options, io.terminal.err, io.env)));
  return hasErrors(problems) ? EXIT.problems : EXIT.ok;
}
