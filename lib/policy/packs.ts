import { reason, type Reason } from '../problem/reason';
import type { CalendarDate } from '../values/calendar-date';
import { krCsap2023 } from './kr-csap-2023';
import { krN2sf2026 } from './kr-n2sf-2026';
import type { PolicyPack } from './pack';

/** Every policy pack that the toolkit knows, by id. */
export const packs: ReadonlyMap<string, PolicyPack> = new Map([krCsap2023, krN2sf2026].map((pack) => [pack.id, pack]));

/** Whether a pack is in force on a day, first and last day included. */
export const inForce = (pack: PolicyPack, date: CalendarDate): boolean =>
  pack.effectiveFrom <= date && (pack.effectiveTo === undefined || date <= pack.effectiveTo);

/**
 * The one pack of a portfolio's list that is in force on a day. Ids that are no pack's are passed over (`packProblems` names them).
 *
 * @returns a reason where no pack of the list holds the day, or more than one does
 */
export function packAt(ids: readonly string[], date: CalendarDate): PolicyPack | Reason {
  const found = [...new Set(ids)].flatMap((id) => packs.get(id) ?? []).filter((pack) => inForce(pack, date));
  const [pack] = found;
  if (pack === undefined) {
    return reason('no-policy-pack', `${date}에 시행 중인 정책 묶음이 없습니다`, `no policy pack of the portfolio is in force on ${date}`);
  }
  if (found.length === 1) return pack;
  const names = found.map(({ id }) => id).join(', ');
  return reason('two-policy-packs', `${date}에 정책 묶음이 둘 이상 시행 중입니다: ${names}`, `more than one policy pack is in force on ${date}: ${names}`);
}

/** Whether `packAt` found its pack. */
export const isPack = (answer: PolicyPack | Reason): answer is PolicyPack => 'ceilings' in answer;
