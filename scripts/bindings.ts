/**
 * Generates `packages/provider-openstack/lib` (the package `@cdktf/provider-openstack`) from the provider's own schema.
 *
 *   npm run bindings                  from the checked-in schema: no network and no terraform
 *   npm run bindings -- schema.json   from a fresh `terraform providers schema -json`, which replaces the checked-in one
 *
 * `npm ci` runs it too (script `prepare`), so the 4.6 MB of generated code are never committed: what is reviewed when the
 * provider moves is the schema.
 */
import './offline';
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ConstructsMakerProviderTarget, Language, TerraformProviderConstraint } from '@cdktf/commons';
// The package's index throws on import (cdktf 0.21); this deep path is the generator itself.
import { TerraformProviderGenerator } from '@cdktf/provider-generator/lib/get/generator/provider-generator';
import { CodeMaker } from 'codemaker';

const PACKAGE = join(__dirname, '..', 'packages', 'provider-openstack');
const SCHEMA = join(PACKAGE, 'schema.json');
const LIB = join(PACKAGE, 'lib');
/** Sources and what is compiled from them; gone when the script ends. */
const STAGING = join(PACKAGE, '.generated');
const PROVIDER = new TerraformProviderConstraint('terraform-provider-openstack/openstack@3.4.0');

async function main(fresh: string | undefined): Promise<void> {
  if (fresh !== undefined) writeFileSync(SCHEMA, `${JSON.stringify(JSON.parse(readFileSync(fresh, 'utf8')), null, 1)}\n`);
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));

  const code = new CodeMaker();
  new TerraformProviderGenerator(code, schema).generate(new ConstructsMakerProviderTarget(PROVIDER, Language.TYPESCRIPT));
  rmSync(STAGING, { recursive: true, force: true });
  await code.save(STAGING);
  // No index: it would load all 169 classes (0.55 s, 145 MiB) where one is wanted.
  for (const index of ['index.ts', 'lazy-index.ts']) rmSync(join(STAGING, 'providers', 'openstack', index));
  const compiler = createRequire(__filename).resolve('@typescript/native/package.json');
  execFileSync(process.execPath, [join(compiler, '..', 'bin', 'tsc'), '-p', PACKAGE], { stdio: 'inherit' });

  // Only what was compiled: a source beside its declarations would be type-checked by whoever imports it, under his own rules.
  rmSync(LIB, { recursive: true, force: true });
  renameSync(join(STAGING, 'lib'), LIB);
  rmSync(STAGING, { recursive: true });
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`bindings: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
