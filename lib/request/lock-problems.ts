import { defineProblem } from '../problem/problem';

const RESTORE = {
  ko: '`git checkout gcdk.lock.yaml`로 되살리십시오. 이 파일은 손으로 고치지 않습니다',
  en: 'restore it with `git checkout gcdk.lock.yaml`; nobody edits this file by hand',
};

/** What can be wrong with a lock by itself, though each of its values has the right form. */
export const lockProblems = {
  outsideBlock: defineProblem<{ readonly network: string; readonly block: string }>({
    code: 'GCDK3080',
    title: { ko: '블록 밖의 네트워크', en: 'A network outside its block' },
    text: ({ network, block }) => ({
      what: { ko: `네트워크 ${network}이(가) 기관의 블록 ${block} 안에 있지 않습니다`, en: `the network ${network} is not in the agency's block ${block}` },
      got: network,
      allowed: { ko: `${block} 안의 네트워크`, en: `a network in ${block}` },
      fix: RESTORE,
    }),
    example: { network: '10.99.0.0/26', block: '10.64.0.0/22' },
  }),
  overlap: defineProblem<{ readonly network: string; readonly other: string; readonly at: string }>({
    code: 'GCDK3081',
    title: { ko: '잠금 파일에서 겹치는 주소', en: 'Addresses of the lock that overlap' },
    text: ({ network, other, at }) => ({
      what: { ko: `${network}이(가) ${at}의 ${other}과(와) 겹칩니다`, en: `${network} overlaps ${other} at ${at}` },
      got: network,
      fix: RESTORE,
    }),
    example: { network: '10.64.0.0/22', other: '10.64.0.0/21', at: 'gcdk.lock.yaml:120:12' },
  }),
  agencyTwice: defineProblem<{ readonly agency: string; readonly zone: string; readonly first: string }>({
    code: 'GCDK3082',
    title: { ko: '한 영역에 두 번 적힌 기관', en: 'An agency that has two entries in one zone' },
    text: ({ agency, zone, first }) => ({
      what: {
        ko: `영역 ${zone}에 기관 ${agency}의 주소가 두 번 있습니다. 처음 나온 곳은 ${first}입니다`,
        en: `agency ${agency} has addresses in zone ${zone} twice, first at ${first}`,
      },
      got: agency,
      fix: RESTORE,
    }),
    example: { agency: '1741000', zone: 'daejeon', first: 'gcdk.lock.yaml:118:5' },
  }),
} as const;
