import { reason } from '../../problem/reason';
import type { PlacementRule } from './question';

/** Data, copies and keys stay in the countries that the portfolio names. Control GC-PLC-02. */
export const withinResidency: PlacementRule = ({ zone, residency }) =>
  residency.includes(zone.site.country)
    ? undefined
    : reason(
        'outside-residency',
        `${zone.title.ko}은(는) ${zone.site.country}에 있는데, 자료는 ${residency.join(', ')} 안에만 둘 수 있습니다`,
        `${zone.title.en} stands in ${zone.site.country}, and data may lie in ${residency.join(', ')} only`,
      );
