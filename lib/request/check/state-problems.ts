import { defineProblem } from '../../problem/problem';

export const stateProblems = {
  shared: defineProblem<{ readonly got: string; readonly at: string }>({
    code: 'GCDK3018',
    title: { ko: '관리자와 기관의 상태가 한곳에 있음', en: 'States of the administrator and of an agency in one place' },
    text: ({ got, at }) => ({
      what: {
        ko: `기관의 상태를 둘 곳이 관리자의 상태를 두는 곳(${at})과 같거나 겹칩니다. 기관이 관리자의 비밀을 읽을 수 있게 됩니다`,
        en: `agencies would keep their states where the administrator's are (${at}), and could read the secrets in them`,
      },
      got,
      allowed: { ko: '서로 들어 있지 않은 두 곳', en: 'two places, neither of them inside the other' },
      fix: { ko: '기관의 상태에 다른 버킷, 스키마나 주소를 쓰십시오', en: 'give the agencies’ states another bucket, schema or address' },
    }),
    example: { got: 'gcdk-admin-state', at: 'portfolio.yaml:12:82' },
  }),
} as const;
