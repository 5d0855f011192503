import type { Item } from '../model/request';
import { byText } from '../values/compare';
import { sha256 } from '../values/digest';

/**
 * JSON with the keys of every object sorted and without what is `undefined`, so that two spellings of one value are one text.
 * Values that know their own JSON (networks) give it.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => byText(a, b));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** The digest by which the lock knows what an item asked for. Whether it was asked by creating or amending makes no difference. */
export function specDigest({ kind, spec }: Pick<Item, 'kind' | 'spec'>): string {
  const asked = typeof spec === 'object' && spec !== null ? { ...spec, change: undefined } : spec;
  return sha256(canonicalJson({ kind, spec: asked }));
}
