import {
  ANY_ZONE,
  classOf,
  classPart,
  classQuestions,
  nameQuestions,
  namePart,
  optional,
  servicesQuestion,
  zonePart,
  zonesFor,
} from '../../lib/model/common-questions';
import { gradeField } from '../../lib/model/classification';
import { cloudNameField, dateField, identifierField, secretRefField } from '../../lib/model/fields';
import type { Entailed, Given, Question, QuestionContext, Questionnaire } from '../../lib/model/questions';
import { LINK_PROFILES } from '../../lib/model/zone';
import { addYears } from '../../lib/values/calendar-date';
import { same, say } from '../../lib/values/speech';
import { newAgreement, targetPart, targetQuestions } from './questions-target';

/** How long a link stands unless somebody says otherwise. */
const YEARS = 5;

/** An encrypted link, asked of the people whose network it ends in. */
export const questionnaire: Questionnaire = {
  section: 'transferLinks',
  about: say('암호화 전송 링크', 'An encrypted link'),
  ids: {
    prompt: say('전송 링크에 짧은 영문 이름(id)을 지어 주십시오. 여럿이면 쉼표로 구분합니다.', 'Give each link a short id; commas between several.'),
    hint: say('영문 소문자, 숫자, 붙임표. 한번 정하면 바꾸지 않습니다.', 'Lower-case letters, digits and hyphens. An id never changes.'),
    example: 'sejong-line',
    field: identifierField,
  },
  questions: (context) => [
    ...nameQuestions(context, say('전송 링크', 'the link'), say('세종청사 암호화 전송 링크', 'Encrypted line to Sejong')),
    ...classQuestions(context.given, say('개인정보가 지나갑니까?', 'Does personal data pass over it?')),
    ...targetQuestions(context),
    zoneQuestion(context),
    ...keyQuestions(context),
    ...applianceQuestions(context.given),
    servicesQuestion(context),
  ],
  entails: (context): readonly Entailed[] => newAgreement(context),
  entry: (context) => {
    const { given } = context;
    const profile = given.text('profile');
    const appliance = given.below('appliance');
    return {
      ...namePart(context),
      ...zonePart(given),
      ...classPart(given),
      ...optional('grade', given.number('grade')),
      ...optional('services', given.list('services')),
      ...targetPart(context),
      ...(profile !== 'baseline' && { profile }),
      ...(needsAppliance(given) && {
        appliance: {
          vendor: appliance.text('vendor'),
          module: appliance.text('module'),
          certificate: appliance.text('certificate'),
          validUntil: appliance.text('validUntil'),
        },
      }),
      psk: given.text('psk'),
      decommissionBy: given.text('decommissionBy'),
    };
  },
  samples: [
    { dataClass: 'S', personalData: 'yes', to: 'site' },
    { dataClass: 'C', personalData: 'no', to: 'zone' },
    { dataClass: 'S', personalData: 'no', to: 'agency', agreement: 'new' },
  ],
};

/** The end in the cloud: any zone may reach an office, but a line between zones needs both. */
function zoneQuestion(context: QuestionContext): Question {
  const { given } = context;
  const far = given.text('to') === 'zone' ? given.text('to.zone') : undefined;
  const between = given.text('to') === 'zone';
  const zones = zonesFor(context).filter(({ value }) => value !== far);
  const any = between ? [] : [{ value: ANY_ZONE, label: say('운영기관이 정합니다 (권장)', 'The operator chooses (recommended)') }];
  const choices = [...any, ...zones];
  return {
    key: given.key('zone'),
    prompt: between
      ? say('전송 링크는 어느 영역에서 시작합니까?', 'In which zone does the link begin?')
      : say('전송 링크를 클라우드의 어느 영역에 잇습니까?', 'Which zone of the cloud does the link lead to?'),
    example: choices[0]?.value ?? ANY_ZONE,
    ...(choices[0] && { fallback: choices[0].value }),
    choices,
  };
}

function keyQuestions({ given, agency, id, today, portfolio }: QuestionContext): readonly Question[] {
  const name = `links/${agency.agency.toLowerCase()}/${id}`;
  const agreed = [...portfolio.agreements.values()].find((one) => one.from === agency.agency && one.id === given.text('agreement'));
  const latest = portfolio.waves.reduce((last, { closes }) => (closes > last ? closes : last), today);
  const end = addYears(latest, YEARS);
  return [
    {
      key: given.key('psk'),
      prompt: say('사전 공유 키는 키 저장소에 어떤 이름으로 보관합니까?', 'Under which name does the key store keep the pre-shared key?'),
      hint: say('키 자체가 아니라 이름만 적습니다.', 'The name only, never the key itself.'),
      example: 'links/sejong-line/psk',
      fallback: name,
      field: secretRefField,
    },
    {
      key: given.key('decommissionBy'),
      prompt: say('전송 링크를 언제까지 씁니까?', 'Until which day is the link needed?'),
      hint: say('그날까지 걷어 냅니다. 더 필요하면 미리 다시 신청합니다.', 'It is taken down by then; ask again in time if it is needed longer.'),
      example: end,
      fallback: agreed && agreed.expires < end ? agreed.expires : end,
      field: dateField,
    },
    { key: given.key('grade'), prompt: say('등급 (비우면 3등급)', 'Grade (empty: 3)'), example: '3', fallback: '', field: gradeField, unasked: true },
    {
      key: given.key('profile'),
      prompt: say('받아들일 수 있는 가장 약한 암호 프로필', 'The weakest protection profile that is acceptable'),
      example: 'baseline',
      fallback: 'baseline',
      choices: LINK_PROFILES.map((value) => ({ value, label: same(value) })),
      unasked: true,
    },
  ];
}

/** A validated cryptographic module is demanded for class C and for the profile of that name. */
const needsAppliance = (given: Given): boolean => classOf(given) === 'C' || given.text('profile') === 'kcmvp-appliance';

function applianceQuestions(given: Given): readonly Question[] {
  if (!needsAppliance(given)) return [];
  const question = (key: string, ko: string, en: string, example: string): Question => ({
    key: given.key(`appliance.${key}`),
    prompt: say(ko, en),
    example,
    field: key === 'validUntil' ? dateField : cloudNameField,
  });
  return [
    question('vendor', '검증필 암호장비의 제조사는 어디입니까?', 'Who makes the appliance with the validated module?', 'Example Security'),
    question('module', '검증필 암호모듈의 이름은 무엇입니까?', 'What is the validated module called?', 'EX-Crypto V3.0'),
    question('certificate', '암호모듈 검증 번호는 무엇입니까?', 'What is the number of its validation (KCMVP)?', 'CM-210-2029.6'),
    question('validUntil', '검증은 언제까지 유효합니까?', 'Until when is the validation valid?', '2031-12-31'),
  ];
}
