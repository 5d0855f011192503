import { defineProblem } from '../../lib/problem/problem';

/** What cannot be a tenancy (domain table 2.6, row `AgencyTenant`). */
export const tenancyProblems = {
  overlap: defineProblem<{ readonly network: string; readonly segment: string; readonly other: string; readonly otherSegment: string }>({
    code: 'GCDK8101',
    title: { ko: '겹치는 네트워크', en: 'networks that overlap' },
    text: ({ network, segment, other, otherSegment }) => ({
      what: { ko: `${segment}의 네트워크가 ${otherSegment}의 ${other}와 겹칩니다`, en: `the network of ${segment} overlaps ${other} of ${otherSegment}` },
      got: network,
      allowed: { ko: '서로 겹치지 않는 네트워크', en: 'networks that have no address in common' },
      fix: {
        ko: '기록 파일의 addresses에서 한쪽을 지우고 gcdk plan으로 다시 배정하십시오',
        en: 'take one of the two out of `addresses` in the lock and run gcdk plan',
      },
    }),
    example: { network: '10.20.4.0/24', segment: 'S/work', other: '10.20.4.0/25', otherSegment: 'O/dmz' },
  }),
  outsideBlock: defineProblem<{ readonly network: string; readonly segment: string; readonly block: string }>({
    code: 'GCDK8102',
    title: { ko: '기관 주소 블록 밖의 네트워크', en: 'a network outside the agency’s block' },
    text: ({ network, segment, block }) => ({
      what: { ko: `${segment}의 네트워크가 기관의 주소 블록을 벗어났습니다`, en: `the network of ${segment} reaches outside the agency's block` },
      got: network,
      allowed: { ko: `${block} 안의 네트워크`, en: `a network inside ${block}` },
      fix: { ko: '기록 파일의 addresses를 되돌리고 gcdk plan으로 배정하십시오', en: 'restore `addresses` in the lock and let gcdk plan allocate' },
    }),
    example: { network: '10.99.0.0/24', segment: 'S/work', block: '10.20.4.0/22' },
  }),
  unlimited: defineProblem<{ readonly quota: string; readonly got: number; readonly most: number }>({
    code: 'GCDK8103',
    title: { ko: '끝이 없거나 성립하지 않는 할당량', en: 'a quota without an end, or that is none' },
    text: ({ quota, got, most }) => ({
      what: { ko: `할당량 ${quota}에 끝이 없거나, 서비스가 받는 수가 아닙니다`, en: `quota ${quota} has no end, or is no number that the services take` },
      got: String(got),
      allowed: {
        ko: `1부터 ${most}까지의 수, 개수는 정수. -1(무제한)은 쓸 수 없습니다`,
        en: `a number from 1 to ${most}, whole where things are counted; -1, for unlimited, is refused`,
      },
      fix: { ko: 'portfolio.yaml의 quotaClasses에 값을 적으십시오', en: 'write a value in `quotaClasses` of portfolio.yaml' },
    }),
    example: { quota: 'instances', got: -1, most: 2_147_483_646 },
  }),
  tooSmallForItself: defineProblem<{ readonly quota: string; readonly got: number; readonly needed: number; readonly dataClass: string }>({
    code: 'GCDK8104',
    title: { ko: '테넌시 자체보다 작은 할당량', en: 'a quota that the tenancy itself exceeds' },
    text: ({ quota, got, needed, dataClass }) => ({
      what: {
        ko: `${dataClass} 등급 사업의 할당량 ${quota}가 테넌시 자체에 필요한 수보다 작습니다`,
        en: `quota ${quota} of the class ${dataClass} project is smaller than what the tenancy itself takes`,
      },
      got: String(got),
      allowed: { ko: `${needed} 이상`, en: `${needed} or more` },
      fix: { ko: 'portfolio.yaml의 quotaClasses에서 값을 늘리십시오', en: 'raise it in `quotaClasses` of portfolio.yaml' },
    }),
    example: { quota: 'networks', got: 1, needed: 2, dataClass: 'O' },
  }),
  wrongPlane: defineProblem<{ readonly segment: string; readonly dataClass: string; readonly plane: string; readonly allowed: readonly string[] }>({
    code: 'GCDK8105',
    title: { ko: '등급에 맞지 않는 망', en: 'a plane that the class may not stand in' },
    text: ({ segment, dataClass, plane, allowed }) => ({
      what: { ko: `${dataClass} 등급은 이 망에 둘 수 없습니다 (${segment})`, en: `class ${dataClass} may not stand in this plane (${segment})` },
      got: plane,
      allowed: { ko: allowed.join(', '), en: allowed.join(', ') },
      fix: { ko: '등급을 다시 확인하거나 망연계를 쓰십시오', en: 'check the class, or cross planes in a cross-domain gateway' },
    }),
    example: { segment: 'S/dmz', dataClass: 'S', plane: 'dmz', allowed: ['work', 'mgmt'] },
  }),
  forbiddenRole: defineProblem<{ readonly role: string; readonly allowed: readonly string[] }>({
    code: 'GCDK8106',
    title: { ko: '기관에 줄 수 없는 역할', en: 'a role that no agency may have' },
    text: ({ role, allowed }) => ({
      what: { ko: '이 역할로는 다른 기관의 자원까지 바꿀 수 있습니다', en: 'this role reaches into other agencies’ resources' },
      got: role,
      allowed: { ko: allowed.join(', '), en: allowed.join(', ') },
      fix: {
        ko: '역할을 빼십시오. 관리자가 할 일은 관리자의 스택에서 합니다',
        en: 'leave it out; what takes an administrator is done in the administrator’s stack',
      },
    }),
    example: { role: 'admin', allowed: ['member', 'creator', 'load-balancer_member', 'heat_stack_owner'] },
  }),
  classNotHere: defineProblem<{ readonly segment: string; readonly dataClass: string; readonly classes: readonly string[] }>({
    code: 'GCDK8107',
    title: { ko: '테넌시에 없는 등급의 네트워크', en: 'a network of a class that the tenancy does not hold' },
    text: ({ segment, dataClass, classes }) => ({
      what: { ko: `${segment}의 등급이 테넌시에 없습니다`, en: `the class of ${segment} is not of the tenancy` },
      got: dataClass,
      allowed: { ko: classes.join(', '), en: classes.join(', ') },
      fix: { ko: '테넌시의 classes에 등급을 더하십시오', en: 'add the class to `classes` of the tenancy' },
    }),
    example: { segment: 'C/work', dataClass: 'C', classes: ['S', 'O'] },
  }),
  classOverCeiling: defineProblem<{ readonly zone: string; readonly dataClass: string; readonly highest: string }>({
    code: 'GCDK8108',
    title: { ko: '영역에 둘 수 없는 등급', en: 'a class that the zone may not hold' },
    text: ({ zone, dataClass, highest }) => ({
      what: { ko: `영역 ${zone}에는 이 등급의 테넌시를 둘 수 없습니다`, en: `zone ${zone} may not hold a tenancy of this class` },
      got: dataClass,
      allowed: { ko: `${highest} 등급까지`, en: `up to class ${highest}` },
      fix: { ko: '정부 데이터센터의 영역에 두십시오', en: 'place it in a zone of a government data centre' },
    }),
    example: { zone: 'seoul-aws', dataClass: 'C', highest: 'S' },
  }),
  wrongSize: defineProblem<{ readonly network: string; readonly segment: string; readonly zone: string; readonly allowed: string }>({
    code: 'GCDK8109',
    title: { ko: '클라우드가 받지 않는 크기의 네트워크', en: 'a network of a size that the cloud refuses' },
    text: ({ network, segment, zone, allowed }) => ({
      what: {
        ko: `영역 ${zone}은(는) ${segment}의 네트워크를 이 크기로 만들 수 없습니다`,
        en: `zone ${zone} cannot make the network of ${segment} at this size`,
      },
      got: network,
      allowed: { ko: allowed, en: allowed },
      fix: {
        ko: 'portfolio.yaml의 addressPools에서 agencyPrefix를 맞추십시오',
        en: 'adjust `agencyPrefix` of the address pool in portfolio.yaml',
      },
    }),
    example: { network: '10.20.4.0/29', segment: 'S/work', zone: 'seoul-aws', allowed: '/16 … /27' },
  }),
  noIpv6: defineProblem<{ readonly network: string; readonly segment: string; readonly zone: string }>({
    code: 'GCDK8110',
    title: { ko: '자기 IPv6 주소를 쓸 수 없는 영역', en: 'a zone that takes no IPv6 addresses of one’s own' },
    text: ({ network, segment, zone }) => ({
      what: {
        ko: `영역 ${zone}의 VPC에는 기관의 IPv6 주소를 쓸 수 없습니다 (${segment})`,
        en: `VPCs of zone ${zone} take no IPv6 addresses of the agency's own (${segment})`,
      },
      got: network,
      fix: { ko: 'addressPools의 IPv6 풀에서 이 영역을 빼십시오', en: 'take the zone out of the IPv6 pool in `addressPools`' },
    }),
    example: { network: 'fd00:10::/64', segment: 'S/work', zone: 'seoul-aws' },
  }),
};
