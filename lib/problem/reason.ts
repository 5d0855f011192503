import { say } from '../values/speech';
import type { Text } from '../values/text';

/** Why something was placed, moved or refused: shown to the agency, kept in the manifest. */
export interface Reason {
  /** Stable, e.g. `zone-full`. Listed in `docs/reference/reasons.md`. */
  readonly code: string;
  readonly text: Text;
}

/** @param code stable, lower-case words with hyphens; listed in `docs/reference/reasons.md` */
export const reason = (code: string, ko: string, en: string): Reason => ({ code, text: say(ko, en) });
