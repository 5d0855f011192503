/** `50 TB` → `{ amount: 50, unit: 'TB' }`. One space or none between; a bare number has no unit and is refused. */
export function splitQuantity(text: string): { readonly amount: number; readonly unit: string } | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,6})?) ?([A-Za-z]+)$/.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined ? { amount: Number(match[1]), unit: match[2] } : undefined;
}

/** The amount in the base unit, or `undefined` when the text has no unit of the table. */
export function parseQuantity(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const parts = splitQuantity(text);
  const factor = parts && Object.hasOwn(units, parts.unit) ? units[parts.unit] : undefined;
  return parts && factor !== undefined ? parts.amount * factor : undefined;
}
