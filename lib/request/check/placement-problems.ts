import { defineProblem } from '../../problem/problem';
import type { Text } from '../../values/text';

const joined = (reasons: readonly Text[], language: keyof Text): string => reasons.map((reason) => reason[language]).join('; ');

export const placementProblems = {
  neverAdmitted: defineProblem<{ readonly zone: string; readonly waves: readonly string[]; readonly reasons: readonly Text[] }>({
    code: 'GCDK4001',
    title: { ko: '지정한 영역에 어느 차수에도 둘 수 없음', en: 'a named zone that no wave admits' },
    text: ({ zone, waves, reasons }) => ({
      what: {
        ko: `${waves.length === 1 ? `차수 ${waves[0]}에는` : '어느 차수에도'} ${zone}에 둘 수 없습니다: ${joined(reasons, 'ko')}`,
        en: `it may not stand in ${zone} ${waves.length === 1 ? `in wave ${waves[0]}` : 'in any wave'}: ${joined(reasons, 'en')}`,
      },
      got: zone,
      fix: {
        ko: '다른 영역을 적거나, `zone`을 비워 정책이 허용하는 첫 영역에 맡기십시오',
        en: 'name another zone, or leave `zone` out and take the first that policy permits',
      },
    }),
    example: {
      zone: 'aws-seoul',
      waves: ['2026-1', '2026-2'],
      reasons: [{ ko: '기밀(C) 자료는 상용 클라우드에 둘 수 없습니다', en: 'class C never stands on a commercial cloud' }],
    },
  }),
  notExpressed: defineProblem<{ readonly zone: string; readonly reason: Text }>({
    code: 'GCDK4002',
    title: { ko: '지정한 영역이 제공하지 못하는 것', en: 'a named zone that lacks what is asked' },
    text: ({ zone, reason }) => ({
      what: { ko: `${zone}에서는 만들 수 없습니다: ${reason.ko}`, en: `${zone} cannot hold it: ${reason.en}` },
      got: zone,
      fix: { ko: '요청을 그 영역이 가진 것에 맞추거나 다른 영역을 적으십시오', en: 'ask for what the zone has, or name another zone' },
    }),
    example: { zone: 'daejeon', reason: { ko: 'rocky-8 이미지가 없습니다', en: 'it has no image for rocky-8' } },
  }),
} as const;
