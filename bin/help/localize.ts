import { Help } from '@commander-js/extra-typings';
import { say } from '../../lib/values/speech';
import type { Language, Text } from '../../lib/values/text';

/** What Commander says of its own accord. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인자:',
  'Options:': '옵션:',
  'Global Options:': '공통 옵션:',
  'Commands:': '명령:',
};
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\[options\]/g, '[옵션]'],
  [/\[command\]/g, '[명령]'],
];
const inKorean = (text: string): string => PLACES.reduce((done, [pattern, ko]) => done.replace(pattern, ko), text);

/** What is put on `configureHelp`: nothing for English, which Commander speaks itself. */
export function helpIn(language: Language): Partial<Help> {
  if (language === 'en') return {};
  const help = new Help();
  return {
    styleTitle: (title) => TITLES[title] ?? title,
    styleUsage: inKorean,
    subcommandTerm: (command) => inKorean(help.subcommandTerm(command)),
    optionDescription: (option) => extras(help.optionDescription(option)),
    argumentDescription: (argument) => extras(help.argumentDescription(argument)),
  };
}

/** `(choices: "a", "b", default: "a")`, which stands behind a description. */
const extras = (text: string): string =>
  text.replace(/\((?:choices|default): .*\)$/, (found) => found.replace('choices: ', '선택: ').replace('default: ', '기본값: '));

/** Usage errors as Commander words them, and the same in Korean. */
const ERRORS: readonly (readonly [RegExp, (...parts: readonly string[]) => Text])[] = [
  [/^unknown option '(.+)'$/, (option = '') => say(`'${option}'은(는) 없는 옵션입니다`, '')],
  [/^unknown command '(.+)'$/, (command = '') => say(`'${command}'은(는) 없는 명령입니다`, '')],
  [/^missing required argument '(.+)'$/, (name = '') => say(`인자 '${name}'이(가) 빠졌습니다`, '')],
  [/^option '(.+)' argument missing$/, (option = '') => say(`옵션 '${option}'의 값이 빠졌습니다`, '')],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    (option = '', got = '', choices = '') => say(`옵션 '${option}'에 '${got}'은(는) 쓸 수 없습니다. 쓸 수 있는 값: ${choices}`, ''),
  ],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command = '', expected = '', got = '') =>
      say(`${command === '' ? '' : `'${command}'의 `}인자가 너무 많습니다. ${expected}개까지인데 ${got}개를 받았습니다`, ''),
  ],
];
const SUGGESTION = /^\(Did you mean (?:one of )?(.+)\?\)$/;

/** One usage error of Commander in a language; what it does not know stays as it is. */
export function usageError(text: string, language: Language): string {
  if (language === 'en') return text;
  return text
    .split('\n')
    .map((line) => lineInKorean(line))
    .join('\n');
}

function lineInKorean(line: string): string {
  const suggestion = SUGGESTION.exec(line);
  if (suggestion) return `(혹시 ${suggestion[1]}?)`;
  if (!line.startsWith('error: ')) return line;
  const message = line.slice('error: '.length);
  for (const [pattern, told] of ERRORS) {
    const found = pattern.exec(message);
    if (found) return `오류: ${told(...found.slice(1)).ko}`;
  }
  return `오류: ${message}`;
}
