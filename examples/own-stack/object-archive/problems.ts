import { defineProblem, formatDataSize, nearest, same } from 'g-cloud-cdk/model';

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
  copyNowhere: defineProblem<{ readonly zone: string; readonly others: readonly string[] }>({
    code: 'GCDK50002',
    title: { ko: '둘 수 없는 곳의 사본', en: 'a copy where none can stand' },
    text: ({ zone, others }) => ({
      what: { ko: '사본을 둘 영역이 없거나, 원본과 함께 재난을 당하는 영역입니다', en: 'there is no such zone for the copy, or it burns with the original' },
      got: zone,
      allowed: same(others.join(', ')),
      nearest: nearest(zone, others),
      fix: { ko: 'copy.zone에 장애 영역이 다른 영역을 쓰십시오', en: 'name a zone of another failure domain in copy.zone' },
    }),
    example: { zone: 'daejon', others: ['aws-seoul'] },
  }),
} as const;
