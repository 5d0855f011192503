import { defineProblem, formatDataSize } from 'g-cloud-cdk/model';

/** Codes of one's own have five digits, so they never meet the product's. */
export const archiveProblems = {
  tooSmall: defineProblem<{ readonly size: number; readonly yearly: number; readonly years: number }>({
    code: 'GCDK50001',
    title: { ko: '보존기간 동안 넘치는 보관소', en: 'an archive that overflows before its first records may go' },
    text: ({ size, yearly, years }) => {
      const needed = formatDataSize(yearly * years);
      return {
        what: {
          ko: `해마다 ${formatDataSize(yearly)}씩 ${years}년을 보존하려면 ${needed}가 필요합니다`,
          en: `${formatDataSize(yearly)} a year, kept for ${years} years, need ${needed}`,
        },
        got: formatDataSize(size),
        allowed: { ko: `${needed} 이상`, en: `${needed} or more` },
        fix: { ko: 'size를 늘리거나 yearly를 확인하십시오', en: 'ask for a larger size, or check what comes in a year' },
      };
    },
    example: { size: 1024, yearly: 500, years: 5 },
  }),
} as const;
