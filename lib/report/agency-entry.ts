import type { Language, Text } from '../values/text';
import { dayText, durationText, nightText, say } from '../values/speech';
import type { EntryState, ReportedPart, ReportEntry } from './agency-report';
import { type Block, code, type Line, list, paragraph } from './document';
import { CLASS_NAME, EXPOSURE_NAME, gradeName, PLANE_NAME, ROLE_NAME } from './words';

export const STATE = {
  planned: say('전환 예정', 'planned'),
  deployed: say('전환 완료', 'deployed'),
  refused: say('배치 불가', 'no place'),
  retiring: say('철수 예정', 'to be retired'),
  retired: say('철수 완료', 'retired'),
  withdrawn: say('신청 취소', 'withdrawn'),
  waiting: say('계획 전', 'not planned'),
} as const satisfies Record<EntryState, Text>;

/** `open (O) → sensitive (S), for it holds personal data`: what the class was, where it counts as another. */
const classText = ({ dataClass, raisedFrom }: ReportEntry): Text =>
  raisedFrom === undefined
    ? CLASS_NAME[dataClass]
    : say(
        `${CLASS_NAME[raisedFrom].ko} 신청 → ${CLASS_NAME[dataClass].ko}`,
        `asked for as ${CLASS_NAME[raisedFrom].en}, counts as ${CLASS_NAME[dataClass].en}`,
      );

function raisedText({ dataClass, raisedFrom }: ReportEntry, language: Language): readonly string[] {
  if (raisedFrom === undefined) return [];
  const [asked, counts] = [CLASS_NAME[raisedFrom], CLASS_NAME[dataClass]];
  return [
    say(
      `${asked.ko} 등급으로 신청했지만 개인정보가 있어 ${counts.ko} 등급으로 다룹니다`,
      `asked for as ${asked.en}; counts as ${counts.en} because it holds personal data`,
    )[language],
  ];
}

/** How long users must do without it at cutover. */
export function outage({ outageMinutes, cutover }: ReportEntry): Text {
  if (!cutover) return say('–', '–');
  if (outageMinutes === undefined) return say('없음', 'none');
  const time = durationText(outageMinutes);
  return say(`최대 ${time.ko}`, `at most ${time.en}`);
}

/** One request from end to end: as asked, as decided, and why. */
export function entryCard(entry: ReportEntry, language: Language): Block {
  const because = [
    ...raisedText(entry, language),
    ...entry.refusedBecause.map((refusal) => refusalText(refusal, language)),
    ...entry.reasons.map((text) => text[language]),
  ];
  return {
    type: 'card',
    title: `${entry.name[language]} (${entry.id})`,
    state: STATE[entry.state][language],
    tone: entry.state === 'refused' || entry.state === 'waiting' ? 'warn' : 'plain',
    blocks: [
      { type: 'facts', facts: [...asked(entry, language), ...given(entry, language)] },
      ...(because.length > 0 ? [paragraph(say('이유', 'Why')[language], 'quiet'), list(because)] : []),
    ],
  };
}

interface Fact {
  readonly label: string;
  readonly value: Line;
}

function asked(entry: ReportEntry, language: Language): readonly Fact[] {
  const fact = (label: Text, value: string | Line): Fact => ({ label: label[language], value: typeof value === 'string' ? [value] : value });
  return [
    fact(say('요청 내용', 'Asked for'), `${entry.kindTitle[language]}: ${entry.asked[language]}`),
    fact(say('요청 위치', 'Asked in'), [
      code(entry.where),
      say(` (${dayText(entry.submitted).ko} 제출)`, `, submitted ${dayText(entry.submitted).en}`)[language],
      ...(entry.amends === undefined ? [] : [say(', 변경 전 ', ', replaces ')[language], code(entry.amends)]),
    ]),
    fact(
      say('분류', 'Classified'),
      [classText(entry), gradeName(entry.grade), EXPOSURE_NAME[entry.exposure], PLANE_NAME[entry.plane]].map((text) => text[language]).join(' · '),
    ),
  ];
}

function given(entry: ReportEntry, language: Language): readonly Fact[] {
  const { wave, cutover, parts, facts, refreshDue, monthsFromRefresh, retirement } = entry;
  const fact = (label: Text, value: string): Fact => ({ label: label[language], value: [value] });
  return [
    ...(wave
      ? [
          fact(
            say('차수', 'Wave'),
            `${wave.wave}${wave.title[language] === wave.wave ? '' : ` · ${wave.title[language]}`} (${dayText(wave.opens)[language]} ~ ${dayText(wave.closes)[language]})`,
          ),
        ]
      : []),
    ...(cutover ? [fact(say('전환', 'Cutover'), nightText(cutover)[language]), fact(say('예상 중단', 'Outage'), outage(entry)[language])] : []),
    ...(parts.length > 0 ? [fact(say('영역', 'Zone'), parts.map((part) => partText(part, language)).join(', '))] : []),
    ...facts.map(({ label, value }) => fact(label, value[language])),
    ...(refreshDue ? [fact(say('장비 교체 시기', 'Refresh date'), `${dayText(refreshDue)[language]}${monthsText(monthsFromRefresh, language)}`)] : []),
    ...(retirement
      ? [
          fact(
            say('철수', 'Retirement'),
            say(
              `${retirement.wave} 차수에서 삭제합니다. 사유: ${retirement.reason} (승인자: ${retirement.approver})`,
              `removed in wave ${retirement.wave}: ${retirement.reason} (approved by ${retirement.approver})`,
            )[language],
          ),
        ]
      : []),
  ];
}

function partText({ role, zoneTitle, closes }: ReportedPart, language: Language): string {
  const end = closes === undefined ? '' : say(`, ${dayText(closes).ko} 폐쇄`, `, closes on ${dayText(closes).en}`)[language];
  return `${zoneTitle[language]} (${ROLE_NAME[role][language]}${end})`;
}

function monthsText(months: number | undefined, language: Language): string {
  if (months === undefined) return '';
  const amount = Math.abs(months);
  if (amount === 0) return say(' (때맞춰 전환)', ' (on time)')[language];
  return (
    months < 0 ? say(` (${amount}개월 앞당겨 전환)`, ` (moves ${amount} months early)`) : say(` (${amount}개월 늦게 전환)`, ` (moves ${amount} months late)`)
  )[language];
}

function refusalText({ zone, wave, text }: ReportEntry['refusedBecause'][number], language: Language): string {
  const where = [zone?.[language], wave === undefined ? undefined : say(`${wave} 차수`, `wave ${wave}`)[language]]
    .filter((part) => part !== undefined)
    .join(', ');
  return where === '' ? text[language] : `${where}: ${text[language]}`;
}
