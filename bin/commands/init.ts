import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseIdentifier } from '../../lib/values/identifier';
import { inFile, renderProblem, type Problem } from '../../lib/problem/problem';
import { interview, type Question } from '../ask';
import { newPortfolioFiles } from '../init/template';
import { EXIT, type ExitCode, type Io } from '../io';
import { answerProblems, commandProblems } from '../problems';
import type { CommonOptions } from '../settings';

interface InitOptions extends CommonOptions {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly operator?: string | undefined;
  readonly email?: string | undefined;
  readonly yes?: boolean | undefined;
}

const QUESTIONS: readonly Question[] = [
  {
    key: 'name',
    prompt: { ko: '포트폴리오의 id (영문 소문자·숫자·붙임표)', en: 'The portfolio’s id (lower-case letters, digits, hyphens)' },
    example: 'gcloud',
    fallback: 'gcloud',
    refuse: (text) =>
      parseIdentifier(text)
        ? undefined
        : { ko: '영문 소문자·숫자·붙임표 2~40자여야 합니다', en: 'must be 2 to 40 lower-case letters, digits and single hyphens' },
  },
  { key: 'title', prompt: { ko: '포트폴리오의 이름', en: 'Its title' }, example: '정부클라우드', fallback: '정부클라우드' },
  { key: 'operator', prompt: { ko: '클라우드를 운영하는 기관', en: 'Who runs the cloud' }, example: '국가정보자원관리원', fallback: '국가정보자원관리원' },
  {
    key: 'email',
    prompt: { ko: '운영 기관의 전자우편', en: 'The operator’s e-mail address' },
    example: 'cloud@nirs.example',
    fallback: 'cloud@nirs.example',
    refuse: (text) => (/^[^\s@"'<>]{1,64}@[A-Za-z0-9.-]{3,180}$/.test(text) ? undefined : { ko: '전자우편 주소여야 합니다', en: 'must be an e-mail address' }),
  },
];

/** `gcdk init FOLDER`: a small portfolio that checks, plans and synthesizes as it is. */
export async function init(folder: string, options: InitOptions, io: Io): Promise<ExitCode> {
  const language = options.lang ?? 'ko';
  const fail = (problems: readonly Problem[]): ExitCode => {
    io.err(problems.map((problem) => `${renderProblem(problem, language)}\n`).join(''));
    return EXIT.problems;
  };
  const target = resolve(io.cwd, folder);
  if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
    return fail([commandProblems.folderTaken(inFile(folder), { folder })]);

  const known = new Map(QUESTIONS.flatMap(({ key }) => (options[key as 'name'] === undefined ? [] : [[key, options[key as 'name'] ?? '']])));
  const answers = await interview({ questions: QUESTIONS, known, silent: options.yes ?? false, language }, io);
  if ('cancelled' in answers) return EXIT.problems;
  if (!('given' in answers)) return fail(answerProblems(answers));

  const answer = (key: string): string => answers.given.get(key) ?? '';
  const files = newPortfolioFiles({ name: answer('name'), title: answer('title'), operator: answer('operator'), email: answer('email') });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text, { flag: 'wx' });
  }
  if (!options.quiet)
    io.err(
      language === 'ko'
        ? `${files.size}개 파일을 만들었습니다. 다음: gcdk check ${folder} && gcdk plan ${folder}\n`
        : `made ${files.size} files; next: gcdk check ${folder} && gcdk plan ${folder}\n`,
    );
  return EXIT.ok;
}
