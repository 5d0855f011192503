import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE, type Manifest } from '../lib/manifest/manifest';
import type { Placement } from '../lib/model/placement';
import type { ItemRef } from '../lib/model/request';
import type { Portfolio } from '../lib/model/whole';
import type { AwsZone, Cloud, OpenStackZone } from '../lib/model/zone';
import { ProblemError } from '../lib/problem/problem';
import { runbook } from '../lib/report/runbook';
import { sha256 } from '../lib/values/digest';
import { agencyTenancy } from '../constructs/agency-tenancy/definition';
import type { BuiltStack } from './built';
import type { Extension } from './extension';
import { forgettingTokens } from './forget-tokens';
import { danglingReferences } from './generated-stack';
import { kindsOf, type Definitions } from './definitions';
import type { Landing } from './landing';
import { landingManifest, type WrittenStack } from './landing-manifest';
import type { Output } from './output';
import { RUNBOOKS } from './generated';
import { withoutTraces } from './without-traces';
import { waveRunbook, type BuiltLanding, type RunbookSources } from './wave-runbook';

export interface Synthesis {
  readonly version: string;
  readonly portfolio: Portfolio;
  readonly inputs: Manifest['inputs'];
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  /** What a recorded wave has removed. */
  readonly departed: ReadonlyMap<ItemRef, Placement>;
  readonly definitions: Definitions;
  /** The room of an agency in a zone as of a wave. */
  readonly tenancyAt: RunbookSources['tenancyAt'];
  readonly extensions: readonly Extension[];
  /** Waves of which every zone is built in this run; the runbooks of the others stay as they are. */
  readonly wholeWaves: ReadonlySet<string>;
  /** Keep the engines' stack traces. */
  readonly debug: boolean;
  /** Told of each folder before it is built. */
  readonly progress?: (landing: Landing, index: number, count: number) => void;
}

/**
 * Builds landings into the staging folder of an output, one engine app each. Nothing is visible until the output is committed.
 *
 * @returns what was built, in the order of the landings
 * @throws ProblemError when something cannot be built; the caller abandons the output
 */
export async function synthesize(landings: readonly Landing[], output: Output, synthesis: Synthesis): Promise<BuiltLanding[]> {
  return withoutTraces(synthesis.debug, async () => {
    const done: BuiltLanding[] = [];
    for (const [index, landing] of landings.entries()) {
      synthesis.progress?.(landing, index, landings.length);
      const folder = `${landing.wave.wave}/${landing.zone.zone}`;
      await loadBuilders(landing.zone.kind, synthesis.definitions);
      const built = await forgettingTokens(async () => {
        if (isOpenStack(landing)) return writeOpenStack(landing, join(output.staging, folder), synthesis);
        return isAws(landing) ? writeAws(landing, join(output.staging, folder), synthesis) : [];
      });
      for (const { agency, part, artifacts } of built) {
        for (const { path, content } of artifacts) output.write(`${folder}/${agency}/${part}/${path}`, content);
      }
      const manifest = landingManifest({ ...synthesis, kinds: kindsOf(synthesis.definitions), landing, stacks: built });
      output.write(`${folder}/${MANIFEST_FILE}`, `${JSON.stringify(manifest, null, 1)}\n`);
      done.push({ landing, stacks: built, manifest });
    }
    writeRunbooks(done, output, synthesis);
    return done;
  });
}

/** One per wave and language, over all its zones. */
function writeRunbooks(done: readonly BuiltLanding[], output: Output, synthesis: Synthesis): void {
  for (const wave of synthesis.wholeWaves) {
    const input = waveRunbook(wave, { ...synthesis, built: done, extended: synthesis.extensions.length > 0 });
    if (!input) continue;
    output.write(`${wave}/${RUNBOOKS.en}`, runbook(input, 'en'));
    output.write(`${wave}/${RUNBOOKS.ko}`, runbook(input, 'ko'));
  }
}

/** Everything of a cloud that makes constants when it is loaded, so that none of them belongs to one app only. */
async function loadBuilders(cloud: Cloud, definitions: Definitions): Promise<void> {
  await (cloud === 'aws' ? import('./aws-engine') : import('../constructs/terraform'));
  for (const definition of [agencyTenancy, ...definitions.values()]) {
    const load = definition[cloud];
    if (typeof load === 'function') await load();
  }
}

const isOpenStack = (landing: Landing): landing is Landing<OpenStackZone> => landing.zone.kind === 'openstack';
const isAws = (landing: Landing): landing is Landing<AwsZone> => landing.zone.kind === 'aws';

async function writeOpenStack(landing: Landing<OpenStackZone>, folder: string, { definitions, extensions }: Synthesis): Promise<WrittenStack[]> {
  const [{ App }, { buildOpenStack }] = await Promise.all([import('../constructs/terraform'), import('./openstack-app')]);
  const engine = join(folder, '.engine');
  mkdirSync(engine, { recursive: true });
  const app = new App({ outdir: engine });
  const stacks = await buildOpenStack(app, landing, definitions, (stack, about) => extensions.forEach(({ openstack }) => openstack?.(stack, about)));
  app.synth();
  const written = stacks.map((stack) => {
    const target = join(folder, stack.path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(engine, 'stacks', stack.construct.node.id, 'cdk.tf.json'), target);
    const dangling = danglingReferences(stack.path, readFileSync(target, 'utf8'));
    if (dangling.length > 0) throw new ProblemError(dangling);
    return withDigest(stack, target);
  });
  // The engine's own manifest names folders that are not ours.
  rmSync(engine, { recursive: true });
  return written;
}

async function writeAws(landing: Landing<AwsZone>, folder: string, { definitions, extensions }: Synthesis): Promise<WrittenStack[]> {
  const [{ buildAws }, { awsApp }] = await Promise.all([import('./aws-app'), import('./aws-engine')]);
  const app = awsApp(folder);
  const stacks = await buildAws(app, landing, definitions, (stack, about) => extensions.forEach(({ aws }) => aws?.(stack, about)));
  app.synth();
  return stacks.map((stack) => withDigest(stack, join(folder, stack.path)));
}

/** What is kept of a stack once it is written. Never its construct: that holds the whole app. */
function withDigest({ path, name, agency, part, engine, scope, resources, artifacts, secrets, supersedes }: BuiltStack, file: string): WrittenStack {
  const document = readFileSync(file);
  return { path, name, agency, part, engine, scope, resources, artifacts, secrets, supersedes, digest: sha256(document), bytes: document.length };
}
