import type { Portfolio } from '../model/whole';
import { defineProblem, inFile, type Place, type Problem } from '../problem/problem';
import type { Text } from '../values/text';
import { nearest } from '../values/nearest';
import { isPack, packAt, packs } from './packs';

/** Every pack with the days on which it is in force. */
const periods = (): string => [...packs.values()].map(({ id, effectiveFrom, effectiveTo }) => `${id} (${effectiveFrom} ~ ${effectiveTo ?? ''})`).join(', ');

export const packProblemDefinitions = {
  unknownPack: defineProblem<{ readonly id: string }>({
    code: 'GCDK4501',
    title: { ko: '알 수 없는 정책 묶음', en: 'an unknown policy pack' },
    text: ({ id }) => ({
      what: { ko: '도구가 모르는 정책 묶음입니다', en: 'there is no policy pack of this name' },
      got: id,
      allowed: { ko: [...packs.keys()].join(', '), en: [...packs.keys()].join(', ') },
      nearest: nearest(id, packs.keys()),
      fix: { ko: '목록에 있는 이름으로 고쳐 주십시오', en: 'write one of the names above' },
    }),
    example: { id: 'kr-n2sf-2025' },
  }),
  noPackForWave: defineProblem<{ readonly wave: string; readonly opens: string; readonly why: Text }>({
    code: 'GCDK4502',
    title: { ko: '차수에 적용할 정책 묶음이 하나로 정해지지 않음', en: 'a wave without exactly one policy pack' },
    text: ({ wave, opens, why }) => ({
      what: { ko: `차수 ${wave}에 적용할 정책 묶음이 하나로 정해지지 않습니다: ${why.ko}`, en: `wave ${wave} has not exactly one policy pack: ${why.en}` },
      got: opens,
      allowed: { ko: periods(), en: periods() },
      fix: {
        ko: '`portfolio.yaml`의 `policyPacks`에 차수의 첫날을 포함하는 정책 묶음을 하나만 두십시오',
        en: 'list in `policyPacks` of `portfolio.yaml` exactly one pack whose dates hold the first day of the wave',
      },
    }),
    example: {
      wave: '2022-1',
      opens: '2022-03-02',
      why: { ko: '2022-03-02에 시행 중인 정책 묶음이 없습니다', en: 'no policy pack of the portfolio is in force on 2022-03-02' },
    },
  }),
} as const;

/** What is wrong with a portfolio's policy packs: names that are none, and waves on whose first day none or several are in force. */
export function packProblems({ settings, waves, origins }: Portfolio): readonly Problem[] {
  const unknown = settings.policyPacks.flatMap((id, index) =>
    packs.has(id) ? [] : [packProblemDefinitions.unknownPack(inFile('portfolio.yaml', `policyPacks[${index}]`), { id })],
  );
  const unruled = waves.flatMap(({ wave, opens }) => {
    const pack = packAt(settings.policyPacks, opens);
    return isPack(pack) ? [] : [packProblemDefinitions.noPackForWave(placeOf(wave), { wave, opens, why: pack.text })];
  });
  return [...unknown, ...unruled];

  function placeOf(wave: string): Place {
    const origin = origins.get(`wave:${wave}`);
    return origin ? { file: origin.file, line: origin.line, column: origin.column, path: '' } : inFile('waves.yaml');
  }
}
