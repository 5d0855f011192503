import { otherAgencies } from '../../lib/model/common-questions';
import { dateField, identifierField, lineField } from '../../lib/model/fields';
import type { Questionnaire } from '../../lib/model/questions';
import { addYears } from '../../lib/values/calendar-date';
import { say } from '../../lib/values/speech';

/** An information-sharing agreement, asked for with what needs it or by itself. */
export const agreementQuestions: Questionnaire = {
  section: 'agreements',
  about: say('다른 기관과의 행정정보 공동이용 협약', 'An information-sharing agreement with another agency'),
  ids: {
    prompt: say('협약에 짧은 영문 이름(id)을 지어 주십시오. 여럿이면 쉼표로 구분합니다.', 'Give each agreement a short id; commas between several.'),
    example: 'share-with-kcs',
    field: identifierField,
  },
  questions: (context) => {
    const { given, portfolio, today, id } = context;
    const agencies = otherAgencies(context);
    const other = portfolio.agencies.get(given.text('with') ?? '')?.name ?? { ko: `'${id}'`, en: `'${id}'` };
    const end = addYears(today, 5);
    return [
      { key: given.key('with'), prompt: say('어느 기관과의 협약입니까?', 'With which agency?'), example: agencies[0]?.value ?? '1220000', choices: agencies },
      {
        key: given.key('purpose'),
        prompt: say(`${other.ko}과(와) 정보를 함께 쓰는 목적은 무엇입니까?`, `For what purpose is information shared with ${other.en}?`),
        example: '주민등록 확인',
        field: lineField,
      },
      {
        key: given.key('legalBasis'),
        prompt: say('그 법적 근거는 무엇입니까?', 'On which law does that rest?'),
        example: '전자정부법 제36조',
        field: lineField,
      },
      {
        key: given.key('expires'),
        prompt: say('협약은 언제까지 유효합니까?', 'Until when does the agreement hold?'),
        example: end,
        fallback: end,
        field: dateField,
      },
    ];
  },
  entry: ({ given, id }) => ({
    id,
    with: given.text('with'),
    purpose: given.text('purpose'),
    legalBasis: given.text('legalBasis'),
    expires: given.text('expires'),
  }),
  samples: [{}],
};
