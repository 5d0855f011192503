import { control } from './control';

/** Tenancy and placement: who shares what with whom, and where things may stand. */
export const isolation = [
  control('GC-TEN-01', 'all', '기관마다 도메인과 사업(계정과 VPC)이 따로 있다', 'each agency has a domain and projects, or an account and VPCs, of its own', {
    promises: ['agency-tenancy/apart-by-agency-and-class'],
    refusals: ['GCDK7204', 'GCDK7205', 'GCDK8424'],
  }),
  control('GC-TEN-02', 'all', '모두와 함께 쓰는 자원이 없다', 'nothing is shared with everybody', { promises: ['agency-tenancy/nothing-shared'] }),
  control('GC-TEN-03', 'all', '기관 사이의 모든 통로에 유효한 공동이용 협약이 있다', 'every path between agencies stands under a sharing agreement in force', {
    promises: ['transfer-link/has-an-end'],
    refusals: ['GCDK8308', 'GCDK8309', 'GCDK8310', 'GCDK8311', 'GCDK8411'],
    open: {
      ko: '도구가 만드는 길은 전송 링크뿐이다. 다른 기관과의 나머지 통신은 규칙만 만들고, 협약과 그 끝나는 날을 적은 할 일에 따라 운영기관이 길을 열고 닫는다',
      en: 'the only paths made are transfer links; for other traffic between agencies there are rules and a step with the agreement and its end, by which the operator opens the path and shuts it',
    },
  }),
  control('GC-TEN-04', 'all', '어디에서도 주소 대역이 겹치지 않는다', 'no two networks of the estate overlap', {
    refusals: ['GCDK3020', 'GCDK8101', 'GCDK8102', 'GCDK8316', 'GCDK8322'],
  }),
  control('GC-TEN-05', 'all', '모든 할당량에 끝이 있고 C·S 등급에는 유동 IP가 없다', 'every quota is finite, and classes C and S have no floating address', {
    promises: ['agency-tenancy/finite-quota', 'agency-tenancy/no-way-out-for-c-and-s'],
    refusals: ['GCDK8103', 'GCDK8104'],
    open: {
      ko: '제공자가 모르는 Manila 할당량은 운영자가 손으로 정한다',
      en: 'Manila’s quota, which the provider does not know, is set by the operator by hand',
    },
  }),
  control(
    'GC-TEN-06',
    'all',
    '역할은 그룹에만, 꼭 필요한 만큼만, 관리자 역할 없이 준다',
    'roles go to groups, as few as will do, and never the administrator’s',
    {
      promises: ['agency-tenancy/groups-not-people'],
      refusals: ['GCDK8106'],
    },
  ),
  control('GC-TEN-07', 'C', '기밀 등급은 전용 호스트에서 돌아간다', 'classified workloads run on hosts of their own', {
    open: {
      ko: '전용 호스트는 있으면 쓰지만, 산출물로 증명하는 시험이 아직 없다',
      en: 'dedicated flavors are asked for, but no proof on the output holds them yet',
    },
  }),
  control('GC-PLC-01', 'all', '차수의 날짜에 그 등급을 둘 수 있는 영역에만 둔다', 'a zone may hold the data class on the wave’s date', {
    refusals: ['GCDK8108', 'GCDK8417'],
    reasons: ['class-above-zone', 'class-above-policy', 'classified-stays'],
  }),
  control('GC-PLC-02', 'all', '자료·복제본·키는 정해진 나라 안에 있다', 'data, copies and keys stay in the countries named', {
    refusals: ['GCDK3013', 'GCDK3014', 'GCDK3016', 'GCDK3017', 'GCDK8208'],
    reasons: ['outside-residency'],
    open: {
      ko: 'OpenStack 영역과 자체 저장소의 나라는 파일에 적힌 대로 믿고, 나라를 알 수 없는 AWS 리전은 경고에 그친다(GCDK3015)',
      en: 'the country of an OpenStack zone or of a store of one’s own is what its file says; an AWS region of unknown country is a warning only (GCDK3015)',
    },
  }),
  control('GC-PLC-03', 'all', '여러 등급이 섞이면 가장 높은 등급을 따른다', 'where classes mix, the highest counts', {
    refusals: ['GCDK8209'],
    open: {
      ko: '개인정보가 있으면 S로 올리고 링크의 등급을 맞추지만, 구성요소마다 등급을 매기지는 않는다',
      en: 'personal data raises a thing to S and links match their store; components have no class of their own yet',
    },
  }),
  control(
    'GC-PLC-04',
    'all',
    '표지를 붙일 수 있는 모든 자원에 기관·시스템·등급·차수·정책이 적힌다',
    'everything taggable says its agency, system, class, grade, wave and policy',
    {
      promises: ['agency-tenancy/known-by-tags', 'migrated-system/known-by-tags'],
    },
  ),
  control('GC-PLC-05', 'all', '영역의 인증과 점검이 전환일에 유효하다', 'the zone’s certificate and reviews hold on the night of the cutover', {
    reasons: ['certificate-not-yet', 'certificate-expired', 'zone-closed'],
    open: { ko: '보안성 검토의 증빙은 아직 받지 않는다', en: 'evidence of the security review is not taken yet' },
  }),
];
