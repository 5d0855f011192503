import type { Language, Text } from '../values/text';
import { byText } from '../values/compare';
import { dayText, say } from '../values/speech';
import { entryCard, outage, STATE } from './agency-entry';
import { tenancyPicture } from './agency-picture';
import type { AgencyReport, ReportEntry } from './agency-report';
import { roomBlocks } from './agency-rooms';
import { type Block, code, type Document, heading, type Line, list, paragraph, short, strong, table } from './document';
import { CLASS_NAME, gradeName, HOLDER_NAME } from './words';

/** One agency's report as a document, in the order in which people ask: what, when, where, what must we do, why. */
export function agencyDocument(report: AgencyReport, language: Language): Document {
  const t = (text: Text): string => text[language];
  const refused = report.entries.filter(({ state }) => state === 'refused' || state === 'waiting');
  return [
    heading(1, t(say(`${report.agency.name.ko} 전환 안내서`, `Migration report for ${report.agency.name.en}`))),
    paragraph(
      t(
        say(
          `${report.title.ko} · 기관코드 ${report.agency.agency}${report.parent ? ` · 상위 기관 ${report.parent.ko}` : ''} · 운영기관 ${report.operator.name.ko} (${report.operator.email})`,
          `${report.title.en} · agency ${report.agency.agency}${report.parent ? ` · belongs to ${report.parent.en}` : ''} · operator ${report.operator.name.en} (${report.operator.email})`,
        ),
      ),
      'quiet',
    ),
    figures(report, language),
    ...(refused.length > 0 ? refusals(refused, language) : []),
    heading(2, t(say('요청과 결과', 'What you asked for and what you get')), 'overview'),
    overview(report, language),
    heading(2, t(say('영역, 망, 연결', 'Zones, networks and links')), 'picture'),
    { type: 'picture', svg: tenancyPicture(report, language) },
    ...connections(report, language),
    heading(2, t(say('기관이 할 일과 기한', 'What you must do, and by when')), 'duties'),
    duties(report, language),
    ...report.rooms.flatMap((room) => roomBlocks(room, report.agency.name, language)),
    heading(2, t(say('요청별 상세', 'Each request in detail')), 'details'),
    ...report.entries.map((entry) => entryCard(entry, language)),
    ...agreements(report, language),
    ...waivers(report, language),
    heading(2, t(say('용어', 'Terms')), 'terms'),
    terms(language),
  ];
}

function figures({ entries, duties: owed }: AgencyReport, language: Language): Block {
  const count = (state: readonly ReportEntry['state'][]): number => entries.filter((entry) => state.includes(entry.state)).length;
  const nights = entries.flatMap(({ cutover }) => cutover ?? []).sort(byText);
  const [first, last] = [nights[0], nights[nights.length - 1]];
  const refused = count(['refused', 'waiting']);
  const leaving = count(['retiring', 'retired', 'withdrawn']);
  const [next] = owed.filter(({ moved }) => !moved);
  const figure = (label: Text, value: string, tone: 'plain' | 'warn' = 'plain') => ({ label: label[language], value, tone });
  return {
    type: 'figures',
    figures: [
      figure(say('요청', 'requests'), `${entries.length}`),
      figure(say('전환 예정·완료', 'planned or done'), `${count(['planned', 'deployed'])}`),
      ...(leaving > 0 ? [figure(say('철수·취소', 'retired or withdrawn'), `${leaving}`)] : []),
      figure(say('배치 불가·미정', 'without a place'), `${refused}`, refused > 0 ? 'warn' : 'plain'),
      ...(first ? [figure(say('첫 전환하는 밤', 'first cutover night'), dayText(first)[language])] : []),
      ...(last && last !== first ? [figure(say('마지막 전환하는 밤', 'last cutover night'), dayText(last)[language])] : []),
      ...(next ? [figure(say('가장 이른 기한', 'earliest deadline'), dayText(next.due)[language])] : []),
    ],
  };
}

function refusals(entries: readonly ReportEntry[], language: Language): readonly Block[] {
  const line = ({ name, where, refusedBecause, state }: ReportEntry): Line => {
    const because = refusedBecause[0]?.text[language];
    const missing = say('아직 계획에 없습니다. gcdk plan 을 실행하면 결정됩니다.', 'not planned yet; gcdk plan decides it.')[language];
    return [strong(name[language]), ' (', code(where), '): ', because ?? (state === 'waiting' ? missing : '')];
  };
  return [
    heading(2, say('배치하지 못한 요청', 'Requests without a place')[language], 'refused'),
    paragraph(
      say(
        '아래 요청은 모든 영역과 차수를 살펴보았으나 자리를 찾지 못했습니다. 영역별 이유는 요청별 상세에 있습니다.',
        'No zone and wave could take these. The reasons, zone by zone, stand with each request below.',
      )[language],
      'warn',
    ),
    list(entries.map(line)),
  ];
}

function overview({ entries }: AgencyReport, language: Language): Block {
  return table(
    say('기관이 요청한 모든 것 (전환하는 밤 순서)', 'Everything the agency asked for, in order of the cutover nights')[language],
    [
      say('이름', 'Name')[language],
      say('종류', 'Kind')[language],
      short(say('상태', 'State')[language]),
      short(say('차수', 'Wave')[language]),
      short(say('전환하는 밤', 'Cutover night')[language]),
      short(say('예상 중단', 'Outage')[language]),
      say('영역', 'Zone')[language],
      say('요청 위치', 'Asked in')[language],
    ],
    entries.map((entry) => [
      entry.name[language],
      entry.kindTitle[language],
      STATE[entry.state][language],
      entry.wave?.wave ?? '–',
      entry.cutover ? dayText(entry.cutover)[language] : '–',
      outage(entry)[language],
      entry.parts[0]?.zoneTitle[language] ?? '–',
      [code(entry.where)],
    ]),
  );
}

