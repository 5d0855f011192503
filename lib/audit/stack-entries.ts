import type { Manifest, ManifestStack } from '../manifest/manifest';
import { inFile, type Problem } from '../problem/problem';
import type { Askers } from './askers';
import { ASSEMBLY_FILE, assemblyStack, type AssemblyStack } from './assembly';
import { cloudFormationEntries } from './cloudformation-blocks';
import type { Entry } from './entry';
import { auditProblems } from './problems';
import { terraformEntries } from './terraform-blocks';
import type { ReadFile } from './verify';

/** Where a stack's folder of wave and zone is, and how its other files are read. */
export interface Beside {
  /** With a closing `/`. */
  readonly folder: string;
  readonly read: ReadFile;
  readonly problems: Problem[];
}

/** Everything there is of a stack: the blocks of its document, what is said of it as a whole, and the files beside it. */
export function stackEntries(stack: ManifestStack, document: unknown, artifacts: Manifest['artifacts'], askers: Askers, beside: Beside): Entry[] {
  const assembly = stack.engine === 'cloudformation' ? assemblyOf(stack, beside) : undefined;
  const blocks =
    stack.engine === 'terraform'
      ? terraformEntries(document).map(({ construct, ...entry }) => ({ ...askers.construct(stack.agency, construct), ...entry }))
      : cloudFormationEntries(document, assembly?.place);
  const asked = blocks.map((entry) => ({ ...askers.agency(stack.agency), ...entry, ...askers.resource(stack.name, entry.address) }));
  const whole = [stackItself(stack), ...(assembly?.entries ?? [])].map((entry) => ({ ...entry, ...askers.agency(stack.agency) }));
  return [...whole, ...asked, ...artifacts.map((artifact) => ({ ...artifactEntry(stack, artifact, askers), file: beside.folder + artifact.path }))];
}

const stackItself = ({ name, engine, scope, supersedes }: ManifestStack): Entry => ({
  subject: 'stack',
  type: 'stack',
  address: 'stack',
  properties: { name, engine, scope, ...(supersedes !== undefined && { supersedes }) },
});

function artifactEntry({ agency, part }: ManifestStack, { path, digest, item }: Manifest['artifacts'][number], askers: Askers): Entry {
  const inside = path.slice(`${agency}/${part}/`.length);
  return { ...askers.item(item), subject: 'artifact', type: 'artifact', address: `artifact.${inside}`, properties: { item, digest } };
}

function assemblyOf({ name }: ManifestStack, { folder, read, problems }: Beside): AssemblyStack | undefined {
  const path = folder + ASSEMBLY_FILE;
  const content = read(path);
  const assembly = content === undefined ? undefined : assemblyStack(parsed(content), name);
  if (!assembly) problems.push(auditProblems.missingFile(inFile(path), { name }));
  return assembly;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
