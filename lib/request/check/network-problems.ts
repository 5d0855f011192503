import { defineProblem } from '../../problem/problem';
import type { Text } from '../../values/text';

export const networkProblems = {
  overlap: defineProblem<{ readonly network: string; readonly owner: Text; readonly other: string; readonly otherOwner: Text; readonly at: string }>({
    code: 'GCDK3020',
    title: { ko: '겹치는 네트워크', en: 'Networks that overlap' },
    text: ({ network, owner, other, otherOwner, at }) => ({
      what: {
        ko: `${owner.ko}의 ${network}이(가) ${otherOwner.ko}의 ${other}과(와) 겹칩니다 (${at})`,
        en: `${network} of ${owner.en} overlaps ${other} of ${otherOwner.en} (${at})`,
      },
      got: network,
      fix: { ko: '둘 중 하나에 다른 주소를 주십시오', en: 'give one of the two other addresses' },
    }),
    example: {
      network: '10.20.4.0/24',
      owner: { ko: '기관 1741000의 sejong', en: 'sejong of agency 1741000' },
      other: '10.20.0.0/16',
      otherOwner: { ko: '주소 대역 pool-a', en: 'the address pool pool-a' },
      at: 'portfolio.yaml:14:5',
    },
  }),
  prefix: defineProblem<{ readonly prefix: number; readonly network: string; readonly least: number; readonly most: number }>({
    code: 'GCDK3021',
    title: { ko: '대역에 맞지 않는 기관별 접두 길이', en: 'A block that does not fit its pool' },
    text: ({ prefix, network, least, most }) => ({
      what: { ko: `대역 ${network}에서 /${prefix} 블록을 나눌 수 없습니다`, en: `blocks of /${prefix} cannot be cut from ${network}` },
      got: `/${prefix}`,
      allowed: { ko: `/${least}부터 /${most}까지`, en: `/${least} to /${most}` },
      fix: { ko: 'agencyPrefix를 고치거나 더 큰 대역을 쓰십시오', en: 'mend agencyPrefix, or use a larger pool' },
    }),
    example: { prefix: 14, network: '10.64.0.0/16', least: 16, most: 28 },
  }),
} as const;
