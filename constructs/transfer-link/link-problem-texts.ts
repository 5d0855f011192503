import { defineProblem } from '../../lib/problem/problem';
import type { LinkProfile } from '../../lib/model/zone';

const list = (values: readonly string[]): string => (values.length > 0 ? values.join(', ') : '-');

/** What can be wrong with the two ends of a link together. `check` and the constructs say it in the same words. */
export const endProblems = {
  tooWide: defineProblem<{ readonly end: string; readonly network: string; readonly widest: number }>({
    code: 'GCDK8321',
    title: { ko: '전송 링크가 통과시키는 망이 너무 넓음', en: 'a link that lets too wide a network through' },
    text: ({ end, network, widest }) => ({
      what: { ko: `${end} 쪽에서 통과시킬 망이 너무 넓습니다`, en: `the network at ${end} is too wide for a link` },
      got: network,
      allowed: {
        ko: `/${widest} 또는 더 좁은 망. 전체(0.0.0.0/0, ::/0)는 결코 안 됩니다`,
        en: `/${widest} or narrower, and never everything (0.0.0.0/0, ::/0)`,
      },
      fix: { ko: '실제로 쓰는 망만 적으십시오', en: 'list the networks that are really used' },
    }),
    example: { end: 'customs-hq', network: '0.0.0.0/0', widest: 8 },
  }),
  overlap: defineProblem<{ readonly near: string; readonly nearNetwork: string; readonly far: string; readonly farNetwork: string }>({
    code: 'GCDK8322',
    title: { ko: '양쪽 끝의 망이 겹침', en: 'the networks of the two ends overlap' },
    text: ({ near, nearNetwork, far, farNetwork }) => ({
      what: {
        ko: `${near}의 ${nearNetwork}과(와) ${far}의 ${farNetwork}이(가) 겹쳐 어느 쪽 주소인지 알 수 없습니다`,
        en: `${nearNetwork} at ${near} and ${farNetwork} at ${far} overlap, so an address could be on either side`,
      },
      got: farNetwork,
      allowed: { ko: `${nearNetwork} 밖의 망`, en: `a network outside ${nearNetwork}` },
      fix: { ko: '한쪽 망의 번호를 바꾸거나 좁히십시오', en: 'renumber or narrow the network of one end' },
    }),
    example: { near: 'daejeon', nearNetwork: '10.16.0.0/24', far: 'customs-hq', farNetwork: '10.16.0.0/16' },
  }),
  noFamily: defineProblem<{ readonly near: string; readonly far: string }>({
    code: 'GCDK8323',
    title: { ko: '양쪽 끝의 주소 체계가 다름', en: 'ends without a common address family' },
    text: ({ near, far }) => ({
      what: { ko: `${near}과(와) ${far}에 IPv4든 IPv6든 함께 쓰는 망이 없습니다`, en: `${near} and ${far} share neither IPv4 nor IPv6` },
      allowed: { ko: '양쪽 모두 IPv4이거나 모두 IPv6인 망', en: 'networks of one family at both ends' },
      fix: { ko: '청사에 IPv4 망을 적거나 영역에 IPv6 주소 공간을 두십시오', en: 'give the site an IPv4 network, or the zone an IPv6 pool' },
    }),
    example: { near: 'daejeon', far: 'customs-hq' },
  }),
  refusedProfile: defineProblem<{ readonly end: string; readonly profile: LinkProfile; readonly accepts: readonly LinkProfile[] }>({
    code: 'GCDK8324',
    title: { ko: '한쪽 끝이 받아들이지 않는 보호 수준', en: 'a profile that an end does not accept' },
    text: ({ end, profile, accepts }) => ({
      what: { ko: `${end}은(는) 이 보호 수준을 받아들이지 않습니다`, en: `${end} does not accept this profile` },
      got: profile,
      allowed: { ko: list(accepts), en: list(accepts) },
      fix: { ko: '양쪽이 받아들이는 보호 수준을 고르십시오', en: 'choose a profile that both ends accept' },
    }),
    example: { end: 'daejeon', profile: 'modern', accepts: ['kcmvp-appliance', 'baseline'] },
  }),
  classified: defineProblem<{ readonly profile: LinkProfile }>({
    code: 'GCDK8325',
    title: { ko: 'C등급 구간에 검증필 암호장비를 쓰지 않음', en: 'a link of class C without a validated appliance' },
    text: ({ profile }) => ({
      what: {
        ko: 'C등급 자료는 검증필 암호장비 한 쌍 사이로만 보낼 수 있습니다',
        en: 'data of class C crosses a pair of validated appliances and nothing else',
      },
      got: profile,
      allowed: { ko: 'kcmvp-appliance', en: 'kcmvp-appliance' },
      fix: { ko: 'profile을 kcmvp-appliance로 하고 장비의 증빙을 적으십시오', en: 'set the profile to kcmvp-appliance and give the evidence of the appliance' },
    }),
    example: { profile: 'modern' },
  }),
  noEvidence: defineProblem<Record<string, never>>({
    code: 'GCDK8326',
    title: { ko: '증빙 없는 검증필 암호장비', en: 'an appliance without evidence' },
    text: () => ({
      what: { ko: 'kcmvp-appliance 구간에 장비의 증빙이 없습니다', en: 'a link of profile kcmvp-appliance has no evidence of its appliance' },
      allowed: { ko: 'appliance: { vendor, module, certificate, validUntil }', en: 'appliance: { vendor, module, certificate, validUntil }' },
      fix: { ko: '검증서 번호와 유효 기간을 appliance에 적으십시오', en: 'give certificate and end of validity under `appliance`' },
    }),
    example: {},
  }),
  applianceNeeded: defineProblem<{ readonly end: string }>({
    code: 'GCDK8327',
    title: { ko: '클라우드 VPN으로 만들 수 없는 보호 수준', en: 'a profile that no VPN service can give' },
    text: ({ end }) => ({
      what: {
        ko: `kcmvp-appliance는 ${end}의 VPN 서비스가 아니라 운영자가 설치하는 장비로 만듭니다`,
        en: `kcmvp-appliance is made of appliances that the operator installs, not of the VPN service of ${end}`,
      },
      got: 'kcmvp-appliance',
      allowed: { ko: 'modern, baseline', en: 'modern, baseline' },
      fix: {
        ko: '이 구성요소를 만들지 말고 함께 나오는 장비 설정표를 따르십시오',
        en: 'do not build this construct; follow the table for the appliances that stands beside the stack',
      },
    }),
    example: { end: 'daejeon' },
  }),
  onePeer: defineProblem<{ readonly end: string; readonly grade: number }>({
    code: 'GCDK8328',
    title: { ko: '1·2등급 구간에 길이 하나뿐임', en: 'a single path for grade 1 or 2' },
    text: ({ end, grade }) => ({
      what: {
        ko: `${grade}등급 구간은 서로 다른 두 상대로 가는 터널이 있어야 하는데 ${end}에는 외부 주소가 하나뿐입니다`,
        en: `a link of grade ${grade} needs two tunnels to different peers, and ${end} has a single outer address`,
      },
      allowed: { ko: '외부 주소 둘', en: 'two outer addresses' },
      fix: {
        ko: '청사라면 standbyGateway에 두 번째 장비의 주소를 적고, 영역이라면 grade를 3이나 4로 두십시오',
        en: 'for a site give a second gateway as `standbyGateway`; between zones set `grade` to 3 or 4',
      },
    }),
    example: { end: 'customs-hq', grade: 1 },
  }),
  awsToAws: defineProblem<{ readonly near: string; readonly far: string }>({
    code: 'GCDK8329',
    title: { ko: 'AWS 영역 사이의 VPN', en: 'a VPN between two AWS zones' },
    text: ({ near, far }) => ({
      what: {
        ko: `${near}과(와) ${far}은(는) 모두 AWS이고, AWS의 VPN은 다른 AWS의 VPN과 이을 수 없습니다`,
        en: `${near} and ${far} are both AWS, and a VPN of AWS cannot meet another: each wants the other's address first`,
      },
      allowed: { ko: 'AWS가 아닌 상대', en: 'an end that is not AWS' },
      fix: { ko: '전송 게이트웨이 피어링을 운영자에게 신청하십시오', en: 'ask the operator for a peering of the transit gateways' },
    }),
    example: { near: 'seoul-aws', far: 'busan-aws' },
  }),
  coverTooWide: defineProblem<{ readonly end: string; readonly networks: readonly string[]; readonly cover: string }>({
    code: 'GCDK8330',
    title: { ko: 'AWS가 한 망으로 묶을 수 없는 망들', en: 'networks that AWS cannot take as one' },
    text: ({ end, networks, cover }) => ({
      what: {
        ko: `AWS의 VPN은 한쪽에 망 하나만 받는데, ${end}의 망을 모두 담는 가장 작은 망(${cover})이 너무 넓거나 상대와 겹칩니다`,
        en: `a VPN of AWS takes one network a side, and the smallest that holds all of ${end} (${cover}) is too wide or overlaps the other end`,
      },
      got: networks.join(', '),
      allowed: { ko: '서로 가까운 망들, /8(IPv6는 /16)보다 좁게', en: 'networks close to each other, within a /8 (IPv6: /16)' },
      fix: {
        ko: '멀리 떨어진 망은 다른 청사로 나누어 구간을 따로 신청하십시오',
        en: 'put networks that lie far apart into sites of their own, with a link each',
      },
    }),
    example: { end: 'customs-hq', networks: ['10.90.0.0/24', '192.168.50.0/24'], cover: '0.0.0.0/0' },
  }),
  proposalsDiffer: defineProblem<{ readonly near: string; readonly far: string; readonly profile: LinkProfile }>({
    code: 'GCDK8331',
    title: { ko: '양쪽 끝의 암호 제안이 다름', en: 'ends whose proposals do not meet' },
    text: ({ near, far, profile }) => ({
      what: {
        ko: `${near}과(와) ${far}이(가) ${profile}에서 서로 다른 암호를 제안합니다`,
        en: `${near} and ${far} would propose different cryptography for ${profile}`,
      },
      fix: { ko: 'constructs/transfer-link/profiles.ts의 두 값을 맞추십시오', en: 'make the two agree in constructs/transfer-link/profiles.ts' },
    }),
    example: { near: 'daejeon', far: 'customs-hq', profile: 'modern' },
  }),
  selectorsDiffer: defineProblem<{ readonly near: string; readonly far: string }>({
    code: 'GCDK8332',
    title: { ko: '양쪽 끝이 통과시키는 망이 다름', en: 'ends whose selectors do not mirror' },
    text: ({ near, far }) => ({
      what: {
        ko: `${near}이(가) 보내는 망과 ${far}이(가) 받는 망이 서로 맞지 않습니다`,
        en: `what ${near} sends and what ${far} lets in are not the same networks`,
      },
      fix: { ko: '양쪽 망을 하나의 구간 정의에서 만드십시오', en: 'make both ends from one link' },
    }),
    example: { near: 'daejeon', far: 'customs-hq' },
  }),
  noAddress: defineProblem<{ readonly end: string; readonly tunnel: number }>({
    code: 'GCDK8334',
    title: { ko: '상대의 외부 주소를 모름', en: "the other end's outer address is not known" },
    text: ({ end, tunnel }) => ({
      what: { ko: `터널 ${tunnel}의 상대 ${end}의 외부 주소를 아직 모릅니다`, en: `the outer address of ${end} for tunnel ${tunnel} is not known yet` },
      allowed: { ko: 'IPv4 주소', en: 'an IPv4 address' },
      fix: { ko: '상대 쪽을 먼저 적용하고 gcdk record로 기록하십시오', en: 'apply the other end first and run `gcdk record`' },
    }),
    example: { end: 'seoul-aws', tunnel: 1 },
  }),
  noDate: defineProblem<{ readonly decommissionBy: string }>({
    code: 'GCDK8335',
    title: { ko: '끝나는 날이 없는 연계 구간', en: 'a link without a day by which it goes' },
    text: ({ decommissionBy }) => ({
      what: { ko: '연계 구간이 끝나는 날이 달력에 있는 날짜가 아닙니다', en: 'the day by which the link goes is no day of the calendar' },
      got: decommissionBy,
      allowed: { ko: '달력에 있는 날짜 YYYY-MM-DD', en: 'a day of the calendar, YYYY-MM-DD' },
      fix: { ko: '철거할 날을 decommissionBy에 적으십시오', en: 'give the day as `decommissionBy`' },
    }),
    example: { decommissionBy: 'never' },
  }),
  noSegment: defineProblem<{ readonly zone: string; readonly segment: string }>({
    code: 'GCDK8333',
    title: { ko: '전송 링크가 끝날 망이 없음', en: 'no network for a link to end in' },
    text: ({ zone, segment }) => ({
      what: { ko: `${zone} 영역에 구간이 끝날 망 ${segment}이(가) 없습니다`, en: `zone ${zone} has no network ${segment} for the link to end in` },
      allowed: { ko: '같은 등급과 망 구분의 네트워크', en: 'a network of the same class and plane' },
      fix: { ko: 'gcdk plan을 다시 실행해 주소를 배정하십시오', en: 'run `gcdk plan` again, which assigns it' },
    }),
    example: { zone: 'daejeon', segment: '1741000-s-work' },
  }),
};
