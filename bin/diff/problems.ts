import { defineProblem, shown } from '../../lib/problem/problem';

export const diffProblems = {
  neither: defineProblem<{ readonly name: string }>({
    code: 'GCDK9201',
    title: { ko: '폴더도 git 개정도 아님', en: 'neither a folder nor a git revision' },
    text: ({ name }) => ({
      what: {
        ko: '산출물 폴더도, 포트폴리오 저장소의 git 개정도 아닙니다',
        en: 'this is neither an output folder nor a git revision of the portfolio’s repository',
      },
      got: shown(name),
      allowed: { ko: '`gcdk synth`가 만든 폴더, 또는 커밋·태그·가지 이름', en: 'a folder that `gcdk synth` has written, or a commit, tag or branch' },
      fix: {
        ko: '이름을 확인하고, 개정을 비교하려면 포트폴리오 안에서 실행하거나 --portfolio를 주십시오',
        en: 'check the name; to compare revisions run inside the portfolio or give --portfolio',
      },
    }),
    example: { name: 'man' },
  }),
  notSynthesized: defineProblem<{ readonly revision: string; readonly why: string }>({
    code: 'GCDK9202',
    title: { ko: '그 개정의 포트폴리오를 만들 수 없음', en: 'the portfolio of a revision cannot be synthesized' },
    text: ({ revision, why }) => ({
      what: { ko: `개정 '${revision}'의 포트폴리오로는 산출물을 만들 수 없습니다`, en: `the portfolio as of '${revision}' cannot be synthesized` },
      got: shown(why.split('\n')[0] ?? ''),
      fix: { ko: '그 개정에서 `gcdk check`와 `gcdk plan`을 실행해 보십시오', en: 'run `gcdk check` and `gcdk plan` at that revision' },
    }),
    example: { revision: 'main', why: 'gcdk.lock.yaml GCDK6202: the lock does not match' },
  }),
} as const;
