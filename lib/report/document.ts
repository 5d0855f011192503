import type { Markup } from './markup';

/** A piece of a line: text as it is, `code` for what a machine knows by exactly this spelling, `strong` for what must not be missed. */
export type Inline = string | { readonly code: string } | { readonly strong: string };
/** A line: pieces in a row. */
export type Line = readonly Inline[];

export type Tone = 'plain' | 'quiet' | 'warn';

export interface Column {
  readonly title: string;
  /** Default: words, which may wrap. `short` never wraps: dates, numbers, states. */
  readonly fit?: 'words' | 'short';
}

/** A part of a document, in one language, for any medium. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly type: 'paragraph'; readonly line: Line; readonly tone?: Tone }
  /** Figures at a glance. */
  | { readonly type: 'figures'; readonly figures: readonly { readonly value: string; readonly label: string; readonly tone?: Tone }[] }
  | { readonly type: 'table'; readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: Line }[] }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly Line[] }
  | { readonly type: 'commands'; readonly lines: readonly string[] }
  /** Shown where pictures can be. */
  | { readonly type: 'picture'; readonly svg: Markup }
  | { readonly type: 'card'; readonly title: string; readonly state?: string; readonly tone?: Tone; readonly blocks: readonly Block[] };

export type Document = readonly Block[];

export const heading = (level: 1 | 2 | 3, text: string, id?: string): Block => ({ type: 'heading', level, text, ...(id !== undefined && { id }) });
export const paragraph = (line: string | Line, tone: Tone = 'plain'): Block => ({ type: 'paragraph', line: lineOf(line), tone });
export const list = (items: readonly (string | Line)[], ordered = false): Block => ({ type: 'list', ordered, items: items.map(lineOf) });
export const code = (text: string): Inline => ({ code: text });
export const strong = (text: string): Inline => ({ strong: text });
export const lineOf = (line: string | Line): Line => (typeof line === 'string' ? [line] : line);
export const table = (caption: string, columns: readonly (string | Column)[], rows: readonly (readonly (string | Line)[])[]): Block => ({
  type: 'table',
  caption,
  columns: columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
  rows: rows.map((row) => row.map(lineOf)),
});
export const short = (title: string): Column => ({ title, fit: 'short' });

/** The bare text of a line. */
export const lineText = (line: Line): string => line.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : piece.strong)).join('');
