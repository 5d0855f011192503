import type { ApplyStage } from '../../lib/model/describe';
import type { RunbookInput, RunbookPart, RunbookStack } from '../../lib/report/runbook-model';
import { itemRef } from '../../lib/model/request';
import { calendarDate } from '../../lib/values/calendar-date';
import { wave } from './portfolio';

/** A part of `1741000/portal` and the like. */
export const part = (ref: string, stage: ApplyStage = 'system', overrides: Partial<RunbookPart> = {}): RunbookPart => {
  const [agency = '', id = ''] = ref.split('/');
  return { item: itemRef(agency, id), name: { ko: id, en: id }, role: 'primary', stage, needs: [], ...overrides };
};

/** The workload of an agency in a zone; `tenancy: true` for the administrator's stack. */
export const stack = (agency: string, zone: string, parts: readonly RunbookPart[] = [], overrides: Partial<RunbookStack> = {}): RunbookStack => ({
  name: `${agency}/workload-1`,
  folder: `2026-1/${zone}/${agency}/workload-1`,
  zone,
  zoneTitle: { ko: `${zone} 센터`, en: `${zone} centre` },
  cloud: 'openstack',
  agency,
  agencyName: { ko: `기관 ${agency}`, en: `Agency ${agency}` },
  scope: 'agency',
  credentials: [`${zone}-${agency}-s`],
  secrets: [],
  parts,
  ...overrides,
});

export const tenancyStack = (agency: string, zone: string): RunbookStack =>
  stack(agency, zone, [], { name: `${agency}/tenancy`, folder: `2026-1/${zone}/${agency}/tenancy`, scope: 'administrator', credentials: [zone] });

/** A wave with every thing a runbook tells of. */
export const runbookInput = (overrides: Partial<RunbookInput> = {}): RunbookInput => ({
  title: { ko: '시범 사업', en: 'Pilot' },
  operator: { name: { ko: '국가정보자원관리원', en: 'NIRS' }, email: 'ops@example.go.kr' },
  wave: wave(),
  stacks: [
    tenancyStack('1741000', 'daejeon'),
    tenancyStack('1741000', 'gwangju'),
    stack('1741000', 'gwangju', [part('1741000/files', 'storage', { role: 'replica' })]),
    stack(
      '1741000',
      'daejeon',
      [part('1741000/hq', 'link'), part('1741000/files', 'storage'), part('1741000/portal', 'system', { needs: [itemRef('1220000', 'auth')] })],
      {
        secrets: [{ name: 'psk_hq', entry: 'links/hq/psk', about: { ko: '링크 hq 터널 1의 사전 공유 키', en: 'Pre-shared key of tunnel 1 of link hq' } }],
      },
    ),
    stack('1220000', 'seoul-aws', [part('1220000/auth')], {
      name: 'g1220000-workload-1',
      folder: '2026-1/seoul-aws',
      cloud: 'aws',
      credentials: ['seoul-aws-1220000'],
    }),
  ],
  changes: [],
  waiting: [
    {
      item: itemRef('1741000', 'seoul-link'),
      name: { ko: '서울 링크', en: 'Seoul link' },
      role: 'primary',
      zone: 'daejeon',
      facts: [{ zone: 'seoul-aws', name: 'link/1741000/seoul-link/tunnel-1/outside-address' }],
    },
  ],
  cutovers: [
    {
      item: itemRef('1741000', 'files'),
      name: { ko: '중앙 파일', en: 'Central files' },
      agencyName: { ko: '행정안전부', en: 'MOIS' },
      zoneTitle: { ko: 'daejeon 센터', en: 'daejeon centre' },
      grade: 3,
      cutover: calendarDate('2026-04-17'),
      sourceKept: true,
      outageMinutes: 480,
      data: { sizeGib: 46_567, dailyChangeGib: 466, rate: 1e10 },
    },
    {
      item: itemRef('1741000', 'portal'),
      name: { ko: '민원 포털', en: 'Civil-service portal' },
      agencyName: { ko: '행정안전부', en: 'MOIS' },
      zoneTitle: { ko: 'daejeon 센터', en: 'daejeon centre' },
      grade: 1,
      cutover: calendarDate('2026-04-03'),
      sourceKept: true,
      outageMinutes: 480,
    },
  ],
  operatorSteps: [
    {
      item: '1741000',
      step: { ko: 'Manila 할당량을 정합니다', en: 'Set the Manila quota' },
      why: { ko: '프로바이더에 해당 리소스가 없습니다', en: 'the provider has no such resource' },
      when: 'after-tenancy',
      zone: { ko: 'daejeon 센터', en: 'daejeon centre' },
    },
  ],
  ...overrides,
});
