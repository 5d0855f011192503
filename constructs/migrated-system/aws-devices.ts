import { byText } from '../../lib/values/compare';

/** Names that every HVM image takes for a further disk: `/dev/xvdba` to `/dev/xvdcz`. */
const NAMES = ['b', 'c'].flatMap((first) => Array.from({ length: 26 }, (_, index) => `/dev/xvd${first}${String.fromCodePoint(97 + index)}`));

/**
 * A device name for each disk. It follows from the disk's id, so that a disk more, or another order, leaves the others where they
 * are; only of two ids that would fall on one name does the later in order of text move on.
 *
 * @throws RangeError for more than 52 disks
 */
export function deviceNames(disks: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  if (disks.length > NAMES.length) throw new RangeError(`a server takes at most ${NAMES.length} disks, got ${disks.length}`);
  const taken = new Map<string, string>();
  for (const id of disks.map((disk) => disk.id).sort(byText)) {
    const start = Array.from(id, (char) => char.codePointAt(0) ?? 0).reduce((hash, code) => (hash * 31 + code) % 65_521, 7);
    const used = new Set(taken.values());
    const free = Array.from(NAMES, (_, offset) => NAMES[(start + offset) % NAMES.length]).find((name) => name !== undefined && !used.has(name));
    if (free !== undefined) taken.set(id, free);
  }
  return taken;
}
