import { optional } from '../../lib/model/common-questions';
import { itemRefField, lineField, portField } from '../../lib/model/fields';
import type { Given, Question, QuestionContext } from '../../lib/model/questions';
import { resolveRef, type Item } from '../../lib/model/request';
import { byText } from '../../lib/values/compare';
import { say } from '../../lib/values/speech';
import { liveAgreement } from './agreements';
import { gradeOfSystem } from './fields';
import { callersGiven } from './questions-components';
import { isSystem } from './standing';

/** What the system needs of others. */
export function dependencyQuestions(context: QuestionContext): readonly Question[] {
  const { given, id } = context;
  return [
    {
      key: given.key('dependsOn'),
      prompt: say(
        `'${id}'이(가) 일하는 데 필요한 다른 시스템이 있습니까? 쉼표로 구분합니다.`,
        `Which other systems does '${id}' need to work? Commas between them.`,
      ),
      hint: say(
        '우리 기관이면 id, 다른 기관이면 기관코드/id. 없으면 비워 두십시오.',
        'An id of ours, or agency-code/id of another agency. Leave it empty if there is none.',
      ),
      example: '1741000/resident-register',
      fallback: '',
      field: itemRefField,
      several: true,
    },
    ...given.list('dependsOn').flatMap((on) => {
      const of = given.below(`dependsOn.${on}`);
      return [strengthQuestion(of, on), portsQuestion(of, on), ...(isWeaker(context, on) ? [degradeQuestion(of, on)] : [])];
    }),
  ];
}

const strengthQuestion = (of: Given, on: string): Question => ({
  key: of.key('strength'),
  prompt: say(`'${on}'이(가) 먼저 또는 함께 옮겨져 있어야 합니까?`, `Must '${on}' be in the cloud before it, or move with it?`),
  example: 'soft',
  fallback: 'soft',
  choices: [
    { value: 'soft', label: say('아니요. 어디에 있든 호출할 수 있으면 됩니다', 'No: it need only be reachable') },
    { value: 'hard', label: say('예. 늦어도 같은 차수에 옮겨져야 합니다', 'Yes: in the same wave at the latest') },
  ],
});

const portsQuestion = (of: Given, on: string): Question => ({
  key: of.key('ports'),
  prompt: say(`'${on}'의 어느 포트에 접속합니까? 쉼표로 구분합니다.`, `Which ports of '${on}' does it call? Commas between them.`),
  hint: say(
    '직접 접속하지 않으면 비워 두십시오. 상대 시스템도 이 접속을 허용해야 합니다.',
    'Leave it empty if it does not call it directly. The other system must let it in too.',
  ),
  example: '8443',
  fallback: '',
  field: portField,
  several: true,
});

const degradeQuestion = (of: Given, on: string): Question => ({
  key: of.key('degradeMode'),
  prompt: say(`'${on}'이(가) 멈추면 어떻게 업무를 이어 갑니까?`, `How does the work go on when '${on}' is down?`),
  hint: say('상대의 등급이 더 낮아 반드시 정해 두어야 합니다.', 'It has a lower grade, so this must be settled.'),
  example: '하루 전 자료로 조회만 제공',
  field: lineField,
});

/** A system of grade 1 or 2 needs a way to go on without one of a lower grade (GC-DR-08). */
function isWeaker({ agency, portfolio, given }: QuestionContext, on: string): boolean {
  const other: Item | undefined = portfolio.items.get(resolveRef(agency.agency, on));
  const own = gradeGiven(given);
  return other !== undefined && isSystem(other) && own <= 2 && gradeOfSystem(other.spec) > own;
}

function gradeGiven(given: Given): number {
  const scores = { impact: given.number('scores.impact') ?? 0, users: given.number('scores.users') ?? 0, spread: given.number('scores.spread') ?? 0 };
  return given.number('grade') ?? gradeOfSystem({ grade: undefined, scores });
}

export function dependencyPart({ given }: QuestionContext): readonly Readonly<Record<string, unknown>>[] {
  return given.list('dependsOn').map((on) => {
    const of = given.below(`dependsOn.${on}`);
    return {
      on,
      ...(of.text('strength') === 'hard' && { strength: 'hard' }),
      ...optional('ports', of.list('ports').map(Number)),
      ...optional('degradeMode', of.text('degradeMode')),
    };
  });
}

/** Agencies whose systems call it or are called, and with which no agreement is in force: the request must ask for one. */
export function foreignAgencies(context: QuestionContext): readonly string[] {
  const { agency, portfolio, today, given } = context;
  const called = given.list('dependsOn').filter((on) => given.list(`dependsOn.${on}.ports`).length > 0);
  const callers = given.list('components').flatMap((group) => given.list(`components.${group}.listens`).flatMap((port) => callersGiven(given, group, port)));
  const codes = [...called, ...callers].flatMap((ref) => (ref.includes('/') ? [ref.slice(0, ref.indexOf('/'))] : []));
  return [...new Set(codes)]
    .filter((code) => code !== agency.agency && portfolio.agencies.has(code))
    .filter((code) => liveAgreement({ agency: agency.agency, submitted: today }, code, portfolio).live === undefined)
    .sort(byText);
}
