import { isAtLeast } from '../../model/classification';
import { reason } from '../../problem/reason';
import { CLASS_WORDS } from './class-words';
import type { PlacementRule } from './question';

const LEVELS = { high: { ko: '상', en: 'high' }, mid: { ko: '중', en: 'mid' }, low: { ko: '하', en: 'low' } } as const;

/** The policy of the wave says what a cloud of that kind may hold with a certificate of that level. Control GC-PLC-01. */
export const classWithinPack: PlacementRule = ({ needs, zone, pack }) => {
  const { level } = zone.certification;
  const ceiling = pack.ceilings[zone.kind][level];
  if (ceiling !== undefined && isAtLeast(ceiling, needs.dataClass)) return undefined;
  const most =
    ceiling === undefined
      ? { ko: '어떤 자료도 둘 수 없는데', en: 'nothing at all' }
      : { ko: `${CLASS_WORDS[ceiling].ko} 자료까지만 둘 수 있는데`, en: `${CLASS_WORDS[ceiling].en} data at most` };
  return reason(
    'class-above-policy',
    `정책 ‘${pack.title.ko}’에 따르면 인증 등급 ‘${LEVELS[level].ko}’인 ${zone.title.ko}에는 ${most.ko} 이 자료는 ${CLASS_WORDS[needs.dataClass].ko}입니다`,
    `by the policy "${pack.title.en}" ${zone.title.en}, certified ${LEVELS[level].en}, may hold ${most.en}, and this is ${CLASS_WORDS[needs.dataClass].en}`,
  );
};
