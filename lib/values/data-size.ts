import type { Brand } from './brand';
import { parseQuantity } from './quantity';

/** A capacity in whole GiB, at least 1. Decimal units are converted and rounded up: `50 TB` is 46,567 GiB. */
export type Gibibytes = Brand<number, 'Gibibytes'>;

const GIB = 2 ** 30;
/** The units a size may be written in, in bytes. */
export const DATA_SIZE_UNITS = {
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  MiB: 2 ** 20,
  GiB: GIB,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
} as const satisfies Record<string, number>;

/** Reads a size with its unit, e.g. `50 TB`; `undefined` for anything else, a bare number too. */
export function parseDataSize(text: string): Gibibytes | undefined {
  const bytes = parseQuantity(text, DATA_SIZE_UNITS);
  if (bytes === undefined || bytes <= 0) return undefined;
  const whole = Math.ceil(Number((bytes / GIB).toFixed(6)));
  return whole <= 2 ** 40 ? (Math.max(1, whole) as Gibibytes) : undefined;
}

/** @throws RangeError unless the amount is a whole number of GiB, 1 or more */
export function gibibytes(amount: number): Gibibytes {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`a size is a whole number of GiB, 1 or more, got ${amount}`);
  return amount as Gibibytes;
}

/**
 * For people: `858.0 TB` in decimal units, as storage is bought; below one TB in GiB or GB, whichever is the rounder number, for
 * that is how it was written: `512 GiB`, and `16 GB` for the 15 GiB that 16 GB were rounded up to.
 */
export function formatDataSize(size: number): string {
  if (size * GIB >= 1e12) return `${((size * GIB) / 1e12).toFixed(1)} TB`;
  const decimal = Math.floor((size * GIB) / 1e9);
  return Number.isInteger(size) && parseDataSize(`${decimal} GB`) === size && digitsOf(decimal) < digitsOf(size) ? `${decimal} GB` : `${size} GiB`;
}

/** How many digits a whole number has, decimal or binary, without the zeros at its end; a binary one says a third as much. */
function digitsOf(amount: number): number {
  const decimal = String(amount).replace(/0+$/, '').length;
  const binary = amount.toString(2).replace(/0+$/, '').length;
  return Math.min(decimal, binary / Math.log2(10));
}

export const bytesOf = (size: number): number => size * GIB;
