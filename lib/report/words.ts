import type { DataClass, Exposure, Grade, Plane } from '../model/classification';
import type { DutyHolder } from '../model/describe';
import type { PartRole } from '../model/kind';
import type { Cloud } from '../model/zone';
import { weekday, type CalendarDate } from '../values/calendar-date';
import type { Text } from '../values/text';

/** A sentence in both languages. */
export const say = (ko: string, en: string): Text => ({ ko, en });
/** What is spelt alike in both: numbers, addresses, names of machines. */
export const same = (text: string): Text => ({ ko: text, en: text });
/** The texts in a row. */
export const joined = (texts: readonly Text[], between: string): Text => ({
  ko: texts.map(({ ko }) => ko).join(between),
  en: texts.map(({ en }) => en).join(between),
});

export const CLASS_NAME = {
  C: say('기밀(C)', 'classified (C)'),
  S: say('민감(S)', 'sensitive (S)'),
  O: say('공개(O)', 'open (O)'),
} as const satisfies Record<DataClass, Text>;

export const PLANE_NAME = {
  work: say('업무망', 'work network'),
  internet: say('인터넷망', 'internet network'),
  dmz: say('공개망(DMZ)', 'public network (DMZ)'),
  mgmt: say('관리망', 'management network'),
} as const satisfies Record<Plane, Text>;

export const ROLE_NAME = {
  primary: say('주', 'primary'),
  replica: say('소산 복제본', 'off-site replica'),
  standby: say('재해복구 대기', 'standby'),
  far: say('상대편', 'far end'),
} as const satisfies Record<PartRole, Text>;

export const EXPOSURE_NAME = {
  internal: say('내부 업무', 'internal'),
  public: say('대국민', 'public'),
} as const satisfies Record<Exposure, Text>;

export const HOLDER_NAME = {
  owner: say('업무 담당', 'owner'),
  engineer: say('기술 담당', 'engineer'),
  security: say('보안 담당', 'security officer'),
} as const satisfies Record<DutyHolder, Text>;

export const CLOUD_NAME = {
  openstack: say('OpenStack', 'OpenStack'),
  aws: say('AWS', 'AWS'),
} as const satisfies Record<Cloud, Text>;

export const gradeName = (grade: Grade): Text => say(`${grade}등급`, `grade ${grade}`);

const WEEKDAYS = [
  say('일', 'Sun'),
  say('월', 'Mon'),
  say('화', 'Tue'),
  say('수', 'Wed'),
  say('목', 'Thu'),
  say('금', 'Fri'),
  say('토', 'Sat'),
] as const satisfies readonly Text[];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const satisfies readonly string[];

/** Year, month (1 to 12) and day. */
export function ymd(date: CalendarDate): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

/** `2026. 3. 14.(토)` as official documents write it, `Sat 14 Mar 2026`. */
export function dayText(date: CalendarDate): Text {
  const [year, month, day] = ymd(date);
  const name = WEEKDAYS[weekday(date)] ?? WEEKDAYS[0];
  return say(`${year}. ${month}. ${day}.(${name.ko})`, `${name.en} ${day} ${MONTHS[month - 1]} ${year}`);
}

/** `3. 14.`, `14 Mar`. */
export function shortDayText(date: CalendarDate): Text {
  const [, month, day] = ymd(date);
  return say(`${month}.${day}.`, `${day} ${MONTHS[month - 1]}`);
}

export const monthName = (month: number): Text => say(`${month}`, MONTHS[month - 1] ?? '');

/** The night that begins on a day. */
export function nightText(date: CalendarDate): Text {
  const day = dayText(date);
  return say(`${day.ko} 밤`, `the night of ${day.en}`);
}

const rounded = (amount: number): number => Math.round(amount * 10) / 10;

/** `90분`, `8시간`, `2.5일`: the largest unit that is not below 2 (hours up to 47). */
export function durationText(minutes: number): Text {
  if (minutes < 120) return say(`${rounded(minutes)}분`, `${rounded(minutes)} min`);
  if (minutes < 2880) return say(`${rounded(minutes / 60)}시간`, `${rounded(minutes / 60)} h`);
  return say(`${rounded(minutes / 1440)}일`, `${rounded(minutes / 1440)} d`);
}

/** 1 system, 2 systems; Korean counts without a plural. */
export const counted = (count: number, ko: string, one: string, many: string): Text =>
  say(`${thousands(count)}${ko}`, `${thousands(count)} ${count === 1 ? one : many}`);

/** `12,345`: by hand, since locales differ between machines. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
