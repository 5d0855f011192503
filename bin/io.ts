import type { CalendarDate } from '../lib/values/calendar-date';

/** Everything a command touches of the world outside the files it is given; tests hand in their own. */
export interface Io {
  /** The tool's own version. */
  readonly version: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: progress, problems of a command that has a result, hints. */
  readonly err: (text: string) => void;
  /** All that comes in on standard input, until it ends. Left out: nothing does. */
  readonly stdin?: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether people look at the streams: colour and progress only then. */
  readonly terminal: { readonly in: boolean; readonly out: boolean; readonly err: boolean };
  readonly today: () => CalendarDate;
}

/** What a command answers the shell. */
export const EXIT = {
  ok: 0,
  /** Something is wrong with what was written; the problems say what. */
  problems: 1,
  /** `diff` found a difference. */
  differences: 2,
  /** The command line cannot be understood. */
  usage: 64,
  /** A defect of the tool. */
  defect: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
