import type { Question, Questionnaire } from '../../lib/model/questions';
import { say } from '../../lib/values/speech';
import type { Language, Text } from '../../lib/values/text';
import { Script, type ScriptInput } from './script';

const INTRO = say(
  "키는 점(.)으로 이은 이름입니다. 'civil-portal', 'web', '8443'처럼 직접 지은 이름과 번호는 여러분의 것으로 바꾸십시오.\n--set 키=값 또는 --answers 파일(YAML, JSON)로 답합니다. 여러 값은 쉼표로 구분합니다.",
  "Keys are names with dots between them. Names that you choose ('civil-portal', 'web', '8443') are examples: put yours in their place.\nAnswer with --set KEY=VALUE or --answers FILE (YAML or JSON). Several values stand with commas between them.",
);
const WORDS = {
  example: say('예', 'example'),
  choices: say('선택', 'one of'),
  several: say('선택(여러 개)', 'any of'),
  fallback: say('기본', 'default'),
  demanded: say('반드시 답해야 함', 'must be answered'),
  leftOut: say('비움', 'left out'),
} as const satisfies Record<string, Text>;

/** Every question that can be asked of this agency, with its key, example and default. */
export function answersHelp(input: ScriptInput, language: Language): string {
  const blank = { ...input, known: new Map() };
  const all = input.questionnaires.flatMap((questionnaire) => {
    const own: Question[] = [];
    for (const sample of questionnaire.samples) merge(own, asked(blank, questionnaire, sample));
    return own;
  });
  const once = all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
  return `${INTRO[language]}\n\n${once.map((question) => lines(question, language)).join('\n')}`;
}

/** The questions that a sample leads to; what it does not answer takes its default or its example. */
function asked(input: ScriptInput, { section, ids }: Questionnaire, sample: Readonly<Record<string, string>>): readonly Question[] {
  const script = new Script(input);
  const prefix = `${section}.${ids.example}.`;
  const answers = new Map([
    ['about', section],
    [section, ids.example],
  ]);
  for (;;) {
    const questions = script.questions(answers);
    const next = questions.find(({ key }) => !answers.has(key));
    if (!next) return questions.filter(({ key }) => !key.includes('.') || key.startsWith(prefix));
    const said = next.key.startsWith(prefix) ? sample[next.key.slice(prefix.length)] : undefined;
    answers.set(next.key, said ?? (next.fallback || next.choices?.[0]?.value) ?? next.example);
  }
}

/** Adds what is new, each behind the question that it follows. */
function merge(all: Question[], more: readonly Question[]): void {
  let place = 0;
  for (const question of more) {
    const known = all.findIndex(({ key }) => key === question.key);
    if (known < 0) all.splice(place, 0, question);
    place = (known < 0 ? place : known) + 1;
  }
}

function lines({ key, prompt, example, fallback, follows, choices, several, open }: Question, language: Language): string {
  const values = (choices ?? []).map(({ value }) => value).join(', ');
  const label = several ? WORDS.several : WORDS.choices;
  const last =
    fallback === undefined
      ? WORDS.demanded[language]
      : `${WORDS.fallback[language]}: ${follows?.[language] ?? (fallback === '' ? WORDS.leftOut[language] : fallback)}`;
  return [
    key,
    `    ${prompt[language]}`,
    `    ${values === '' || open ? `${WORDS.example[language]}: ${example}` : `${label[language]}: ${values}`} · ${last}`,
    '',
  ].join('\n');
}
