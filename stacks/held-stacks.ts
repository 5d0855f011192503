import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudFormationResources } from '../lib/audit/cloudformation';
import { record, terraformResources } from '../lib/audit/terraform';
import { MANIFEST_FILE, type ManifestStack } from '../lib/manifest/manifest';
import { readManifest } from '../lib/manifest/read-manifest';
import type { HeldResource, HeldStack } from './lost-guards';
import { filesBelow } from './output';

/**
 * What the stacks in some folders of an output hold. A folder without a sound manifest, or a stack without a readable document,
 * says nothing: what people did to an output by hand is `diff`'s to tell.
 *
 * @param folders `2026-1/daejeon`, relative to the output
 */
export function heldStacks(output: string, folders: readonly string[]): HeldStack[] {
  return folders.flatMap((folder) => {
    const file = join(output, folder, MANIFEST_FILE);
    if (!existsSync(file)) return [];
    const manifest = readManifest(file, readFileSync(file, 'utf8'));
    if ('code' in manifest) return [];
    const items = new Map(manifest.resources.map(({ stack, address, item }) => [`${stack} ${address}`, item]));
    return manifest.stacks.flatMap((stack) => {
      const document = parsed(join(output, folder, stack.path));
      if (document === undefined) return [];
      return [
        {
          stack: `${folder}/${stack.agency}/${stack.part}`,
          resources: resourcesOf(stack, document).map(({ address, guarded }) => ({ address, guarded, item: items.get(`${stack.name} ${address}`) })),
          forgotten: forgottenIn(document),
        },
      ];
    });
  });
}

/** The folders of an output that have a manifest: `2026-1/daejeon`. */
export const foldersIn = (output: string): string[] =>
  filesBelow(output).flatMap((path) => {
    const [wave = '', zone = '', name, more] = path.split('/');
    return name === MANIFEST_FILE && more === undefined ? [`${wave}/${zone}`] : [];
  });

const resourcesOf = ({ engine }: ManifestStack, document: unknown): readonly Pick<HeldResource, 'address' | 'guarded'>[] =>
  engine === 'terraform' ? terraformResources(document) : cloudFormationResources(document);

/** Terraform's `removed` blocks: the resource leaves the state and stays in the cloud. */
function forgottenIn(document: unknown): string[] {
  const removed = record(document)['removed'];
  return Array.isArray(removed) ? removed.map((one) => record(one)['from']).filter((from) => typeof from === 'string') : [];
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
