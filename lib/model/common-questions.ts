import { same, say } from '../values/speech';
import type { Text } from '../values/text';
import { DATA_CLASSES, effectiveClass, isAtLeast, type DataClass } from './classification';
import { identifierField, lineField } from './fields';
import { fieldOfWork } from './fields-of-work';
import type { Choice, Given, Question, QuestionContext } from './questions';
import { itemRef } from './request';

export const YES_NO: readonly Choice[] = [
  { value: 'yes', label: say('예', 'Yes'), also: ['true', 'y', '예', '네'] },
  { value: 'no', label: say('아니요', 'No'), also: ['false', 'n', '아니요', '아니오'] },
];

const CLASSES: Readonly<Record<DataClass, Text>> = {
  C: say(
    '기밀(C): 안보·국방·외교·수사처럼 새면 국가에 중대한 해가 되는 정보',
    'Classified (C): a leak would gravely harm the state, as in security, defence, diplomacy, investigations',
  ),
  S: say('민감(S): 개인정보, 내부 검토 자료처럼 법으로 공개하지 않는 정보', 'Sensitive (S): not public by law, such as personal data and internal drafts'),
  O: say('공개(O): 누구에게나 공개할 수 있는 정보', 'Open (O): anybody may see it'),
};

/** Whether it was asked for before; then the answers replace what stands. */
export const isAmendment = ({ agency, portfolio, id }: Pick<QuestionContext, 'agency' | 'portfolio' | 'id'>): boolean => {
  const known = portfolio.items.get(itemRef(agency.agency, id));
  return known !== undefined && known.retired === undefined;
};

/** What every entry begins with: its names, and whether it replaces an earlier one. `what`: how it is called, e.g. "the system". */
export function nameQuestions(context: QuestionContext, what: Text, example: Text): readonly Question[] {
  const { given, id } = context;
  const change: Question = {
    key: given.key('change'),
    prompt: say(
      `'${id}'은(는) 이미 신청되어 있습니다. 새 답으로 모두 바꾸시겠습니까?`,
      `'${id}' has been asked for before. Shall the new answers replace all of it?`,
    ),
    example: 'amend',
    choices: [{ value: 'amend', label: say('예, 이번 답으로 바꿉니다', 'Yes, these answers replace it'), also: ['yes', '예'] }],
  };
  return [
    ...(isAmendment(context) ? [change] : []),
    {
      key: given.key('name'),
      prompt: say(`${what.ko} '${id}'의 이름은 무엇입니까?`, `What is the name of ${what.en} '${id}'?`),
      example: example.ko,
      field: lineField,
    },
    {
      key: given.key('name.en'),
      prompt: say(`'${id}'의 영어 이름은 무엇입니까?`, `What is the English name of '${id}'?`),
      hint: say('비워 두면 위의 이름을 그대로 씁니다.', 'Leave it empty to use the name above in both languages.'),
      example: example.en,
      fallback: '',
      field: lineField,
    },
  ];
}

/** The first keys of an entry. */
export const namePart = (context: QuestionContext): Readonly<Record<string, unknown>> => {
  const { given, id } = context;
  const [name, en] = [given.text('name'), given.text('name.en')];
  return { id, name: en === undefined || en === name ? name : { ko: name, en }, ...(isAmendment(context) && { change: 'amend' }) };
};

/** Class and personal data, asked of everything that holds or carries data. */
export function classQuestions(given: Given, holds: Text): readonly Question[] {
  return [
    {
      key: given.key('dataClass'),
      prompt: say('업무정보의 등급은 무엇입니까? (N²SF 분류)', 'Which class does its information have? (N²SF)'),
      hint: say('여러 등급이 섞여 있으면 가장 높은 등급을 고르십시오.', 'If classes are mixed, choose the highest.'),
      example: 'S',
      choices: [...DATA_CLASSES].reverse().map((value) => ({ value, label: CLASSES[value], also: [value.toLowerCase()] })),
    },
    {
      key: given.key('personalData'),
      prompt: holds,
      example: 'no',
      choices: YES_NO,
      caution: (answer) =>
        answer === 'yes' && given.text('dataClass') === 'O'
          ? say(
              '공개(O)로 답하셨지만 개인정보가 있으므로 민감(S) 등급으로 다룹니다. 대외에 공개할 수 없고, 민감 등급을 둘 수 있는 영역에만 놓입니다.',
              'You answered open (O), but with personal data it counts as sensitive (S): it cannot be exposed to the public, and stands only where sensitive data may.',
            )
          : undefined,
    },
  ];
}

