import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { catalogue } from '../../constructs/catalogue';
import { emailField, identifierField, lineField } from '../../lib/model/fields';
import type { Question } from '../../lib/model/questions';
import { inFile, renderProblem, type Problem } from '../../lib/problem/problem';
import type { Language } from '../../lib/values/text';
import { byText } from '../../lib/values/compare';
import { answerProblems } from '../answer-problems';
import { interview } from '../ask';
import type { Asker } from '../asker';
import { newPortfolioFiles } from '../init/template';
import { EXIT, type ExitCode, type Io } from '../io';
import { commandProblems } from '../problems';
import { schemaFiles } from '../schema-header';
import type { CommonOptions } from '../settings';

export interface InitOptions extends CommonOptions {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly operator?: string | undefined;
  readonly email?: string | undefined;
  /** Ask nothing: what no flag says takes its default. */
  readonly yes?: boolean | undefined;
}

const TITLE = { ko: '정부클라우드', en: 'Government cloud' } as const;
const OPERATOR = { ko: '국가정보자원관리원', en: 'National Information Resources Service' } as const;

const questionsIn = (language: Language) =>
  [
    {
      key: 'name',
      prompt: { ko: '포트폴리오에 짧은 영문 이름(id)을 지어 주십시오.', en: 'Give the portfolio a short id.' },
      hint: { ko: '영문 소문자, 숫자, 붙임표', en: 'Lower-case letters, digits and hyphens' },
      example: 'gcloud',
      fallback: 'gcloud',
      field: identifierField,
    },
    {
      key: 'title',
      prompt: { ko: '포트폴리오의 이름은 무엇입니까?', en: 'What is it called?' },
      example: TITLE[language],
      fallback: TITLE[language],
      field: lineField,
    },
    {
      key: 'operator',
      prompt: { ko: '클라우드를 운영하는 기관은 어디입니까?', en: 'Who runs the cloud?' },
      example: OPERATOR[language],
      fallback: OPERATOR[language],
      field: lineField,
    },
    {
      key: 'email',
      prompt: { ko: '운영기관의 전자우편 주소는 무엇입니까?', en: 'The e-mail address of the operator?' },
      example: 'cloud@nirs.example',
      fallback: 'cloud@nirs.example',
      field: emailField,
    },
  ] as const satisfies readonly Question[];

/** `gcdk init FOLDER`: a small portfolio in the language asked for (default: Korean) that checks, plans and synthesizes as it is. */
export async function init(folder: string, options: InitOptions, io: Io, ask?: Asker): Promise<ExitCode> {
  const language = options.lang ?? 'ko';
  const fail = (problems: readonly Problem[]): ExitCode => {
    io.err(problems.map((problem) => `${renderProblem(problem, language)}\n`).join(''));
    return EXIT.problems;
  };
  const questions = questionsIn(language);
  const target = resolve(io.cwd, folder);
  if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
    return fail([commandProblems.folderTaken(inFile(folder), { folder })]);

  const known = new Map(questions.flatMap(({ key }) => (options[key] === undefined ? [] : [[key, options[key]] as const])));
  const answers = await interview({ questions: () => questions, known, silent: options.yes ?? false, language }, io, ask);
  if (answers.cancelled) {
    io.err(language === 'ko' ? '그만두었습니다. 아무것도 쓰지 않았습니다.\n' : 'Stopped; nothing was written.\n');
    return EXIT.problems;
  }
  const problems = answerProblems(answers, ({ key, example }) => `--${key} ${JSON.stringify(example)}`);
  if (problems.length > 0) return fail(problems);

  const answer = (key: (typeof questions)[number]['key']): string => answers.given.get(key) ?? '';
  const files = newPortfolioFiles({ language, name: answer('name'), title: answer('title'), operator: answer('operator'), email: answer('email') });
  writeFolder(target, new Map([...files, ...schemaFiles(catalogue)]));
  const paths = [...files.keys()].sort(byText).map((path) => join(folder, path));
  io.out(options.format === 'json' ? `${JSON.stringify({ folder, files: paths }, null, 1)}\n` : paths.map((path) => `${path}\n`).join(''));
  if (!options.quiet)
    io.err(
      language === 'ko'
        ? `파일 ${files.size}개와 편집기용 스키마를 만들었습니다. 다음: gcdk check ${folder} && gcdk plan ${folder}\n`
        : `Made ${files.size} files, and schemas for editors; next: gcdk check ${folder} && gcdk plan ${folder}\n`,
    );
  return EXIT.ok;
}

/** Writes a folder whole or not at all: beside its place first, then one rename. */
function writeFolder(target: string, files: ReadonlyMap<string, string>): void {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      writeFileSync(join(beside, path), text);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
