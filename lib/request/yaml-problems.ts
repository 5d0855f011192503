import { defineProblem, shown } from '../problem/problem';
import type { Text } from '../values/text';

/** What can be wrong with a file as YAML. Only plain data is read: texts, numbers, booleans, lists and maps. */
export const yamlProblems = {
  severalDocuments: defineProblem<object>({
    code: 'GCDK1006',
    title: { ko: '한 파일에 여러 YAML 문서', en: 'Several YAML documents in one file' },
    text: () => ({
      what: { ko: '한 파일에 YAML 문서가 둘 이상입니다', en: 'the file holds more than one YAML document' },
      got: '---',
      allowed: { ko: '파일 하나에 문서 하나', en: 'one document a file' },
      fix: { ko: '`---` 아래를 새 파일로 옮기십시오', en: 'move what stands below `---` into a file of its own' },
    }),
    example: {},
  }),
  syntax: defineProblem<{ readonly what: Text; readonly fix: Text }>({
    code: 'GCDK1007',
    title: { ko: 'YAML 문법 오류', en: 'A mistake in the YAML' },
    text: (text) => text,
    example: {
      what: { ko: '들여쓰기가 맞지 않습니다', en: 'the indentation does not fit' },
      fix: { ko: '같은 단계의 줄은 같은 칸에서 시작하십시오', en: 'begin lines of one level in one column, indented by spaces' },
    },
  }),
  duplicateKey: defineProblem<{ readonly key: string; readonly first: string }>({
    code: 'GCDK1008',
    title: { ko: '같은 키가 두 번', en: 'A key that stands twice' },
    text: ({ key, first }) => ({
      what: { ko: `키 '${shown(key)}'이(가) 두 번 나옵니다. 처음 나온 곳은 ${first}입니다`, en: `the key '${shown(key)}' stands twice, first at ${first}` },
      got: shown(key),
      fix: { ko: '둘 중 하나를 지우거나 이름을 고치십시오', en: 'delete or rename one of the two' },
    }),
    example: { key: 'vcpu', first: '12:5' },
  }),
  tab: defineProblem<object>({
    code: 'GCDK1009',
    title: { ko: '탭으로 들여쓰기', en: 'Indentation by a tab' },
    text: () => ({
      what: { ko: '탭 문자로 들여 썼습니다', en: 'the line is indented by a tab' },
      got: '\\t',
      allowed: { ko: '빈칸', en: 'spaces' },
      fix: { ko: '탭을 빈칸 두 개로 바꾸십시오', en: 'put two spaces in place of the tab' },
    }),
    example: {},
  }),
  anchor: defineProblem<{ readonly written: string }>({
    code: 'GCDK1010',
    title: { ko: '앵커와 별칭', en: 'Anchors and aliases' },
    text: ({ written }) => ({
      what: { ko: 'YAML 앵커(&)와 별칭(*)은 쓸 수 없습니다', en: 'YAML anchors (&) and aliases (*) are not accepted' },
      got: shown(written),
      allowed: { ko: '값을 그대로 쓴 것', en: 'the value itself' },
      fix: { ko: '값을 쓸 자리마다 풀어 쓰십시오. 글이라면 따옴표로 묶으십시오.', en: 'write the value out where it is meant; put it in quotes if it is text' },
    }),
    example: { written: '*defaults' },
  }),
  tag: defineProblem<{ readonly written: string }>({
    code: 'GCDK1011',
    title: { ko: 'YAML 태그', en: 'YAML tags' },
    text: ({ written }) => ({
      what: { ko: 'YAML 태그(!)는 쓸 수 없습니다', en: 'YAML tags (!) are not accepted' },
      got: shown(written),
      fix: { ko: '태그를 지우십시오. 글로 읽혀야 한다면 따옴표로 묶으십시오.', en: 'delete the tag; put the value in quotes if it is text' },
    }),
    example: { written: '!!binary' },
  }),
  mergeKey: defineProblem<object>({
    code: 'GCDK1012',
    title: { ko: '병합 키(<<)', en: 'Merge keys (<<)' },
    text: () => ({
      what: { ko: '병합 키(<<)는 쓸 수 없습니다', en: 'merge keys (<<) are not accepted' },
      got: '<<',
      fix: { ko: '합칠 내용을 그 자리에 풀어 쓰십시오', en: 'write the merged entries out in their place' },
    }),
    example: {},
  }),
  tooDeep: defineProblem<{ readonly limit: number }>({
    code: 'GCDK1013',
    title: { ko: '너무 깊은 중첩', en: 'Nested too deeply' },
    text: ({ limit }) => ({
      what: { ko: '목록과 맵이 너무 깊이 겹쳐 있어 읽기를 멈추었습니다', en: 'lists and maps are nested too deeply; reading stopped here' },
      allowed: { ko: `${limit}단계 이하`, en: `at most ${limit} levels` },
      fix: { ko: '닫지 않은 괄호나 잘못된 들여쓰기를 찾으십시오', en: 'look for a bracket that is not closed, or a wrong indentation' },
    }),
    example: { limit: 64 },
  }),
  keyNotText: defineProblem<{ readonly written: string; readonly kind: Text }>({
    code: 'GCDK1014',
    title: { ko: '글이 아닌 키', en: 'A key that is not text' },
    text: ({ written, kind }) => ({
      what: { ko: `키가 글이 아니라 ${kind.ko}입니다`, en: `the key is ${kind.en}, not text` },
      got: shown(written),
      allowed: { ko: '글', en: 'text' },
      nearest: /^[\w.+-]+$/.test(written) ? `"${written}"` : undefined,
      fix: { ko: '키를 따옴표로 묶으십시오', en: 'put the key in quotes' },
    }),
    example: { written: '1741000', kind: { ko: '숫자', en: 'a number' } },
  }),
  forbiddenKey: defineProblem<{ readonly key: string }>({
    code: 'GCDK1015',
    title: { ko: '쓸 수 없는 키 이름', en: 'A key name that is reserved' },
    text: ({ key }) => ({
      what: { ko: `'${key}'은(는) 키로 쓸 수 없습니다`, en: `'${key}' cannot be a key` },
      got: key,
      fix: { ko: '키를 지우거나 다른 이름을 쓰십시오', en: 'delete the key, or use another name' },
    }),
    example: { key: '__proto__' },
  }),
  leadingZero: defineProblem<{ readonly written: string; readonly number: number }>({
    code: 'GCDK1021',
    title: { ko: '0으로 시작하는 수', en: 'A number with a leading zero' },
    text: ({ written, number }) => ({
      what: { ko: '0으로 시작하는 수는 8진수로도 10진수로도 읽힐 수 있습니다', en: 'a number with a leading zero may be read as octal or as decimal' },
      got: shown(written),
      allowed: { ko: '0으로 시작하지 않는 수, 또는 따옴표로 묶은 글', en: 'a number without it, or text in quotes' },
      nearest: `"${shown(written)}"`,
      fix: { ko: `수라면 ${number}, 글이라면 "${shown(written)}"(으)로 쓰십시오`, en: `write ${number} if it is a number, "${shown(written)}" if it is text` },
    }),
    example: { written: '010', number: 10 },
  }),
  directive: defineProblem<{ readonly written: string }>({
    code: 'GCDK1016',
    title: { ko: 'YAML 지시문', en: 'YAML directives' },
    text: ({ written }) => ({
      what: { ko: 'YAML 지시문(%)은 쓸 수 없습니다', en: 'YAML directives (%) are not accepted' },
      got: shown(written),
      allowed: { ko: 'YAML 1.2, 지시문 없이', en: 'YAML 1.2 without directives' },
      fix: { ko: '이 줄을 지우십시오', en: 'delete the line' },
    }),
    example: { written: '%YAML 1.1' },
  }),
  tooMany: defineProblem<{ readonly limit: number }>({
    code: 'GCDK1017',
    title: { ko: '문법 오류가 너무 많음', en: 'Too many mistakes in the YAML' },
    text: ({ limit }) => ({
      what: { ko: `문법 오류가 ${limit}개를 넘어 읽기를 멈추었습니다`, en: `more than ${limit} mistakes; reading stopped` },
      fix: { ko: '앞의 오류부터 고치고 다시 점검하십시오', en: 'mend the first ones and check again; they may cause the others' },
    }),
    example: { limit: 20 },
  }),
} as const;
