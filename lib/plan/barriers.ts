import type { PartRole } from '../model/kind';
import { ROLE_NAME } from '../model/role-names';
import { reason, type Reason } from '../problem/reason';
import { formatDataSize } from '../values/data-size';
import { counted, say } from '../values/speech';
import type { Text } from '../values/text';
import type { Resource, Shortage } from './zone-ledger';

/** Why something could not be put somewhere; without wave or zone it holds in all of them. */
export interface Barrier {
  readonly wave?: string;
  readonly zone?: string;
  readonly reason: Reason;
}

export const RESOURCE_WORDS: Readonly<Record<Resource, { readonly ko: string; readonly en: string; readonly show: (amount: number) => string }>> = {
  vcpu: { ko: 'vCPU', en: 'vCPU', show: String },
  ramGib: { ko: '메모리', en: 'RAM', show: (gib) => (gib === 0 ? '0' : `${gib} GiB`) },
  storageGib: { ko: '저장 공간', en: 'storage', show: (gib) => (gib === 0 ? '0' : formatDataSize(gib)) },
  vpnTunnels: { ko: 'VPN 터널', en: 'VPN tunnels', show: String },
};

/** The reasons of the planner itself; policy and kinds have their own. */
export const barrierReasons = {
  zoneFull: (zone: Text, { resource, asked, left }: Shortage): Reason => {
    const { ko, en, show } = RESOURCE_WORDS[resource];
    return reason(
      'zone-full',
      `${zone.ko}의 ${ko}이(가) 모자랍니다: 필요 ${show(asked)}, 여유 ${show(left)}`,
      `${zone.en} is short of ${en}: ${show(asked)} needed, ${show(left)} left`,
    );
  },
  tooLarge: ({ role, zone, resources, most }: { readonly role: PartRole; readonly zone: Text; readonly resources: number; readonly most: number }): Reason => {
    const whose = role === 'primary' ? say('', '') : say(` ${ROLE_NAME[role].ko} 부분의`, ` of its part there (${ROLE_NAME[role].en})`);
    return reason(
      'too-large',
      `한 스택에 담을 수 없을 만큼 큽니다: ${zone.ko}에서${whose.ko} 리소스 약 ${resources}개, 한 건에 ${most}개까지. 둘 이상으로 나누어 신청하십시오`,
      `too large for one stack: about ${resources} resources in ${zone.en}${whose.en}, of at most ${most} for one item; ask for it as two or more`,
    );
  },
  waveItems: (most: number): Reason =>
    reason('wave-full', `이 차수의 전환 한도 ${most}건이 찼습니다`, `the wave's limit of ${counted(most, 'cutover')} is used up`),
  waveAgencies: (most: number): Reason =>
    reason(
      'wave-agencies-full',
      `이 차수에 참여할 수 있는 기관 수 ${most}곳이 찼습니다`,
      `the wave's limit of ${counted(most, 'agency', 'agencies')} is used up`,
    ),
  waveGrade1: (most: number): Reason =>
    reason('wave-grade-1-full', `이 차수의 1등급 한도 ${most}건이 찼습니다`, `the wave's limit of ${counted(most, 'grade-1 item')} is used up`),
  nightsFull: (most: number): Reason =>
    reason('nights-full', `하룻밤 한도 ${most}건이 모든 가능한 밤에 찼습니다`, `every possible night has its ${counted(most, 'cutover')}`),
  groupOverNight: (size: number, most: number): Reason =>
    reason(
      'group-over-night',
      `함께 옮겨야 하는 ${size}건이 하룻밤 한도 ${most}건을 넘습니다`,
      `${counted(size, 'item')} must move together, and a night takes ${most}`,
    ),
  grade1Together: (agency: string): Reason =>
    reason(
      'grade-1-same-night',
      `기관 ${agency}의 1등급 시스템 둘은 같은 밤에 옮기지 않습니다`,
      `two grade-1 items of agency ${agency} never move in one night`,
    ),
  frozen: (names: readonly { readonly ko: string; readonly en: string }[]): Reason =>
    reason('frozen', `전환 금지 기간입니다: ${names.map(({ ko }) => ko).join(', ')}`, `frozen: ${names.map(({ en }) => en).join(', ')}`),
  waveRecorded: (): Reason => reason('wave-past', '이미 수행된 차수이거나 그보다 앞선 차수입니다', 'the wave has been carried out, or one after it has'),
  dependencyLater: (on: string, wave: string, cutover: string): Reason =>
    reason(
      'dependency-later',
      `먼저 옮겨야 하는 ${on}이(가) 차수 ${wave}(${cutover})에야 옮겨집니다`,
      `${on}, which it needs, moves in wave ${wave} only, on ${cutover}`,
    ),
  dependencyLeaves: (on: string, wave: string): Reason =>
    reason('dependency-leaves', `필요로 하는 ${on}이(가) 차수 ${wave}에 철수합니다`, `${on}, which it needs, retires in wave ${wave}`),
  askedLater: (asked: string): Reason =>
    reason(
      'asked-later',
      `${asked}에야 신청한 것이라 그 전 밤에는 옮기지 않습니다`,
      `it was asked for on ${asked} only, so it does not move on a night before`,
    ),
  retiresFirst: (wave: string): Reason =>
    reason(
      'retires-first',
      `차수 ${wave}에 철수하므로 그 전에 옮기지 못하면 들어오지 않습니다`,
      `it retires in wave ${wave}, so it comes before that or not at all`,
    ),
  dependencyUnplaced: (on: string): Reason =>
    reason('dependency-unplaced', `먼저 옮겨야 하는 ${on}을(를) 둘 곳이 없습니다`, `${on}, which it needs, has no place in the plan`),
  pinnedElsewhere: (pinned: string): Reason => reason('pinned-elsewhere', `고정 지정은 ${pinned}입니다`, `it is pinned to ${pinned}`),
  endsFirst: (endsBy: string): Reason =>
    reason('ends-first', `${endsBy}까지 없어져야 하므로 그 뒤에는 시작할 수 없습니다`, `it must be gone by ${endsBy}, so it cannot begin then`),
  zoneUnknown: (zone: string): Reason => reason('zone-unknown', `포트폴리오에 없는 영역입니다: ${zone}`, `the portfolio has no zone ${zone}`),
  noZone: (): Reason => reason('no-zone', '포트폴리오에 쓸 수 있는 영역이 없습니다', 'the portfolio offers no zone'),
  noWave: (): Reason => reason('no-wave', '아직 수행하지 않은 차수가 없습니다', 'no wave is left that has not been carried out'),
  unknownKind: (kind: string): Reason => reason('unknown-kind', `도구가 모르는 종류입니다: ${kind}`, `the toolkit knows no kind ${kind}`),
  together: (): Reason =>
    reason(
      'no-room-together',
      '함께 옮겨야 하는 것들을 동시에 둘 수 있는 영역 조합이 없습니다',
      'no choice of zones has room for everything that must move together',
    ),
  partnerBlocked: (partner: string, why: Reason): Reason =>
    reason(`partner-${why.code}`, `함께 옮겨야 하는 ${partner}: ${why.text.ko}`, `${partner}, which must move with it: ${why.text.en}`),
} as const;
