import { Command, Option } from '@commander-js/extra-typings';
import type { Language, Text } from '../lib/values/text';
import { LANGUAGES } from './help/language';
import { helpIn, usageError } from './help/localize';
import { ARGUMENTS, COMMANDS, OPTIONS, PROGRAM } from './help/words';
import type { ExitCode, Io } from './io';

/**
 * The commands, their arguments and options. What a command does is loaded only when it runs.
 *
 * @param language of help and usage errors
 * @param done takes what the command answers the shell
 */
export function commandLine(io: Io, language: Language, done: (code: ExitCode) => void) {
  const t = (text: Text): string => text[language];
  const example = (line: string): string => `\n${t(PROGRAM.example)}:\n  ${line}\n`;
  const program = new Command('gcdk')
    .description(t(PROGRAM.about))
    .version(io.version, '-V, --version', t(PROGRAM.version))
    .helpOption('-h, --help', t(PROGRAM.help))
    .helpCommand('help [command]', t(PROGRAM.help))
    .addOption(new Option('--lang <language>', t(OPTIONS.lang)).choices(LANGUAGES))
    .enablePositionalOptions()
    .hook('preAction', (whole, command) => {
      if (command.getOptionValue('lang') === undefined) command.setOptionValue('lang', whole.opts().lang);
    })
    .exitOverride()
    .configureHelp(helpIn(language))
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: (text, write) => write(usageError(text, language)) })
    .showHelpAfterError(t(PROGRAM.afterError))
    .addHelpText('after', `\n${t(PROGRAM.exitCodes)}\n${example('gcdk check examples/gcloud-pilot --lang en')}`);

  const command = (name: keyof typeof COMMANDS, line: string, lang: Text = OPTIONS.lang) =>
    program
      .command(name)
      .description(t(COMMANDS[name]))
      .addOption(new Option('--lang <language>', t(lang)).choices(LANGUAGES))
      .option('--quiet', t(OPTIONS.quiet))
      .option('--no-color', t(OPTIONS.noColor))
      .addHelpText('after', example(line));
  const format = <const F extends readonly [string, ...string[]]>(...forms: F) =>
    new Option('--format <format>', t(OPTIONS.format)).choices(forms).default<F[number]>(forms[0]);
  const extension = ['--extension <files...>', t(OPTIONS.extension)] as const;

  command('check', 'gcdk check examples/gcloud-pilot --format sarif > gcdk.sarif')
    .argument('[folder]', t(ARGUMENTS.folder))
    .addOption(format('text', 'json', 'sarif', 'github', 'gitlab'))
    .option(...extension)
    .action(async (folder, options) => done(await (await import('./commands/check')).check(folder, options, io)));

  command('plan', 'gcdk plan --format svg > waves.svg')
    .argument('[folder]', t(ARGUMENTS.folder))
    .addOption(format('table', 'json', 'svg'))
    .option('--dry-run', t(OPTIONS.planDryRun))
    .option(...extension)
    .action(async (folder, options) => done(await (await import('./commands/plan')).plan(folder, options, io)));

  command('synth', 'gcdk synth --out out --wave 2026-1')
    .argument('[folder]', t(ARGUMENTS.folder))
    .option('--out <folder>', t(OPTIONS.synthOut), 'out')
    .option('--wave <wave...>', t(OPTIONS.onlyWaves))
    .option('--zone <zone...>', t(OPTIONS.onlyZones))
    .option('--agency <code...>', t(OPTIONS.onlyAgencies))
    .addOption(format('text', 'json'))
    .option(...extension)
    .action(async (folder, options) => done(await (await import('./commands/synth')).synth(folder, options, io)));

  command('report', 'gcdk report 1741000 --format html --lang ko > report.html')
    .argument('<agency>', t(ARGUMENTS.agency))
    .argument('[folder]', t(ARGUMENTS.folder))
    .addOption(format('text', 'markdown', 'html', 'json'))
    .option(...extension)
    .action(async (agency, folder, options) => done(await (await import('./commands/report')).report(agency, folder, options, io)));

  command('record', 'gcdk record 2026-1 --state daejeon=tenancy.json --state daejeon=workload.json')
    .argument('<wave>', t(ARGUMENTS.wave))
    .argument('[folder]', t(ARGUMENTS.folder))
    .option('--state <zone=file...>', t(OPTIONS.state))
    .option('--out <folder>', t(OPTIONS.recordOut), 'out')
    .option('--item <items...>', t(OPTIONS.item))
    .option('--all', t(OPTIONS.all))
    .option('--close', t(OPTIONS.close))
    .option('--fact <zone:name=value...>', t(OPTIONS.fact))
    .addOption(format('text', 'json'))
    .option(...extension)
    .action(async (wave, folder, options) => done(await (await import('./commands/record')).record(wave, folder, options, io)));

  command('diff', 'gcdk diff main HEAD --format json')
    .argument('<old>', t(ARGUMENTS.compared))
    .argument('<new>', t(ARGUMENTS.compared))
    .option('--portfolio <folder>', t(OPTIONS.comparedPortfolio))
    .addOption(format('text', 'json'))
    .option(...extension)
    .action(async (before, after, options) => done(await (await import('./commands/diff')).diff(before, after, options, io)));

  command('schema', 'gcdk schema --out docs/schema')
    .argument('[name]', t(ARGUMENTS.schema))
    .option('--out <folder>', t(OPTIONS.schemaOut))
    .addOption(format('text', 'json'))
    .option(...extension)
    .action(async (name, options) => done(await (await import('./commands/schema')).schema(name, options, io)));

  command('init', 'gcdk init my-cloud --name my-cloud --yes', OPTIONS.newLang)
    .argument('<folder>', t(ARGUMENTS.newFolder))
    .option('--name <id>', t(OPTIONS.name))
    .option('--title <title>', t(OPTIONS.title))
    .option('--operator <name>', t(OPTIONS.operator))
    .option('--email <address>', t(OPTIONS.email))
    .option('--yes', t(OPTIONS.initYes))
    .addOption(format('text', 'json'))
    .action(async (folder, options) => done(await (await import('./commands/init')).init(folder, options, io)));

  command('request', 'gcdk request 1741000 --answers portal.yaml --set systems.civil-portal.dataClass=O')
    .argument('<agency>', t(ARGUMENTS.agency))
    .argument('[folder]', t(ARGUMENTS.folder))
    .option('--answers <file>', t(OPTIONS.answers))
    .option('--set <key=value>', t(OPTIONS.set), (one: string, all: readonly string[]) => [...all, one], [] as readonly string[])
    .option('--help-answers', t(OPTIONS.helpAnswers))
    .option('--yes', t(OPTIONS.requestYes))
    .option(...extension)
    .option('--dry-run', t(OPTIONS.requestDryRun))
    .addOption(format('text', 'json'))
    .action(async (agency, folder, options) => done(await (await import('./commands/request')).request(agency, folder, options, io)));

  return program;
}