function duties({ duties: owed }: AgencyReport, language: Language): Block {
  if (owed.length === 0) return paragraph(say('지금 정해진 할 일이 없습니다.', 'Nothing is due.')[language]);
  return table(
    say(
      '기한 순서. 기한은 계획된 날짜에서 계산하며, 전환을 마친 항목의 지난 기한도 남겨 둡니다.',
      'In order of the deadlines, which follow from the planned dates; those of what has moved stay listed when they are over',
    )[language],
    [short(say('기한', 'By')[language]), short(say('담당', 'Who')[language]), say('할 일', 'What')[language], say('대상', 'For')[language]],
    owed.map(({ due, who, what, about }) => [
      dayText(due)[language],
      HOLDER_NAME[who][language],
      what[language],
      about.map((name) => name[language]).join(', '),
    ]),
  );
}

function connections({ connections: all, zoneTitles }: AgencyReport, language: Language): readonly Block[] {
  if (all.length === 0) return [];
  const zone = (key: string): string => zoneTitles.get(key)?.[language] ?? key;
  return [
    table(
      say('연결', 'Connections')[language],
      [
        say('이름', 'Name')[language],
        say('내용', 'What')[language],
        say('이쪽', 'From')[language],
        say('저쪽', 'To')[language],
        short(say('개통하는 밤', 'From the night')[language]),
      ],
      all.map(({ item, label, from, to, cutover }) => [
        item[language],
        label[language],
        zone(from.zone),
        'zone' in to ? zone(to.zone) : to.name[language],
        cutover ? dayText(cutover)[language] : '–',
      ]),
    ),
  ];
}

function agreements({ agreements: all }: AgencyReport, language: Language): readonly Block[] {
  if (all.length === 0) return [];
  return [
    heading(2, say('정보 공동이용 협약', 'Information-sharing agreements')[language], 'agreements'),
    table(
      say('만료일이 지나면 협약에 따른 연결도 끝납니다', 'When an agreement ends, what rests on it ends as well')[language],
      [
        short(say('만료', 'Ends')[language]),
        say('협약', 'Agreement')[language],
        say('제공', 'Gives')[language],
        say('이용', 'Receives')[language],
        say('목적', 'Purpose')[language],
        say('근거', 'Legal basis')[language],
      ],
      [...all]
        .sort((a, b) => byText(a.agreement.expires, b.agreement.expires) || byText(a.agreement.id, b.agreement.id))
        .map(({ agreement, from, to }) => [
          dayText(agreement.expires)[language],
          [code(agreement.id)],
          from[language],
          to[language],
          agreement.purpose,
          agreement.legalBasis,
        ]),
    ),
  ];
}

function waivers({ waivers: all }: AgencyReport, language: Language): readonly Block[] {
  if (all.length === 0) return [];
  return [
    heading(2, say('만료되는 예외 승인', 'Waivers that expire')[language], 'waivers'),
    table(
      say('만료일 전에 원인을 없애거나 다시 승인받아야 합니다', 'Before they end, remove the cause or have them approved anew')[language],
      [
        short(say('만료', 'Ends')[language]),
        short(say('통제 항목', 'Control')[language]),
        say('대상', 'Covers')[language],
        say('사유', 'Reason')[language],
        say('승인자', 'Approved by')[language],
      ],
      all.map(({ expires, control, item, reason, approver }) => [
        dayText(expires)[language],
        [code(control)],
        item ?? say('기관 전체', 'the whole agency')[language],
        reason,
        approver,
      ]),
    ),
  ];
}

function terms(language: Language): Block {
  const facts = [
    [
      say('C · S · O', 'C · S · O'),
      say(
        `자료 등급: ${CLASS_NAME.C.ko}, ${CLASS_NAME.S.ko}, ${CLASS_NAME.O.ko}. 섞이면 높은 등급을 따릅니다.`,
        `Data classes: ${CLASS_NAME.C.en}, ${CLASS_NAME.S.en}, ${CLASS_NAME.O.en}. A mixture has the highest.`,
      ),
    ],
    [
      say('등급', 'Grade'),
      say(
        `${gradeName(1).ko}이 가장 중요합니다. 재해복구 수준을 정하며, 자료 등급과는 별개입니다.`,
        'Grade 1 matters most. It decides disaster recovery and has nothing to do with the data class.',
      ),
    ],
    [
      say('차수', 'Wave'),
      say('여러 시스템을 옮기는 기간입니다. 시스템마다 그 안에 전환하는 밤이 따로 있습니다.', 'A window in which systems move; each has its own night in it.'),
    ],
    [
      say('전환하는 밤', 'Cutover night'),
      say('그날 저녁에 시작해 다음 날 새벽까지 이어지는 밤입니다.', 'The night that begins on that day and ends in the next morning.'),
    ],
    [say('소산 복제본', 'Off-site replica'), say('다른 지역의 다른 시설에 두는 사본입니다.', 'A copy in another building at another place.')],
  ] as const;
  return { type: 'facts', facts: facts.map(([label, value]) => ({ label: label[language], value: [value[language]] })) };
}
