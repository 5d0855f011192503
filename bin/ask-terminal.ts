import type * as Clack from '@clack/prompts';
import { partsOf, type Question } from '../lib/model/questions';
import type { Problem } from '../lib/problem/problem';
import type { Language, Text } from '../lib/values/text';
import { refusal, spelt } from './answer';
import type { Asker } from './asker';

type Prompts = typeof Clack;

/** No choice of any question is empty. */
const NONE = '';

const WORDS = {
  nothing: { ko: 'Enter = 없음', en: 'Enter = none' },
  example: { ko: '예:', en: 'e.g.' },
  allowed: { ko: '쓸 수 있는 값:', en: 'allowed:' },
  demanded: { ko: '답이 필요합니다', en: 'an answer is needed' },
  several: { ko: '↑↓로 옮기고 스페이스로 고른 뒤 Enter를 누릅니다', en: '↑↓ to move, Space to select, Enter when done' },
  choose: { ko: '— 고르십시오 —', en: '— choose one —' },
  least: { ko: '하나 이상 골라야 합니다', en: 'select at least one' },
} as const satisfies Record<string, Text>;

/** One question on a terminal, asked until the answer will do. The library is loaded only when somebody is asked. */
export const askOnTerminal: Asker = async (question, language) => {
  widened(process.stderr);
  const prompts = await import('@clack/prompts');
  const { choices = [], several, open, fallback } = question;
  if (choices.length > 0 && several && (!open || fallback !== undefined)) return askForSeveral(prompts, question, language);
  if (choices.length > 0 && !open) return askForOne(prompts, question, language);
  return askForText(prompts, question, language);
};

/** Some terminals say that they are 0 wide, into which the library would wrap every letter. */
function widened(stream: { columns?: number }): void {
  if (stream.columns === 0) Object.defineProperty(stream, 'columns', { value: 80, configurable: true, writable: true });
}

async function askForSeveral(prompts: Prompts, question: Question, language: Language): Promise<string | undefined> {
  const message = messageOf(question, language, WORDS.several);
  const { fallback } = question;
  for (;;) {
    const answer = await prompts.multiselect({
      message,
      options: optionsOf(question, language),
      initialValues: [...partsOf(fallback ?? '')],
      required: false,
      showInstructions: false,
      output: process.stderr,
    });
    if (prompts.isCancel(answer)) return undefined;
    if (answer.length > 0 || fallback === '') return answer.join(', ');
    prompts.log.warn(WORDS.least[language], { output: process.stderr });
  }
}

async function askForOne(prompts: Prompts, question: Question, language: Language): Promise<string | undefined> {
  const { fallback } = question;
  // Without a default Enter alone must not answer: the cursor stands on a line that is none of the choices.
  const none = fallback === undefined ? [{ value: NONE, label: WORDS.choose[language] }] : [];
  for (;;) {
    const answer = await prompts.select({
      message: messageOf(question, language),
      options: [...none, ...optionsOf(question, language)],
      ...(fallback !== undefined && { initialValue: fallback }),
      showInstructions: false,
      output: process.stderr,
    });
    if (prompts.isCancel(answer)) return undefined;
    if (answer !== NONE) return answer;
    prompts.log.warn(WORDS.demanded[language], { output: process.stderr });
  }
}

async function askForText(prompts: Prompts, question: Question, language: Language): Promise<string | undefined> {
  const answer = await prompts.text({
    // The library draws its bar before every line of a choice's question, but only before the first of a text's.
    message: messageOf(question, language).replaceAll('\n', `\n${prompts.S_BAR}  `),
    placeholder: placeholder(question, language),
    ...(question.fallback !== undefined && { defaultValue: question.fallback }),
    validate: (text) => mistake(question, text ?? '', language),
    output: process.stderr,
  });
  return prompts.isCancel(answer) ? undefined : spelt(question, answer);
}

/** The question, and under it what helps to answer. */
function messageOf({ prompt, hint }: Question, language: Language, how?: Text): string {
  const under = [...(hint ? [hint[language]] : []), ...(how ? [how[language]] : [])];
  return [prompt[language], ...under].join('\n');
}

const optionsOf = ({ choices = [] }: Question, language: Language): { value: string; label: string }[] =>
  choices.map(({ value, label }) => ({ value, label: label[language] }));

function placeholder({ fallback, example }: Question, language: Language): string {
  if (fallback === undefined) return `${WORDS.example[language]} ${example}`;
  return fallback === '' ? `${WORDS.nothing[language]} · ${WORDS.example[language]} ${example}` : fallback;
}

/** An empty answer takes the fallback; any other must be acceptable. */
function mistake(question: Question, text: string, language: Language): string | undefined {
  const empty = text.trim() === '';
  if (empty && question.fallback !== undefined) return undefined;
  const problem = refusal(question, text);
  return problem && inOneLine(problem, empty ? WORDS.demanded : problem.text.what, language);
}

const inOneLine = ({ text: { allowed } }: Problem, what: Text, language: Language): string =>
  allowed ? `${what[language]} — ${WORDS.allowed[language]} ${allowed[language]}` : what[language];