export const classPart = (given: Given): Readonly<Record<string, unknown>> => ({ dataClass: given.text('dataClass'), personalData: given.yes('personalData') });

/** The class that decides; sensitive until it was answered. */
export function classOf(given: Given): DataClass {
  const answered = DATA_CLASSES.find((dataClass) => dataClass === given.text('dataClass')) ?? 'S';
  return effectiveClass(answered, given.yes('personalData'));
}

/** The zones that may hold a class by their own certificates, in the order in which they are filled. */
export const zonesFor = ({ portfolio, given }: Pick<QuestionContext, 'portfolio' | 'given'>): readonly Choice[] =>
  portfolio.settings.zones.flatMap((name) => {
    const zone = portfolio.zones.get(name);
    if (!zone || !isAtLeast(zone.highestClass, classOf(given))) return [];
    return [{ value: name, label: say(`${zone.title.ko} (${name})`, `${zone.title.en} (${name})`) }];
  });

/** Why a zone of the portfolio is not offered. */
export const whyNotThere =
  ({ portfolio, given }: Pick<QuestionContext, 'portfolio' | 'given'>) =>
  (answer: string): Text | undefined => {
    const zone = portfolio.zones.get(answer);
    if (!zone || isAtLeast(zone.highestClass, classOf(given))) return undefined;
    return say(
      `${zone.title.ko}에는 ${zone.highestClass} 등급 자료까지만 둘 수 있는데, 이것은 ${classOf(given)} 등급입니다`,
      `${zone.title.en} holds data of class ${zone.highestClass} at most, and this is of class ${classOf(given)}`,
    );
  };

export const ANY_ZONE = 'any';

/** Where it is to stand; the operator chooses unless told otherwise. */
export const zoneQuestion = (context: QuestionContext): Question => ({
  key: context.given.key('zone'),
  prompt: say(`'${context.id}'을(를) 어느 영역에 두어야 합니까?`, `In which zone must '${context.id}' stand?`),
  example: ANY_ZONE,
  fallback: ANY_ZONE,
  excluded: whyNotThere(context),
  choices: [{ value: ANY_ZONE, label: say('운영기관이 정합니다 (권장)', 'The operator chooses (recommended)') }, ...zonesFor(context)],
});

export const zonePart = (given: Given): Readonly<Record<string, unknown>> => {
  const zone = given.text('zone');
  return zone === undefined || zone === ANY_ZONE ? {} : { zone };
};

/** Fields of work that the portfolio's freezes know; nobody is asked where there are none. */
export function servicesQuestion({ portfolio, given, id }: QuestionContext): Question {
  const names = new Map<string, Text[]>();
  for (const { services = [], name } of portfolio.settings.freezes) for (const service of services) names.set(service, [...(names.get(service) ?? []), name]);
  const choices = [...names].map(([value, all]) => {
    const name = fieldOfWork(value);
    return {
      value,
      label: say(
        shortList(
          name.ko,
          all.map(({ ko }) => ko),
        ),
        shortList(
          name.en,
          all.map(({ en }) => en),
        ),
      ),
    };
  });
  return {
    key: given.key('services'),
    prompt: say(`'${id}'은(는) 어떤 분야의 업무입니까? (여러 개 가능)`, `Which fields of work does '${id}' serve? (several may be chosen)`),
    hint: say(
      '고른 분야의 중요한 기간에는 전환하지 않습니다. 해당이 없으면 비워 두십시오.',
      'It will not be moved in periods that matter to them. Leave it empty if none fits.',
    ),
    example: choices[0]?.value ?? 'civil',
    fallback: '',
    choices,
    open: true,
    several: true,
    field: identifierField,
    unasked: choices.length === 0,
  };
}

const shortList = (name: string, periods: readonly string[]): string => {
  const shown = [...new Set(periods)].slice(0, 2);
  return `${name}: ${shown.join(', ')}${periods.length > shown.length ? ' …' : ''}`;
};

/** A value of an unasked key, when somebody gave one. */
export const optional = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };

/** Every other agency of the portfolio. */
export const otherAgencies = ({ portfolio, agency }: QuestionContext): readonly Choice[] =>
  [...portfolio.agencies.values()]
    .filter((other) => other.agency !== agency.agency)
    .map((other) => ({ value: other.agency, label: say(`${other.name.ko} (${other.agency})`, `${other.name.en} (${other.agency})`) }));

/** A choice whose label is its value. */
export const plainChoice = (value: string): Choice => ({ value, label: same(value) });
