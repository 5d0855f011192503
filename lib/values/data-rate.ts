import type { Brand } from './brand';
import { parseQuantity } from './quantity';

/** The speed of a line in whole bit/s. */
export type BitsPerSecond = Brand<number, 'BitsPerSecond'>;

export const DATA_RATE_UNITS = { Kbps: 1e3, Mbps: 1e6, Gbps: 1e9, Tbps: 1e12 } as const satisfies Record<string, number>;

export function parseDataRate(text: string): BitsPerSecond | undefined {
  const rate = parseQuantity(text, DATA_RATE_UNITS);
  return rate !== undefined && rate >= 1000 && rate <= 1e15 ? (Math.round(rate) as BitsPerSecond) : undefined;
}

/** @throws RangeError unless the amount is a whole number of bit/s, 1000 or more */
export function bitsPerSecond(amount: number): BitsPerSecond {
  if (!Number.isSafeInteger(amount) || amount < 1000) throw new RangeError(`a data rate is a whole number of bit/s, 1000 or more, got ${amount}`);
  return amount as BitsPerSecond;
}

export const formatDataRate = (rate: number): string => (rate >= 1e9 ? `${rate / 1e9} Gbps` : `${rate / 1e6} Mbps`);
