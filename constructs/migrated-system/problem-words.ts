/** Values of a message in a row. */
export const list = (words: readonly string[]): string => words.join(', ');
