/** What a terminal obeys instead of showing it, what ends a line, and what turns the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A text for a terminal or a log: what would not be seen as itself is written `\u{1b}`. So is the beginning of `##[`, which the log
 * of a CI system takes for a command of its own wherever it stands.
 */
export const printable = (text: string): string => text.replace(UNSEEN, (char) => escaped(char)).replaceAll('##[', `#${escaped('#')}[`);

/** What begins a line of a log: there `::` is a command, too. */
export const printableStart = (text: string): string => printable(text).replace(/^(\s*):(?=:)/, (_, space: string) => `${space}${escaped(':')}`);

const escaped = (char: string): string => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`;

/** JSON for a log: the same data, and nothing in it that a terminal would obey. */
export const printableJson = (value: unknown, indent: number): string =>
  JSON.stringify(value, null, indent).replace(/[\u007F-\u009F\p{Cf}\u2028\u2029]/gu, (char) =>
    Array.from({ length: char.length }, (_, at) => jsonEscape(char.charCodeAt(at))).join(''),
  );

const jsonEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
