import { defineProblem } from '../problem/problem';

interface Where {
  readonly agency: string;
  readonly zone: string;
}

export const addressProblems = {
  noPool: defineProblem<Where>({
    code: 'GCDK5101',
    title: { ko: '영역에 IPv4 주소 풀이 없음', en: 'a zone without an IPv4 pool' },
    text: ({ agency, zone }) => ({
      what: {
        ko: `${zone}에 IPv4 주소 풀이 없어 기관 ${agency}에 주소를 줄 수 없습니다`,
        en: `zone ${zone} has no IPv4 pool, so agency ${agency} gets no addresses there`,
      },
      fix: {
        ko: `portfolio.yaml의 \`addressPools\`에 \`zones: [${zone}]\`인 IPv4 풀을 추가해 주십시오`,
        en: `add an IPv4 pool with \`zones: [${zone}]\` to \`addressPools\` of portfolio.yaml`,
      },
    }),
    example: { agency: '1741000', zone: 'daejeon' },
  }),
  poolExhausted: defineProblem<
    Where & { readonly prefix: number; readonly pools: readonly { readonly id: string; readonly network: string; readonly taken: number }[] }
  >({
    code: 'GCDK5102',
    title: { ko: '주소 풀이 바닥남', en: 'an address pool is exhausted' },
    text: ({ agency, zone, prefix, pools }) => {
      const list = pools.map(({ id, network, taken }) => `${id} ${network} ${taken}%`).join(', ');
      return {
        what: {
          ko: `${zone}의 주소 풀에 기관 ${agency}에 줄 /${prefix} 블록이 남아 있지 않습니다 (사용률: ${list})`,
          en: `no pool of zone ${zone} has a /${prefix} block left for agency ${agency} (in use: ${list})`,
        },
        fix: {
          ko: 'portfolio.yaml의 `addressPools`에 풀을 추가하거나, 아직 주소를 받지 않은 기관을 위해 `agencyPrefix`를 늘려(블록을 줄여) 주십시오',
          en: 'add a pool to `addressPools` of portfolio.yaml, or raise `agencyPrefix` (smaller blocks) for the agencies to come',
        },
      };
    },
    example: { agency: '1741000', zone: 'daejeon', prefix: 22, pools: [{ id: 'pool-daejeon', network: '10.16.0.0/16', taken: 100 }] },
  }),
  blockFull: defineProblem<Where & { readonly block: string; readonly prefix: number; readonly taken: number; readonly size: number }>({
    code: 'GCDK5103',
    title: { ko: '기관 블록이 가득 차고 넓힐 수 없음', en: "an agency's block is full and cannot grow" },
    text: ({ agency, zone, block, prefix, taken, size }) => ({
      what: {
        ko: `${zone}의 기관 ${agency} 블록 ${block}에 /${prefix} 네트워크를 더할 자리가 없고(주소 ${size}개 중 ${taken}개 사용), 옆 주소를 다른 기관이 쓰고 있어 넓힐 수도 없습니다`,
        en: `the block ${block} of agency ${agency} in ${zone} has no room for a /${prefix} network (${taken} of ${size} addresses taken), and its neighbour is another agency's, so it cannot grow`,
      },
      fix: {
        ko: '`zone`을 지정하여 일부를 다른 영역에 신청하거나, 쓰지 않는 항목을 철수해 주십시오',
        en: 'ask for some of it in another zone with `zone`, or retire what is not used',
      },
    }),
    example: { agency: '1741000', zone: 'daejeon', block: '10.16.0.0/22', prefix: 24, taken: 960, size: 1024 },
  }),
} as const;
