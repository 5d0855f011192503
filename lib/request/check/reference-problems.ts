import { defineProblem, shown } from '../../problem/problem';
import type { Text } from '../../values/text';

interface Unknown {
  readonly name: string;
  readonly nearest?: string | undefined;
}

const FIX: Text = { ko: '이름을 고치거나 그 이름을 정의한 파일을 추가하십시오', en: 'mend the name, or add the file that defines it' };

const unknown = (code: `GCDK${number}`, ko: string, en: string, where: string, example: Unknown) =>
  defineProblem<Unknown>({
    code,
    title: { ko: `모르는 ${ko}`, en: `An unknown ${en}` },
    text: ({ name, nearest }) => ({
      what: { ko: `'${shown(name)}'(이)라는 ${ko}이(가) 없습니다`, en: `there is no ${en} '${shown(name)}'` },
      got: shown(name),
      allowed: { ko: `${where}에 있는 이름`, en: `a name from ${where}` },
      nearest,
      fix: nearest === undefined ? FIX : { ko: `'${nearest}'을(를) 뜻했다면 그렇게 쓰십시오`, en: `write '${nearest}' if that is what you mean` },
    }),
    example,
  });

/** References to what is not there, and things that are there twice. */
export const referenceProblems = {
  agency: unknown('GCDK3001', '기관', 'agency', 'agencies/', { name: '1741001', nearest: '1741000' }),
  zone: unknown('GCDK3002', '영역', 'zone', 'zones/', { name: 'daejon', nearest: 'daejeon' }),
  quotaClass: unknown('GCDK3003', '할당량 등급', 'quota class', 'portfolio.yaml (quotaClasses)', { name: 'standrd', nearest: 'standard' }),
  item: unknown('GCDK3004', '항목', 'item', 'requests/', { name: '1741000/civil-portl', nearest: '1741000/civil-portal' }),
  wave: unknown('GCDK3005', '차수', 'wave', 'waves.yaml', { name: '2026-3', nearest: '2026-2' }),
  noPool: defineProblem<{ readonly zone: string }>({
    code: 'GCDK3006',
    title: { ko: '주소 대역이 없는 영역', en: 'A zone without an address pool' },
    text: ({ zone }) => ({
      what: { ko: `영역 '${zone}'에 쓸 IPv4 주소 대역이 없습니다`, en: `no IPv4 address pool serves the zone '${zone}'` },
      fix: { ko: `addressPools 가운데 하나의 zones에 '${zone}'을(를) 추가하십시오`, en: `add '${zone}' to the zones of one of the addressPools` },
    }),
    example: { zone: 'daejeon' },
  }),
  noState: defineProblem<{ readonly zone: string }>({
    code: 'GCDK3007',
    title: { ko: '상태 저장소가 없는 영역', en: 'A zone without a state backend' },
    text: ({ zone }) => ({
      what: { ko: `OpenStack 영역 '${zone}'의 상태 저장소(state)가 없습니다`, en: `the OpenStack zone '${zone}' has no state backend` },
      fix: { ko: `state 아래에 '${zone}:'을 추가하십시오`, en: `add '${zone}:' below state` },
    }),
    example: { zone: 'daejeon' },
  }),
  unusedZone: defineProblem<{ readonly zone: string }>({
    code: 'GCDK3008',
    severity: 'notice',
    title: { ko: '순서에 없는 영역', en: 'A zone outside the order' },
    text: ({ zone }) => ({
      what: {
        ko: `영역 '${zone}'은(는) portfolio.yaml의 zones에 없어 채워지지 않습니다`,
        en: `the zone '${zone}' is not in the zones of portfolio.yaml, so nothing is placed there by itself`,
      },
      fix: { ko: '쓸 영역이라면 zones에 추가하십시오', en: 'add it to zones if it is to be filled' },
    }),
    example: { zone: 'gongju' },
  }),
  duplicate: defineProblem<{ readonly what: Text; readonly name: string; readonly first: string }>({
    code: 'GCDK3010',
    title: { ko: '같은 이름이 두 번', en: 'A name that is taken' },
    text: ({ what, name, first }) => ({
      what: {
        ko: `${what.ko} '${shown(name)}'이(가) 두 번 나옵니다. 처음 나온 곳은 ${first}입니다`,
        en: `the ${what.en} '${shown(name)}' is there twice, first at ${first}`,
      },
      got: shown(name),
      fix: { ko: '둘 중 하나를 지우거나 이름을 바꾸십시오', en: 'delete or rename one of the two' },
    }),
    example: { what: { ko: '영역', en: 'zone' }, name: 'daejeon', first: 'zones/daejeon.yaml:1:7' },
  }),
  inheritanceCycle: defineProblem<{ readonly path: readonly string[] }>({
    code: 'GCDK3011',
    title: { ko: '돌고 도는 상속', en: 'Inheritance in a circle' },
    text: ({ path }) => ({
      what: { ko: `자기 자신으로 돌아옵니다: ${path.join(' -> ')}`, en: `it leads back to itself: ${path.join(' -> ')}` },
      fix: { ko: '고리의 한 곳을 끊으십시오', en: 'break the circle at one place' },
    }),
    example: { path: ['small', 'large', 'small'] },
  }),
  offsiteSamePlace: defineProblem<{ readonly zone: string; readonly partner: string; readonly failureDomain: string }>({
    code: 'GCDK3012',
    title: { ko: '같은 재난 구역의 소산처', en: 'An off-site partner in the same failure domain' },
    text: ({ zone, partner, failureDomain }) => ({
      what: {
        ko: `영역 '${zone}'의 소산처 '${partner}'이(가) 같은 재난 구역(${failureDomain})에 있습니다. 함께 불타는 사본은 사본이 아닙니다`,
        en: `the off-site partner '${partner}' of '${zone}' is in the same failure domain (${failureDomain}): two copies there are one copy`,
      },
      got: partner,
      fix: { ko: '다른 재난 구역의 영역을 쓰십시오', en: 'name a zone in another failure domain' },
    }),
    example: { zone: 'daejeon', partner: 'daejeon-2', failureDomain: 'daejeon' },
  }),
  residency: defineProblem<{ readonly zone: string; readonly country: string; readonly allowed: readonly string[] }>({
    code: 'GCDK3013',
    title: { ko: '허용된 국가 밖의 영역', en: 'A zone outside the countries allowed' },
    text: ({ zone, country, allowed }) => ({
      what: { ko: `영역 '${zone}'이(가) 자료를 둘 수 있는 국가 밖에 있습니다`, en: `the zone '${zone}' is outside the countries in which data may lie` },
      got: country,
      allowed: { ko: allowed.join(', '), en: allowed.join(', ') },
      fix: {
        ko: '영역을 빼십시오. 국가를 허용하려면 portfolio.yaml의 residency를 고치십시오.',
        en: 'leave the zone out; to allow the country, change residency in portfolio.yaml',
      },
    }),
    example: { zone: 'tokyo', country: 'JP', allowed: ['KR'] },
  }),
  noIpv6: defineProblem<{ readonly zone: string }>({
    code: 'GCDK3024',
    title: { ko: 'IPv6를 쓰지 않는 영역의 IPv6 주소 풀', en: 'An IPv6 pool for a zone without IPv6' },
    text: ({ zone }) => ({
      what: { ko: `AWS 영역 '${zone}'은(는) IPv4만 씁니다`, en: `the AWS zone '${zone}' works with IPv4 only` },
      got: zone,
      fix: { ko: '이 풀의 zones에서 그 영역을 빼십시오', en: 'take the zone out of the zones of this pool' },
    }),
    example: { zone: 'aws-seoul' },
  }),
} as const;
