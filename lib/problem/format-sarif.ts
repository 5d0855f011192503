import type { Language } from '../values/text';
import { printableJson } from './printable';
import { compareProblems, renderProblem, type Problem, type Severity } from './problem';

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<Severity, string>;

/**
 * SARIF 2.1.0, as code scanners upload it. Paths are as the problems name them, under the base id `%SRCROOT%`: the folder that the command ran in.
 *
 * @param version the tool's own
 */
export function problemsAsSarif(problems: readonly Problem[], language: Language, version: string): string {
  const sorted = [...problems].sort(compareProblems);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const results = sorted.map((problem) => ({
    ruleId: problem.code,
    ruleIndex: codes.indexOf(problem.code),
    level: LEVELS[problem.severity],
    message: { text: bodyOf(problem, language) },
    ...(problem.where.file !== '' && { locations: [locationOf(problem)] }),
  }));
  const driver = { name: 'gcdk', version, rules: codes.map((id) => ({ id })) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${printableJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
}

function locationOf({ where: { file, line, column, path } }: Problem): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
      ...(line > 0 && { region: { startLine: line, startColumn: Math.max(1, column) } }),
    },
    ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
  };
}

/** The text without the place, which the format tells by itself. */
const bodyOf = ({ where, ...rest }: Problem, language: Language): string =>
  renderProblem({ ...rest, where: { file: '', line: 0, column: 0, path: where.path } }, language)
    .slice(rest.code.length + 1)
    .replace(/^: /, '');
