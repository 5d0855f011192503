import { cellWidth, padded } from '../values/cell-width';
import type { Block, Column, Document } from './document';
import { lineText } from './document';
import { plain } from './plain';

export interface TerminalOptions {
  /** Columns of the terminal. Default 100; never below 60. */
  readonly width?: number;
  /** Whether to set off headings and warnings by colour. Default: no. */
  readonly color?: boolean;
}

type Paint = (code: number, text: string) => string;

/** A document for a terminal. Control characters in names are replaced, so that no name can drive the terminal. Pictures are left out. */
export function terminalDocument(document: Document, { width = 100, color = false }: TerminalOptions = {}): string {
  const paint: Paint = (code, text) => (color ? `\u001B[${code}m${text}\u001B[0m` : text);
  const lines = document.flatMap((part) => block(part, Math.max(60, width), paint));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Lines of at most `width` cells, broken at spaces where there are any. */
export function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of plain(text).split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (cellWidth(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = chopped(word, width);
    lines.push(...pieces.slice(0, -1));
    current = pieces[pieces.length - 1] ?? '';
  }
  return [...lines, current];
}

function chopped(word: string, width: number): readonly string[] {
  const pieces: string[] = [''];
  for (const char of Array.from(word)) {
    const last = pieces[pieces.length - 1] ?? '';
    if (last !== '' && cellWidth(last + char) > width) pieces.push(char);
    else pieces[pieces.length - 1] = last + char;
  }
  return pieces;
}

function block(part: Block, width: number, paint: Paint): readonly string[] {
  switch (part.type) {
    case 'heading':
      return ['', ...headingLines(part.text, part.level, width, paint), ''];
    case 'paragraph': {
      const lines = folded(lineText(part.line), width);
      return [...(part.tone === 'warn' ? lines.map((text) => paint(33, text)) : lines), ''];
    }
    case 'figures':
      return [...folded(part.figures.map(({ label, value }) => `${label} ${value}`).join('   '), width), ''];
    case 'table':
      return [
        ...terminalTable(
          part.columns,
          part.rows.map((row) => row.map(lineText)),
          width,
          paint,
        ),
        '',
      ];
    case 'facts':
      return [
        ...factLines(
          part.facts.map(({ label, value }) => [plain(label), lineText(value)] as const),
          width,
        ),
        '',
      ];
    case 'list':
      return [...part.items.flatMap((item, index) => hanging(part.ordered === true ? `${index + 1}. ` : '- ', lineText(item), width)), ''];
    case 'commands':
      return [...part.lines.map((command) => `    ${plain(command)}`), ''];
    case 'picture':
      return [];
  }
  const title = `${plain(part.title)}${part.state === undefined ? '' : `  [${plain(part.state)}]`}`;
  return [paint(1, title), ...part.blocks.flatMap((inner) => block(inner, width - 2, paint)).map((text) => (text === '' ? '' : `  ${text}`)), ''];
}

function headingLines(text: string, level: 1 | 2 | 3, width: number, paint: Paint): readonly string[] {
  const lines = folded(text, width);
  const rule = (level === 1 ? '=' : '-').repeat(Math.min(width, Math.max(...lines.map(cellWidth))));
  return [...lines.map((one) => paint(1, one)), ...(level < 3 ? [rule] : [])];
}

const hanging = (mark: string, text: string, width: number): readonly string[] =>
  folded(text, width - mark.length).map((one, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + one);

function factLines(facts: readonly (readonly [label: string, value: string])[], width: number): readonly string[] {
  const label = Math.min(28, Math.max(0, ...facts.map(([text]) => cellWidth(text)))) + 2;
  return facts.flatMap(([text, value]) => folded(value, width - label).map((one, index) => padded(index === 0 ? text : '', label) + one));
}

/**
 * Columns as wide as what they hold; where that is too much, the widest of words give first and their cells are folded.
 * With more columns than there is room for each row is told line by line.
 */
function terminalTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number, paint: Paint): readonly string[] {
  const all = [columns.map(({ title }) => plain(title)), ...rows.map((row) => row.map(plain))];
  const widths = columns.map((_, index) => Math.max(1, ...all.map((row) => cellWidth(row[index] ?? ''))));
  const spare = width - 2 * (columns.length - 1);
  const shrink = (least: number, may: (column: Column) => boolean): void => {
    while (widths.reduce((sum, one) => sum + one, 0) > spare) {
      const widest = Math.max(...widths.filter((_, index) => columns[index] !== undefined && may(columns[index])));
      if (!(widest > least)) return;
      const at = widths.findIndex((one, index) => one === widest && columns[index] !== undefined && may(columns[index]));
      widths[at] = widest - 1;
    }
  };
  shrink(10, ({ fit }) => fit !== 'short');
  shrink(6, () => true);
  const [head = [], ...body] = all;
  if (widths.reduce((sum, one) => sum + one, 0) > spare)
    return body.flatMap((row) => [
      ...factLines(
        row.map((text, index) => [head[index] ?? '', text] as const),
        width,
      ),
      '',
    ]);
  const rowLines = (row: readonly string[]): readonly string[] => {
    const cells = widths.map((one, index) => folded(row[index] ?? '', one));
    return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
      cells
        .map((cell, index) => padded(cell[line] ?? '', widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  };
  return [...rowLines(head).map((one) => paint(1, one)), widths.map((one) => '-'.repeat(one)).join('  '), ...body.flatMap(rowLines)];
}
