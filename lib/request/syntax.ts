import type { ErrorCode } from 'yaml';
import type { Text } from '../values/text';

interface Syntax {
  readonly what: Text;
  readonly fix: Text;
}

const says = (what: Text, fix: Text): Syntax => ({ what, fix });
const QUOTE: Text = { ko: '값을 따옴표로 묶으십시오', en: 'put the value in quotes' };
const ALIGN: Text = { ko: '같은 단계의 줄은 같은 칸에서 빈칸으로 맞추십시오', en: 'begin lines of one level in one column, indented by spaces' };

const UNEXPECTED = says(
  { ko: '여기에 올 수 없는 글자나 줄입니다', en: 'something that cannot stand here' },
  { ko: '앞줄의 따옴표·괄호·쌍점이 빠지지 않았는지 보십시오', en: 'look for a missing quote, bracket or colon here or on the line before' },
);

export const OPEN_QUOTE = says(
  { ko: '여기서 연 따옴표가 닫히지 않았습니다', en: 'the quote that is opened here is never closed' },
  { ko: '값의 끝에 같은 따옴표를 붙이십시오', en: 'put the same quote at the end of the value' },
);

/** The parser's own codes in words that say what to do. */
const BY_CODE: Readonly<Partial<Record<ErrorCode, Syntax>>> = {
  BAD_INDENT: says({ ko: '들여쓰기가 맞지 않습니다', en: 'the indentation does not fit' }, ALIGN),
  BAD_DQ_ESCAPE: says(
    { ko: '큰따옴표 안의 역빗금(\\) 표기가 잘못되었습니다', en: 'a backslash in double quotes that means nothing' },
    { ko: '작은따옴표를 쓰거나 역빗금을 두 번 쓰십시오', en: 'use single quotes, or write the backslash twice' },
  ),
  BAD_SCALAR_START: says({ ko: '값이 특별한 글자로 시작합니다', en: 'the value begins with a character that has a meaning in YAML' }, QUOTE),
  BLOCK_AS_IMPLICIT_KEY: says(
    { ko: "한 줄에 '키: 값'이 두 번 있습니다", en: "the line holds 'key: value' twice" },
    { ko: "값에 ': '이 들어 있다면 따옴표로 묶고, 아니라면 줄을 나누십시오", en: "put the value in quotes if it contains ': ', or break the line" },
  ),
  BLOCK_IN_FLOW: says(
    { ko: '괄호 안에 여러 줄 모양의 값을 쓸 수 없습니다', en: 'a block cannot stand inside brackets' },
    { ko: '괄호 안에서는 쉼표로 나누어 쓰십시오', en: 'separate by commas inside brackets' },
  ),
  KEY_OVER_1024_CHARS: says({ ko: '키가 너무 깁니다', en: 'the key is too long' }, { ko: '쌍점의 위치를 확인하십시오', en: 'check where the colon stands' }),
  MISSING_CHAR: says(
    { ko: '있어야 할 기호가 빠졌습니다 (쌍점, 쉼표, 따옴표 또는 괄호)', en: 'a character is missing: a colon, a comma, a quote or a bracket' },
    { ko: '이 자리 앞에서 빠진 기호를 채우십시오', en: 'add the missing character before this place' },
  ),
  MULTILINE_IMPLICIT_KEY: says(
    { ko: '키가 여러 줄에 걸쳐 있거나 쌍점이 없습니다', en: 'a key over several lines, or a line without a colon' },
    { ko: '앞줄에 쌍점을 붙이거나 들여쓰기를 맞추십시오', en: 'add the colon to the line, or mend its indentation' },
  ),
  UNEXPECTED_TOKEN: UNEXPECTED,
};

export const syntaxText = (code: ErrorCode): Syntax => BY_CODE[code] ?? UNEXPECTED;
