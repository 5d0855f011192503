import { distance } from 'fastest-levenshtein';

/** How many spellings are looked at: enough for every agency of a country, and few enough for ten thousand mistakes among ten thousand names. */
const MAX_SPELLINGS = 2000;

/**
 * The allowed spelling nearest to what was written, or `undefined` when none is near: at most a third of it differs, and never more than three edits.
 *
 * @param allowed the likeliest first: only the first 2,000 are looked at
 */
export function nearest(written: string, allowed: Iterable<string>): string | undefined {
  const text = written.slice(0, 100).toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.floor(text.length / 3)));
  let best: { readonly spelling: string; readonly edits: number } | undefined;
  let left = MAX_SPELLINGS;
  for (const spelling of allowed) {
    if (left-- === 0) break;
    if (Math.abs(spelling.length - text.length) > limit) continue;
    const edits = distance(text, spelling.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits || (edits === best.edits && spelling < best.spelling))) best = { spelling, edits };
  }
  return best?.spelling;
}
