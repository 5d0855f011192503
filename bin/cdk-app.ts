/**
 * The app of `cdk.json`: every AWS stack of a portfolio, for `cdk ls`, `cdk synth` and `cdk diff`. Context narrows it:
 *
 *     npx cdk ls -c portfolio=examples/gcloud-pilot -c wave=2027-1 -c zone=aws-seoul
 *
 * `-c extension=FILE` adds an engineer's kinds and constructs, as `--extension` of `gcdk` does.
 * Without a wave each agency's newest tenancy is listed, which holds all that came before; with one, that wave's (decision 2).
 */
import type { App } from 'aws-cdk-lib/core';
import type { AwsZone } from '../lib/model/zone';
import { lockProblems } from '../lib/plan/lock-match';
import { hasErrors, NOWHERE, renderProblem, type Problem } from '../lib/problem/problem';
import type { Language } from '../lib/values/text';
import { assemble } from '../stacks/assemble';
import { buildAws } from '../stacks/aws-app';
import { awsApp } from '../stacks/aws-engine';
import type { Landing } from '../stacks/landing';
import { outputProblems } from '../stacks/problems';
import { isSelected, selectionText } from '../stacks/selection';
import type { Io } from './io';
import { planned } from './planned';
import { loadPortfolio } from './portfolio/load';
import { selectionErrors } from './selection-problems';

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

/** How one narrows it on the CDK's command line. */
const OPTION = { wave: '-c wave', zone: '-c zone', agency: '-c agency' };

const context = (app: App, key: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(key);
  return typeof value === 'string' ? value : undefined;
};

const isAws = (landing: Landing): landing is Landing<AwsZone> => landing.zone.kind === 'aws';

async function main(): Promise<void> {
  const app = awsApp();
  const extension = context(app, 'extension');
  const loaded = await loadPortfolio(context(app, 'portfolio'), extension === undefined ? {} : { extension: [extension] }, io);
  const { portfolio, lock, definitions, language } = loaded;
  if (!portfolio) return fail(loaded.problems, language);

  const wave = context(app, 'wave');
  const zone = context(app, 'zone');
  const selection = { waves: wave === undefined ? [] : [wave], zones: zone === undefined ? [] : [zone] };
  const mistaken = selectionErrors(selection, portfolio, OPTION);
  if (hasErrors(mistaken)) return fail(mistaken, language);

  const { plan, assembly } = planned(portfolio, lock, definitions);
  // A stale lock is refused as `gcdk synth` refuses it: an app never decides where things stand.
  const errors = lockProblems(portfolio, lock, definitions, plan);
  if (hasErrors(errors)) return fail(errors, language);

  const landings = assemble(assembly)
    .filter(isAws)
    .filter((landing) => isSelected(selection, landing));
  if (landings.length === 0) return fail([outputProblems.nothingSelected(NOWHERE, { selection: selectionText(selection, OPTION) || 'AWS' })], language);

  const newest = new Map(
    landings.flatMap((landing) => landing.agencies.map(({ agency }) => [`${landing.zone.zone}/${agency.agency}`, landing.wave.wave] as const)),
  );
  for (const landing of landings) {
    const agencies = landing.agencies.map((one) => ({ ...one, tenancy: newest.get(`${landing.zone.zone}/${one.agency.agency}`) === landing.wave.wave }));
    await buildAws(app, { ...landing, agencies }, definitions, (stack, about) => loaded.extensions.forEach(({ aws }) => aws?.(stack, about)));
  }
  app.synth();
}

/** What is wrong goes to stderr, where the CDK's command line shows it, and the app fails. */
function fail(problems: readonly Problem[], language: Language): void {
  io.err(`${problems.map((problem) => renderProblem(problem, language)).join('\n')}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
