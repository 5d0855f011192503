import { defineProblem, type ProblemText } from '../problem/problem';

const SAVE_AS_UTF8 = {
  ko: '편집기에서 UTF-8로 다시 저장하십시오. CP949(EUC-KR) 파일이면 `iconv -f CP949 -t UTF-8`로 바꿀 수 있습니다.',
  en: 'save the file as UTF-8 again; `iconv -f CP949 -t UTF-8` converts a Korean file of the old Windows encoding',
};

const moreText = ({ count }: { readonly count: number }): ProblemText => ({
  what: { ko: `이 파일에 ${count}건이 더 있으나 하나하나 알리지 않습니다`, en: `and ${count} more of this file, which are not told one by one` },
  fix: { ko: '알린 것부터 고치고 다시 점검하십시오', en: 'mend those that are told and check again' },
});

/** What can be wrong with a file before its contents mean anything. */
export const fileProblems = {
  notUtf8: defineProblem<{ readonly byte: number }>({
    code: 'GCDK1001',
    title: { ko: 'UTF-8이 아닌 파일', en: 'A file that is not UTF-8' },
    text: ({ byte }) => ({
      what: { ko: 'UTF-8로 읽을 수 없는 바이트가 있습니다', en: 'a byte that is not UTF-8' },
      got: `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      allowed: { ko: 'UTF-8', en: 'UTF-8' },
      fix: SAVE_AS_UTF8,
    }),
    example: { byte: 0xb9 },
  }),
  otherUnicode: defineProblem<{ readonly encoding: string }>({
    code: 'GCDK1002',
    title: { ko: 'UTF-16 또는 UTF-32 파일', en: 'A file in UTF-16 or UTF-32' },
    text: ({ encoding }) => ({
      what: { ko: `파일이 ${encoding}(으)로 저장되어 있습니다`, en: `the file is saved as ${encoding}` },
      got: encoding,
      allowed: { ko: 'UTF-8', en: 'UTF-8' },
      fix: { ko: '편집기에서 인코딩을 UTF-8로 골라 다시 저장하십시오', en: 'choose UTF-8 in the editor and save again' },
    }),
    example: { encoding: 'UTF-16LE' },
  }),
  controlCharacter: defineProblem<{ readonly code: number }>({
    code: 'GCDK1003',
    title: { ko: 'NUL 등 보이지 않는 제어 문자', en: 'NUL or another invisible control character' },
    text: ({ code }) => ({
      what: { ko: '보이지 않는 제어 문자가 있습니다', en: 'an invisible control character' },
      got: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      allowed: { ko: '보이는 글자, 빈칸, 줄바꿈', en: 'visible characters, spaces and line breaks' },
      fix: {
        ko: '이 위치의 문자를 지우십시오. 파일이 YAML이 아니라면 다른 곳으로 옮기십시오.',
        en: 'delete the character at this place; if the file is no YAML at all, move it elsewhere',
      },
    }),
    example: { code: 0 },
  }),
  loneReturn: defineProblem<object>({
    code: 'GCDK1020',
    title: { ko: '줄바꿈이 CR뿐인 파일', en: 'Lines that end in a carriage return alone' },
    text: () => ({
      what: {
        ko: '줄바꿈 없는 캐리지 리턴(CR)이 있습니다. YAML은 이것을 줄의 끝으로 보지만 편집기는 그렇지 않습니다',
        en: 'a carriage return without a line feed, which editors and YAML read differently',
      },
      got: '\\r',
      allowed: { ko: 'LF 또는 CRLF', en: 'LF or CRLF' },
      fix: { ko: '편집기에서 줄바꿈을 LF로 골라 다시 저장하십시오', en: 'choose LF for the ends of lines in the editor and save again' },
    }),
    example: {},
  }),
  tooLarge: defineProblem<{ readonly bytes: number; readonly limit: number }>({
    code: 'GCDK1004',
    title: { ko: '너무 큰 파일', en: 'A file that is too large' },
    text: ({ bytes, limit }) => ({
      what: { ko: '파일이 너무 커서 읽지 않았습니다', en: 'the file is too large and was not read' },
      got: `${bytes} B`,
      allowed: { ko: `${limit} B 이하`, en: `at most ${limit} B` },
      fix: { ko: '기관이나 업무별로 여러 파일로 나누십시오', en: 'split it into several files, by agency or subject' },
    }),
    example: { bytes: 10_485_760, limit: 8_388_608 },
  }),
  empty: defineProblem<object>({
    code: 'GCDK1005',
    title: { ko: '빈 파일', en: 'An empty file' },
    text: () => ({
      what: { ko: '파일에 내용이 없습니다', en: 'the file says nothing' },
      fix: { ko: '내용을 쓰거나 파일을 지우십시오', en: 'write its content, or delete the file' },
    }),
    example: {},
  }),
  more: defineProblem<{ readonly count: number }>({
    code: 'GCDK1018',
    title: { ko: '하나하나 알리지 않은 오류', en: 'Mistakes that are not told one by one' },
    text: moreText,
    example: { count: 39_000 },
  }),
  moreNotices: defineProblem<{ readonly count: number }>({
    code: 'GCDK1019',
    severity: 'notice',
    title: { ko: '하나하나 알리지 않은 경고와 알림', en: 'Warnings and notices that are not told one by one' },
    text: moreText,
    example: { count: 39_000 },
  }),
} as const;
