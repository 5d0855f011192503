/** How many cells of a terminal a text takes: Hangul, Han and full-width signs two, combining marks none. */
export const cellWidth = (text: string): number => Array.from(text).reduce((sum, char) => sum + charWidth(char), 0);

function charWidth(char: string): number {
  if (/[\p{Mn}\p{Me}\u200B-\u200D]/u.test(char)) return 0;
  return /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    char,
  )
    ? 2
    : 1;
}

/** A text filled up with spaces to a number of cells; longer ones stay as they are. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cellWidth(text)));
