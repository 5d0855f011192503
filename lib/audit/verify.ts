import { inFile, type Problem } from '../problem/problem';
import { sha256 } from '../values/digest';
import { auditProblems } from './problems';

/** Reads a file of an output by its path, with `/`; `undefined` when there is none. */
export type ReadFile = (path: string) => string | undefined;

/**
 * A file that a manifest lists, held to its digest. `undefined`, with the problem told, when it is missing or was changed since
 * it was made: a comparison of such a file would prove nothing.
 *
 * @param name what the file belongs to, as its readers know it
 */
export function verified(file: string, { name, digest }: { readonly name: string; readonly digest: string }, read: ReadFile, problems: Problem[]) {
  const content = read(file);
  if (content === undefined) {
    problems.push(auditProblems.missingFile(inFile(file), { name }));
    return undefined;
  }
  const found = sha256(content);
  if (found === digest) return content;
  problems.push(auditProblems.alteredFile(inFile(file), { name, digest: found, expected: digest }));
  return undefined;
}

/** What Terraform, OpenTofu or CloudFormation would read and apply. */
const DOCUMENT = /\.(tf|tofu)(\.json)?$|\.template\.json$/;

/**
 * Stack documents in the folders of waves and zones that no manifest answers for: an engine reads every file of its folder, so
 * one that somebody left there is applied with the rest.
 *
 * @param folders those of the manifests, each with a closing `/`
 * @param named every path that a manifest lists
 */
export function unnamedDocuments(paths: readonly string[], folders: readonly string[], named: ReadonlySet<string>): Problem[] {
  const inZone = (path: string): boolean => path.split('/').length > 2 || folders.some((folder) => path.startsWith(folder));
  return paths.filter((path) => DOCUMENT.test(path) && inZone(path) && !named.has(path)).map((path) => auditProblems.unnamedDocument(inFile(path), {}));
}
