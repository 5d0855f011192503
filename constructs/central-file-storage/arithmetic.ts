import { bytesOf } from '../../lib/values/data-size';
import type { FileStorageSpec } from './fields';
import { COPY_PERIODS } from './schedule';

/** How much of a line's nominal speed a transfer is counted on to get. Source: GC-DR-06. */
export const USABLE_SHARE = 0.7;

/** Minutes until somebody has decided that the primary site is lost. */
export const DECISION_MINUTES = 60;
/** Minutes to open the replica to the clients and to move the name to it; clients mount anew. */
export const SWITCH_MINUTES = 30;

/** The parts of a file store's request that decide whether its promises can be kept. */
export type TransferSpec = Pick<FileStorageSpec, 'size' | 'dailyChange' | 'rpo' | 'rto'> & {
  readonly replica: Pick<FileStorageSpec['replica'], 'bandwidth'>;
  readonly backup: Pick<FileStorageSpec['backup'], 'seedWithin' | 'fullRestoreWithin'>;
};

/** What the line gives, all in minutes. */
export interface TransferTimes {
  /** The first copy of everything to the other site. */
  readonly seeding: number;
  /** A whole day's change; it may come in one burst, so no run of the copier is counted on to move less. */
  readonly dailyDelta: number;
  /** Between two starts of the copier: the longest standard period that still keeps the RPO; the shortest one where none does. */
  readonly copyEvery: number;
  /** The age of the replica at worst: a whole period and the time that a day's change takes. */
  readonly lag: number;
  /** Until files are served from the replica: what the RTO counts (decision 16). */
  readonly promotion: number;
  /** Everything back over the same line, when the replica is lost too. Apart from the RTO. */
  readonly fullRestore: number;
}

/** Minutes to move `gib` GiB over a line of `bitsPerSecond`: `bytes × 8 / (rate × 0.7)`. */
export const transferMinutes = (gib: number, bitsPerSecond: number): number => (bytesOf(gib) * 8) / (bitsPerSecond * USABLE_SHARE) / 60;

/** The slowest line, in bit/s, that moves `gib` GiB within `minutes`: the figure a message recommends. */
export const slowestRate = (gib: number, minutes: number): number => Math.ceil((bytesOf(gib) * 8) / (minutes * 60 * USABLE_SHARE));

export function transferTimes({ size, dailyChange, rpo, replica: { bandwidth } }: TransferSpec): TransferTimes {
  const seeding = transferMinutes(size, bandwidth);
  const dailyDelta = transferMinutes(dailyChange, bandwidth);
  const shortest = Math.min(...COPY_PERIODS);
  const copyEvery = Math.max(shortest, ...COPY_PERIODS.filter((period) => period + dailyDelta <= rpo));
  return { seeding, dailyDelta, copyEvery, lag: copyEvery + dailyDelta, promotion: DECISION_MINUTES + SWITCH_MINUTES, fullRestore: seeding };
}

/** Which promise does not fit, with the minutes that it would need and those that it has. */
export interface Misfit {
  readonly promise: 'rpo' | 'rto' | 'seedWithin' | 'fullRestoreWithin';
  readonly needed: number;
  readonly given: number;
}

/** Every promise that the line cannot keep; empty when all fit. */
export function misfits(spec: TransferSpec): readonly Misfit[] {
  const times = transferTimes(spec);
  const { seedWithin, fullRestoreWithin } = spec.backup;
  const all: readonly Misfit[] = [
    { promise: 'rpo', needed: times.lag, given: spec.rpo },
    { promise: 'rto', needed: times.promotion, given: spec.rto },
    { promise: 'seedWithin', needed: times.seeding, given: seedWithin },
    { promise: 'fullRestoreWithin', needed: times.fullRestore, given: fullRestoreWithin },
  ];
  return all.filter(({ needed, given }) => needed > given);
}
