import { control } from './control';

/** Networks and encrypted links. */
export const network = [
  control('GC-NET-01', 'C, S', '기밀·민감 등급은 인터넷에서 닿지 않는다', 'classes C and S cannot be reached from the internet', {
    promises: ['agency-tenancy/no-way-out-for-c-and-s', 'migrated-system/no-public-servers'],
    refusals: ['GCDK8105', 'GCDK8402', 'GCDK8422'],
  }),
  control(
    'GC-NET-02',
    'all',
    '공개 서비스는 TLS 부하분산기·웹 방화벽·DDoS 대응 뒤에만 있다',
    'the public reaches open data only through TLS, a web firewall and DDoS protection',
    {
      promises: ['migrated-system/tls-entry'],
      refusals: ['GCDK8403', 'GCDK8420'],
      open: { ko: 'OpenStack의 웹 방화벽과 DDoS 대응은 운영자의 몫이다', en: 'the web firewall on OpenStack and DDoS protection are the operator’s' },
    },
  ),
  control('GC-NET-03', 'C, S', '허용하지 않은 통신은 밖으로도 나가지 않는다', 'what is not allowed does not leave either', {
    promises: ['agency-tenancy/default-deny', 'migrated-system/declared-traffic-only'],
    refusals: ['GCDK8423'],
  }),
  control('GC-NET-04', 'all', '모든 포트에 보안이 켜져 있고 보안그룹이 있다', 'every port has port security and a security group', {
    promises: ['agency-tenancy/default-deny', 'migrated-system/declared-traffic-only'],
    open: {
      ko: 'OpenStack에서 진입점 뒤의 포트는 기관의 같은 등급·망 전체에 열린다. Octavia가 부하분산기의 주소도 보안그룹도 알려 주지 않기 때문이다',
      en: 'on OpenStack the port behind an entry opens to the agency’s whole segment: Octavia tells neither the balancer’s address nor a security group of it',
    },
  }),
  control('GC-NET-05', 'all', '망과 망은 연계 장비에서만 만난다', 'planes meet in a cross-domain gateway only', {
    promises: ['agency-tenancy/planes-apart'],
    refusals: ['GCDK8105', 'GCDK8416'],
    open: {
      ko: '망연계 장비는 아직 종류가 없다. 망을 넘는 통신은 경고하고 규칙만 만들며, 길은 운영기관이 망연계 장비로 연다',
      en: 'there is no kind for the gateway yet; calls across planes are warned of and get rules and a step, and the operator opens their path in the gateway',
    },
  }),
  control('GC-NET-06', 'all', '관리용 포트는 관리망에서만 열린다', 'administrative ports open to the management plane only', {
    promises: ['migrated-system/logins-by-the-operator'],
    refusals: ['GCDK8409', 'GCDK8421'],
    open: {
      ko: '데이터베이스 포트는 같은 시스템과, 이름을 적은 같은 기관의 시스템에도 열린다. 관리망의 길과 접속 키는 운영자의 몫이다',
      en: 'database ports open to the system itself, and to named systems of the same agency, too; the way of the management network and the login keys are the operator’s',
    },
  }),
  control('GC-NET-07', 'all', '통신 기록을 남겨 기관 밖에서 1년 넘게 보관한다', 'traffic is logged and kept outside the agency for a year', {
    open: {
      ko: 'AWS는 흐름 기록을 영역의 보관소로 보낸다. OpenStack 제공자에는 이런 자원이 없어 운영자의 일이다',
      en: 'AWS sends flow logs to the zone’s archive; the OpenStack provider has no such resource, so it is the operator’s there',
    },
  }),
  control('GC-LNK-01', 'all', '링크는 IKEv2만 쓴다', 'links speak IKEv2 only', { promises: ['transfer-link/ikev2-only'] }),
  control('GC-LNK-02', 'all', 'AES-256과 SHA-256 이상, 아니면 검증필 장비를 쓴다', 'AES-256 with SHA-256 or better, or a validated appliance', {
    promises: ['transfer-link/never-below-baseline', 'transfer-link/appliance-for-class-c'],
    refusals: ['GCDK8314', 'GCDK8324', 'GCDK8325', 'GCDK8327', 'GCDK8331'],
  }),
  control('GC-LNK-03', 'all', '두 단계 모두 안전한 군으로 키를 새로 만든다', 'both phases make fresh keys in a group that is strong enough', {
    promises: ['transfer-link/forward-secrecy'],
  }),
  control('GC-LNK-04', 'all', '키의 수명이 짧고, 끊긴 상대를 알아챈다', 'keys live briefly, and a dead peer is noticed', {
    promises: ['transfer-link/short-lived-keys'],
  }),
  control('GC-LNK-05', 'all', '적은 네트워크만 지나간다', 'only the networks that were named pass', {
    promises: ['transfer-link/narrow-selectors', 'transfer-link/ends-agree'],
    refusals: ['GCDK8321', 'GCDK8330', 'GCDK8332'],
  }),
  control('GC-LNK-06', 'grades 1, 2', '1·2등급은 서로 다른 상대로 가는 길이 둘이다', 'grades 1 and 2 have two paths to different peers', {
    promises: ['transfer-link/two-paths'],
    refusals: ['GCDK8328'],
  }),
  control(
    'GC-LNK-07',
    'all',
    '평문 서비스가 없고 영역 사이의 파일은 링크 안으로만 다닌다',
    'no service in clear; files travel between zones inside a link only',
    {
      promises: ['migrated-system/tls-entry', 'central-file-storage/encrypted'],
      refusals: ['GCDK8207'],
    },
  ),
  control('GC-LNK-08', 'all', '전환용 링크에는 끝이 있다', 'links of a migration end', {
    promises: ['transfer-link/has-an-end'],
    refusals: ['GCDK8210', 'GCDK8311', 'GCDK8315'],
  }),
];
