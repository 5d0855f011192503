import { printableJson } from './printable';
import { compareProblems, hasErrors, renderProblem, type Problem } from './problem';

/** For other programs: every field in both languages, in the order of the files. `version` grows when a field changes its meaning. */
export function problemsAsJson(problems: readonly Problem[]): string {
  const told = [...problems].sort(compareProblems).map((problem) => {
    const { code, severity, where, text } = problem;
    return { code, severity, ...where, ...text, rendered: { ko: renderProblem(problem, 'ko'), en: renderProblem(problem, 'en') } };
  });
  return `${printableJson({ version: 1, ok: !hasErrors(problems), problems: told }, 2)}\n`;
}
