import { join, resolve } from 'node:path';
import { inFile, renderProblem, shown } from '../../lib/problem/problem';
import { jsonSchemas } from '../../lib/request/json-schema';
import { nearest } from '../../lib/values/nearest';
import { EXIT, type ExitCode, type Io } from '../io';
import { loadDefinitions } from '../portfolio/load';
import { commandProblems } from '../problems';
import type { CommonOptions } from '../settings';
import { writeAtomically } from '../write-file';

export interface SchemaOptions extends CommonOptions {
  readonly out?: string | undefined;
  readonly extension?: readonly string[] | undefined;
}

/** `gcdk schema`: the JSON Schemas of a portfolio's files, from the same source as the types. */
export async function schema(name: string | undefined, options: SchemaOptions, io: Io): Promise<ExitCode> {
  const language = options.lang ?? 'en';
  const { definitions, problems } = loadDefinitions(options.extension ?? [], io);
  if (problems.length > 0) {
    io.err(problems.map((problem) => `${renderProblem(problem, language)}\n`).join(''));
    return EXIT.problems;
  }
  const schemas = new Map(
    [...jsonSchemas([...definitions.values()])].map(([file, document]) => [file.replace('.schema.json', ''), `${JSON.stringify(document, null, 2)}\n`]),
  );
  if (name !== undefined && !schemas.has(name)) {
    const names = [...schemas.keys()];
    io.err(`${renderProblem(commandProblems.unknownSchema(inFile(''), { name: shown(name), names, nearest: nearest(name, names) }), language)}\n`);
    return EXIT.problems;
  }
  for (const [one, text] of schemas) {
    if (name !== undefined && name !== one) continue;
    if (options.out === undefined) io.out(text);
    else writeAtomically(join(resolve(io.cwd, options.out), `${one}.schema.json`), text);
  }
  return EXIT.ok;
}
