import { reason } from '../../problem/reason';
import type { PlacementRule } from './question';

/** Nothing moves into a zone after the day on which it closes (decision 18). */
export const zoneOpen: PlacementRule = ({ zone, date }) =>
  zone.closes !== undefined && date > zone.closes
    ? reason(
        'zone-closed',
        `${zone.title.ko}은(는) ${zone.closes}에 문을 닫으므로 ${date}에는 옮길 수 없습니다`,
        `${zone.title.en} closes on ${zone.closes}, before ${date}`,
      )
    : undefined;
