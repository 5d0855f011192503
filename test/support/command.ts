import { main } from '../../bin/main';
import { calendarDate } from '../../lib/values/calendar-date';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process as a pipe would see it: no terminal, no colour, the clock stopped. */
export async function gcdk(argv: readonly string[], cwd: string, stdin = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    version: '0.0.0-test',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => stdin,
    env: {},
    cwd,
    terminal: { in: false, out: false, err: false },
    today: () => calendarDate('2026-06-01'),
  });
  return { code, out: out.join(''), err: err.join('') };
}
