import type { Block, Document, Inline, Line } from './document';
import { plain } from './plain';

/** A document in GitHub-flavoured Markdown, ending in one line feed. Names are escaped: none can become markup, HTML or a link. */
export const markdownDocument = (document: Document): string => `${document.map(block).filter(nonEmpty).join('\n\n')}\n`;

/** What means something to Markdown, HTML or an automatic link. */
const SPECIAL = /[\\`*_{}[\]<>#+|~!&$@-]/g;
const escapeChar = (char: string): string => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : char === '&' ? '&amp;' : `\\${char}`);

/** A text as Markdown shows it literally. */
export const markdownText = (text: string): string =>
  plain(text)
    .replace(SPECIAL, (char, at: number, whole: string) => (harmless(char, at, whole) ? char : escapeChar(char)))
    // A scheme or `www.` makes a link of what follows, even without any of the signs above.
    .replace(/(https?|ftp|mailto):/gi, '$1&#58;')
    .replace(/\bwww\./gi, 'www&#46;');

/** At the start of a block a number with a full stop, or a rule of equals signs, would begin a list or a heading. */
const atStart = (text: string): string => text.replace(/^(\s*\d+)([.)])/, '$1\\$2').replace(/^(\s*)([=+-])/, '$1\\$2');

/** Where a sign cannot mean anything escaping it would only hurt the eye. Parentheses never do: without an open bracket there is no link. */
function harmless(char: string, at: number, whole: string): boolean {
  if (char === '-' || char === '+' || char === '#') return at > 0;
  if (char === '~' || char === '*' || char === '&') return whole[at - 1] === ' ' && whole[at + 1] === ' ';
  return false;
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return markdownText(piece);
  return 'code' in piece ? codeSpan(piece.code) : `**${markdownText(piece.strong)}**`;
}

/** A code span needs a fence longer than any run of backticks in it. In a table a bar would end the cell even in code. */
function codeSpan(text: string): string {
  const safe = plain(text);
  const longest = Math.max(0, ...(safe.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

const line = (pieces: Line): string => atStart(pieces.map(inline).join(''));
const cell = (pieces: Line): string =>
  pieces.map((piece) => (typeof piece === 'string' ? inline(piece) : inline(piece).replaceAll('|', '\\|'))).join('') || ' ';

function block(part: Block): string {
  switch (part.type) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${markdownText(part.text)}`;
    case 'paragraph':
      return part.tone === 'warn' ? `> ${line(part.line)}` : line(part.line);
    case 'figures':
      return part.figures.map(({ label, value }) => `- ${markdownText(label)}: **${markdownText(value)}**`).join('\n');
    case 'table':
      return markdownTable(part);
    case 'facts':
      return part.facts.map(({ label, value }) => `- ${markdownText(label)}: ${line(value)}`).join('\n');
    case 'list':
      return part.items.map((item, index) => `${part.ordered === true ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
    case 'commands':
      return ['```sh', ...part.lines.map((command) => plain(command)), '```'].join('\n');
    case 'picture':
      return '';
  }
  return [`### ${markdownText(part.title)}${part.state === undefined ? '' : ` — ${markdownText(part.state)}`}`, ...part.blocks.map(block)]
    .filter(nonEmpty)
    .join('\n\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function markdownTable({ columns, rows }: Extract<Block, { type: 'table' }>): string {
  return [row(columns.map(({ title }) => markdownText(title))), row(columns.map(() => '---')), ...rows.map((cells) => row(cells.map(cell)))].join('\n');
}

const nonEmpty = (text: string): boolean => text !== '';
