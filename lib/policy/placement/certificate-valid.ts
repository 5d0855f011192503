import { reason } from '../../problem/reason';
import type { PlacementRule } from './question';

/** A zone's certificate holds on the night of the cutover, first and last day included. Control GC-PLC-05. */
export const certificateValid: PlacementRule = ({ zone, date }) => {
  const { number, validFrom, validUntil } = zone.certification;
  if (date < validFrom) {
    return reason(
      'certificate-not-yet',
      `${zone.title.ko}의 인증(${number})은 ${validFrom}부터 유효하므로 ${date}에는 옮길 수 없습니다`,
      `the certificate of ${zone.title.en} (${number}) holds from ${validFrom} on, not yet on ${date}`,
    );
  }
  return date <= validUntil
    ? undefined
    : reason(
        'certificate-expired',
        `${zone.title.ko}의 인증(${number})이 ${validUntil}에 끝나므로 ${date}에는 옮길 수 없습니다`,
        `the certificate of ${zone.title.en} (${number}) ends on ${validUntil}, before ${date}`,
      );
};
