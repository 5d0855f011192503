import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../../lib/manifest/manifest';

/**
 * Whether a folder is what `gcdk synth` wrote, or writes now: it holds `<wave>/<zone>/gcdk.manifest.json`. An output usually
 * stands in the portfolio (`out`); read as a part of it, it would be among the inputs of the next one.
 */
export function isOutput(folder: string): boolean {
  return foldersIn(folder).some((wave) => foldersIn(join(folder, wave)).some((zone) => isFile(join(folder, wave, zone, MANIFEST_FILE))));
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
