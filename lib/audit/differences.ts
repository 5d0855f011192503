import type { Json } from '../resource/resource';

/** A place at which two values are not the same. `undefined` where a side has nothing there. */
export interface Difference {
  /** `block_device[0].volume_size`; empty for the value as a whole. */
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * Where two values differ. What only one side has is one difference, however large. JSON inside of a text, as Heat's templates
 * and policies are written, is compared as JSON.
 */
export function differences(before: Json | undefined, after: Json | undefined, path = ''): Difference[] {
  if (before === after) return [];
  if (isList(before) && isList(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => differences(before[i], after[i], `${path}[${i}]`)).flat();
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => differences(own(before, key), own(after, key), path === '' ? key : `${path}.${key}`));
  }
  const inside = differencesInside(before, after, path);
  return inside.length > 0 ? inside : [{ path, before, after }];
}

function differencesInside(before: Json | undefined, after: Json | undefined, path: string): Difference[] {
  const [was, is] = [embedded(before), embedded(after)];
  return was === undefined || is === undefined ? [] : differences(was, is, path);
}

/** The object or list that a text is the JSON of. */
export function embedded(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return undefined;
  try {
    const read = JSON.parse(value) as Json;
    return isObject(read) || isList(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const own = (value: { readonly [key: string]: Json }, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined);

export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
