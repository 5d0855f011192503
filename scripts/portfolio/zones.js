// The operator's half of a made-up portfolio: zones of both clouds, waves, freezes, pools, quotas.

const GIB_PER_VCPU = 6;
const OPENSTACK = [
  { zone: 'gwangju', ko: '광주센터', en: 'Gwangju', offsite: 'daejeon' },
  { zone: 'daejeon', ko: '대전센터', en: 'Daejeon', offsite: 'gwangju' },
  { zone: 'gongju', ko: '공주센터', en: 'Gongju', offsite: 'gwangju' },
];
const AWS = [
  { zone: 'aws-seoul', ko: 'AWS 서울 제1구역', en: 'AWS Seoul, first', offsite: 'gwangju' },
  { zone: 'aws-seoul-2', ko: 'AWS 서울 제2구역', en: 'AWS Seoul, second', offsite: 'daejeon' },
];
const ZONES = [...OPENSTACK, ...AWS].map(({ zone }) => zone);

const plain = (vcpu) => String(vcpu);
/** As Amazon names them: 2 is `large`, 4 `xlarge`, 8 `2xlarge`. */
const amazon = (vcpu) => (vcpu === 2 ? 'large' : vcpu === 4 ? 'xlarge' : `${vcpu / 4}xlarge`);

const sizes = (prefixes, dedicated, suffix = plain) =>
  [2, 4, 8, 16, 32].flatMap((vcpu) =>
    prefixes.map(([name, ratio]) => ({ name: `${name}.${suffix(vcpu)}`, vcpu, ram: `${vcpu * ratio} GiB`, ...(dedicated && { dedicated: true }) })),
  );

const capacityOf = (systems) => {
  const vcpu = Math.max(2000, systems * 15);
  return { vcpu, ram: `${vcpu * GIB_PER_VCPU} GiB`, storage: `${Math.max(2000, systems * 20)} TB`, vpnTunnels: Math.max(200, systems) };
};

const common = ({ zone, ko, en, offsite }, systems, until) => ({
  zone,
  title: { ko, en },
  capacity: capacityOf(systems),
  growth: [{ from: `${until - 2}-01-01`, ...capacityOf(systems * 1.5) }],
  offsite: { zone: offsite, bandwidth: '10 Gbps' },
});

function openstackZone(about, index, systems, until) {
  const { zone } = about;
  return {
    ...common(about, systems, until),
    kind: 'openstack',
    site: { id: `site-${zone}`, country: 'KR', failureDomain: zone },
    endpoint: `https://identity.${zone}.gcloud.example/v3`,
    region: `${zone}-1`,
    availabilityZones: ['hall-a', 'hall-b'],
    highestClass: 'C',
    certification: { scheme: 'government-dc', level: 'high', number: `GDC-SYNTHETIC-${index + 1}`, validFrom: '2025-01-01', validUntil: `${until + 5}-12-31` },
    vpn: { accepts: index === 1 ? ['kcmvp-appliance', 'baseline'] : ['kcmvp-appliance', 'modern', 'baseline'] },
    flavors: [
      ...sizes(
        [
          ['std', 2],
          ['gen', 4],
          ['mem', 8],
        ],
        false,
      ),
      ...sizes([['ded', 8]], true),
    ],
    images: [
      { name: 'Rocky-9.5', os: 'rocky-9' },
      { name: 'Ubuntu-24.04', os: 'ubuntu-24' },
      { name: 'Windows-2022-KR', os: 'windows-2022' },
    ],
    volumeTypes: [{ name: 'luks', encrypted: true }],
    shareTypes: [{ name: 'encrypted', protocols: ['NFS', 'CIFS'], encrypted: true, shareServers: true, snapshots: true }],
    externalNetwork: 'external',
    services: ['barbican', 'designate', 'heat', 'manila', 'mistral', 'octavia', 'swift', 'vpnaas'],
    adminNetwork: `10.112.${index}.0/24`,
  };
}

const awsZone = (about, index, systems, until) => ({
  ...common(about, systems, until),
  kind: 'aws',
  site: { id: `site-${about.zone}`, country: 'KR', failureDomain: 'seoul' },
  endpoint: 'https://ec2.ap-northeast-2.amazonaws.com',
  region: 'ap-northeast-2',
  availabilityZones: ['ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2c'],
  highestClass: 'S',
  certification: { scheme: 'csap', level: 'mid', number: `CSAP-SYNTHETIC-${index + 1}`, validFrom: '2025-01-01', validUntil: `${until + 5}-12-31` },
  vpn: { accepts: ['modern', 'baseline'] },
  accounts: { default: index === 0 ? '111122223333' : '222233334444' },
  flavors: sizes(
    [
      ['c6i', 2],
      ['m6i', 4],
      ['r6i', 8],
    ],
    false,
    amazon,
  ),
  images: [
    { name: 'Rocky-9', os: 'rocky-9', id: 'ami-00000000000000a09' },
    { name: 'Ubuntu-24.04', os: 'ubuntu-24', id: 'ami-00000000000000c24' },
    { name: 'Windows-2022', os: 'windows-2022', id: 'ami-00000000000000d22' },
  ],
  transitGateway: `tgw-0000000000000000${index + 1}`,
  backupAccount: '444455556666',
  logBucket: `log-archive-${index + 1}`,
  adminNetwork: `10.113.${index}.0/24`,
  services: ['fsx', 'shield', 'waf'],
});

