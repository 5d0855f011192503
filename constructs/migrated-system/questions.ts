import {
  classPart,
  classQuestions,
  nameQuestions,
  namePart,
  optional,
  servicesQuestion,
  zonePart,
  zoneQuestion,
  classOf,
} from '../../lib/model/common-questions';
import { dateField, durationField, identifierField, countOf } from '../../lib/model/fields';
import type { Entailed, Given, Question, Questionnaire } from '../../lib/model/questions';
import { say } from '../../lib/values/speech';
import { componentPart, componentQuestions } from './questions-components';
import { dependencyPart, dependencyQuestions, foreignAgencies } from './questions-neighbours';
import { entryQuestions, hasEntry } from './questions-entry';

const SCORES = 'scores';

/** A system to move, asked of the people who run it. */
export const questionnaire: Questionnaire = {
  section: 'systems',
  about: say('옮길 시스템', 'A system to move'),
  ids: {
    prompt: say(
      '옮길 시스템에 짧은 영문 이름(id)을 지어 주십시오. 여럿이면 쉼표로 구분합니다.',
      'Give each system to move a short id; commas between several.',
    ),
    hint: say('영문 소문자, 숫자, 붙임표. 한번 정하면 바꾸지 않습니다.', 'Lower-case letters, digits and hyphens. An id never changes.'),
    example: 'civil-portal',
    field: identifierField,
  },
  questions: (context) => [
    ...nameQuestions(context, say('시스템', 'the system'), say('민원 포털', 'Civil-service portal')),
    ...classQuestions(context.given, say('개인정보를 다룹니까?', 'Does it hold personal data?')),
    exposureQuestion(context.given),
    ...gradeQuestions(context.given),
    servicesQuestion(context),
    {
      key: context.given.key('components'),
      prompt: say(
        `'${context.id}'은(는) 어떤 서버들로 이루어져 있습니까? 묶음마다 짧은 영문 이름을 쉼표로 구분해 적어 주십시오.`,
        `Which groups of servers is '${context.id}' made of? A short name each, commas between them.`,
      ),
      hint: say('하는 일이 같은 서버들이 한 묶음입니다. 예: web, app, db', 'Servers that do the same work are one group, e.g. web, app, db'),
      example: 'web, app, db',
      fallback: context.given.text('exposure') === 'public' ? 'web' : 'app',
      field: identifierField,
      several: true,
    },
    ...entryQuestions(context),
    ...context.given.list('components').flatMap((group) => componentQuestions(context, group)),
    ...dependencyQuestions(context),
    ...refreshQuestions(context.given),
    zoneQuestion(context),
  ],
  entails: (context) =>
    foreignAgencies(context).map((code): Entailed => ({ section: 'agreements', id: `share-with-${code.toLowerCase()}`, answers: { with: code } })),
  entry: (context) => {
    const { given } = context;
    const scores = given.below(SCORES);
    return {
      ...namePart(context),
      ...zonePart(given),
      ...classPart(given),
      ...(given.text('grade') === SCORES
        ? { scores: { impact: scores.number('impact'), users: scores.number('users'), spread: scores.number('spread') } }
        : { grade: given.number('grade') }),
      ...(given.text('exposure') === 'public' && { exposure: 'public' }),
      ...optional('services', given.list('services')),
      components: given.list('components').map((group) => componentPart(given, group)),
      ...(hasEntry(given) && {
        entry: { to: given.text('entry.to'), port: given.number('entry.port'), certificate: given.text('entry.certificate') },
      }),
      ...optional('dependsOn', dependencyPart(context)),
      ...(given.text('refresh.acquired') !== undefined && {
        refresh: { acquired: given.text('refresh.acquired'), ...optional('usefulLifeYears', given.number('refresh.usefulLifeYears')) },
      }),
      ...optional('allowedOutage', given.text('allowedOutage')),
      ...optional('standby', given.text('standby')),
    };
  },
  samples: [
    {
      dataClass: 'O',
      personalData: 'no',
      exposure: 'public',
      grade: SCORES,
      components: 'web, db',
      'components.web.listens': '8444',
      'components.db.disks': 'data',
      'components.db.listens': '5432',
    },
    {
      dataClass: 'S',
      personalData: 'yes',
      components: 'app',
      entry: 'yes',
      grade: '2',
      dependsOn: 'auth',
      'components.app.listens': '8443',
      'components.app.listens.8443.from': 'agency, other',
    },
  ],
};

