import type { z } from 'zod';
import { expectations, type Expectation } from '../model/fields';
import type { Path } from './path';

type Schema = z.core.$ZodType;
/** The definition of a schema; the union of all of zod's own lets a `switch` tell them apart. */
const definitionOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)['_zod'].def;

/** What stands inside optionals, defaults and transforms: the schema that looks at what was written. */
export function bare(schema: Schema): Schema {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return bare(def.innerType);
    case 'pipe':
      return bare(def.in);
    default:
      return schema;
  }
}

/** The schema of the value at a path inside `value`; `undefined` where the path leaves the schema. */
export function schemaAt(schema: Schema, path: Path, value: unknown): Schema | undefined {
  const here = bare(schema);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  const inner = isObject(value) ? value[step] : undefined;
  const def = definitionOf(here);
  switch (def.type) {
    case 'object': {
      const field = Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
      return field && schemaAt(field, rest, inner);
    }
    case 'array':
      return schemaAt(def.element, rest, inner);
    case 'record':
      return schemaAt(def.valueType, rest, inner);
    case 'union': {
      const chosen = chosenOption(here, value);
      for (const option of chosen ? [chosen] : def.options) {
        const found = schemaAt(option, path, value);
        if (found) return found;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The options of a union, in order; none for any other schema. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const def = definitionOf(bare(schema));
  return def.type === 'union' ? def.options : [];
}

/** The key by which a union knows its options, and the values that it may have. */
export function discriminatorOf(schema: Schema): { readonly key: string; readonly values: readonly string[] } | undefined {
  const def = definitionOf(bare(schema));
  if (def.type !== 'union' || !('discriminator' in def) || typeof def.discriminator !== 'string') return undefined;
  const key = def.discriminator;
  return { key, values: def.options.flatMap((option) => valuesOf(schemaAt(option, [key], {})).map(String)) };
}

function chosenOption(union: Schema, value: unknown): Schema | undefined {
  const discriminator = discriminatorOf(union);
  if (!discriminator || !isObject(value)) return undefined;
  const { key } = discriminator;
  return optionsOf(union).find((option) => valuesOf(schemaAt(option, [key], {})).includes(value[key]));
}

/** The keys that a map may have; `undefined` where any will do. */
export function keysOf(schema: Schema | undefined): readonly string[] | undefined {
  if (schema === undefined) return undefined;
  const def = definitionOf(bare(schema));
  return def.type === 'object' ? Object.keys(def.shape) : undefined;
}

/** The values of an enumeration or a literal; none for anything else. */
export function valuesOf(schema: Schema | undefined): readonly unknown[] {
  if (schema === undefined) return [];
  const def = definitionOf(bare(schema));
  if (def.type === 'enum') return Object.values(def.entries);
  return def.type === 'literal' ? def.values : [];
}

/** What a text field accepts, in words, where it says so. */
export const expectationOf = (schema: Schema | undefined): Expectation | undefined => schema && expectations.get(bare(schema));

/** `object`, `array`, `string` …: what a schema wants to see. */
export const typeOf = (schema: Schema): string => definitionOf(bare(schema)).type;

const isObject = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;

/** Whether a number field wants whole numbers. */
export function isWhole(schema: Schema): boolean {
  const def = definitionOf(bare(schema));
  return def.type === 'number' && 'format' in def;
}
