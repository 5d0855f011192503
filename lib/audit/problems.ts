import { defineProblem } from '../problem/problem';

export const auditProblems = {
  noOutput: defineProblem<Record<string, never>>({
    code: 'GCDK7401',
    title: { ko: '산출물이 아닌 폴더', en: 'a folder that holds no output' },
    text: () => ({
      what: { ko: '이 폴더에는 gcdk.manifest.json이 하나도 없습니다', en: 'this folder holds no gcdk.manifest.json' },
      allowed: { ko: '`gcdk synth`가 만든 폴더, 또는 포트폴리오의 git 개정', en: 'a folder that `gcdk synth` has written, or a git revision of the portfolio' },
      fix: { ko: '먼저 `gcdk synth --out 폴더`를 실행하십시오', en: 'run `gcdk synth --out FOLDER` first' },
    }),
    example: {},
  }),
  missingStack: defineProblem<{ readonly stack: string }>({
    code: 'GCDK7402',
    title: { ko: '매니페스트에 있는 스택이 없음', en: 'a stack of the manifest is missing' },
    text: ({ stack }) => ({
      what: { ko: `매니페스트에 적힌 스택 '${stack}'의 파일이 없습니다`, en: `the file of stack '${stack}', which the manifest lists, is missing` },
      fix: { ko: '`gcdk synth`로 산출물을 다시 만드십시오', en: 'make the output again with `gcdk synth`' },
    }),
    example: { stack: '1741000/tenancy' },
  }),
  alteredStack: defineProblem<{ readonly stack: string; readonly digest: string; readonly expected: string }>({
    code: 'GCDK7403',
    title: { ko: '스택이 매니페스트의 지문과 다름', en: 'a stack differs from its digest' },
    text: ({ stack, digest, expected }) => ({
      what: { ko: `스택 '${stack}'이(가) 만들어진 뒤에 바뀌었습니다`, en: `stack '${stack}' has been changed since it was made` },
      got: digest,
      allowed: { ko: expected, en: expected },
      fix: {
        ko: '손으로 고친 산출물은 비교하지 않습니다. 요청이나 구성을 고치고 `gcdk synth`를 다시 실행하십시오',
        en: 'output edited by hand is not compared: change the request or the construct and run `gcdk synth` again',
      },
    }),
    example: { stack: '1741000/tenancy', digest: 'sha256:aa…', expected: 'sha256:bb…' },
  }),
} as const;
