import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../lib/request/json-schema';
import type { RequestSection } from '../lib/model/request';

/** Where a portfolio keeps the JSON Schemas for its editors; no part of the portfolio, so it begins with a dot. */
export const SCHEMA_FOLDER = '.gcdk/schema';

/** Where the schemas are published, for portfolios without their own. */
const PUBLISHED = 'https://g-cloud-cdk.example/schema';

/** The files under {@link SCHEMA_FOLDER}, by path in the portfolio. */
export const schemaFiles = (kinds: readonly RequestSection[]): ReadonlyMap<string, string> =>
  new Map([...jsonSchemas(kinds)].map(([name, schema]) => [`${SCHEMA_FOLDER}/${name}`, `${JSON.stringify(schema, null, 2)}\n`]));

/** The way from a file of the portfolio to its schema: `../.gcdk/schema/request.schema.json`. */
export const schemaBeside = (file: string, name: string): string => `${'../'.repeat(file.split('/').length - 1) || './'}${SCHEMA_FOLDER}/${name}.schema.json`;

/** As above where the portfolio has the schema, else the published one. */
export const schemaFor = (folder: string, file: string, name: string): string =>
  existsSync(join(folder, SCHEMA_FOLDER, `${name}.schema.json`)) ? schemaBeside(file, name) : `${PUBLISHED}/${name}.schema.json`;
