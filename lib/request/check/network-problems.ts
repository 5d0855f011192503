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
      // A pool smaller than the smallest block leaves no prefix to choose.
      ...(least <= most
        ? {
            allowed: { ko: `/${least}부터 /${most}까지`, en: `/${least} to /${most}` },
            fix: { ko: 'agencyPrefix를 고치거나 더 큰 대역을 쓰십시오', en: 'mend agencyPrefix, or use a larger pool' },
          }
        : {
            allowed: { ko: `/${most} 또는 그보다 큰 대역`, en: `a pool of /${most} or larger` },
            fix: { ko: '더 큰 대역을 쓰십시오', en: 'use a larger pool' },
          }),
    }),
    example: { prefix: 14, network: '10.64.0.0/16', least: 16, most: 28 },
  }),
  special: defineProblem<{ readonly got: string; readonly network: string; readonly what: Text }>({
    code: 'GCDK3022',
    title: { ko: '쓸 수 없는 특수 주소', en: 'Special addresses that nothing can have' },
    text: ({ got, network, what }) => ({
      what: { ko: `${what.ko}(${network})는 여기에 쓸 수 없습니다`, en: `${what.en} (${network}) cannot be used here` },
      got,
      fix: { ko: '다른 주소를 쓰십시오', en: 'use other addresses' },
    }),
    example: { got: '224.0.0.0/8', network: '224.0.0.0/4', what: { ko: '멀티캐스트 주소', en: 'multicast addresses' } },
  }),
  gatewayInPool: defineProblem<{ readonly gateway: string; readonly pool: string; readonly network: string }>({
    code: 'GCDK3023',
    title: { ko: '주소 대역 안에 있는 게이트웨이', en: 'A gateway inside an address pool' },
    text: ({ gateway, pool, network }) => ({
      what: {
        ko: `기관의 게이트웨이 ${gateway}이(가) 클라우드의 주소 대역 ${pool}(${network}) 안에 있습니다`,
        en: `the agency's gateway ${gateway} lies in ${network}, the cloud's own address pool ${pool}`,
      },
      got: gateway,
      fix: { ko: '청사 VPN 장비의 바깥 주소를 쓰십시오', en: "write the outer address of the site's VPN device" },
    }),
    example: { gateway: '10.64.0.1', pool: 'daejeon-v4', network: '10.64.0.0/12' },
  }),
} as const;
