import type { Language } from '../values/text';
import { printable } from './printable';
import { compareProblems, renderProblem, type Problem } from './problem';

/** Workflow commands of GitHub Actions, one a line: each becomes an annotation beside the line of the file. */
export function problemsAsGithub(problems: readonly Problem[], language: Language): string {
  return [...problems]
    .sort(compareProblems)
    .map((problem) => {
      const { file, line, column } = problem.where;
      const properties = [
        ...(file === '' ? [] : [`file=${property(printable(file))}`]),
        ...(line > 0 ? [`line=${line}`, `col=${column}`] : []),
        `title=${property(problem.code)}`,
      ];
      return `::${problem.severity} ${properties.join(',')}::${data(renderProblem(problem, language))}\n`;
    })
    .join('');
}

/** What ends a command must not stand in its text. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
