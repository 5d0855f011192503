import type { Describer } from '../../lib/model/describe';
import type { Needs } from '../../lib/model/needs';
import type { Placement, Refusal } from '../../lib/model/placement';
import type { Item } from '../../lib/model/request';
import type { Wave } from '../../lib/model/wave';
import type { Portfolio } from '../../lib/model/whole';
import { reason } from '../../lib/problem/reason';
import { addDays, calendarDate, daysBetween } from '../../lib/values/calendar-date';
import type { Text } from '../../lib/values/text';
import type { AgencyReportInput } from '../../lib/report/agency-input';
import { awsZone, item, MOIS, openstackZone, portfolio, type PortfolioParts, waves } from './portfolio';
import { tenancy } from './report-tenancy';

const NAMES: readonly Text[] = [
  { ko: '민원 포털', en: 'Civil-service portal' },
  { ko: '여권 정보 통합관리', en: 'Passport information' },
  { ko: '관세 통관', en: 'Customs clearance' },
  { ko: '안전신문고 긴급 신고', en: 'Safety SOS' },
  { ko: '실종아동 찾기', en: 'Missing children' },
  { ko: '119 신고 접수', en: '119 reporting' },
  { ko: '공공데이터 개방 (버스)', en: 'Public data: buses' },
  { ko: '행정정보 공동이용', en: 'Administrative information sharing' },
  { ko: '빅데이터 공통 분석', en: 'Big-data analysis' },
  { ko: '모바일 전자정부 현장 업무', en: 'Mobile field work' },
];

export const KINDS: readonly string[] = ['migrated-system', 'central-file-storage', 'transfer-link'];
export const kindTitle = (kind: string): Text =>
  ({
    'migrated-system': { ko: '정보시스템', en: 'system' },
    'central-file-storage': { ko: '중앙 파일저장소', en: 'central file storage' },
    'transfer-link': { ko: '암호화 전송 링크', en: 'encrypted transfer link' },
  })[kind] ?? { ko: kind, en: kind };

export interface Plan {
  readonly portfolio: Portfolio;
  readonly placements: readonly Placement[];
  readonly refusals: readonly Refusal[];
}

/** A plan of `count` things, spread over waves, zones and nights by their number; the same for the same numbers. */
export function plan(
  count: number,
  options: { agencies?: number; waves?: readonly Wave[]; parts?: PortfolioParts; name?: (index: number) => Text } = {},
): Plan {
  const zones = options.parts?.zones ?? [
    openstackZone('daejeon', { title: { ko: '대전 본원', en: 'Daejeon headquarters' } }),
    openstackZone('gwangju', { title: { ko: '광주 분원', en: 'Gwangju branch' } }),
    awsZone('seoul-aws'),
  ];
  const calendar = options.waves ?? waves(10);
  const items = Array.from({ length: count }, (_, index): Item => {
    const kind = KINDS[[0, 0, 1, 0, 2, 0][index % 6] ?? 0] ?? '';
    const code = options.agencies === 1 ? MOIS : String(1_200_000 + (index % (options.agencies ?? 12)) * 1000);
    const name = options.name?.(index) ?? NAMES[index % NAMES.length] ?? { ko: 'x', en: 'x' };
    return item(kind, `${code}/thing-${index + 1}`, {}, { name });
  });
  const whole = portfolio({ ...options.parts, zones, items, waves: calendar });
  const refused = items.filter((_, index) => index % 17 === 16);
  const placements = items.flatMap((thing, index): Placement[] => {
    const wave = calendar[index % calendar.length];
    const zone = zones[(index * 7 + Math.floor(index / 10)) % zones.length];
    if (!wave || !zone || index % 17 === 16) return [];
    const nights = daysBetween(wave.opens, wave.closes);
    const partner = zones[(zones.indexOf(zone) + 1) % zones.length] ?? zone;
    return [
      {
        item: thing.ref,
        kind: thing.kind,
        wave: wave.wave,
        zone: zone.zone,
        cutover: addDays(wave.opens, Math.floor((nights * ((index * 37) % 100)) / 100)),
        parts: [
          { role: 'primary', zone: zone.zone, stack: 'workload-1' },
          ...(thing.kind === 'central-file-storage' ? [{ role: 'replica' as const, zone: partner.zone, stack: 'workload-1' }] : []),
        ],
        deployed: false,
        monthsFromRefresh: (index % 9) - 4,
        reasons: [reason('nearest-refresh', '교체 시기에 가장 가까운 차수입니다', 'the wave nearest to the refresh date')],
        amendedIn: [],
      },
    ];
  });
  return {
    portfolio: whole,
    placements,
    refusals: refused.map(({ ref }) => ({
      item: ref,
      reasons: [
        {
          zone: 'seoul-aws',
          wave: calendar[0]?.wave ?? '',
          reason: reason('class-too-high', '영역의 인증 등급으로는 민감(S) 자료를 둘 수 없습니다', 'the zone is not certified for sensitive (S) data'),
        },
      ],
    })),
  };
}

