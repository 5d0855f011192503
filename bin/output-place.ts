import { relative, resolve, sep } from 'node:path';
import { defineProblem, inFile, shown, type Problem } from '../lib/problem/problem';
import { PORTFOLIO_FOLDERS } from '../lib/request/layout';

export const outputPlaceProblems = {
  amongInputs: defineProblem<{ readonly out: string; readonly folder: string }>({
    code: 'GCDK7004',
    title: { ko: '산출 폴더가 입력 폴더 안에 있음', en: 'the output folder lies among the inputs' },
    text: ({ out, folder }) => ({
      what: {
        ko: `산출 폴더가 포트폴리오의 '${folder}' 폴더 안에 있어 다음에는 입력으로 읽히게 됩니다`,
        en: `the output folder lies in the portfolio’s '${folder}', where it would be read as an input`,
      },
      got: out,
      fix: { ko: '`--out`에 다른 폴더를 지정하십시오. 예: `--out out`', en: 'name another folder with `--out`, e.g. `--out out`' },
    }),
    example: { out: 'requests/out', folder: 'requests' },
  }),
} as const;

/** What is wrong with the place of an output that stands in its own portfolio; beside the portfolio's own folders it may. */
export function outputPlaceProblem(portfolio: string, out: string): Problem | undefined {
  const [top] = relative(resolve(portfolio), resolve(out)).split(sep);
  const folder = PORTFOLIO_FOLDERS.find((name) => name === top);
  return folder === undefined ? undefined : outputPlaceProblems.amongInputs(inFile(''), { out: shown(relative(portfolio, out)), folder });
}
