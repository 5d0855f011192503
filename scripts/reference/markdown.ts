/** At the top of every generated page. */
export const GENERATED = '<!-- Generated from the code by `npm run reference`; edits are overwritten, and a test compares. -->';

/** Text in a table or paragraph: on one line, with nothing that Markdown or HTML would take for its own. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');

/** A word as code, also where it holds a backtick or stands in a table. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('|', '\\|')}${fence}`;
}

/** A code block that no line of the text can end. */
export const block = (text: string, language = 'text'): readonly string[] => {
  const fence = text.includes('```') ? '````' : '```';
  return [`${fence}${language}`, ...text.trimEnd().split('\n'), fence];
};

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
