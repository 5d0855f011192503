import type { Language, Text } from '../lib/values/text';
import { partsOf, type Question } from '../lib/model/questions';
import type { Problem } from '../lib/problem/problem';
import { refusal, spelt } from './answer';
import type { Asker } from './asker';

const WORDS = {
  nothing: { ko: 'Enter = 없음', en: 'Enter = none' },
  example: { ko: '예:', en: 'e.g.' },
  invalid: { ko: '받을 수 있는 값:', en: 'allowed:' },
} as const satisfies Record<string, Text>;

/** One question on a terminal, asked until the answer will do. The library is loaded only when somebody is asked. */
export const askOnTerminal: Asker = async (question, language) => {
  const prompts = await import('@clack/prompts');
  const message = [question.prompt[language], ...(question.hint ? [question.hint[language]] : [])].join('\n');
  const output = process.stderr;
  const options = (question.choices ?? []).map(({ value, label }) => ({ value, label: label[language] }));
  const fallback = question.fallback ?? '';

  if (options.length > 0 && question.several && (!question.open || question.fallback !== undefined)) {
    const answer = await prompts.multiselect({ message, options, initialValues: [...partsOf(fallback)], required: question.fallback !== '', output });
    return prompts.isCancel(answer) ? undefined : answer.join(', ');
  }
  if (options.length > 0 && !question.open) {
    const answer = await prompts.select({ message, options, ...(fallback !== '' && { initialValue: fallback }), output });
    return prompts.isCancel(answer) ? undefined : answer;
  }
  const answer = await prompts.text({
    message,
    placeholder: placeholder(question, language),
    validate: (text) => mistake(question, text ?? '', language),
    output,
  });
  if (prompts.isCancel(answer)) return undefined;
  return answer === '' || answer === undefined ? fallback : spelt(question, answer);
};

function placeholder({ fallback, example }: Question, language: Language): string {
  if (fallback === undefined) return `${WORDS.example[language]} ${example}`;
  return fallback === '' ? `${WORDS.nothing[language]} · ${WORDS.example[language]} ${example}` : fallback;
}

/** An empty answer takes the fallback; any other must be acceptable. */
function mistake(question: Question, text: string, language: Language): string | undefined {
  if (text.trim() === '' && question.fallback !== undefined) return undefined;
  const problem = refusal(question, text);
  return problem && inOneLine(problem, language);
}

function inOneLine({ text: { what, allowed } }: Problem, language: Language): string {
  return allowed ? `${what[language]} — ${WORDS.invalid[language]} ${allowed[language]}` : what[language];
}
