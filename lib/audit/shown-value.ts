import type { ValueDifference } from '../manifest/difference';
import { shown } from '../problem/problem';
import type { Json } from '../resource/resource';
import { embedded, isList, isObject, type Difference } from './differences';
import { isSecretKey, isSecretPath } from './secrets';

/** What stands in a shown value for a part of it that must not be read. */
const MASK = '***';
/** How much of what two long texts begin with alike is kept. */
const LEAD = 12;

/**
 * A difference as it may be told: values as JSON, at most 80 characters each, long texts from where they begin to differ.
 *
 * @param hidden no value of it may be shown
 * @param secrets texts that must not be shown wherever they stand, longest first
 */
export function shownDifference({ path, before, after }: Difference, hidden: boolean, secrets: readonly string[]): ValueDifference {
  if (hidden || isSecretPath(path)) return { path, ...side('before', before, () => null), ...side('after', after, () => null) };
  const [was, is] = fromWhereTheyDiffer(masked(before, secrets), masked(after, secrets));
  return { path, ...side('before', was, written), ...side('after', is, written) };
}

const side = (key: 'before' | 'after', value: Json | undefined, tell: (value: Json) => string | null) => (value === undefined ? {} : { [key]: tell(value) });

const written = (value: Json): string => shown(JSON.stringify(value));

function masked<T extends Json | undefined>(value: T, secrets: readonly string[]): Json | T {
  const inside = embedded(value);
  if (inside !== undefined) return JSON.stringify(masked(inside, secrets));
  if (typeof value === 'string') return secrets.reduce<string>((text, secret) => text.replaceAll(secret, () => MASK), value);
  if (isList(value)) return value.map((one) => masked(one, secrets));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isSecretKey(key) ? MASK : masked(one, secrets)]));
  return value;
}

function fromWhereTheyDiffer(before: Json | undefined, after: Json | undefined): readonly [Json | undefined, Json | undefined] {
  if (typeof before !== 'string' || typeof after !== 'string' || Math.max(before.length, after.length) <= 78) return [before, after];
  let alike = 0;
  while (alike < before.length && before[alike] === after[alike]) alike += 1;
  const cut = (text: string): string => (alike > LEAD ? `…${text.slice(alike - LEAD)}` : text);
  return [cut(before), cut(after)];
}
