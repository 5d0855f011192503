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
