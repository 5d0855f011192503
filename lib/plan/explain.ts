import type { ItemRef } from '../model/request';
import { reason, type Reason } from '../problem/reason';
import { type CalendarDate, daysBetween, fromDayNumber, monthsBetween } from '../values/calendar-date';
import { counted, say } from '../values/speech';
import type { Text } from '../values/text';
import type { Landed } from './attempt';
import { barrierReasons } from './barriers';
import type { Candidate } from './candidate';
import { distance } from './desire';
import type { TimelineWave } from './timeline';
import type { Unit } from './units';
import type { UnitBarrier } from './zone-choice';

/** How many better waves a placement gives its reasons for. */
const MOST_WAVES_TOLD = 3;

/** Why an item goes where and when it goes: the wave, what stood against better ones, the zone, and what stood against zones before it. */
export function whyThere(member: Candidate, unit: Unit, landed: Landed, order: readonly TimelineWave[]): readonly Reason[] {
  return [
    whyWave(member, landed, order),
    ...whyTogether(unit),
    ...(isPulled(member, order) ? whyPulled(order) : []),
    ...whyEarly(member, landed),
    ...whyNotBetter(member, landed, order),
    ...(landed.soft
      ? [
          reason(
            'soft-freeze',
            `피하는 것이 좋은 기간(${landed.soft.name.ko})이지만 이 차수에 다른 밤이 없습니다`,
            `the night lies in a period better avoided (${landed.soft.name.en}); the wave has no other`,
          ),
        ]
      : []),
    ...whyZone(member, unit, landed),
  ];
}

function whyWave(member: Candidate, { wave, day }: Landed, order: readonly TimelineWave[]): Reason {
  const { needs, pins } = member;
  const pin = pins.find((pin) => pin.wave !== undefined || pin.cutover !== undefined);
  if (pin) return reason('wave-pinned', `차수 ${wave.id}에 고정되어 있습니다: ${pin.reason}`, `pinned to wave ${wave.id}: ${pin.reason}`);
  if (needs.refreshDue === undefined) {
    return reason(
      'wave-earliest',
      `교체 시기가 없어 가능한 가장 이른 차수 ${wave.id}에 옮깁니다`,
      `it has no refresh date, so it moves in the earliest possible wave, ${wave.id}`,
    );
  }
  const miss = missText(needs.refreshDue, fromDayNumber(day));
  if (isPulled(member, order)) {
    return reason(
      'wave-off-refresh',
      `차수 ${wave.id}에 옮깁니다. 장비 교체 시기는 ${needs.refreshDue}입니다 (${miss.ko})`,
      `it moves in wave ${wave.id}; its refresh date is ${needs.refreshDue} (${miss.en})`,
    );
  }
  return reason(
    'wave-nearest-refresh',
    `장비 교체 시기 ${needs.refreshDue}에 가장 가까운 가능한 차수 ${wave.id}에 옮깁니다 (${miss.ko})`,
    `wave ${wave.id} is the nearest possible to its refresh date ${needs.refreshDue} (${miss.en})`,
  );
}

/** By how much a night misses the refresh date. */
export function missText(refreshDue: CalendarDate, cutover: CalendarDate): Text {
  const months = Math.abs(monthsBetween(refreshDue, cutover));
  const days = daysBetween(refreshDue, cutover);
  if (days === 0) return say('교체일 당일', 'on the day');
  const amount = months === 0 ? say(`${Math.abs(days)}일`, `${Math.abs(days)} d`) : say(`${months}개월`, counted(months, 'month'));
  return say(`교체 시기보다 ${amount.ko} ${days < 0 ? '이름' : '늦음'}`, `${amount.en} ${days < 0 ? 'early' : 'late'}`);
}

const whyTogether = ({ circle }: Unit): readonly Reason[] =>
  circle.length === 0
    ? []
    : [
        reason(
          'moves-together',
          `서로 필요로 하여 같은 밤에 함께 옮깁니다: ${circle.join(' → ')}`,
          `these need one another and move in one night: ${circle.join(' → ')}`,
        ),
      ];

