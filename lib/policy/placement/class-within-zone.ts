import { isAtLeast } from '../../model/classification';
import { reason } from '../../problem/reason';
import { CLASS_WORDS } from './class-words';
import type { PlacementRule } from './question';

/** A zone holds no class above its own `highestClass`. Control GC-PLC-01. */
export const classWithinZone: PlacementRule = ({ needs, zone }) =>
  isAtLeast(zone.highestClass, needs.dataClass)
    ? undefined
    : reason(
        'class-above-zone',
        `${zone.title.ko}에는 ${CLASS_WORDS[zone.highestClass].ko} 등급까지만 둘 수 있어 ${CLASS_WORDS[needs.dataClass].ko} 자료를 받을 수 없습니다`,
        `${zone.title.en} holds ${CLASS_WORDS[zone.highestClass].en} data at most, and this is ${CLASS_WORDS[needs.dataClass].en}`,
      );
