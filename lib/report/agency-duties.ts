import { say } from '../values/speech';
import type { Grade } from '../model/classification';
import type { Description, Duty } from '../model/describe';
import type { Needs } from '../model/needs';
import type { Placement } from '../model/placement';
import type { Item } from '../model/request';
import type { Wave } from '../model/wave';
import { addDays, type CalendarDate } from '../values/calendar-date';

/** How long before or after a date an agency must act, in days. */
export interface DutyTerms {
  /** Before the wave opens: the security review is complete. */
  readonly securityReview: number;
  /** Before the cutover: users know of the outage. */
  readonly notice: number;
  /** Before the cutover: no changes of the agency's own from here on. */
  readonly changeFreeze: number;
  /** After the cutover: the agency has checked and signed. */
  readonly acceptance: number;
  /** After the cutover: the source stays as it was, read-only. */
  readonly sourceKept: Readonly<Record<Grade, number>>;
  /** Before the wave that removes a thing: its tombstone is confirmed. */
  readonly retirement: number;
  /** Before a zone shuts down: what stands there is asked for elsewhere, early enough for a wave to take it. */
  readonly zoneCloses: number;
}

/** Engineering defaults. `sourceKept` is constraint W9 of the planning rules: 90 days for grades 1 and 2, 30 for 3 and 4. */
export const DUTY_TERMS: DutyTerms = {
  securityReview: 30,
  notice: 7,
  changeFreeze: 14,
  acceptance: 3,
  sourceKept: { 1: 90, 2: 90, 3: 30, 4: 30 },
  retirement: 14,
  zoneCloses: 365,
};

export interface DutySubject {
  readonly item: Item;
  readonly needs: Needs;
  readonly placement: Placement | undefined;
  readonly wave: Wave | undefined;
  /** The wave that its tombstone names. */
  readonly retiresIn: Wave | undefined;
  /** Left out for a kind that does not describe itself: then everything is asked for. */
  readonly description?: Description | undefined;
}

/**
 * What an agency owes for anything it moves or retires, whatever its kind. Recording changes nothing: what is deployed may still
 * have its night ahead, and its source is kept long after.
 */
export function commonDuties({ item, needs, placement, wave, retiresIn, description }: DutySubject, terms: DutyTerms): readonly Duty[] {
  if (item.retired) return retiresIn ? [retirementDuty(item.retired.approver, retiresIn, terms)] : [];
  if (!placement || !wave) return [];
  const { cutover } = placement;
  const kept = terms.sourceKept[needs.grade];
  const outage = !description || description.outageMinutes !== undefined;
  const data = !description || description.data !== undefined;
  return [
    {
      id: 'security-review',
      who: 'security',
      due: addDays(wave.opens, -terms.securityReview),
      what: say('보안성 검토를 마치고 결과를 운영기관에 제출합니다', 'Complete the security review and hand its result to the operator'),
    },
    {
      id: 'change-freeze',
      who: 'engineer',
      due: addDays(cutover, -terms.changeFreeze),
      what: say(
        `이날부터 전환이 끝날 때까지 자체 변경(배포, 설정, 자료 구조)을 멈춥니다`,
        'From this day until the cutover is over, make no changes of your own: no releases, settings or data structures',
      ),
    },
    ...(outage ? [noticeDuty(addDays(cutover, -terms.notice))] : []),
    {
      id: 'acceptance',
      who: 'owner',
      due: addDays(cutover, terms.acceptance),
      what: say('전환 결과를 점검하고 인수 여부를 확인합니다', 'Check the result of the cutover and confirm acceptance'),
    },
    ...(data ? [sourceDuty(addDays(cutover, kept), kept)] : []),
  ];
}

const noticeDuty = (due: CalendarDate): Duty => ({
  id: 'notice',
  who: 'owner',
  due,
  what: say('전환하는 밤의 서비스 중단을 이용자에게 알립니다', 'Tell users of the outage in the night of the cutover'),
});

const sourceDuty = (due: CalendarDate, days: number): Duty => ({
  id: 'source-kept',
  who: 'engineer',
  due,
  what: say(
    `이날까지 기존 시스템을 읽기 전용으로 그대로 보존합니다 (전환 후 ${days}일)`,
    `Until this day keep the old system as it was, read-only (${days} days after the cutover)`,
  ),
});

const retirementDuty = (approver: string, wave: Wave, terms: DutyTerms): Duty => ({
  id: 'retirement',
  who: 'owner',
  due: addDays(wave.opens, -terms.retirement),
  what: say(
    `${wave.wave} 차수에서 삭제되므로 자료를 옮겼는지, 삭제해도 되는지 확인합니다 (승인자: ${approver})`,
    `Wave ${wave.wave} removes it: confirm that its data has left and that it may go (approved by ${approver})`,
  ),
});
