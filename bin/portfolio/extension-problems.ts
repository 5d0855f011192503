import { defineProblem, shown } from '../../lib/problem/problem';
import type { Text } from '../../lib/values/text';

export const extensionProblems = {
  unloadable: defineProblem<{ readonly why: string }>({
    code: 'GCDK9101',
    title: { ko: '확장을 불러올 수 없음', en: 'an extension that cannot be loaded' },
    text: ({ why }) => ({
      what: { ko: '확장 파일을 불러올 수 없습니다', en: 'the extension cannot be loaded' },
      got: shown(why),
      allowed: {
        ko: 'JavaScript 파일, 또는 ts-node가 설치된 폴더의 TypeScript 파일',
        en: 'a JavaScript file, or a TypeScript one where ts-node is installed',
      },
      fix: {
        ko: '경로와 내용을 확인하십시오. package.json에 "type": "module"이 있는 폴더에서는 컴파일한 .js 파일을 지정하십시오',
        en: 'check the path and what it says; in a folder whose package.json has "type": "module", compile it and name the .js file',
      },
    }),
    example: { why: "Cannot find module './extension.js'" },
  }),
  noExtension: defineProblem<Record<string, never>>({
    code: 'GCDK9102',
    title: { ko: '확장이 아닌 모듈', en: 'a module that is no extension' },
    text: () => ({
      what: { ko: '이 모듈은 확장을 내보내지 않습니다', en: 'the module does not export an extension' },
      allowed: {
        ko: '{ kinds?, openstack?, aws? } 가운데 하나 이상을 가진 기본 내보내기',
        en: 'a default export with one or more of { kinds?, openstack?, aws? }',
      },
      fix: { ko: 'examples/own-stack의 extension.ts를 본으로 삼으십시오', en: 'take extension.ts of examples/own-stack as a model' },
    }),
    example: {},
  }),
  badKind: defineProblem<{ readonly path: string; readonly wanted: Text }>({
    code: 'GCDK9105',
    title: { ko: '형식을 갖추지 못한 종류', en: 'a kind that is not whole' },
    text: ({ path, wanted }) => ({
      what: { ko: `확장의 ${path}이(가) 없거나 형식이 다릅니다`, en: `${path} of the extension is missing or has another form` },
      allowed: wanted,
      fix: {
        ko: 'defineKind(…)로 만들고, examples/own-stack/object-archive를 본으로 삼으십시오',
        en: 'make it with defineKind(…), and take examples/own-stack/object-archive as a model',
      },
    }),
    example: { path: 'kinds[0].needs', wanted: { ko: '함수', en: 'a function' } },
  }),
  takenKind: defineProblem<{ readonly kind: string }>({
    code: 'GCDK9103',
    title: { ko: '이미 있는 종류를 다시 등록함', en: 'a kind that is registered already' },
    text: ({ kind }) => ({
      what: { ko: '이 이름이나 절(section)의 종류가 이미 있습니다', en: 'a kind of this name or section exists already' },
      got: kind,
      fix: { ko: '확장의 종류에 다른 이름을 주십시오', en: 'give the extension’s kind another name' },
    }),
    example: { kind: 'migrated-system (systems)' },
  }),
  noTypeScript: defineProblem<{ readonly file: string }>({
    code: 'GCDK9104',
    title: { ko: 'TypeScript 확장을 실행할 ts-node가 없음', en: 'an extension in TypeScript without ts-node' },
    text: ({ file }) => ({
      what: {
        ko: '이 Node.js는 TypeScript를 실행하지 못하고, 확장 옆에 ts-node도 없습니다',
        en: 'this Node.js does not run TypeScript, and ts-node is not installed beside the extension',
      },
      got: shown(file),
      allowed: { ko: 'JavaScript 파일, 또는 ts-node가 설치된 폴더의 TypeScript 파일', en: 'a JavaScript file, or a TypeScript one where ts-node is installed' },
      fix: {
        ko: '`npm install --save-dev ts-node typescript`를 실행하거나, `npx tsc`로 컴파일한 .js 파일을 지정하십시오',
        en: 'run `npm install --save-dev ts-node typescript`, or compile it with `npx tsc` and name the .js file',
      },
    }),
    example: { file: 'extension.ts' },
  }),
} as const;
