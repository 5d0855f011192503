import { defineProblem } from '../../lib/problem/problem';

/** What is wrong with two links together. */
export const neighbourProblems = {
  linkOverlap: defineProblem<{ readonly network: string; readonly other: string; readonly otherNetwork: string }>({
    code: 'GCDK8316',
    title: { ko: '두 연계 구간이 같은 망을 가리킴', en: 'two links lead to one network' },
    text: ({ network, other, otherNetwork }) => ({
      what: {
        ko: `구간 ${other}도 같은 망(${otherNetwork})으로 가므로 어느 구간으로 보낼지 정할 수 없습니다`,
        en: `link ${other} leads to ${otherNetwork}, which overlaps, so packets could not be told apart`,
      },
      got: network,
      allowed: { ko: '서로 겹치지 않는 망', en: 'networks that do not overlap' },
      fix: { ko: '두 구간을 하나로 합치거나 한쪽 청사의 망을 좁히십시오', en: "merge the two links, or narrow the networks of one's site" },
    }),
    example: { network: '192.168.50.0/24', other: '1741000/customs-annex', otherNetwork: '192.168.0.0/16' },
  }),
  gatewayShared: defineProblem<{ readonly other: string; readonly gateway: string }>({
    code: 'GCDK8318',
    title: { ko: '고객 게이트웨이를 함께 쓰게 될 연계 구간', en: 'links that would share a customer gateway' },
    text: ({ other, gateway }) => ({
      what: {
        ko: `이 구간과 ${other}의 이름에서 같은 AS 번호가 나와, AWS가 ${gateway}(으)로 가는 고객 게이트웨이 하나를 둘에 쓰게 합니다`,
        en: `the names of this link and of ${other} give one AS number, so AWS would have both use one customer gateway to ${gateway}`,
      },
      fix: { ko: '아직 만들지 않은 쪽의 id를 바꾸십시오', en: 'give the link that is not built yet another id' },
    }),
    example: { other: '1741000/hq-line', gateway: '203.0.113.9' },
  }),
};
