import { MANIFEST_FILE, type Manifest, type ManifestOrigin } from '../manifest/manifest';
import { readManifest } from '../manifest/read-manifest';
import { inFile, type Problem } from '../problem/problem';
import { byText } from '../values/compare';
import type { AuditedStack } from './compare';
import { cloudFormationResources } from './cloudformation';
import { auditProblems } from './problems';
import { terraformResources } from './terraform';
import { unnamedDocuments, verified, type ReadFile } from './verify';

/**
 * The stacks of one output, read from its files alone: no model, no constructs. Everything that a manifest lists is held to its
 * digest first.
 *
 * Of a tenancy, which every wave's folder holds anew, only the newest wave's counts (decision 2).
 *
 * @param paths every file of the output
 */
export function readOutput(paths: readonly string[], read: ReadFile): { readonly stacks: AuditedStack[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const newest = new Map<string, { readonly opens: string; readonly stack: AuditedStack }>();
  const manifests = paths.filter((path) => path === MANIFEST_FILE || path.endsWith(`/${MANIFEST_FILE}`)).sort(byText);
  if (manifests.length === 0) problems.push(auditProblems.noOutput(inFile(''), {}));
  const named = new Set<string>();
  const folders: string[] = [];
  for (const path of manifests) {
    const manifest = readManifest(path, read(path) ?? '');
    if ('code' in manifest) {
      problems.push(manifest);
      continue;
    }
    const folder = path.slice(0, path.length - MANIFEST_FILE.length);
    folders.push(folder);
    for (const { path: file } of [...manifest.stacks, ...manifest.artifacts]) named.add(folder + file);
    for (const { path: file, digest } of manifest.artifacts) verified(folder + file, { name: file, digest }, read, problems);
    for (const stack of stacksOf(manifest, folder, read, problems)) {
      const known = newest.get(stack.state);
      if (!known || known.opens <= manifest.wave.opens) newest.set(stack.state, { opens: manifest.wave.opens, stack });
    }
  }
  problems.push(...unnamedDocuments(paths, folders, named));
  return { stacks: [...newest.values()].map(({ stack }) => stack), problems };
}

function stacksOf(manifest: Manifest, folder: string, read: ReadFile, problems: Problem[]): AuditedStack[] {
  const { wave, zone } = manifest;
  const asked = new Map<string, Map<string, { item?: string | undefined; origin: ManifestOrigin }>>();
  for (const { stack, address, item, origin } of manifest.resources) asked.set(stack, (asked.get(stack) ?? new Map()).set(address, { item, origin }));
  return manifest.stacks.flatMap(({ path, name, agency, part, engine, digest }) => {
    const file = folder + path;
    const content = verified(file, { name, digest }, read, problems);
    if (content === undefined) return [];
    const document = parsed(content);
    if (document === undefined) {
      problems.push(auditProblems.unreadableDocument(inFile(file), { name }));
      return [];
    }
    return [
      {
        state: [zone.zone, agency, ...(part === 'tenancy' ? [] : [wave.wave]), part].join('/'),
        wave: wave.wave,
        zone: zone.zone,
        agency,
        path: file,
        resources: engine === 'terraform' ? terraformResources(document) : cloudFormationResources(document),
        origins: asked.get(name) ?? new Map(),
      },
    ];
  });
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
