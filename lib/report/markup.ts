import { plain } from './plain';

/** HTML or SVG that is already safe. Only `markup` makes it, so a text that was not escaped cannot slip in. */
export class Markup {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

export type MarkupValue = Markup | string | number | undefined | false | readonly MarkupValue[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For content and for quoted attributes, in HTML and in XML. */
export const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/**
 * A template whose holes are escaped, unless they hold markup. Lists are joined, `undefined` and `false` vanish, numbers are
 * written with at most two decimals.
 *
 *     markup`<p>${name}</p>`
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(strings.map((text, index) => text + written(values[index])).join(''));
}

export const NOTHING = markup``;

function written(value: MarkupValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return value.map(written).join('');
}
