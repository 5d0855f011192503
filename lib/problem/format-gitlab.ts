import { sha256 } from '../values/digest';
import type { Language } from '../values/text';
import { printableJson } from './printable';
import { compareProblems, renderProblem, type Problem, type Severity } from './problem';

const SEVERITIES = { error: 'critical', warning: 'minor', notice: 'info' } as const satisfies Record<Severity, string>;

/** GitLab's Code Quality report. A fingerprint is made of code, file and path, so a problem stays the same one when lines move. */
export function problemsAsGitlab(problems: readonly Problem[], language: Language): string {
  const seen = new Map<string, number>();
  const issues = [...problems].sort(compareProblems).map((problem) => {
    const { code, severity, where, text } = problem;
    const identity = JSON.stringify([code, where.file, where.path, text.got ?? '']);
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    return {
      description: renderProblem(problem, language),
      check_name: code,
      fingerprint: sha256(`${identity}#${number}`).slice('sha256:'.length),
      severity: SEVERITIES[severity],
      location: { path: where.file === '' ? 'portfolio.yaml' : where.file, lines: { begin: Math.max(1, where.line) } },
    };
  });
  return `${printableJson(issues, 2)}\n`;
}
