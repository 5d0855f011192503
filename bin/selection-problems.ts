import type { Portfolio } from '../lib/model/whole';
import { defineProblem, NOWHERE, shown, type Problem } from '../lib/problem/problem';
import { nearest } from '../lib/values/nearest';
import type { Text } from '../lib/values/text';
import { SELECTION_OPTIONS, type Selection } from '../stacks/selection';

interface Unknown {
  readonly option: string;
  readonly word: Text;
  readonly got: string;
  readonly known: readonly string[];
}

export const selectionProblems = {
  unknown: defineProblem<Unknown>({
    code: 'GCDK9011',
    title: { ko: '포트폴리오에 없는 것을 고름', en: 'a selection of what the portfolio does not have' },
    text: ({ option, word, got, known }) => ({
      what: { ko: `${option}: 포트폴리오에 이런 ${word.ko}이(가) 없습니다`, en: `${option}: the portfolio has no such ${word.en}` },
      got: shown(got),
      ...(known.length <= 40 && { allowed: { ko: known.join(', '), en: known.join(', ') } }),
      nearest: nearest(got, known),
      fix: { ko: '이름을 고치거나 선택을 빼고 실행하십시오', en: 'mend the name, or leave the option out' },
    }),
    example: { option: '--zone', word: { ko: '영역', en: 'zone' }, got: 'daejon', known: ['daejeon', 'gwangju'] },
  }),
} as const;

const unknown = (option: string, word: Text, written: readonly string[], known: readonly string[]): Problem[] =>
  written.filter((got) => !known.includes(got)).map((got) => selectionProblems.unknown(NOWHERE, { option, word, got, known }));

/**
 * Everything selected that does not exist: a slip of the pen must not look like an empty wave.
 *
 * @param option what the options are called where they were given. Default: those of `gcdk`
 */
export function selectionErrors({ waves = [], zones = [], agencies = [] }: Selection, portfolio: Portfolio, option = SELECTION_OPTIONS): readonly Problem[] {
  const known = portfolio.waves.map(({ wave }) => wave);
  return [
    ...unknown(option.wave, { ko: '차수', en: 'wave' }, waves, known),
    ...unknown(option.zone, { ko: '영역', en: 'zone' }, zones, portfolio.settings.zones),
    ...unknown(option.agency, { ko: '기관', en: 'agency' }, agencies, [...portfolio.agencies.keys()]),
  ];
}
