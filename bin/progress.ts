import type { Io } from './io';
import type { CommonOptions } from './settings';

/** One line that overwrites itself on a terminal; nothing at all in a pipe. */
export class Progress {
  private readonly shown: boolean;

  constructor(
    private readonly io: Io,
    options: CommonOptions,
  ) {
    this.shown = io.terminal.err && options.quiet !== true;
  }

  tell(text: string): void {
    if (this.shown) this.io.err(`\r\u001b[2K${text}`);
  }

  /** Clears the line, so that what follows stands alone. */
  done(): void {
    if (this.shown) this.io.err('\r\u001b[2K');
  }
}
