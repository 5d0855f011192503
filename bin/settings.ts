import type { Language } from '../lib/values/text';

/** What every command takes. */
export interface CommonOptions {
  /** Left out: the portfolio's language; English where there is none. */
  readonly lang?: Language | undefined;
  readonly format?: string | undefined;
  /** No progress and no hints; problems are still reported. */
  readonly quiet?: boolean | undefined;
  /** Commander's `--no-color`. */
  readonly color?: boolean | undefined;
}

/** Colour only for people, and never against their will (no-color.org). */
export const wantsColor = (options: CommonOptions, terminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean =>
  terminal && options.color !== false && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
