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
  missingFile: defineProblem<{ readonly name: string }>({
    code: 'GCDK7402',
    title: { ko: '매니페스트에 있는 파일이 없음', en: 'a file of the manifest is missing' },
    text: ({ name }) => ({
      what: { ko: `매니페스트에 적힌 '${name}'의 파일이 없습니다`, en: `the file of '${name}', which the manifest lists, is missing` },
      fix: { ko: '`gcdk synth`로 산출물을 다시 만드십시오', en: 'make the output again with `gcdk synth`' },
    }),
    example: { name: '1741000/tenancy' },
  }),
  alteredFile: defineProblem<{ readonly name: string; readonly digest: string; readonly expected: string }>({
    code: 'GCDK7403',
    title: { ko: '파일이 매니페스트의 지문과 다름', en: 'a file differs from its digest in the manifest' },
    text: ({ name, digest, expected }) => ({
      what: { ko: `'${name}'이(가) 만들어진 뒤에 바뀌었습니다`, en: `'${name}' has been changed since it was made` },
      got: digest,
      allowed: { ko: expected, en: expected },
      fix: {
        ko: '손으로 고친 산출물은 비교하지 않습니다. 요청이나 구성을 고치고 `gcdk synth`를 다시 실행하십시오',
        en: 'output edited by hand is not compared: change the request or the construct and run `gcdk synth` again',
      },
    }),
    example: { name: '1741000/tenancy', digest: 'sha256:aa…', expected: 'sha256:bb…' },
  }),
  unnamedDocument: defineProblem<Record<string, never>>({
    code: 'GCDK7404',
    title: { ko: '매니페스트에 없는 스택 문서', en: 'a stack document that no manifest names' },
    text: () => ({
      what: {
        ko: '어느 매니페스트에도 없는 스택 문서이며, 그대로 두면 엔진이 함께 적용할 수 있습니다',
        en: 'no manifest names this stack document, and the engine may apply it all the same',
      },
      fix: {
        ko: '파일을 치우거나, 그 내용을 요청이나 확장으로 옮기고 `gcdk synth`를 다시 실행하십시오',
        en: 'remove the file, or move what it holds into a request or an extension and run `gcdk synth` again',
      },
    }),
    example: {},
  }),
  unreadableDocument: defineProblem<{ readonly name: string }>({
    code: 'GCDK7405',
    title: { ko: '읽을 수 없는 스택 문서', en: 'a stack document that cannot be read' },
    text: ({ name }) => ({
      what: { ko: `'${name}'의 문서를 JSON으로 읽을 수 없습니다`, en: `the document of '${name}' cannot be read as JSON` },
      fix: { ko: '`gcdk synth`로 산출물을 다시 만드십시오', en: 'make the output again with `gcdk synth`' },
    }),
    example: { name: '1741000/tenancy' },
  }),
} as const;
