import { identifierField, lineField } from '../../lib/model/fields';
import type { Questionnaire } from '../../lib/model/questions';
import { say } from '../../lib/values/speech';

/** A tombstone for what the agency no longer needs. */
export const retirementQuestions: Questionnaire = {
  section: 'retire',
  about: say('더 쓰지 않는 것의 철수', 'Retiring something no longer needed'),
  ids: {
    prompt: say('무엇을 철수합니까? (여러 개 가능)', 'What is to be retired? (several may be chosen)'),
    example: 'civil-portal',
    field: identifierField,
    choices: ({ agency, portfolio }) =>
      [...portfolio.items.values()]
        .filter((item) => item.agency === agency.agency && !item.retired)
        .map(({ id, name }) => ({ value: id, label: say(`${name.ko} (${id})`, `${name.en} (${id})`) })),
  },
  questions: ({ given, id, portfolio, today }) => {
    // Nothing is removed in a window that has closed.
    const waves = portfolio.waves
      .filter(({ closes }) => closes >= today)
      .map(({ wave, title }) => ({ value: wave as string, label: say(`${title.ko} (${wave})`, `${title.en} (${wave})`) }));
    return [
      { key: given.key('reason'), prompt: say(`'${id}'을(를) 왜 철수합니까?`, `Why is '${id}' retired?`), example: '새 시스템으로 통합', field: lineField },
      { key: given.key('approver'), prompt: say('누가 승인했습니까?', 'Who approved it?'), example: '정보화담당관 홍길동', field: lineField },
      {
        key: given.key('wave'),
        prompt: say('어느 차수에 철수합니까?', 'In which wave is it removed?'),
        example: waves.at(-1)?.value ?? '2026-1',
        choices: waves,
        excluded: (answer) => {
          const over = portfolio.waves.find(({ wave }) => wave === answer);
          return over && say(`차수 ${answer}은(는) ${over.closes}에 끝났습니다`, `wave ${answer} was over on ${over.closes}`);
        },
      },
    ];
  },
  entry: ({ given, id }) => ({ item: id, reason: given.text('reason'), approver: given.text('approver'), wave: given.text('wave') }),
  samples: [{}],
};