export const FREEZES: NonNullable<PortfolioParts['settings']>['freezes'] = [
  { id: 'tax', name: { ko: '연말정산', en: 'Year-end tax' }, from: '2026-01-10', to: '2026-01-31', yearly: true, hardness: 'hard', services: ['tax', 'auth'] },
  { id: 'fiscal-close', name: { ko: '회계 마감', en: 'Fiscal close' }, from: '2026-12-15', to: '2027-01-10', yearly: true, hardness: 'hard' },
  { id: 'local-election', name: { ko: '제9회 전국동시지방선거', en: 'Local elections' }, from: '2026-05-13', to: '2026-06-06', hardness: 'hard' },
  {
    id: 'flood',
    name: { ko: '풍수해 대책 기간', en: 'Flood season' },
    from: '2026-06-15',
    to: '2026-10-15',
    yearly: true,
    hardness: 'soft',
    services: ['disaster'],
  },
];

const needsOf = (thing: Item): Needs => ({
  grade: thing.kind === 'migrated-system' ? 2 : 3,
  services: [],
  hosts: 4,
  dependsOn: [],
  ...(Number(thing.id.slice(6)) % 3 === 0
    ? { dataClass: 'O', exposure: 'public', plane: 'dmz' }
    : { dataClass: 'S', exposure: 'internal', plane: 'work', refreshDue: calendarDate('2027-01-31') }),
});

const describer = (kind: string): Describer => ({
  kind,
  stage: kind === 'transfer-link' ? 'link' : kind === 'central-file-storage' ? 'storage' : 'system',
  describe: (_item, { placement, portfolio: { zones } }) => {
    const other = [...zones.keys()].find((zone) => zone !== placement?.zone) ?? '';
    const copies = placement?.parts.filter(({ role }) => role === 'replica') ?? [];
    return {
      asked: kind === 'migrated-system' ? { ko: '서버 3대, 12 vCPU, 64 GiB', en: '3 servers, 12 vCPU, 64 GiB' } : kindTitle(kind),
      facts:
        kind === 'central-file-storage'
          ? [{ label: { ko: '공유 경로', en: 'Share path' }, value: { ko: '10.16.0.9:/shares/a', en: '10.16.0.9:/shares/a' } }]
          : [],
      duties: placement
        ? [
            {
              id: 'rehearse',
              who: 'engineer',
              what: { ko: '전환 예행연습에 참여합니다', en: 'Take part in the rehearsal' },
              due: addDays(placement.cutover, -10),
            },
          ]
        : [],
      ...(kind === 'transfer-link' ? {} : { outageMinutes: 480, data: { sizeGib: 100 } }),
      connections: placement
        ? [
            ...copies.map(({ zone }) => ({
              style: 'copy' as const,
              from: { zone: placement.zone },
              to: { zone },
              label: { ko: '소산 복제', en: 'Off-site copy' },
            })),
            ...(kind === 'transfer-link'
              ? [
                  placement.item.length % 2 === 0
                    ? { style: 'link' as const, from: { zone: placement.zone }, to: { zone: other }, label: { ko: '영역 간 링크', en: 'Link between zones' } }
                    : {
                        style: 'link' as const,
                        from: { zone: placement.zone },
                        to: { agency: MOIS, site: 'hq', name: { ko: '세종청사 전산실', en: 'Sejong machine room' } },
                        label: { ko: '본부 전송 링크 (baseline)', en: 'Link to headquarters (baseline)' },
                      },
                ]
              : []),
          ]
        : [],
      boxed: kind !== 'transfer-link',
    };
  },
});

export const DESCRIBERS = Object.fromEntries(KINDS.map((kind) => [kind, describer(kind)]));

/** What the report of one agency is made from. */
export function reportInput(count: number, options: Parameters<typeof plan>[1] = {}): AgencyReportInput {
  const made = plan(count, { agencies: 1, ...options });
  const used = [...new Set(made.placements.flatMap(({ parts }) => parts.map(({ zone }) => zone)))].sort();
  return {
    ...made,
    agency: MOIS,
    needs: needsOf,
    describers: DESCRIBERS,
    kindTitle,
    tenancies: used.map((zone, index) => ({ zone, tenancy: tenancy(zone, index) })),
  };
}
