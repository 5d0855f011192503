import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../lib/request/json-schema';
import { writeAtomically } from './write-file';
import type { RequestSection } from '../lib/model/request';

/** Where a portfolio keeps the JSON Schemas for its editors; no part of the portfolio, so it begins with a dot. */
export const SCHEMA_FOLDER = '.gcdk/schema';

/** The files under {@link SCHEMA_FOLDER}, by path in the portfolio. */
export const schemaFiles = (kinds: readonly RequestSection[]): ReadonlyMap<string, string> =>
  new Map([...jsonSchemas(kinds)].map(([name, schema]) => [`${SCHEMA_FOLDER}/${name}`, `${JSON.stringify(schema, null, 2)}\n`]));

/** The way from a file of the portfolio to its schema: `../.gcdk/schema/request.schema.json`. */
export const schemaBeside = (file: string, name: string): string => `${'../'.repeat(file.split('/').length - 1) || './'}${SCHEMA_FOLDER}/${name}.schema.json`;

/** Writes the schemas beside a portfolio that has none of one name, so that the header of a new file leads somewhere. */
export function ensureSchemas(folder: string, name: string, kinds: readonly RequestSection[]): void {
  if (existsSync(join(folder, SCHEMA_FOLDER, `${name}.schema.json`))) return;
  for (const [path, text] of schemaFiles(kinds)) writeAtomically(join(folder, path), text);
}
