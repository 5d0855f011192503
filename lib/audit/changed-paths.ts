import type { Json } from '../resource/resource';

/** The paths at which two values differ, e.g. `block_device[0].volume_size`; whole values that only one side has count as one path. */
export function changedPaths(before: Json | undefined, after: Json | undefined, at = ''): string[] {
  if (before === after) return [];
  if (isList(before) && isList(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => changedPaths(before[i], after[i], `${at}[${i}]`)).flat();
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => changedPaths(before[key], after[key], at === '' ? key : `${at}.${key}`));
  }
  return [at];
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
