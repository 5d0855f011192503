import { FILE_STORAGE } from '../../lib/policy/recovery';
import type { Place, Problem } from '../../lib/problem/problem';
import { formatDataSize } from '../../lib/values/data-size';
import { formatDuration } from '../../lib/values/duration';
import { durationText, rangeText, same } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { misfits, slowestRate, transferTimes, type Misfit, type TransferSpec } from './arithmetic';
import type { FileStorageSpec } from './fields';
import { fileStorageProblems as problems } from './problems';
import { SHORTEST_PERIOD } from './schedule';

const DAY = 1440;
/** One decimal TB in whole GiB. */
const TERABYTE = Math.ceil(1e12 / 2 ** 30);

/** The weakest promises that a central file store may make, whatever its grade. Minutes. */
export const LIMITS = {
  rpo: FILE_STORAGE.rpoMinutes,
  rto: FILE_STORAGE.rtoMinutes,
  backupEvery: FILE_STORAGE.backupMinutes,
  immutable: FILE_STORAGE.immutableDays * DAY,
  /** Ten years: the most that a locked vault of ours takes, and daily snapshots enough for any storage. */
  immutableAtMost: 3650 * DAY,
  restoreTest: FILE_STORAGE.restoreTestDays * DAY,
} as const;

/** The smallest sample of a restore test, in GiB: 1 TB or 1 % of the size, whichever is less. */
export const smallestSample = (size: number): number => Math.min(TERABYTE, Math.ceil(size / 100));

type Promised = TransferSpec & Pick<FileStorageSpec, 'backup' | 'restoreTest'>;

/** What is promised too weakly, and what the line cannot keep. */
export function checkPromises(spec: Promised, at: (path: string) => Place): readonly Problem[] {
  const { size, dailyChange, rpo, rto, backup, restoreTest } = spec;
  const found: Problem[] = [];
  const limited = (maker: typeof problems.rpoTooLong, path: string, wrong: boolean, given: string, limit: Text): void => {
    if (wrong) found.push(maker(at(path), { given, limit }));
  };
  const longest = (maker: typeof problems.rpoTooLong, path: string, given: number, limit: number): void =>
    limited(maker, path, given > limit, formatDuration(given), durationText(limit));
  longest(problems.rpoTooLong, 'rpo', rpo, LIMITS.rpo);
  longest(problems.rtoTooLong, 'rto', rto, LIMITS.rto);
  longest(problems.backupTooRare, 'backup.every', backup.every, LIMITS.backupEvery);
  longest(problems.restoreTestTooRare, 'restoreTest.every', restoreTest.every, LIMITS.restoreTest);
  limited(
    problems.immutableTooShort,
    'backup.immutable',
    backup.immutable < LIMITS.immutable,
    formatDuration(backup.immutable),
    durationText(LIMITS.immutable),
  );
  limited(
    problems.immutableTooLong,
    'backup.immutable',
    backup.immutable > LIMITS.immutableAtMost,
    formatDuration(backup.immutable),
    rangeText(durationText(LIMITS.immutable), durationText(LIMITS.immutableAtMost)),
  );
  const sample = smallestSample(size);
  limited(problems.sampleTooSmall, 'restoreTest.sample', restoreTest.sample < sample, formatDataSize(restoreTest.sample), same(formatDataSize(sample)));
  limited(problems.changeBeyondSize, 'dailyChange', dailyChange > size, formatDataSize(dailyChange), same(formatDataSize(size)));
  return [...found, ...misfits(spec).map((misfit) => misfitProblem(spec, misfit, at))];
}

function misfitProblem(spec: Promised, misfit: Misfit, at: (path: string) => Place): Problem {
  const { size, dailyChange, replica } = spec;
  const { promise, needed, given } = misfit;
  const numbers = { size, dailyChange, bandwidth: replica.bandwidth, needed, given };
  const makers: Record<Misfit['promise'], () => Problem> = {
    rpo: () => {
      const { dailyDelta, copyEvery } = transferTimes(spec);
      const room = given - SHORTEST_PERIOD;
      const enough = room > 0 ? { enough: slowestRate(dailyChange, room) } : {};
      return problems.rpoMissed(at('rpo'), { ...numbers, ...enough, delta: dailyDelta, every: copyEvery });
    },
    rto: () => problems.rtoMissed(at('rto'), { needed, given }),
    seedWithin: () => problems.seedingTooLong(at('backup.seedWithin'), { ...numbers, enough: slowestRate(size, given) }),
    fullRestoreWithin: () => problems.fullRestoreTooLong(at('backup.fullRestoreWithin'), { ...numbers, enough: slowestRate(size, given) }),
  };
  return makers[promise]();
}
