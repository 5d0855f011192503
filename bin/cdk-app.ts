/**
 * The app of `cdk.json`: every AWS stack of a portfolio, for `cdk ls`, `cdk synth` and `cdk diff`. Context narrows it:
 *
 *     npx cdk ls -c portfolio=examples/gcloud-pilot -c wave=2027-1 -c zone=aws-seoul
 *
 * `-c extension=FILE` adds an engineer's kinds and constructs, as `--extension` of `gcdk` does.
 * Without a wave each agency's newest tenancy is listed, which holds all that came before; with one, that wave's (decision 2).
 */
import type { App } from 'aws-cdk-lib/core';
import { hasErrors, renderProblem } from '../lib/problem/problem';
import type { AwsZone } from '../lib/model/zone';
import { assemble } from '../stacks/assemble';
import { buildAws } from '../stacks/aws-app';
import { awsApp } from '../stacks/aws-engine';
import type { Landing } from '../stacks/landing';
import { isSelected } from '../stacks/selection';
import type { Io } from './io';
import { planned } from './planned';
import { loadPortfolio } from './portfolio/load';

const io: Io = {
  version: '',
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  terminal: { in: false, out: false, err: false },
  today: () => {
    throw new Error('an app has no clock');
  },
};

const context = (app: App, key: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(key);
  return typeof value === 'string' ? value : undefined;
};

const isAws = (landing: Landing): landing is Landing<AwsZone> => landing.zone.kind === 'aws';

async function main(): Promise<void> {
  const app = awsApp();
  const extension = context(app, 'extension');
  const loaded = await loadPortfolio(context(app, 'portfolio'), extension === undefined ? {} : { extension: [extension] }, io);
  const { plan, assembly } = loaded.portfolio ? planned(loaded.portfolio, loaded.lock, loaded.definitions) : { plan: undefined, assembly: undefined };
  const problems = [...loaded.problems, ...(plan?.problems ?? [])];
  if (!assembly || hasErrors(problems)) throw new Error(problems.map((problem) => renderProblem(problem, loaded.language)).join('\n'));

  const wave = context(app, 'wave');
  const zone = context(app, 'zone');
  const selection = { waves: wave === undefined ? [] : [wave], zones: zone === undefined ? [] : [zone] };
  const landings = assemble(assembly)
    .filter(isAws)
    .filter((landing) => isSelected(selection, landing));
  const newest = new Map(
    landings.flatMap((landing) => landing.agencies.map(({ agency }) => [`${landing.zone.zone}/${agency.agency}`, landing.wave.wave] as const)),
  );
  for (const landing of landings) {
    const agencies = landing.agencies.map((one) => ({ ...one, tenancy: newest.get(`${landing.zone.zone}/${one.agency.agency}`) === landing.wave.wave }));
    await buildAws(app, { ...landing, agencies }, loaded.definitions, (stack, about) => loaded.extensions.forEach(({ aws }) => aws?.(stack, about)));
  }
  app.synth();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
