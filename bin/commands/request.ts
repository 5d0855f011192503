import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { hasErrors, inFile, shown, type Problem } from '../../lib/problem/problem';
import { nearest } from '../../lib/values/nearest';
import { answerProblems } from '../answer-problems';
import { interview, type Answers } from '../ask';
import type { Asker } from '../asker';
import { EXIT, type ExitCode, type Io } from '../io';
import { loadPortfolio, type Loaded, type LoadOptions } from '../portfolio/load';
import { commandProblems } from '../problems';
import { tellProblems } from '../report-problems';
import { questionOf } from '../request/answer-place';
import { draftOf, problemsOf, type Draft } from '../request/draft';
import { answersHelp } from '../request/help';
import { knownAnswers, type AnswerOptions } from '../request/known-answers';
import { questionnairesOf } from '../request/questionnaires';
import { Script, type ScriptInput } from '../request/script';
import { WORDS } from '../request/words';
import { ensureSchemas } from '../schema-header';
import { writeNew } from '../write-file';

export interface RequestOptions extends LoadOptions, AnswerOptions {
  /** List every question and stop. */
  readonly helpAnswers?: boolean | undefined;
  /** Ask nothing: what no answer says takes its default. */
  readonly yes?: boolean | undefined;
  /** Print the file in place of writing it. */
  readonly dryRun?: boolean | undefined;
}

/** `gcdk request AGENCY`: asks an agency in its own words, and writes a request file that checks together with the whole portfolio. */
export async function request(code: string, folder: string | undefined, options: RequestOptions, io: Io, ask?: Asker): Promise<ExitCode> {
  const loaded = await loadPortfolio(folder, options, io);
  const { portfolio, language } = loaded;
  const fail = (problems: readonly Problem[]): ExitCode => tellProblems(problems, language, options, io);
  if (!portfolio) return fail(loaded.problems);
  const agency = portfolio.agencies.get(code);
  if (!agency) {
    const codes = [...portfolio.agencies.keys()];
    return fail([commandProblems.unknownAgency(inFile('agencies'), { code: shown(code), nearest: nearest(code, codes), count: codes.length })]);
  }
  const { known, problems } = knownAnswers(options, io);
  if (problems.length > 0) return fail(problems);
  const input: ScriptInput = { agency, portfolio, known, today: io.today(), language, questionnaires: questionnairesOf(loaded.definitions) };
  if (options.helpAnswers) {
    io.out(answersHelp(input, language));
    return EXIT.ok;
  }
  return new Conversation(input, loaded, options, io, ask).run();
}

/** From the first question to the written file; a person whose answers do not fit the portfolio is asked those again. */
class Conversation {
  private readonly script: Script;

  constructor(
    private readonly input: ScriptInput,
    private readonly loaded: Loaded,
    private readonly options: RequestOptions,
    private readonly io: Io,
    private readonly ask: Asker | undefined,
  ) {
    this.script = new Script(input);
  }

  async run(): Promise<ExitCode> {
    if (this.personal && !this.options.quiet) this.io.err(`${this.input.agency.name[this.loaded.language]} (${this.input.agency.agency})\n`);
    if (this.personal && !this.options.quiet) this.hint(WORDS.intro);
    for (let { known } = this.input, again = false; ; again = true) {
      const answers = await this.interview(known);
      if (answers.cancelled) {
        this.hint(WORDS.cancelled);
        return this.giveBack(answers);
      }
      // Answers to questions that a second round no longer asks are nobody's mistake.
      const wrong = answerProblems(again ? { ...answers, unused: [] } : answers, ({ key, example }) => `--set ${key}=${quoted(example)}`);
      if (wrong.length > 0) {
        this.tell(wrong);
        return this.giveBack(answers);
      }
      const draft = draftOf(this.script, answers.given, this.loaded);
      const problems = this.problems(draft);
      if (!hasErrors(problems)) {
        this.tell(problems);
        return this.finish(draft, answers);
      }
      this.tell(problems);
      const rest = this.withoutWrong(answers, problems);
      if (rest.size === answers.given.size) return this.giveBack(answers);
      this.hint(WORDS.again);
      known = rest;
    }
  }

  private interview(known: ReadonlyMap<string, string>): Promise<Answers> {
    const { loaded, options, io, script } = this;
    return interview({ questions: (given) => script.questions(given), known, silent: options.yes ?? false, language: loaded.language }, io, this.ask);
  }

  private problems(draft: Draft): readonly Problem[] {
    if (existsSync(join(this.loaded.folder, draft.file))) return [commandProblems.requestTaken(inFile(draft.file), { file: draft.file })];
    return problemsOf(draft, this.loaded);
  }

  /** The answers but for those that led to an error and can be asked anew; all of them where nobody can be asked. */
  private withoutWrong({ given, questions }: Answers, problems: readonly Problem[]): ReadonlyMap<string, string> {
    if (!this.personal) return given;
    const wrong = problems.flatMap(({ severity, where }) => {
      const key = severity === 'error' && where.file === '' ? questionOf(where.path, (name) => given.has(name)) : undefined;
      return key === undefined || questions.get(key)?.unasked === true ? [] : [key];
    });
    // What was answered below a wrong answer goes with it, else it would bring it back.
    return new Map([...given].filter(([key]) => !wrong.some((one) => key === one || key.startsWith(`${one}.`))));
  }

  private finish(draft: Draft, answers: Answers): ExitCode {
    const { folder, language } = this.loaded;
    if (this.options.format === 'json') this.io.out(`${JSON.stringify({ file: draft.file, written: !this.options.dryRun, request: draft.value }, null, 1)}\n`);
    else if (this.options.dryRun) this.io.out(draft.text);
    if (this.options.dryRun) return EXIT.ok;
    if (!writeNew(join(folder, draft.file), draft.text)) {
      this.tell([commandProblems.requestTaken(inFile(draft.file), { file: draft.file })]);
      return this.giveBack(answers);
    }
    ensureSchemas(folder, 'request', [...this.loaded.definitions.values()]);
    if (this.options.format !== 'json') this.io.out(`${draft.file}\n`);
    if (!this.options.quiet) this.io.err(`${WORDS.next[language]}\n`);
    return EXIT.ok;
  }

  /** Nobody answers forty questions twice. */
  private giveBack({ given }: Answers): ExitCode {
    if (this.personal && given.size > 0) {
      this.hint(WORDS.kept);
      this.io.err(stringify(Object.fromEntries(given), { lineWidth: 0 }));
    }
    return EXIT.problems;
  }

  private get personal(): boolean {
    return this.io.terminal.in && this.io.terminal.err && !this.options.yes;
  }

  private tell(problems: readonly Problem[]): void {
    tellProblems(problems, this.loaded.language, this.options, this.io);
  }

  private hint(words: (typeof WORDS)[keyof typeof WORDS]): void {
    this.io.err(`${words[this.loaded.language]}\n`);
  }
}

/** As a shell takes it. */
const quoted = (text: string): string => (/^[\w./:@-]+$/.test(text) ? text : `'${text}'`);
