import { defineProblem } from '../problem/problem';
import type { Reason } from '../problem/reason';
import { counted } from '../values/speech';
import type { Text } from '../values/text';
import type { ShareNeed } from './share-need';

const exampleReason: Reason = {
  code: 'zone-full',
  text: { ko: 'daejeon의 vCPU가 모자랍니다: 필요 64, 여유 8', en: 'daejeon is short of vCPU: 64 needed, 8 left' },
};

/** What a plan cannot keep, and what it should not keep silent about. */
export const planProblems = {
  pinNotKept: defineProblem<{ readonly item: string; readonly pinned: string; readonly why: Reason }>({
    code: 'GCDK5001',
    title: { ko: '지킬 수 없는 고정 지정', en: 'a pin that cannot be kept' },
    text: ({ item, pinned, why }) => ({
      what: { ko: `${item}을(를) ${pinned}에 고정할 수 없습니다: ${why.text.ko}`, en: `${item} cannot be pinned to ${pinned}: ${why.text.en}` },
      got: pinned,
      fix: {
        ko: 'waves.yaml의 `pins`에서 이 지정을 고치거나 지우고, 걸리는 제약이 잘못이면 그 제약을 고쳐 주십시오',
        en: 'change or remove the pin in `pins` of waves.yaml, or the constraint that stands against it',
      },
    }),
    example: { item: '1741000/civil-portal', pinned: '2026-1 daejeon', why: exampleReason },
  }),
  pinOfNothing: defineProblem<{ readonly item: string }>({
    code: 'GCDK5002',
    severity: 'warning',
    title: { ko: '배치할 것이 없는 고정 지정', en: 'a pin for something that is not placed' },
    text: ({ item }) => ({
      what: { ko: `${item}은(는) 배치 대상이 아니어서 고정 지정이 효력이 없습니다`, en: `${item} is not to be placed, so its pin has no effect` },
      fix: {
        ko: 'waves.yaml의 `pins`에서 이 지정을 지우거나 항목 이름을 고쳐 주십시오',
        en: 'remove the pin from waves.yaml, or correct the name of its item',
      },
    }),
    example: { item: '1741000/civil-portal' },
  }),
  softFreezeUsed: defineProblem<{ readonly item: string; readonly cutover: string; readonly freeze: Text }>({
    code: 'GCDK5003',
    severity: 'notice',
    title: { ko: '피하는 것이 좋은 기간에 전환', en: 'a cutover in a soft freeze' },
    text: ({ item, cutover, freeze }) => ({
      what: { ko: `${item}이(가) ${freeze.ko} 기간인 ${cutover}에 전환됩니다`, en: `${item} cuts over on ${cutover}, within ${freeze.en}` },
      fix: { ko: '다른 밤을 원하면 차수의 기간이나 하룻밤 한도를 넓혀 주십시오', en: 'for another night widen the wave or its nightly limit' },
    }),
    example: { item: '1741000/flood-map', cutover: '2026-06-20', freeze: { ko: '장마', en: 'the rainy season' } },
  }),
  overbooked: defineProblem<{ readonly zone: string; readonly wave: string; readonly what: Text; readonly over: string }>({
    code: 'GCDK5004',
    severity: 'warning',
    title: { ko: '배포된 것이 영역의 용량을 넘음', en: 'deployed items exceed a zone' },
    text: ({ zone, wave, what, over }) => ({
      what: {
        ko: `차수 ${wave}부터 ${zone}에 배포된 것이 ${what.ko} 용량을 ${over}만큼 넘습니다`,
        en: `from wave ${wave} on, what is deployed in ${zone} exceeds its ${what.en} by ${over}`,
      },
      fix: {
        ko: `zones/${zone}.yaml의 \`growth\`에 증설을 적거나 항목을 철수해 주십시오. 그때까지 이 영역에는 새로 배치하지 않습니다`,
        en: `state the extension under \`growth\` in zones/${zone}.yaml, or retire something; until then nothing new goes there`,
      },
    }),
    example: { zone: 'daejeon', wave: '2027-1', what: { ko: 'vCPU', en: 'vCPU' }, over: '48' },
  }),
  dependencyBehind: defineProblem<{ readonly item: string; readonly on: string }>({
    code: 'GCDK5005',
    severity: 'warning',
    title: { ko: '배포된 항목이 필요로 하는 것이 아직 클라우드에 없음', en: 'a deployed item needs what is not there yet' },
    text: ({ item, on }) => ({
      what: {
        ko: `배포된 ${item}이(가) 반드시 필요로 하는 ${on}이(가) 그보다 늦게 옮겨지거나 배치되지 않았습니다`,
        en: `${item} is deployed and hard-depends on ${on}, which moves later or not at all`,
      },
      fix: {
        ko: `그동안 기존 전산실로 연결되는 전송 링크를 유지하거나, waves.yaml의 \`pins\`로 ${on}을(를) 앞당겨 주십시오`,
        en: `keep a transfer link back to the old site until then, or bring ${on} forward with a pin in waves.yaml`,
      },
    }),
    example: { item: '1741000/civil-portal', on: '1741000/resident-register' },
  }),
  zoneCloses: defineProblem<{ readonly zone: string; readonly closes: string; readonly items: number }>({
    code: 'GCDK5006',
    severity: 'warning',
    title: { ko: '문을 닫는 영역에 남는 항목', en: 'items remain in a zone that closes' },
    text: ({ zone, closes, items }) => ({
      what: {
        ko: `${zone}은(는) ${closes}에 문을 닫는데 철수 계획이 없는 항목이 ${items}건 있습니다`,
        en: `${zone} closes on ${closes}, and no retirement is asked for of ${counted(items, 'item')} there`,
      },
      fix: {
        ko: '다른 영역에 새 id로 신청하고 이 항목들을 `retire`에 올려 주십시오',
        en: 'ask for them in another zone under new ids, and list these under `retire`',
      },
    }),
    example: { zone: 'daejeon', closes: '2030-12-31', items: 12 },
  }),
  withdrawn: defineProblem<{ readonly item: string; readonly wave: string; readonly why: Reason }>({
    code: 'GCDK5007',
    severity: 'notice',
    title: { ko: '들어오기 전에 철수하는 항목', en: 'an item that retires before it comes' },
    text: ({ item, wave, why }) => ({
      what: {
        ko: `차수 ${wave}에 철수하는 ${item}은(는) 그 전에 옮기지 않으므로 클라우드에 들어오지 않습니다: ${why.text.ko}`,
        en: `${item} retires in wave ${wave} and does not move before, so it never comes: ${why.text.en}`,
      },
      fix: {
        ko: '그동안 클라우드에서 쓰려면 `retire`에 더 늦은 차수를 적어 주십시오. 신청을 거둔 것이면 할 일이 없습니다',
        en: 'to have it in the cloud for a while, name a later wave under `retire`; if the request was taken back, there is nothing to do',
      },
    }),
    example: {
      item: '1741000/civil-portal',
      wave: '2026-2',
      why: { code: 'retires-first', text: { ko: '차수 2026-2에 철수합니다', en: 'it retires in wave 2026-2' } },
    },
  }),
  beforeAsked: defineProblem<{ readonly item: string; readonly cutover: string; readonly asked: string }>({
    code: 'GCDK5008',
    severity: 'warning',
    title: { ko: '신청일보다 앞선 전환일', en: 'a cutover before it was asked for' },
    text: ({ item, cutover, asked }) => ({
      what: {
        ko: `${item}의 신청일 ${asked} 뒤에는 옮길 수 있는 밤이 없어 그 전인 ${cutover}에 배치했습니다`,
        en: `${item} was asked for on ${asked}; no night since then would do, so it is placed on ${cutover}`,
      },
      fix: {
        ko: '신청서의 `submitted`를 확인하고, 맞다면 waves.yaml에 그 뒤의 차수를 더하거나 한도·용량을 늘려 주십시오',
        en: 'check `submitted` in the request; if it is right, add a later wave to waves.yaml or widen limits and capacity',
      },
    }),
    example: { item: '1741000/civil-portal', cutover: '2026-03-02', asked: '2026-05-11' },
  }),
  dependencyLeaves: defineProblem<{ readonly item: string; readonly on: string; readonly wave: string }>({
    code: 'GCDK5009',
    severity: 'warning',
    title: { ko: '필요로 하는 항목이 먼저 철수함', en: 'something that is needed retires first' },
    text: ({ item, on, wave }) => ({
      what: {
        ko: `${item}이(가) 반드시 필요로 하는 ${on}이(가) 차수 ${wave}에 철수합니다`,
        en: `${item} hard-depends on ${on}, which retires in wave ${wave}`,
      },
      fix: {
        ko: '그 전에 의존 관계를 바꾸는 변경(amend)을 신청하거나, 함께 철수하거나, 철수를 미뤄 주십시오',
        en: 'ask for an amendment that no longer needs it, retire both, or put the retirement off',
      },
    }),
    example: { item: '1741000/civil-portal', on: '1741000/resident-register', wave: '2027-1' },
  }),
  smallQuota: defineProblem<{
    readonly quotaClass: string;
    readonly agency: string;
    readonly zone: string;
    readonly need: ShareNeed;
    readonly quota: ShareNeed;
  }>({
    code: 'GCDK5010',
    severity: 'warning',
    title: { ko: '공유를 담지 못하는 할당량 등급', en: 'a quota class too small for its shares' },
    text: ({ quotaClass, agency, zone, need, quota }) => ({
      what: {
        ko: `할당량 등급 ${quotaClass}은(는) 기관 ${agency}이(가) 영역 ${zone}에서 쓸 공유와 복구 시험을 담지 못하므로, 필요한 만큼 늘려 계획했습니다`,
        en: `quota class ${quotaClass} cannot hold the shares of agency ${agency} in zone ${zone} and their restore tests, so the plan gives what they need`,
      },
      got: `shares: ${quota.shares}, shareStorage: ${Math.floor(quota.shareStorage)} GiB`,
      allowed: {
        ko: `shares: ${need.shares}, shareStorage: ${need.shareStorage} GiB 이상`,
        en: `at least shares: ${need.shares}, shareStorage: ${need.shareStorage} GiB`,
      },
      fix: {
        ko: 'portfolio.yaml의 `quotaClasses`에서 이 등급을 그만큼 늘리거나, 기관에 더 큰 등급을 주십시오',
        en: 'raise the class in `quotaClasses` of portfolio.yaml, or give the agency a larger one',
      },
    }),
    example: {
      quotaClass: 'ministry',
      agency: '1741000',
      zone: 'gwangju',
      need: { shares: 2, shareStorage: 596_048 },
      quota: { shares: 4, shareStorage: 372_529 },
    },
  }),
} as const;
