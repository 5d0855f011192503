import { defineProblem, shown } from '../problem/problem';
import type { Text } from '../values/text';

const list = (values: readonly string[]): Text => ({
  ko: values.join(', '),
  en: values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : values.join(''),
});
const did = (nearest: string | undefined, otherwise: Text): Text =>
  nearest === undefined ? otherwise : { ko: `'${nearest}'을(를) 뜻했다면 그렇게 쓰십시오`, en: `write '${nearest}' if that is what you mean` };

/** What can be wrong with the shape of a file's contents. */
export const shapeProblems = {
  wrongType: defineProblem<{ readonly received: Text; readonly got: string; readonly wanted: Text }>({
    code: 'GCDK2001',
    title: { ko: '종류가 다른 값', en: 'A value of another type' },
    text: ({ received, got, wanted }) => ({
      what: { ko: `${wanted.ko} 자리에 ${received.ko}이(가) 있습니다`, en: `${received.en} where ${wanted.en} is wanted` },
      got,
      allowed: wanted,
      fix: { ko: `${wanted.ko}(으)로 바꾸십시오`, en: `write ${wanted.en}` },
    }),
    example: { received: { ko: '글', en: 'text' }, got: 'eight', wanted: { ko: '정수', en: 'a whole number' } },
  }),
  unquoted: defineProblem<{ readonly got: string; readonly allowed: Text }>({
    code: 'GCDK2002',
    title: { ko: '따옴표가 없어 글로 읽히지 않은 값', en: 'A value that is not read as text for lack of quotes' },
    text: ({ got, allowed }) => ({
      what: { ko: '따옴표가 없어 글이 아니라 숫자나 참·거짓 값으로 읽힙니다', en: 'without quotes this is read as a number or as true or false, not as text' },
      got,
      allowed,
      nearest: `"${got}"`,
      fix: { ko: `따옴표로 묶으십시오: "${got}"`, en: `put it in quotes: "${got}"` },
    }),
    example: { got: '1741000', allowed: { ko: '숫자 7자리 (따옴표로 묶음)', en: 'seven digits, in quotes' } },
  }),
  unknownKey: defineProblem<{ readonly key: string; readonly allowed: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK2003',
    title: { ko: '모르는 키', en: 'An unknown key' },
    text: ({ key, allowed, nearest }) => ({
      what: { ko: `'${shown(key)}'(이)라는 키는 여기에 없습니다`, en: `there is no key '${shown(key)}' here` },
      got: shown(key),
      allowed: list(allowed),
      nearest,
      fix: did(nearest, { ko: '키를 지우거나 알맞은 자리로 옮기십시오', en: 'delete the key, or move it to where it belongs' }),
    }),
    example: { key: 'vcpus', allowed: ['id', 'vcpu', 'ram'], nearest: 'vcpu' },
  }),
  missing: defineProblem<{ readonly key: string; readonly wanted: Text; readonly example?: string | undefined }>({
    code: 'GCDK2004',
    title: { ko: '빠진 키', en: 'A missing key' },
    text: ({ key, wanted, example }) => ({
      what: { ko: `'${key}'이(가) 빠졌습니다`, en: `'${key}' is missing` },
      allowed: wanted,
      fix: { ko: `추가하십시오: ${key}: ${example ?? '…'}`, en: `add it: ${key}: ${example ?? '…'}` },
    }),
    example: { key: 'ram', wanted: { ko: '단위가 붙은 크기', en: 'a size with its unit' }, example: '512 GiB' },
  }),
  notOneOf: defineProblem<{ readonly got: string; readonly allowed: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK2005',
    title: { ko: '정해진 값이 아님', en: 'Not one of the allowed values' },
    text: ({ got, allowed, nearest }) => ({
      what: { ko: '정해진 값 가운데 하나가 아닙니다', en: 'not one of the allowed values' },
      got,
      allowed: list(allowed),
      nearest,
      fix: did(nearest, { ko: '허용된 값 가운데 하나를 쓰십시오', en: 'write one of the allowed values' }),
    }),
    example: { got: 'X', allowed: ['C', 'S', 'O'] },
  }),
  notAccepted: defineProblem<{ readonly got: string; readonly allowed: Text; readonly example: string; readonly nearest?: string | undefined }>({
    code: 'GCDK2006',
    title: { ko: '받아들일 수 없는 값', en: 'A value that is not acceptable' },
    text: ({ got, allowed, example, nearest }) => ({
      what: { ko: '이 자리에 쓸 수 없는 값입니다', en: 'not a value that can stand here' },
      got,
      allowed,
      nearest,
      fix: did(nearest, { ko: `다음과 같이 쓰십시오: ${example}`, en: `write it like this: ${example}` }),
    }),
    example: { got: 'Civil_Portal', allowed: { ko: '영문 소문자·숫자·붙임표', en: 'lower-case letters, digits and hyphens' }, example: 'civil-portal' },
  }),
  noUnit: defineProblem<{ readonly got: string; readonly allowed: Text; readonly units: readonly string[] }>({
    code: 'GCDK2007',
    title: { ko: '단위가 없는 수량', en: 'A quantity without its unit' },
    text: ({ got, allowed, units }) => ({
      what: { ko: '단위가 없습니다', en: 'the unit is missing' },
      got,
      allowed,
      fix: {
        ko: `단위를 붙이십시오: ${units.map((unit) => `${got} ${unit}`).join(', ')}`,
        en: `add the unit: ${list(units.map((unit) => `${got} ${unit}`)).en}`,
      },
    }),
    example: { got: '4', allowed: { ko: '단위가 붙은 시간: min, h, d', en: 'a duration with its unit: min, h, d' }, units: ['min', 'h', 'd'] },
  }),
  outOfRange: defineProblem<{ readonly got: string; readonly bound: number; readonly above: boolean; readonly inclusive: boolean }>({
    code: 'GCDK2008',
    title: { ko: '범위를 벗어난 수', en: 'A number out of range' },
    text: ({ got, bound, above, inclusive }) => ({
      what: above ? { ko: '수가 너무 큽니다', en: 'the number is too large' } : { ko: '수가 너무 작습니다', en: 'the number is too small' },
      got,
      allowed: above
        ? { ko: `${bound} ${inclusive ? '이하' : '미만'}`, en: `${inclusive ? 'at most' : 'less than'} ${bound}` }
        : { ko: `${bound} ${inclusive ? '이상' : '초과'}`, en: `${inclusive ? 'at least' : 'more than'} ${bound}` },
      fix: { ko: '범위 안의 수를 쓰십시오', en: 'write a number within the range' },
    }),
    example: { got: '0', bound: 1, above: false, inclusive: true },
  }),
  wrongCount: defineProblem<{ readonly count: number; readonly bound: number; readonly above: boolean; readonly of: Text }>({
    code: 'GCDK2009',
    title: { ko: '너무 적거나 많은 항목', en: 'Too few or too many entries' },
    text: ({ count, bound, above, of }) => ({
      what: above ? { ko: `${of.ko}이(가) 너무 많습니다`, en: `too many ${of.en}` } : { ko: `${of.ko}이(가) 너무 적습니다`, en: `too few ${of.en}` },
      got: String(count),
      allowed: above ? { ko: `${bound}개 이하`, en: `at most ${bound}` } : { ko: `${bound}개 이상`, en: `at least ${bound}` },
      fix: above ? { ko: '줄이십시오', en: 'leave some out' } : { ko: '더 쓰십시오', en: 'write more of them' },
    }),
    example: { count: 0, bound: 1, above: false, of: { ko: '항목', en: 'entries' } },
  }),
  noForm: defineProblem<{ readonly got: string; readonly allowed: Text; readonly nearest?: string | undefined }>({
    code: 'GCDK2010',
    title: { ko: '어느 형식에도 맞지 않는 값', en: 'A value that fits none of the forms' },
    text: ({ got, allowed, nearest }) => ({
      what: { ko: '허용된 어느 형식에도 맞지 않습니다', en: 'it fits none of the forms that are allowed' },
      got,
      allowed,
      nearest,
      fix: did(nearest, { ko: '허용된 형식 가운데 하나로 쓰십시오', en: 'write it in one of the allowed forms' }),
    }),
    example: { got: 'Entry!', allowed: { ko: 'entry, agency 또는 id', en: 'entry, agency or an id' } },
  }),
  malformed: defineProblem<{ readonly got: string; readonly allowed: Text }>({
    code: 'GCDK2011',
    title: { ko: '형식이 맞지 않는 글', en: 'Text of the wrong form' },
    text: ({ got, allowed }) => ({
      what: { ko: '글의 형식이 맞지 않습니다', en: 'the text has not the form that is wanted' },
      got,
      allowed,
      fix: { ko: '형식에 맞게 고치십시오', en: 'write it in that form' },
    }),
    example: { got: 'www.example.kr', allowed: { ko: 'https:// 로 시작하는 주소', en: 'an address that begins with https://' } },
  }),
  noValue: defineProblem<{ readonly wanted: Text; readonly example?: string | undefined }>({
    code: 'GCDK2012',
    title: { ko: '값이 없는 키', en: 'A key without a value' },
    text: ({ wanted, example }) => ({
      what: { ko: '쌍점 뒤에 값이 없습니다', en: 'nothing stands behind the colon' },
      allowed: wanted,
      fix: {
        ko: `값을 쓰거나 키를 지우십시오${example === undefined ? '' : `. 예: ${example}`}`,
        en: `write a value or delete the key${example === undefined ? '' : `, e.g. ${example}`}`,
      },
    }),
    example: { wanted: { ko: '정수', en: 'a whole number' } },
  }),
} as const;
