import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../lib/manifest/manifest';
import { readManifest } from '../lib/manifest/read-manifest';
import { filesBelow } from './output';

/** Names of the runbooks beside a wave's zones, by language. */
export const RUNBOOKS = { en: 'RUNBOOK.md', ko: 'RUNBOOK.ko.md' } as const;

const ENGINE_FILE = /^(cdk\.out|manifest\.json|tree\.json|.*\.(template|assets|metadata)\.json)$/;

/**
 * Which files of an existing output this tool made, so that a new one replaces them, while what people and Terraform left
 * there is carried over.
 *
 * @param rewritten whether the folder of a wave and zone is written anew; what it no longer holds goes
 */
export function generatedIn(out: string, rewritten: (wave: string, zone: string) => boolean): (path: string) => boolean {
  const ours = new Set<string>();
  const paths = filesBelow(out);
  for (const path of paths) {
    const [wave = '', zone = '', name, more] = path.split('/');
    if (name !== MANIFEST_FILE || more !== undefined || !rewritten(wave, zone)) continue;
    ours.add(path);
    const manifest = readManifest(path, readFileSync(join(out, path), 'utf8'));
    if ('code' in manifest) continue;
    for (const { path: file } of [...manifest.stacks, ...manifest.artifacts]) ours.add(`${wave}/${zone}/${file}`);
    for (const file of paths) if (file.startsWith(`${wave}/${zone}/`) && ENGINE_FILE.test(file.slice(wave.length + zone.length + 2))) ours.add(file);
  }
  const runbooks = new Set<string>(Object.values(RUNBOOKS));
  return (path) => {
    if (ours.has(path)) return true;
    const [wave = '', name = '', more] = path.split('/');
    return more === undefined && runbooks.has(name) && !paths.some((one) => one.startsWith(`${wave}/`) && one.endsWith(MANIFEST_FILE) && !ours.has(one));
  };
}
