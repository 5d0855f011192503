import { defineProblem } from '../../lib/problem/problem';
import type { LinkProfile } from '../../lib/model/zone';
import { neighbourProblems } from './problems-neighbours';

const list = (values: readonly string[]): string => (values.length > 0 ? values.join(', ') : '-');

/** What can be wrong with a link as its agency asked for it. What can be wrong with its two ends together: `linkProblems`. */
export const requestProblems = {
  oneTarget: defineProblem<{ readonly got: string }>({
    code: 'GCDK8301',
    title: { ko: '전송 링크의 상대가 하나로 정해지지 않음', en: 'a link without exactly one other end' },
    text: ({ got }) => ({
      what: { ko: '상대는 site와 zone 가운데 꼭 하나로 적어야 합니다', en: 'the other end must be given by exactly one of `site` and `zone`' },
      got,
      allowed: { ko: 'site 또는 zone', en: '`site` or `zone`' },
      fix: {
        ko: '기관 청사로 이으려면 site만, 다른 영역으로 이으려면 zone만 남기십시오',
        en: 'keep `site` for an office of an agency, or `zone` for another zone',
      },
    }),
    example: { got: 'site, zone' },
  }),
  unknownAgency: defineProblem<{ readonly got: string; readonly nearest?: string | undefined }>({
    code: 'GCDK8302',
    title: { ko: '연계 상대 기관이 없음', en: 'a link to an agency that is not in the portfolio' },
    text: ({ got, nearest }) => ({
      what: { ko: '상대 기관이 포트폴리오에 없습니다', en: 'the agency at the other end is not in the portfolio' },
      got,
      allowed: { ko: 'agencies 폴더에 있는 기관 코드', en: 'the code of an agency in `agencies/`' },
      nearest,
      fix: { ko: '기관 코드를 확인하거나 그 기관의 파일을 추가하십시오', en: "correct the code, or add that agency's file" },
    }),
    example: { got: '1220001', nearest: '1220000' },
  }),
  unknownSite: defineProblem<{ readonly got: string; readonly agency: string; readonly sites: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK8303',
    title: { ko: '연계 상대 청사가 없음', en: 'a link to a site that its agency does not have' },
    text: ({ got, agency, sites, nearest }) => ({
      what: { ko: `기관 ${agency}에 그런 청사가 없습니다`, en: `agency ${agency} has no such site` },
      got,
      allowed: { ko: list(sites), en: list(sites) },
      nearest,
      fix: { ko: `agencies 폴더에 있는 ${agency} 파일의 onPremises에서 id를 고르십시오`, en: `name one of \`onPremises\` in the file of agency ${agency}` },
    }),
    example: { got: 'custom-hq', agency: '1220000', sites: ['customs-hq'], nearest: 'customs-hq' },
  }),
  noGateway: defineProblem<{ readonly site: string; readonly agency: string; readonly got?: string | undefined }>({
    code: 'GCDK8304',
    title: { ko: '청사에 VPN 장비 주소가 없음', en: 'a site without the address of a VPN gateway' },
    text: ({ site, agency, got }) => ({
      what: {
        ko: `기관 ${agency}의 청사 ${site}에 암호장비의 IPv4 외부 주소가 없습니다`,
        en: `site ${site} of agency ${agency} has no VPN gateway with an IPv4 outer address`,
      },
      ...(got === undefined ? {} : { got }),
      allowed: { ko: '인터넷이나 국가정보통신망에서 닿는 IPv4 주소', en: 'an IPv4 address that the zone reaches' },
      fix: {
        ko: `${agency} 파일에서 그 청사의 gateway에 주소를 적으십시오`,
        en: `give the address as \`gateway\` of that site in the file of agency ${agency}`,
      },
    }),
    example: { site: 'customs-hq', agency: '1220000' },
  }),
  unknownZone: defineProblem<{ readonly got: string; readonly zones: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK8305',
    title: { ko: '연계 상대 영역이 없음', en: 'a link to a zone that is not in the portfolio' },
    text: ({ got, zones, nearest }) => ({
      what: { ko: '상대 영역이 포트폴리오에 없습니다', en: 'the zone at the other end is not in the portfolio' },
      got,
      allowed: { ko: list(zones), en: list(zones) },
      nearest,
      fix: { ko: 'zones 폴더에 있는 영역의 이름을 적으십시오', en: 'name a zone of `zones/`' },
    }),
    example: { got: 'gwangjoo', zones: ['daejeon', 'gwangju'], nearest: 'gwangju' },
  }),
  sameZone: defineProblem<{ readonly zone: string }>({
    code: 'GCDK8306',
    title: { ko: '양쪽 끝이 같은 영역인 전송 링크', en: 'a link with both ends in one zone' },
    text: ({ zone }) => ({
      what: { ko: '양쪽 끝이 같은 영역에 있습니다', en: 'both ends are in the same zone' },
      got: zone,
      allowed: { ko: '서로 다른 두 영역', en: 'two different zones' },
      fix: { ko: 'zone이나 to.zone을 다른 영역으로 바꾸십시오', en: 'change `zone` or `to.zone`' },
    }),
    example: { zone: 'daejeon' },
  }),
  foreignZone: defineProblem<{ readonly agency: string; readonly zone: string }>({
    code: 'GCDK8307',
    title: { ko: '다른 기관의 클라우드 영역으로 바로 잇는 전송 링크', en: "a link into another agency's room in a zone" },
    text: ({ agency, zone }) => ({
      what: {
        ko: `다른 기관(${agency})이 ${zone} 영역에 가진 망은 이 기관의 권한으로 만들 수 없습니다`,
        en: `the end in zone ${zone} would belong to agency ${agency}, and nobody but that agency may make it`,
      },
      allowed: { ko: '이 기관의 다른 영역, 또는 다른 기관의 청사(site)', en: "another zone of this agency's own, or a `site` of the other agency" },
      fix: {
        ko: '클라우드 안의 공동이용은 agreements로 신청하고, 여기에는 그 기관의 청사를 적으십시오',
        en: 'ask for sharing inside the cloud with `agreements`, or name a site of that agency here',
      },
    }),
    example: { agency: '1220000', zone: 'gwangju' },
  }),
  noAgreement: defineProblem<{ readonly agency: string }>({
    code: 'GCDK8308',
    title: { ko: '공동이용 협약 없이 다른 기관으로 잇는 전송 링크', en: 'a link to another agency without a sharing agreement' },
    text: ({ agency }) => ({
      what: {
        ko: `다른 기관(${agency})으로 잇는 링크에는 행정정보 공동이용 협약이 있어야 합니다`,
        en: `a link to another agency (${agency}) needs an information-sharing agreement`,
      },
      allowed: { ko: '이 기관의 agreements에 있는 id', en: "the id of one of this agency's `agreements`" },
      fix: { ko: '협약을 agreements에 적고 그 id를 agreement에 적으십시오', en: 'write the agreement down under `agreements` and give its id as `agreement`' },
    }),
    example: { agency: '1220000' },
  }),
  unknownAgreement: defineProblem<{ readonly got: string; readonly agreements: readonly string[]; readonly nearest?: string | undefined }>({
    code: 'GCDK8309',
    title: { ko: '없는 협약을 가리킴', en: 'a link that serves an unknown agreement' },
    text: ({ got, agreements, nearest }) => ({
      what: { ko: '이 기관에는 그런 협약이 없습니다', en: 'this agency has no such agreement' },
      got,
      allowed: { ko: list(agreements), en: list(agreements) },
      nearest,
      fix: { ko: '협약의 id를 확인하거나 agreements에 추가하십시오', en: 'correct the id, or add the agreement' },
    }),
    example: { got: 'customs-date', agreements: ['customs-data'], nearest: 'customs-data' },
  }),
  agreementWithOther: defineProblem<{ readonly agreement: string; readonly covers: string; readonly agency: string }>({
    code: 'GCDK8310',
    title: { ko: '다른 기관과 맺은 협약', en: 'an agreement with somebody else' },
    text: ({ agreement, covers, agency }) => ({
      what: { ko: `협약 ${agreement}의 상대는 ${covers}이고 ${agency}가 아닙니다`, en: `agreement ${agreement} is with ${covers}, not with ${agency}` },
      got: agreement,
      allowed: { ko: `${agency}와 맺은 협약`, en: `an agreement with ${agency}` },
      fix: { ko: `${agency}와 맺은 협약의 id를 적거나 to.agency를 고치십시오`, en: `give the id of an agreement with ${agency}, or correct \`to.agency\`` },
    }),
    example: { agreement: 'police-data', covers: '1320000', agency: '1220000' },
  }),
  agreementEnds: defineProblem<{ readonly agreement: string; readonly expires: string; readonly decommissionBy: string }>({
    code: 'GCDK8311',
    title: { ko: '전송 링크보다 먼저 끝나는 협약', en: 'an agreement that ends before its link' },
    text: ({ agreement, expires, decommissionBy }) => ({
      what: {
        ko: `협약 ${agreement}은(는) ${expires}에 끝나는데 구간은 ${decommissionBy}까지 남습니다`,
        en: `agreement ${agreement} ends on ${expires}, and the link stays until ${decommissionBy}`,
      },
      got: decommissionBy,
      allowed: { ko: `${expires} 또는 그 전`, en: `${expires} or earlier` },
      fix: { ko: '협약을 연장하거나 decommissionBy를 앞당기십시오', en: 'renew the agreement, or bring `decommissionBy` forward' },
    }),
    example: { agreement: 'customs-data', expires: '2027-12-31', decommissionBy: '2028-06-30' },
  }),
  applianceMissing: defineProblem<{ readonly reason: 'class' | 'profile' }>({
    code: 'GCDK8312',
    title: { ko: '검증필 암호장비의 증빙이 없음', en: 'no evidence of a validated appliance' },
    text: ({ reason }) => ({
      what:
        reason === 'class'
          ? {
              ko: 'C등급 구간에는 검증필 암호모듈(KCMVP) 장비의 증빙이 있어야 합니다',
              en: 'a link of class C needs evidence of an appliance with a validated module (KCMVP)',
            }
          : {
              ko: 'kcmvp-appliance를 쓰려면 검증필 암호모듈(KCMVP) 장비의 증빙이 있어야 합니다',
              en: 'profile kcmvp-appliance needs evidence of an appliance with a validated module (KCMVP)',
            },
      allowed: { ko: 'appliance: { vendor, module, certificate, validUntil }', en: 'appliance: { vendor, module, certificate, validUntil }' },
      fix: { ko: '장비의 검증서 번호와 유효 기간을 appliance에 적으십시오', en: "give the module's certificate and the end of its validity under `appliance`" },
    }),
    example: { reason: 'class' },
  }),
  evidenceEnds: defineProblem<{ readonly validUntil: string; readonly decommissionBy: string }>({
    code: 'GCDK8313',
    title: { ko: '전송 링크보다 먼저 끝나는 암호모듈 검증', en: 'evidence that ends before its link' },
    text: ({ validUntil, decommissionBy }) => ({
      what: {
        ko: `암호모듈 검증이 ${validUntil}에 끝나는데 구간은 ${decommissionBy}까지 남습니다`,
        en: `the module's certificate ends on ${validUntil}, and the link stays until ${decommissionBy}`,
      },
      got: validUntil,
      allowed: { ko: `${decommissionBy} 또는 그 뒤`, en: `${decommissionBy} or later` },
      fix: {
        ko: '검증을 갱신해 validUntil을 고치거나 decommissionBy를 앞당기십시오',
        en: 'renew it and correct `validUntil`, or bring `decommissionBy` forward',
      },
    }),
    example: { validUntil: '2027-03-31', decommissionBy: '2028-06-30' },
  }),
  noCommonProfile: defineProblem<{
    readonly near: string;
    readonly nearAccepts: readonly LinkProfile[];
    readonly far: string;
    readonly farAccepts: readonly LinkProfile[];
    readonly usable: readonly LinkProfile[];
  }>({
    code: 'GCDK8314',
    title: { ko: '양쪽이 함께 쓸 수 있는 보호 수준이 없음', en: 'no profile that both ends accept' },
    text: ({ near, nearAccepts, far, farAccepts, usable }) => ({
      what: {
        ko: `${near}(${list(nearAccepts)})와(과) ${far}(${list(farAccepts)})이(가) 함께 받아들이는 보호 수준 가운데 이 링크에 쓸 수 있는 것이 없습니다`,
        en: `${near} accepts ${list(nearAccepts)}, ${far} accepts ${list(farAccepts)}, and nothing they share will do for this link`,
      },
      allowed: { ko: list(usable), en: list(usable) },
      fix: {
        ko: '한쪽이 받아들이는 수준(accepts)을 실제 장비에 맞게 고치거나, 허용된다면 profile을 낮추십시오',
        en: 'correct `accepts` of an end to what its equipment can do, or lower `profile` where policy permits that',
      },
    }),
    example: { near: 'daejeon', nearAccepts: ['kcmvp-appliance', 'baseline'], far: 'customs-hq', farAccepts: ['modern'], usable: ['modern', 'baseline'] },
  }),
  endsTooEarly: defineProblem<{ readonly decommissionBy: string; readonly opens: string }>({
    code: 'GCDK8315',
    title: { ko: '첫 차수보다 먼저 없어지는 전송 링크', en: 'a link that goes before the first wave' },
    text: ({ decommissionBy, opens }) => ({
      what: { ko: `구간이 첫 차수가 열리는 ${opens}보다 먼저 없어집니다`, en: `the link would be gone before the first wave opens on ${opens}` },
      got: decommissionBy,
      allowed: { ko: `${opens} 다음 날 또는 그 뒤`, en: `a day after ${opens}` },
      fix: { ko: 'decommissionBy를 전환이 끝난 뒤로 늦추십시오', en: 'move `decommissionBy` to a day after the move is done' },
    }),
    example: { decommissionBy: '2026-01-31', opens: '2026-03-02' },
  }),
  noVpnService: defineProblem<{ readonly zone: string }>({
    code: 'GCDK8317',
    title: { ko: 'VPN 서비스가 없는 영역', en: 'a zone without a VPN service' },
    text: ({ zone }) => ({
      what: { ko: `${zone} 영역에는 VPN 서비스(VPNaaS)가 없습니다`, en: `zone ${zone} has no VPN service (VPNaaS)` },
      allowed: { ko: 'services에 vpnaas가 있는 영역', en: 'a zone with `vpnaas` among its `services`' },
      fix: { ko: '다른 영역을 고르거나 kcmvp-appliance 장비를 쓰십시오', en: 'choose another zone, or appliances (kcmvp-appliance)' },
    }),
    example: { zone: 'gwangju' },
  }),
  ...neighbourProblems,
};
