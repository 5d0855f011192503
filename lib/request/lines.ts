/** Turns offsets of a text into lines and columns, both from 1. The lines are found at the first question, because a file without problems is never asked. */
export class Lines {
  #starts: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  at(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.#starts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
