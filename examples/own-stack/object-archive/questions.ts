import {
  classPart,
  classQuestions,
  gradeField,
  identifierField,
  namePart,
  nameQuestions,
  optional,
  plainChoice,
  say,
  sizeField,
  zonePart,
  zoneQuestion,
  type Questionnaire,
} from 'g-cloud-cdk/model';

/** `gcdk request AGENCY --extension …` asks for an archive too. */
export const questionnaire: Questionnaire = {
  section: 'objectArchives',
  about: say('기록물 보관소', 'An archive of records'),
  ids: {
    prompt: say('보관소에 짧은 영문 이름(id)을 지어 주십시오. 여럿이면 쉼표로 구분합니다.', 'Give each archive a short id; commas between several.'),
    hint: say('영문 소문자, 숫자, 붙임표. 한번 정하면 바꾸지 않습니다.', 'Lower-case letters, digits and hyphens. An id never changes.'),
    example: 'civil-records',
    field: identifierField,
  },
  questions(context) {
    const { given } = context;
    return [
      ...nameQuestions(context, say('보관소', 'the archive'), say('민원 기록물', 'Records of civil petitions')),
      ...classQuestions(given, say('기록물에 개인정보가 있습니까?', 'Do the records hold personal data?')),
      {
        key: given.key('keepYears'),
        prompt: say('보존기간은 몇 년입니까? (공공기록물법 시행령 제26조)', 'For how many years must they be kept? (Public Records Act)'),
        example: '10',
        choices: ['1', '3', '5', '10', '30'].map(plainChoice),
      },
      {
        key: given.key('yearly'),
        prompt: say('한 해에 얼마나 늘어납니까?', 'How much comes in within a year?'),
        example: '2 TB',
        field: sizeField,
      },
      {
        key: given.key('size'),
        prompt: say('보존기간 전체에 필요한 용량은 얼마입니까?', 'How much room do they need in all those years?'),
        example: '25 TB',
        field: sizeField,
      },
      zoneQuestion(context),
      { key: given.key('grade'), prompt: say('등급 (비우면 3등급)', 'Grade (empty: 3)'), example: '3', fallback: '', field: gradeField, unasked: true },
    ];
  },
  entry(context) {
    const { given } = context;
    return {
      ...namePart(context),
      ...zonePart(given),
      ...classPart(given),
      ...optional('grade', given.number('grade')),
      size: given.text('size'),
      yearly: given.text('yearly'),
      keepYears: given.number('keepYears'),
    };
  },
  samples: [{ dataClass: 'S', personalData: 'yes' }],
};
