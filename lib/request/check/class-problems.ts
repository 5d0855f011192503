import type { DataClass } from '../../model/classification';
import { CLASS_WORDS } from '../../policy/placement/class-words';
import { defineProblem } from '../../problem/problem';

export const classProblems = {
  raised: defineProblem<{ readonly asked: DataClass; readonly counts: DataClass }>({
    code: 'GCDK3070',
    severity: 'notice',
    title: { ko: '개인정보 때문에 올라간 등급', en: 'A class that personal data raises' },
    text: ({ asked, counts }) => ({
      what: {
        ko: `${CLASS_WORDS[asked].ko} 등급으로 신청했지만 개인정보가 있어 ${CLASS_WORDS[counts].ko} 등급으로 다룹니다`,
        en: `asked for as ${CLASS_WORDS[asked].en}; counts as ${CLASS_WORDS[counts].en} because it holds personal data`,
      },
      got: `${asked}, personalData: true`,
      fix: {
        ko: `맞다면 dataClass를 ${counts}로 고치고, 개인정보가 없다면 personalData를 false로 고치십시오`,
        en: `write dataClass: ${counts} if that is right, personalData: false if it holds none`,
      },
    }),
    example: { asked: 'O', counts: 'S' },
  }),
};
