import { defineProblem } from '../problem/problem';
import type { Reason } from '../problem/reason';
import { counted } from '../values/speech';

interface Contradiction {
  readonly item: string;
  readonly deployed: string;
  readonly wanted: string;
}
const exampleReason: Reason = { code: 'no-partner', text: { ko: 'daejeon에 소산 상대 영역이 없습니다', en: 'daejeon has no off-site partner' } };

/** What the lock holds as deployed against what the portfolio now says. The cloud has it already, so each names a cure. */
export const lockConflicts = {
  vanished: defineProblem<{ readonly item: string; readonly deployed: boolean }>({
    code: 'GCDK6001',
    title: { ko: '철수 신청 없이 사라진 항목', en: 'an item that vanished without a tombstone' },
    text: ({ item, deployed }) => ({
      what: {
        ko: `${item}은(는) ${deployed ? '배포되어 있는데' : '계획되어 있는데'} 철수 신청(retire) 없이 신청서에서 사라졌습니다`,
        en: `${item} is ${deployed ? 'deployed' : 'planned'}, and has vanished from the requests without a tombstone`,
      },
      fix: {
        ko: '신청 항목을 되살리고, 없앨 것이면 같은 기관 신청서의 `retire`에 사유·승인자·차수를 적어 주십시오',
        en: 'put the entry back and, if it is to go, list it under `retire` in a request of its agency with reason, approver and wave',
      },
    }),
    example: { item: '1741000/civil-portal', deployed: true },
  }),
  kindChanged: defineProblem<Contradiction>({
    code: 'GCDK6002',
    title: { ko: '배포된 항목의 종류가 바뀜', en: 'a deployed item of another kind' },
    text: ({ item, deployed, wanted }) => ({
      what: { ko: `배포된 ${item}의 종류가 바뀌었습니다`, en: `${item} is deployed as another kind` },
      got: wanted,
      allowed: { ko: deployed, en: deployed },
      fix: {
        ko: '종류를 되돌리거나, 이 항목을 철수하고 새 id로 신청해 주십시오',
        en: 'put the kind back, or retire it and ask for the new thing under a new id',
      },
    }),
    example: { item: '1741000/files', deployed: 'central-file-storage', wanted: 'migrated-system' },
  }),
  zoneRemoved: defineProblem<{ readonly item: string; readonly zone: string }>({
    code: 'GCDK6003',
    title: { ko: '배포된 항목이 있는 영역이 사라짐', en: 'a zone that holds something was removed' },
    text: ({ item, zone }) => ({
      what: {
        ko: `배포된 ${item}이(가) 있는 영역 ${zone}이(가) 포트폴리오에 없습니다`,
        en: `${item} is deployed in zone ${zone}, which the portfolio no longer has`,
      },
      fix: {
        ko: `zones/${zone}.yaml을 되살리고, 문을 닫는 영역이면 \`closes\`에 날짜를 적은 뒤 항목을 철수해 주십시오`,
        en: `put zones/${zone}.yaml back; if the zone shuts down, give it a \`closes\` date and retire what it holds`,
      },
    }),
    example: { item: '1741000/civil-portal', zone: 'daejeon' },
  }),
  waveRemoved: defineProblem<{ readonly wave: string }>({
    code: 'GCDK6004',
    title: { ko: '수행한 차수가 달력에서 사라짐', en: 'a wave that was carried out was removed' },
    text: ({ wave }) => ({
      what: { ko: `이미 수행한 차수 ${wave}이(가) waves.yaml에 없습니다`, en: `wave ${wave} has been carried out, and waves.yaml no longer has it` },
      fix: {
        ko: `waves.yaml에 차수 ${wave}을(를) 되살려 주십시오. 수행한 차수는 지우지 않습니다`,
        en: `put wave ${wave} back into waves.yaml; waves that were carried out stay`,
      },
    }),
    example: { wave: '2026-1' },
  }),
  pinContradicts: defineProblem<Contradiction & { readonly what: 'zone' | 'wave' | 'cutover' }>({
    code: 'GCDK6005',
    title: { ko: '고정 지정이 배포된 사실과 다름', en: 'a pin contradicts what is deployed' },
    text: ({ item, what, deployed, wanted }) => ({
      what: {
        ko: `배포된 ${item}은(는) ${{ zone: '영역', wave: '차수', cutover: '전환일' }[what]}을(를) 바꿀 수 없습니다`,
        en: `${item} is deployed, so its ${what} cannot change`,
      },
      got: wanted,
      allowed: { ko: deployed, en: deployed },
      fix: {
        ko: `지정을 ${deployed}(으)로 되돌리거나 지워 주십시오. 다른 곳에 두려면 이 항목을 철수하고 새 id로 신청해 주십시오`,
        en: `set it to ${deployed} or remove it; to have it elsewhere, retire this item and ask again under a new id`,
      },
    }),
    example: { item: '1741000/civil-portal', what: 'zone', deployed: 'daejeon', wanted: 'gwangju' },
  }),
  partMoved: defineProblem<Contradiction & { readonly role: string }>({
    code: 'GCDK6006',
    title: { ko: '배포된 부분이 다른 영역으로 바뀌거나 없어짐', en: 'a deployed part would move or vanish' },
    text: ({ item, role, deployed, wanted }) => ({
      what: { ko: `배포된 ${item}의 ${role} 부분은 옮기거나 뺄 수 없습니다`, en: `the ${role} part of ${item} is deployed and cannot move or vanish` },
      got: wanted,
      allowed: { ko: deployed, en: deployed },
      fix: {
        ko: '신청 내용을 되돌리거나, 이 항목을 철수하고 새 id로 신청해 주십시오',
        en: 'put the request back as it was, or retire the item and ask for it anew under a new id',
      },
    }),
    example: { item: '1741000/files', role: 'replica', deployed: 'gwangju', wanted: 'seoul-aws' },
  }),
  unfit: defineProblem<{ readonly item: string; readonly why: Reason }>({
    code: 'GCDK6007',
    title: { ko: '변경된 내용이 배포된 자리에 맞지 않음', en: 'a deployed item no longer fits where it stands' },
    text: ({ item, why }) => ({
      what: {
        ko: `배포된 ${item}의 현재 신청 내용은 그 자리에 둘 수 없습니다: ${why.text.ko}`,
        en: `${item} is deployed, and what is now asked cannot stand there: ${why.text.en}`,
      },
      fix: {
        ko: '신청이나 영역 파일을 되돌리거나, 이 항목을 철수하고 새 id로 신청해 주십시오',
        en: 'put the request or the zone file back, or retire the item and ask for it anew under a new id',
      },
    }),
    example: { item: '1741000/files', why: exampleReason },
  }),
  noWaveLeft: defineProblem<{ readonly item: string }>({
    code: 'GCDK6008',
    title: { ko: '변경을 수행할 차수가 남아 있지 않음', en: 'no wave is left for an amendment' },
    text: ({ item }) => ({
      what: { ko: `배포된 ${item}의 변경을 수행할 차수가 남아 있지 않습니다`, en: `${item} was amended, and every wave has been carried out` },
      fix: { ko: 'waves.yaml에 다음 차수를 추가해 주십시오', en: 'add the next wave to waves.yaml' },
    }),
    example: { item: '1741000/civil-portal' },
  }),
  tombstoneTooEarly: defineProblem<{ readonly item: string; readonly wave: string; readonly next: string | undefined }>({
    code: 'GCDK6009',
    title: { ko: '철수 차수가 이미 지남', en: 'a tombstone in a wave that is past' },
    text: ({ item, wave, next }) => ({
      what: {
        ko: `${item}의 철수 차수 ${wave}은(는) 이미 수행되었거나 배포 차수보다 늦지 않습니다`,
        en: `${item} is to retire in wave ${wave}, which has been carried out or is not after its own`,
      },
      got: wave,
      ...(next !== undefined && { allowed: { ko: `${next} 또는 그 뒤의 차수`, en: `${next} or a later wave` } }),
      fix: { ko: '철수 신청의 `wave`를 아직 수행하지 않은 차수로 고쳐 주십시오', en: 'name a wave in the tombstone that has not been carried out' },
    }),
    example: { item: '1741000/civil-portal', wave: '2026-1', next: '2026-2' },
  }),
  idReused: defineProblem<{ readonly item: string; readonly wave: string }>({
    code: 'GCDK6010',
    title: { ko: '철수한 id를 다시 씀', en: 'the id of a retired item is used again' },
    text: ({ item, wave }) => ({
      what: {
        ko: `${item}은(는) 차수 ${wave}에 철수했습니다. 철수한 id는 다시 쓰지 않습니다`,
        en: `${item} retired in wave ${wave}, and ids are never used again`,
      },
      fix: { ko: '새 id로 신청해 주십시오', en: 'ask for it under a new id' },
    }),
    example: { item: '1741000/civil-portal', wave: '2027-1' },
  }),
  segmentChanged: defineProblem<Contradiction>({
    code: 'GCDK6021',
    title: { ko: '배포된 항목의 정보 등급이나 망이 바뀜', en: 'a deployed item of another class or plane' },
    text: ({ item, deployed, wanted }) => ({
      what: {
        ko: `배포된 ${item}의 정보 등급과 망은 바꿀 수 없습니다. 다른 프로젝트와 네트워크로 옮기는 것이 되어, 지금 것이 모두 삭제됩니다`,
        en: `${item} is deployed, so its class and plane cannot change: it would move to another project and network, and everything it has now would be destroyed`,
      },
      got: wanted,
      allowed: { ko: deployed, en: deployed },
      fix: {
        ko: '등급·개인정보·공개 여부를 되돌리거나, 새 id로 신청해 자료를 옮긴 뒤 이 항목을 철수해 주십시오',
        en: 'put class, personal data and exposure back; or ask for it under a new id, move the data, and retire this item',
      },
    }),
    example: { item: '1741000/civil-portal', deployed: 'O dmz', wanted: 'S work' },
  }),
  holdsLess: defineProblem<{
    readonly item: string;
    readonly lost: readonly { readonly name: string; readonly size: number; readonly left?: number | undefined }[];
  }>({
    code: 'GCDK6022',
    title: { ko: '배포된 데이터를 없애거나 줄이는 변경', en: 'an amendment that takes data away' },
    text: ({ item, lost }) => {
      const names = sample(lost.map(({ name, size, left }) => `${name} (${size} GiB → ${left === undefined ? '-' : `${left} GiB`})`));
      return {
        what: {
          ko: `배포된 ${item}의 데이터가 든 것을 변경으로 없애거나 줄일 수 없습니다`,
          en: `${item} is deployed, and what holds its data can neither vanish nor shrink by an amendment`,
        },
        got: names,
        fix: {
          ko: '수량과 디스크 크기를 되돌리거나, 새 id로 신청해 자료를 옮긴 뒤 이 항목을 철수해 주십시오',
          en: 'restore counts and sizes; or ask for it under a new id, move the data, and retire this item',
        },
      };
    },
    example: { item: '1741000/civil-portal', lost: [{ name: 'db-2/data', size: 200 }] },
  }),
  amendedBeyond: defineProblem<{ readonly item: string; readonly why: Reason }>({
    code: 'GCDK6023',
    title: { ko: '어느 차수에도 맞지 않는 변경', en: 'an amendment that fits no wave' },
    text: ({ item, why }) => ({
      what: {
        ko: `배포된 ${item}의 변경을 수행할 수 있는 차수가 없습니다: ${why.text.ko}`,
        en: `no wave can carry out what was amended of ${item}, which is deployed: ${why.text.en}`,
      },
      fix: {
        ko: '변경을 줄이거나, 영역 파일의 `growth`에 증설을 적어 주십시오',
        en: 'ask for less, or state an extension under `growth` in the zone file',
      },
    }),
    example: { item: '1741000/civil-portal', why: exampleReason },
  }),
  skippedWave: defineProblem<{ readonly wave: string; readonly recorded: string; readonly items: readonly string[] }>({
    code: 'GCDK6011',
    severity: 'warning',
    title: { ko: '기록하지 않고 지나간 차수', en: 'a wave that was passed over without being recorded' },
    text: ({ wave, recorded, items }) => ({
      what: {
        ko: `뒤 차수 ${recorded}은(는) 수행으로 기록되었는데 차수 ${wave}의 ${items.length}건(${sample(items)})은 기록되지 않아 뒤 차수로 옮겨집니다`,
        en: `wave ${recorded} is recorded, so the plan moves what is not recorded of the earlier wave ${wave} to later ones: ${counted(items.length, 'item')} (${sample(items)})`,
      },
      fix: {
        ko: `이미 배포했다면 계획을 저장하기 전에 \`gcdk record ${wave}\`를 실행해 주십시오`,
        en: `if they are deployed, run \`gcdk record ${wave}\` before this plan is kept`,
      },
    }),
    example: { wave: '2026-1', recorded: '2026-2', items: ['1741000/civil-portal'] },
  }),
  blockOutsidePools: defineProblem<{ readonly agency: string; readonly zone: string; readonly block: string; readonly pools: readonly string[] }>({
    code: 'GCDK6012',
    title: { ko: '영역의 주소 풀 밖에 있는 블록', en: "a block outside its zone's pools" },
    text: ({ agency, zone, block, pools }) => ({
      what: {
        ko: `기관 ${agency}이(가) 영역 ${zone}에서 쓰는 블록 ${block}이(가) 그 영역의 어느 주소 풀에도 들어 있지 않습니다`,
        en: `the block ${block} that agency ${agency} has in zone ${zone} lies in none of the zone's pools`,
      },
      got: block,
      allowed: pools.length > 0 ? { ko: pools.join(', '), en: pools.join(', ') } : { ko: '이 영역에는 주소 풀이 없음', en: 'the zone has no address pool' },
      fix: {
        ko: 'portfolio.yaml의 `addressPools`에 그 풀을 되살리거나, 손으로 고친 gcdk.lock.yaml을 되살려 주십시오',
        en: 'put the pool back into `addressPools` of portfolio.yaml, or restore gcdk.lock.yaml if it was edited by hand',
      },
    }),
    example: { agency: '1741000', zone: 'daejeon', block: '10.99.0.0/22', pools: ['10.64.0.0/12'] },
  }),
} as const;

export const sample = (names: readonly string[]): string => (names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')}, …`);
