import { defineProblem, NOWHERE, type Problem } from '../lib/problem/problem';
import type { Text } from '../lib/values/text';
import type { Answers } from './ask';

export const commandProblems = {
  folderTaken: defineProblem<{ readonly folder: string }>({
    code: 'GCDK9001',
    title: { ko: '빈 폴더가 아님', en: 'the folder is not empty' },
    text: ({ folder }) => ({
      what: { ko: '이미 무엇인가 들어 있는 자리에는 새 포트폴리오를 만들지 않습니다', en: 'a new portfolio is made only in a new or empty folder' },
      got: folder,
      fix: { ko: '없는 폴더나 빈 폴더의 이름을 주십시오', en: 'name a folder that does not exist yet or is empty' },
    }),
    example: { folder: 'my-cloud' },
  }),
  unknownAgency: defineProblem<{ readonly code: string; readonly nearest: string | undefined; readonly count: number }>({
    code: 'GCDK9004',
    title: { ko: '없는 기관', en: 'an agency that does not exist' },
    text: ({ code, nearest, count }) => ({
      what: { ko: `이 코드의 기관이 포트폴리오에 없습니다 (기관 ${count}곳)`, en: `the portfolio has no agency of this code (it has ${count})` },
      got: code,
      nearest,
      fix: { ko: '코드를 확인하거나 agencies/에 기관을 더해 주십시오', en: 'check the code, or add the agency under agencies/' },
    }),
    example: { code: '1741001', nearest: '1741000', count: 40 },
  }),
  unknownSchema: defineProblem<{ readonly name: string; readonly names: readonly string[]; readonly nearest: string | undefined }>({
    code: 'GCDK9005',
    title: { ko: '없는 스키마', en: 'a schema that does not exist' },
    text: ({ name, names, nearest }) => ({
      what: { ko: '이런 이름의 스키마가 없습니다', en: 'there is no schema of this name' },
      got: name,
      allowed: { ko: names.join(', '), en: names.join(', ') },
      nearest,
      fix: { ko: '이름을 고치거나, 모두 쓰려면 --out 폴더를 주십시오', en: 'mend the name, or give --out FOLDER to write all of them' },
    }),
    example: { name: 'requst', names: ['portfolio', 'request'], nearest: 'request' },
  }),
  noPortfolio: defineProblem<{ readonly folder: string }>({
    code: 'GCDK9006',
    title: { ko: '포트폴리오가 없음', en: 'no portfolio' },
    text: ({ folder }) => ({
      what: { ko: '여기에도, 위쪽 폴더에도 portfolio.yaml이 없습니다', en: 'there is no portfolio.yaml here or in any folder above' },
      got: folder,
      fix: { ko: '포트폴리오 폴더를 주거나, `gcdk init 폴더`로 새로 만드십시오', en: 'name the portfolio’s folder, or make one with `gcdk init FOLDER`' },
    }),
    example: { folder: '.' },
  }),
  unanswered: defineProblem<{ readonly key: string; readonly prompt: Text; readonly example: string }>({
    code: 'GCDK9002',
    title: { ko: '답이 없는 물음', en: 'a question without an answer' },
    text: ({ key, prompt, example }) => ({
      what: { ko: `답이 필요합니다: ${prompt.ko}`, en: `an answer is needed: ${prompt.en}` },
      fix: { ko: `터미널에서 답하거나 플래그로 주십시오. 예: ${key}=${example}`, en: `answer on a terminal, or give it by flag, e.g. ${key}=${example}` },
    }),
    example: { key: 'systems.id', prompt: { ko: '시스템의 id', en: 'The system’s id' }, example: 'civil-portal' },
  }),
  refused: defineProblem<{ readonly key: string; readonly answer: string; readonly why: Text }>({
    code: 'GCDK9003',
    title: { ko: '받을 수 없는 답', en: 'an answer that cannot be taken' },
    text: ({ key, answer, why }) => ({
      what: { ko: `'${key}'의 답을 받을 수 없습니다`, en: `the answer to '${key}' cannot be taken` },
      got: answer,
      allowed: why,
      fix: { ko: '답을 고쳐 다시 실행하십시오', en: 'mend the answer and run the command again' },
    }),
    example: { key: 'name', answer: 'My Cloud', why: { ko: '영문 소문자여야 합니다', en: 'must be lower-case letters' } },
  }),
} as const;

/** All that an interview lacks or refuses, as problems. */
export function answerProblems(answers: Exclude<Answers, { readonly given: unknown } | { readonly cancelled: true }>): Problem[] {
  if ('unanswered' in answers) return answers.unanswered.map(({ key, prompt, example }) => commandProblems.unanswered(NOWHERE, { key, prompt, example }));
  return answers.refused.map(({ question: { key }, answer, why }) => commandProblems.refused(NOWHERE, { key, answer, why }));
}
