import { defineProblem } from '../../problem/problem';

export const dependencyProblems = {
  cycle: defineProblem<{ readonly path: readonly string[] }>({
    code: 'GCDK3050',
    severity: 'notice',
    title: { ko: '서로 의존하는 항목', en: 'Things that depend on one another' },
    text: ({ path }) => ({
      what: { ko: `서로 의존하므로 함께 옮깁니다: ${path.join(' -> ')}`, en: `they depend on one another and move together: ${path.join(' -> ')}` },
      fix: { ko: '따로 옮기려면 의존 하나를 soft로 바꾸십시오', en: 'make one of the dependencies soft if they need not move together' },
    }),
    example: { path: ['1741000/portal', '1741000/register', '1741000/portal'] },
  }),
} as const;
