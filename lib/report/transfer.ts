import type { DataToMove } from '../model/describe';
import { addDays, type CalendarDate } from '../values/calendar-date';
import { bytesOf } from '../values/data-size';

/** How much of a line's speed is counted on: the rest is protocol, other users and retries. Source: planning rule W5. */
export const USABLE = 0.7;
/** The longest that a bulk copy may take, in days. Source: planning rule W5. */
export const BULK_LIMIT_DAYS = 14;

/** The time a size takes over a line, in minutes. Size in GiB, rate in bit/s. */
export const transferMinutes = (sizeGib: number, rate: number): number => (bytesOf(sizeGib) * 8) / (rate * USABLE) / 60;

/** When the copies of one item run, and whether they fit. Durations in minutes. */
export interface TransferWindow {
  readonly bulkMinutes: number;
  /** The day by which the bulk copy starts: it is done the day before the cutover. */
  readonly bulkStarts: CalendarDate;
  readonly bulkFits: boolean;
  /** What changed since the last copy, moved while the system stands still. */
  readonly deltaGib: number;
  readonly deltaMinutes: number;
  readonly deltaFits: boolean;
}

/**
 * The bulk copy runs ahead of the cutover, the delta of one day within the outage.
 *
 * @param outageMinutes how long the system may stand still; left out: not at all, so no delta fits
 * @returns `undefined` where the speed of the line is not known
 */
export function transferWindow(data: DataToMove, cutover: CalendarDate, outageMinutes = 0): TransferWindow | undefined {
  if (data.rate === undefined) return undefined;
  const bulkMinutes = transferMinutes(data.sizeGib, data.rate);
  const deltaGib = Math.min(data.sizeGib, data.dailyChangeGib ?? data.sizeGib);
  const deltaMinutes = transferMinutes(deltaGib, data.rate);
  return {
    bulkMinutes,
    deltaGib,
    deltaMinutes,
    bulkStarts: addDays(cutover, -1 - Math.ceil(bulkMinutes / 1440)),
    bulkFits: bulkMinutes <= BULK_LIMIT_DAYS * 1440,
    deltaFits: deltaMinutes <= outageMinutes,
  };
}