const FIRST_YEAR = 2026;

function waves(count, systems) {
  const items = Math.ceil((systems * 1.8) / count) + 10;
  const limits = { items, agencies: Math.ceil(items * 0.9), grade1: Math.ceil(items / 8), perNight: Math.max(5, Math.ceil(items / 25)) };
  return Array.from({ length: count }, (_, index) => {
    const [year, half] = [FIRST_YEAR + Math.floor(index / 2), (index % 2) + 1];
    const [opens, closes] = half === 1 ? ['02-02', '06-26'] : ['08-03', '12-11'];
    return {
      wave: `${year}-${half}`,
      title: { ko: `${year}년 제${half}차 전환`, en: `${year}, round ${half}` },
      opens: `${year}-${opens}`,
      closes: `${year}-${closes}`,
      ...(index === 0 && { limits: { grade1: 0 } }),
      limitsOfAll: limits,
    };
  });
}

function portfolio({ systems, agencies, waves: count }) {
  const all = waves(count, systems);
  const prefix = agencies > 500 ? 22 : 21;
  return {
    settings: {
      portfolio: 'made-up',
      title: { ko: '가상 포트폴리오', en: 'A made-up portfolio' },
      operator: { name: '가상 운영기관', email: 'cloud@operator.example' },
      policyPacks: ['kr-csap-2023', 'kr-n2sf-2026'],
      zones: ZONES,
      addressPools: [
        ...ZONES.map((zone, index) => ({ id: `${zone}-v4`, network: `10.${index * 16}.0.0/12`, zones: [zone], agencyPrefix: prefix })),
        { id: 'openstack-v6', network: 'fd6b:7200::/32', zones: OPENSTACK.map(({ zone }) => zone), agencyPrefix: 56 },
      ],
      limits: all[0].limitsOfAll,
      state: Object.fromEntries(OPENSTACK.map(({ zone }) => [zone, { type: 'pg', adminSchema: 'gcdk-admin', agencySchema: 'gcdk-agency' }])),
      freezes: [
        {
          id: 'year-end-tax',
          name: { ko: '연말정산', en: 'Year-end tax' },
          from: '2026-01-10',
          to: '2026-02-10',
          yearly: true,
          hardness: 'hard',
          services: ['tax', 'finance'],
        },
        {
          id: 'income-tax',
          name: { ko: '종합소득세 신고', en: 'Income tax' },
          from: '2026-05-01',
          to: '2026-05-31',
          yearly: true,
          hardness: 'hard',
          services: ['tax'],
        },
        {
          id: 'flood-season',
          name: { ko: '여름철 재난 대책기간', en: 'Flood season' },
          from: '2026-06-15',
          to: '2026-10-15',
          yearly: true,
          hardness: 'soft',
          services: ['disaster', 'emergency'],
        },
        { id: 'new-year', name: { ko: '연말연시', en: 'Turn of the year' }, from: '2026-12-24', to: '2027-01-05', yearly: true, hardness: 'hard' },
      ],
      quotaClasses: [
        {
          id: 'small',
          instances: 600,
          vcpu: 4000,
          ram: '32 TiB',
          volumes: 2000,
          storage: '500 TB',
          shares: 10,
          shareStorage: '100 TB',
          networks: 30,
          ports: 4000,
          securityGroups: 1000,
          loadBalancers: 100,
          dnsZones: 4,
          keys: 600,
        },
        { id: 'large', inherits: 'small', multiplier: 4 },
      ],
      dnsSuffix: 'gcloud.example',
    },
    waves: { waves: all.map(({ limitsOfAll: _all, ...wave }) => wave) },
    zones: [
      ...OPENSTACK.map((about, index) => openstackZone(about, index, systems, FIRST_YEAR + Math.ceil(count / 2))),
      ...AWS.map((about, index) => awsZone(about, index, systems, FIRST_YEAR + Math.ceil(count / 2))),
    ],
    lastYear: FIRST_YEAR + Math.ceil(count / 2),
  };
}

module.exports = { portfolio, AWS_ZONES: AWS.map(({ zone }) => zone), FIRST_YEAR };