/** Only what is open and without personal data may face the public; for the rest there is nothing to ask. */
function exposureQuestion(given: Given): Question {
  const internal = { value: 'internal', label: say('기관 내부와 다른 시스템', 'The agency itself and other systems') };
  const open = classOf(given) === 'O';
  return {
    key: given.key('exposure'),
    prompt: say('누가 이용합니까?', 'Who uses it?'),
    example: 'internal',
    fallback: 'internal',
    choices: open ? [internal, { value: 'public', label: say('국민 누구나 (인터넷)', 'Anybody, over the internet') }] : [internal],
    unasked: !open,
  };
}

function gradeQuestions(given: Given): readonly Question[] {
  const score = (key: string, ko: string, en: string, max: number): Question => ({
    key: given.key(`${SCORES}.${key}`),
    prompt: say(`${ko} 점수는 몇 점입니까? (0~${max})`, `The score for ${en}? (0 to ${max})`),
    example: String(Math.round(max * 0.8)),
    field: countOf(max).min(0),
  });
  return [
    {
      key: given.key('grade'),
      prompt: say('정보시스템 등급은 무엇입니까?', 'What is its criticality grade?'),
      hint: say('1·2등급은 다른 센터에 예비 시스템을 함께 둡니다.', 'Grades 1 and 2 get a standby at another site.'),
      example: '3',
      fallback: '3',
      choices: [
        { value: '1', label: say('1등급: 멈추면 전국에 큰 영향', 'Grade 1: an outage harms the whole country') },
        { value: '2', label: say('2등급: 멈추면 여러 기관이나 많은 국민에게 영향', 'Grade 2: an outage harms many agencies or people') },
        { value: '3', label: say('3등급: 멈추면 기관 업무에 영향', "Grade 3: an outage harms the agency's work") },
        { value: '4', label: say('4등급: 그 밖의 시스템', 'Grade 4: everything else') },
        { value: SCORES, label: say('모릅니다. 등급 산정 점수로 계산합니다', 'Not known: work it out from the three scores') },
      ],
    },
    ...(given.text('grade') === SCORES
      ? [
          score('impact', '업무 영향도', 'impact on the work', 40),
          score('users', '이용자 수', 'the number of users', 50),
          score('spread', '파급도', 'spread to other systems', 10),
        ]
      : []),
  ];
}

const refreshQuestions = (given: Given): readonly Question[] => [
  {
    key: given.key('refresh.acquired'),
    prompt: say('지금 쓰는 장비를 언제 들였습니까?', 'When was the present equipment acquired?'),
    hint: say('장비를 교체할 때에 맞추어 옮깁니다. 모르면 비워 두십시오.', 'It moves when the equipment is due for replacement. Leave it empty if not known.'),
    example: '2020-11-01',
    fallback: '',
    field: dateField,
  },
  {
    key: given.key('refresh.usefulLifeYears'),
    prompt: say('장비의 내용연수는 몇 년입니까? (비우면 포트폴리오의 기본값)', 'Useful life of the equipment in years? (empty: the default of the portfolio)'),
    example: '6',
    fallback: '',
    field: countOf(30),
    unasked: true,
  },
  {
    key: given.key('allowedOutage'),
    prompt: say('옮기는 날 밤에 얼마 동안 멈춰도 됩니까?', 'How long may it stand still on the night of the move?'),
    hint: say('비워 두면 등급에 따릅니다: 1등급 8시간, 2등급 24시간, 3·4등급 48시간.', 'Left empty it follows the grade: 8 h (1), 24 h (2), 48 h (3 and 4).'),
    example: '8 h',
    fallback: '',
    field: durationField,
  },
  {
    key: given.key('standby'),
    prompt: say('예비 시스템을 둘 영역 (비우면 영역의 소산 상대)', 'The zone of the standby (empty: the off-site partner of its zone)'),
    example: 'gwangju',
    fallback: '',
    field: identifierField,
    unasked: true,
  },
];
