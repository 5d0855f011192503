import { MANIFEST_FILE, type Manifest, type ManifestStack } from '../manifest/manifest';
import { readManifest } from '../manifest/read-manifest';
import { inFile, type Problem } from '../problem/problem';
import type { Json } from '../resource/resource';
import { byText } from '../values/compare';
import { sha256 } from '../values/digest';
import { askersOf, type Askers } from './askers';
import type { AuditedFile, AuditedOutput, AuditedStack } from './entry';
import { manifestEntries } from './manifest-entries';
import { auditProblems } from './problems';
import { secretsIn } from './secrets';
import { stackEntries } from './stack-entries';
import { unnamedDocuments, verified, type ReadFile } from './verify';

/** Beside a wave's zones, and in no manifest. */
const RUNBOOK = /^([^/]+)\/RUNBOOK(\.ko)?\.md$/;

/**
 * One output, read from its files alone: no model, no constructs. Everything that a manifest lists is held to its digest first.
 *
 * Of a tenancy, which every wave's folder holds anew, only the newest wave's is compared entry by entry (decision 2); of the others
 * only the digests count.
 *
 * @param paths every file of the output
 */
export function readOutput(paths: readonly string[], read: ReadFile): AuditedOutput & { readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const newest = new Map<string, { readonly opens: string; readonly parse: () => AuditedStack[] }>();
  const files = new Map<string, AuditedFile>();
  const inputs = new Map<string, string>();
  const folders: string[] = [];
  const manifests = paths.filter((path) => path === MANIFEST_FILE || path.endsWith(`/${MANIFEST_FILE}`)).sort(byText);
  if (manifests.length === 0) problems.push(auditProblems.noOutput(inFile(''), {}));
  for (const path of manifests) {
    const content = read(path) ?? '';
    const manifest = readManifest(path, content);
    if ('code' in manifest) {
      problems.push(manifest);
      continue;
    }
    const folder: Folder = { path: path.slice(0, path.length - MANIFEST_FILE.length), manifest, askers: askersOf(manifest), read, problems };
    folders.push(folder.path);
    const { wave, zone } = manifest;
    for (const { path: file, digest, agency } of filesOf(manifest)) files.set(folder.path + file, { wave: wave.wave, zone: zone.zone, agency, digest });
    for (const { path: input, digest } of manifest.inputs) inputs.set(input, digest);
    for (const { path: file, digest } of manifest.artifacts) verified(folder.path + file, { name: file, digest }, read, problems);
    files.set(path, { wave: wave.wave, zone: zone.zone, agency: '', digest: sha256(lasting(manifest)) });
    const offer = (state: string, parse: () => AuditedStack[]): void => {
      const known = newest.get(state);
      if (!known || known.opens <= wave.opens) newest.set(state, { opens: wave.opens, parse });
    };
    offer(path, () => [manifestStack(folder, path)]);
    for (const stack of manifest.stacks) {
      const { name, agency, part, digest } = stack;
      const content = verified(folder.path + stack.path, { name, digest }, read, problems);
      const state = [zone.zone, agency, ...(part === 'tenancy' ? [] : [wave.wave]), part].join('/');
      if (content !== undefined) offer(state, () => audited(folder, stack, state, content));
    }
  }
  // What a manifest names that cannot be read, nobody knows.
  if (folders.length === manifests.length) problems.push(...unnamedDocuments(paths, folders, new Set(files.keys())));
  for (const path of paths) {
    const wave = RUNBOOK.exec(path)?.[1];
    if (wave !== undefined) files.set(path, { wave, zone: '', agency: '', digest: sha256(read(path) ?? '') });
  }
  // Only now: most copies of a tenancy are held to their digest and never parsed.
  return { stacks: [...newest.values()].flatMap(({ parse }) => parse()), files, inputs, problems };
}

interface Folder {
  /** With a closing `/`; empty for the folder that was given. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly askers: Askers;
  readonly read: ReadFile;
  readonly problems: Problem[];
}

const filesOf = ({ stacks, artifacts }: Manifest) => [...stacks, ...artifacts.map((one) => ({ ...one, agency: one.item.split('/')[0] ?? '' }))];

/**
 * A manifest without what changes with any edit of any file, and means nothing by itself: digests of inputs, lines and columns. Stacks,
 * their resources and their artifacts are compared by themselves.
 */
const lasting = ({ inputs: _inputs, stacks: _stacks, artifacts: _artifacts, resources: _resources, ...rest }: Manifest): string =>
  JSON.stringify(rest, (key, value: unknown) => (key === 'digest' || key === 'line' || key === 'column' ? undefined : value));

function manifestStack({ manifest, askers }: Folder, file: string): AuditedStack {
  const { wave, zone } = manifest;
  return { state: file, wave: wave.wave, zone: zone.zone, agency: '', path: file, entries: manifestEntries(manifest, askers) };
}

function audited(folder: Folder, stack: ManifestStack, state: string, content: string): AuditedStack[] {
  const { path, manifest, askers, read, problems } = folder;
  const { wave, zone, artifacts } = manifest;
  const { name, agency, part } = stack;
  const file = path + stack.path;
  const document = parsed(content);
  if (document === undefined) {
    problems.push(auditProblems.unreadableDocument(inFile(file), { name }));
    return [];
  }
  const beside = artifacts.filter((one) => one.path.startsWith(`${agency}/${part}/`));
  return [
    {
      state,
      wave: wave.wave,
      zone: zone.zone,
      agency,
      path: file,
      entries: stackEntries(stack, document, beside, askers, { folder: path, read, problems }),
      secrets: secretsIn(document),
    },
  ];
}

function parsed(content: string): Json | undefined {
  try {
    return JSON.parse(content) as Json;
  } catch {
    return undefined;
  }
}
