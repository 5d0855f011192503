import { reason } from '../../problem/reason';
import type { PlacementRule } from './question';

/** Classified data stays in government data centres, whatever pack, certificate or zone file says. Source: domain table row 1, N2SF 1.0. */
export const classifiedStays: PlacementRule = ({ needs, zone }) =>
  needs.dataClass === 'C' && zone.kind === 'aws'
    ? reason(
        'classified-stays',
        `기밀(C) 자료는 정부 전산센터에만 둘 수 있어 민간 클라우드인 ${zone.title.ko}에는 둘 수 없습니다`,
        `classified (C) data stays in government data centres; ${zone.title.en} is a commercial cloud`,
      )
    : undefined;
