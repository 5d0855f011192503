import { inFile, type Problem } from '../problem/problem';
import { MANIFEST_VERSION, manifestSchema, type Manifest } from './manifest';
import { manifestProblems } from './problems';

/** A manifest from its text, or why it is none. Never throws. */
export function readManifest(file: string, content: string): Manifest | Problem {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    return manifestProblems.notJson(inFile(file), {});
  }
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (version !== MANIFEST_VERSION) return manifestProblems.unknownVersion(inFile(file, 'version'), { version, known: MANIFEST_VERSION });
  const read = manifestSchema.safeParse(raw);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return manifestProblems.damaged(inFile(file, issue?.path.map(String).join('.') ?? ''), { detail: issue?.message ?? '' });
}
