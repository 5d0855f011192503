import { Command, CommanderError, Option } from '@commander-js/extra-typings';
import { renderProblem, ProblemError } from '../lib/problem/problem';
import { EXIT, type ExitCode, type Io } from './io';
import { systemProblem } from './system-problems';

const LANGUAGES = ['ko', 'en'] as const;

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done, 1 problems found, 2 `diff` found differences, 64 wrong usage, 70 a defect of the tool
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = commandLine(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const refused = systemProblem(error);
    const problems = error instanceof ProblemError ? error.problems : refused && [refused];
    if (problems) {
      const language = argv.includes('ko') && argv[argv.indexOf('ko') - 1] === '--lang' ? 'ko' : 'en';
      io.err(problems.map((problem) => `${renderProblem(problem, language)}\n`).join(''));
      return EXIT.problems;
    }
    io.err(`gcdk: a defect of the tool: ${error instanceof Error ? error.message : String(error)}\n`);
    if (io.env['GCDK_DEBUG']) io.err(`${error instanceof Error ? error.stack : ''}\n`);
    return EXIT.defect;
  }
}

function commandLine(io: Io, done: (code: ExitCode) => void) {
  const program = new Command('gcdk')
    .description('Checks, plans and synthesizes the migration of government systems onto a government cloud.')
    .version(io.version, '-V, --version')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(gcdk --help shows every command)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done · 1 problems found · 2 diff found differences · 64 wrong usage · 70 a defect of gcdk\n\nExample:\n  gcdk check examples/gcloud-pilot --lang en\n',
    );

  const command = (name: string, description: string, example: string) =>
    program
      .command(name)
      .description(description)
      .addOption(new Option('--lang <language>', 'language of messages; default: the portfolio’s').choices(LANGUAGES))
      .option('--quiet', 'no progress and no hints')
      .option('--no-color', 'no colour (NO_COLOR is respected too)')
      .addHelpText('after', `\nExample:\n  ${example}\n`);
  const EXTENSION = ['--extension <files...>', 'modules with kinds and constructs of your own; see examples/own-stack'] as const;

  command('check', 'Report every problem of every file of a portfolio.', 'gcdk check examples/gcloud-pilot --format sarif > gcdk.sarif')
    .argument('[folder]', 'the portfolio; default: the nearest portfolio.yaml upward from here')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'sarif', 'github', 'gitlab'] as const).default('text' as const))
    .option(...EXTENSION)
    .action(async (folder, options) => done(await (await import('./commands/check')).check(folder, options, io)));

  command('plan', 'Assign systems to zones and waves, and write gcdk.lock.yaml.', 'gcdk plan --format svg > waves.svg')
    .argument('[folder]', 'the portfolio; default: the nearest portfolio.yaml upward from here')
    .addOption(new Option('--format <format>').choices(['table', 'json', 'svg'] as const).default('table' as const))
    .option('--dry-run', 'show the plan, write no lock')
    .option(...EXTENSION)
    .action(async (folder, options) => done(await (await import('./commands/plan')).plan(folder, options, io)));

  command('synth', 'Build, validate and write the stacks of every wave.', 'gcdk synth --out out --wave 2026-1')
    .argument('[folder]', 'the portfolio; default: the nearest portfolio.yaml upward from here')
    .option('--out <folder>', 'where the stacks are written', 'out')
    .option('--wave <wave...>', 'only these waves')
    .option('--zone <zone...>', 'only these zones')
    .option('--agency <code...>', 'only folders in which these agencies have something; such a folder is always built whole')
    .addOption(new Option('--format <format>').choices(['text', 'json'] as const).default('text' as const))
    .option(...EXTENSION)
    .action(async (folder, options) => done(await (await import('./commands/synth')).synth(folder, options, io)));

  command('report', 'Tell an agency what it asked for, what it gets, and when.', 'gcdk report 1741000 --format html --lang ko > report.html')
    .argument('<agency>', 'the agency’s code')
    .argument('[folder]', 'the portfolio; default: the nearest portfolio.yaml upward from here')
    .addOption(new Option('--format <format>').choices(['text', 'markdown', 'html', 'json'] as const).default('text' as const))
    .option(...EXTENSION)
    .action(async (agency, folder, options) => done(await (await import('./commands/report')).report(agency, folder, options, io)));

  command(
    'record',
    'Mark what was applied as deployed, and note what only the cloud knows.',
    'gcdk record 2026-1 --state daejeon=tenancy.json --state daejeon=workload.json',
  )
    .argument('<wave>', 'the wave that was applied')
    .argument('[folder]', 'the portfolio; default: the nearest portfolio.yaml upward from here')
    .option(
      '--state <zone=file...>',
      'what `terraform state pull` or `aws cloudformation describe-stacks` printed, `-` for standard input: items all of whose resources stand are marked, outputs become facts',
    )
    .option('--out <folder>', 'the output that was applied, to hold states against', 'out')
    .option(
      '--item <items...>',
      'mark these items (agency/id); amendments and retirements are always named: a state shows what stands, not that a change was applied',
    )
    .option('--all', 'mark everything of the wave')
    .option('--close', 'the wave is over: `gcdk plan` moves what it has not deployed to later waves')
    .option('--fact <zone:name=value...>', 'note facts by hand')
    .addOption(new Option('--format <format>').choices(['text', 'json'] as const).default('text' as const))
    .option(...EXTENSION)
    .action(async (wave, folder, options) => done(await (await import('./commands/record')).record(wave, folder, options, io)));

  command('diff', 'Compare two outputs, folders or git revisions.', 'gcdk diff main HEAD --format json')
    .argument('<old>', 'an output folder, or a git revision of the portfolio')
    .argument('<new>', 'an output folder, or a git revision of the portfolio')
    .option('--portfolio <folder>', 'the portfolio whose revisions are compared')
    .addOption(new Option('--format <format>').choices(['text', 'json'] as const).default('text' as const))
    .option(...EXTENSION)
    .action(async (before, after, options) => done(await (await import('./commands/diff')).diff(before, after, options, io)));

  command('schema', 'Write the JSON Schemas of every file of a portfolio.', 'gcdk schema --out docs/schema')
    .argument('[name]', 'one schema, to standard output: portfolio, waves, zone, agency, request, waiver, facts or lock')
    .option('--out <folder>', 'write all of them into this folder')
    .option(...EXTENSION)
    .action(async (name, options) => done(await (await import('./commands/schema')).schema(name, options, io)));

  command('init', 'Make a small valid portfolio in a new folder.', 'gcdk init my-cloud --name my-cloud --yes')
    .argument('<folder>', 'a folder that does not exist yet, or is empty')
    .option('--name <id>', 'the portfolio’s id')
    .option('--title <title>', 'its title')
    .option('--operator <name>', 'who runs the cloud')
    .option('--email <address>', 'the operator’s address')
    .option('--yes', 'ask nothing: take the defaults for what no flag says')
    .action(async (folder, options) => done(await (await import('./commands/init')).init(folder, options, io)));

  command(
    'request',
    'Ask an agency what it needs and write a valid request file.',
    'gcdk request 1741000 --answers portal.yaml --set systems.civil-portal.dataClass=O',
  )
    .argument('<agency>', 'the agency’s code')
    .argument('[folder]', 'the portfolio; default: the nearest portfolio.yaml upward from here')
    .option('--answers <file>', 'answers as YAML or JSON instead of questions')
    .option(
      '--set <key=value>',
      'one answer; may be given many times; --help-answers lists the keys',
      (one: string, all: readonly string[]) => [...all, one],
      [] as readonly string[],
    )
    .option('--help-answers', 'list every question with its key, example and default')
    .option('--yes', 'ask nothing: take the defaults for what no answer says')
    .option(...EXTENSION)
    .option('--dry-run', 'print the file, write nothing')
    .addOption(new Option('--format <format>').choices(['text', 'json'] as const).default('text' as const))
    .action(async (agency, folder, options) => done(await (await import('./commands/request')).request(agency, folder, options, io)));

  return program;
}
