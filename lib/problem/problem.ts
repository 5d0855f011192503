import { say } from '../values/speech';
import type { Language, Text } from '../values/text';
import { printable, printableStart } from './printable';

/** A problem's code. Stable for ever; never shaped like a control's (`GC-STO-02`). The product's have four digits and each a page in `docs/reference/problems.md`; those of extensions have five. */
export type ProblemCode = `GCDK${number}`;

/** Where a problem is. Line and column are for eyes and editors; file and path are what identifies. */
export interface Place {
  /** Relative to the portfolio's folder, with `/`; empty when the problem is not about a file. */
  readonly file: string;
  /** 1-based; 0 when unknown. */
  readonly line: number;
  readonly column: number;
  /** The way to the value as its author would say it, e.g. `systems[0].components[1].ram`; empty for the file as a whole. */
  readonly path: string;
}

export const NOWHERE: Place = { file: '', line: 0, column: 0, path: '' };
/** A place of which only the file, and perhaps the path in it, is known. */
export const inFile = (file: string, path = ''): Place => ({ file, line: 0, column: 0, path });

/** Errors stop a command (exit code 1); warnings and notices never do. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a code says, filled with one problem's parameters. */
export interface ProblemText {
  /** What is wrong, in the author's own terms, lower case, no full stop. */
  readonly what: Text;
  /** The value as received, shortened; left out where nothing was received. */
  readonly got?: string;
  /** What would have been accepted. */
  readonly allowed?: Text;
  /** The nearest accepted spelling, where one is near. */
  readonly nearest?: string | undefined;
  /** The edit that most likely cures it. */
  readonly fix: Text;
}

/** One code: what it means and how it is told. */
export interface ProblemDefinition<P> {
  readonly code: ProblemCode;
  /** Default: `error`. */
  readonly severity?: Severity;
  /** One line for the reference. */
  readonly title: Text;
  readonly text: (params: P) => ProblemText;
  /** Parameters of a typical case; the reference shows the text they give. */
  readonly example: P;
}

/** One thing wrong with what somebody wrote. Data: the text is rendered from the definition, in the reader's language. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly where: Place;
  readonly text: ProblemText;
}

/** Makes problems of one code. It carries its definition, from which the reference is generated. */
export interface ProblemMaker<P> {
  (where: Place, params: P): Problem;
  readonly definition: ProblemDefinition<P>;
}

/** Defines a code once, with its text in both languages; what it gives makes problems of that code. */
export function defineProblem<P>(written: ProblemDefinition<P>): ProblemMaker<P> {
  const definition = { ...written, text: (params: P) => inSpeech(written.text(params)) };
  const make = (where: Place, params: P): Problem => ({
    code: definition.code,
    severity: definition.severity ?? 'error',
    where,
    text: definition.text(params),
  });
  return Object.assign(make, { definition });
}

function inSpeech({ what, allowed, fix, ...rest }: ProblemText): ProblemText {
  return { ...rest, what: say(what.ko, what.en), ...(allowed && { allowed: say(allowed.ko, allowed.en) }), fix: say(fix.ko, fix.en) };
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error');

/** A value as shown in a message: one line, at most 80 characters, control characters escaped. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const safe = printable(text.slice(0, 200));
  return safe.length > 80 ? `${safe.slice(0, 79)}…` : safe;
}

const WORDS = {
  got: { ko: '받은 값', en: 'got' },
  allowed: { ko: '허용', en: 'allowed' },
  nearest: { ko: '혹시', en: 'nearest' },
  fix: { ko: '고치는 법', en: 'fix' },
} as const satisfies Record<string, Text>;

/** `file:line:column`, as editors and CI systems make links of it. */
export const placeText = ({ file, line, column }: Place): string => (line > 0 ? `${printableStart(file)}:${line}:${column}` : printableStart(file));

/**
 * A problem in one language, several lines:
 *
 *     requests/portal.yaml:12:11 GCDK2003 systems[0].class: …
 *       got:      X
 *       allowed:  C, S or O
 *       fix:      …
 */
export function renderProblem({ code, where, text }: Problem, language: Language): string {
  const line = (word: keyof typeof WORDS, said: string | undefined): string[] =>
    said === undefined ? [] : [`${`  ${WORDS[word][language]}:`.padEnd(12)}${printable(said)}`];
  return [
    `${[placeText(where), code, printable(where.path)].filter((part) => part !== '').join(' ')}: ${printable(text.what[language])}`,
    ...line('got', text.got),
    ...line('allowed', text.allowed?.[language]),
    ...line('nearest', text.nearest),
    ...line('fix', text.fix[language]),
  ].join('\n');
}

/** File, then line, then column, then code, then path: the order every command reports in. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.where.file, b.where.file) ||
    a.where.line - b.where.line ||
    a.where.column - b.where.column ||
    compare(a.code, b.code) ||
    compare(a.where.path, b.where.path) ||
    compare(a.text.what.en, b.text.what.en)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Thrown where a constructor is handed something that cannot be built; carries every problem, not the first. */
export class ProblemError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => renderProblem(problem, 'en')).join('\n'));
    this.name = 'ProblemError';
  }
}
