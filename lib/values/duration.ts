import type { Brand } from './brand';
import { parseQuantity } from './quantity';

/** A length of time in whole minutes, at least 1. */
export type Minutes = Brand<number, 'Minutes'>;

export const DURATION_UNITS = { min: 1, h: 60, d: 1440 } as const satisfies Record<string, number>;

export function parseDuration(text: string): Minutes | undefined {
  const minutes = parseQuantity(text, DURATION_UNITS);
  return minutes !== undefined && minutes > 0 && minutes <= 1440 * 36_500 ? (Math.max(1, Math.round(minutes)) as Minutes) : undefined;
}

/** @throws RangeError unless the amount is a whole number of minutes, 1 or more */
export function minutes(amount: number): Minutes {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`a duration is a whole number of minutes, 1 or more, got ${amount}`);
  return amount as Minutes;
}

/** `90 min`, `4 h`, `7.9 d`: the largest unit that is not below 1 (hours up to 47 h). */
export function formatDuration(amount: number): string {
  if (amount < 120) return `${Math.round(amount * 10) / 10} min`;
  if (amount < 2880) return `${Math.round((amount / 60) * 10) / 10} h`;
  return `${Math.round((amount / 1440) * 10) / 10} d`;
}
