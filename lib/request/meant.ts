import type { Expectation } from '../model/fields';
import { splitQuantity } from '../values/quantity';

/** What somebody meant who wrote a text that a field does not accept: only what the field does accept is ever recommended. */
export function meantBy(written: string, { units, accepts, meant }: Expectation): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? [];
  const quantity = units && splitQuantity(written);
  const unit = quantity && units?.find((one) => one.toLowerCase() === quantity.unit.toLowerCase());
  const guesses = [
    meant?.(written) ?? '',
    ...(year !== undefined ? [`${year}-${month}-${day}`] : []),
    ...(quantity && unit !== undefined ? [`${quantity.amount} ${unit}`] : []),
  ];
  return guesses.find((guess) => accepts?.(guess) === true);
}

/** Whether a quantity has a unit of its field, so that nothing but its amount can be wrong. */
export const isOutOfLimits = (written: string, { units, limits }: Expectation): boolean =>
  limits !== undefined && units?.includes(splitQuantity(written)?.unit ?? '') === true;

/** A text as it must stand in a file: in quotes where YAML would read something else. */
export const asTyped = (text: string): string =>
  /^([-+]?(\d[\d_]*(\.\d*)?([eE][-+]?\d+)?|0x[\dA-Fa-f]+|0o[0-7]+)|true|false|null|~)$/i.test(text) ? `"${text}"` : text;
