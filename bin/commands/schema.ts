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
  /** Left out: to standard output. */
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
  const wanted = [...schemas].filter(([one]) => name === undefined || one === name);
  if (options.out === undefined) {
    // Several documents in one stream are no JSON; by name in one object they are.
    io.out(
      options.format === 'json' && name === undefined
        ? `${JSON.stringify(Object.fromEntries(wanted.map(([one, text]) => [one, JSON.parse(text)])), null, 2)}\n`
        : wanted.map(([, text]) => text).join(''),
    );
    return EXIT.ok;
  }
  const files = wanted.map(([one, text]) => {
    const file = join(options.out ?? '', `${one}.schema.json`);
    writeAtomically(resolve(io.cwd, file), text);
    return file;
  });
  if (options.format === 'json') io.out(`${JSON.stringify({ files }, null, 1)}\n`);
  return EXIT.ok;
}