/** Whether what depends on it drew it away from its own date. */
function isPulled(member: Candidate, order: readonly TimelineWave[]): boolean {
  const [wanted] = order;
  const decided = member.pins.some(({ wave, cutover }) => wave !== undefined || cutover !== undefined);
  if (member.refreshDay === undefined || decided || !wanted) return false;
  return distance(member, wanted) > Math.min(...order.map((wave) => distance(member, wave)));
}

const whyPulled = ([wanted]: readonly TimelineWave[]): readonly Reason[] =>
  wanted
    ? [
        reason(
          'needed-at-another-time',
          `이 항목을 필요로 하는 다른 항목들의 시기에 맞추어 차수 ${wanted.id}을(를) 먼저 살폈습니다`,
          `others need it, and for their dates wave ${wanted.id} was tried first`,
        ),
      ]
    : [];

const whyEarly = ({ askedDay }: Candidate, { day }: Landed): readonly Reason[] =>
  day >= askedDay
    ? []
    : [
        reason(
          'before-asked',
          `신청일 ${fromDayNumber(askedDay)} 뒤에는 옮길 수 있는 밤이 없어 그 전의 밤입니다`,
          `it was asked for on ${fromDayNumber(askedDay)}, and no night since then would do`,
        ),
      ];

function whyNotBetter(member: Candidate, { wave, barriers }: Landed, order: readonly TimelineWave[]): readonly Reason[] {
  const better = order.slice(0, order.indexOf(wave));
  const told = better.slice(0, MOST_WAVES_TOLD).flatMap(({ id }) => {
    const barrier = barriers.find((one) => one.wave === id) ?? barriers.find((one) => one.wave === undefined);
    if (!barrier) return [];
    const why = seenBy(member.item.ref, barrier).reason;
    return [
      reason('better-wave-refused', `먼저 살핀 차수 ${id}에는 옮길 수 없습니다: ${why.text.ko}`, `wave ${id}, tried first, would not do: ${why.text.en}`),
    ];
  });
  const rest = better.length - MOST_WAVES_TOLD;
  return rest <= 0
    ? told
    : [...told, reason('better-waves-refused', `그 밖에 먼저 살핀 차수 ${rest}개에도 옮길 수 없습니다`, `nor would ${rest} more waves that were tried first`)];
}

function whyZone({ item, pins, options }: Candidate, unit: Unit, { choices, wave, barriers }: Landed): readonly Reason[] {
  const chosen = choices[unit.members.findIndex((member) => member.item === item)];
  if (!chosen) return [];
  const { title } = chosen;
  const pin = pins.find((pin) => pin.zone !== undefined);
  if (pin) return [reason('zone-pinned', `${title.ko}에 고정되어 있습니다: ${pin.reason}`, `pinned to ${title.en}: ${pin.reason}`)];
  if (item.zone !== undefined) return [reason('zone-requested', `신청한 영역 ${title.ko}입니다`, `${title.en}, as requested`)];
  const before = options.slice(0, options.indexOf(chosen));
  if (before.length === 0) return [reason('zone-first', `영역 우선순위가 가장 높은 ${title.ko}입니다`, `${title.en} is the first of the zones in order`)];
  return [
    reason('zone-next', `앞선 영역에 둘 수 없어 다음 순위인 ${title.ko}입니다`, `${title.en} is the first of the zones in order that can take it`),
    ...before.flatMap((option) => {
      const why = option.obstacles[0] ?? barriers.find((one) => one.zone === option.zone && one.wave === wave.id && one.member === item.ref)?.reason;
      return why ? [reason('zone-passed-over', `앞선 영역 ${option.title.ko}: ${why.text.ko}`, `${option.title.en}, which comes first: ${why.text.en}`)] : [];
    }),
  ];
}

/** A unit's barrier as one of its members sees it: what another member meets is told as that member's. */
export const seenBy = (ref: ItemRef, { member, ...barrier }: UnitBarrier): UnitBarrier =>
  member === undefined || member === ref ? { ...barrier, member: ref } : { ...barrier, reason: barrierReasons.partnerBlocked(member, barrier.reason) };
