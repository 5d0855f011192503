import { NOWHERE, type Problem } from '../lib/problem/problem';
import { nearest } from '../lib/values/nearest';
import type { Question } from '../lib/model/questions';
import type { Answers } from './ask';
import { commandProblems } from './problems';

/** All that an interview lacks, refuses or does not know. `flag`: how a question is answered on the command line. */
export function answerProblems({ unanswered, refused, unused, questions }: Answers, flag: (question: Question) => string): Problem[] {
  const keys = [...questions.keys()];
  const settled = unanswered.length === 0 && refused.length === 0;
  return [
    ...refused,
    ...unanswered.map((question) => {
      const choices = (question.choices ?? []).map(({ value }) => value);
      return commandProblems.unanswered(at(question.key), { prompt: question.prompt, choices, flag: flag(question) });
    }),
    // While answers are missing a key may belong to a question that they would lead to; a near miss is told at once.
    ...unused.flatMap((key) => {
      const near = nearest(key, keys);
      return settled || near !== undefined ? [commandProblems.unusedAnswer(at(key), { key, nearest: near })] : [];
    }),
  ];
}

const at = (path: string): Problem['where'] => ({ ...NOWHERE, path });
