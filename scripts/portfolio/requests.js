// What the agencies of a made-up portfolio ask for: systems, lines, file storages, agreements.
const { THEMES } = require('./names');
const { AWS_ZONES, FIRST_YEAR } = require('./zones');

const day = (year, random) => `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
const listen = (port, ...from) => ({ port, from });
const data = (gigabytes) => [{ id: 'data', size: `${gigabytes} GB` }];

/** Components by the shape of a service. */
const SHAPES = {
  site: (random) => [
    { id: 'web', count: 2 + random.below(3), vcpu: 2, ram: '4 GiB', os: 'ubuntu-24', listens: [listen(443, 'entry')] },
    { id: 'app', count: 2, vcpu: 4, ram: '16 GiB', os: 'ubuntu-24', listens: [listen(8080, 'web')] },
    { id: 'db', vcpu: 4, ram: '32 GiB', os: 'rocky-9', disks: data(100 + 50 * random.below(10)), listens: [listen(5432, 'app')] },
  ],
  internal: (random) => [
    {
      id: 'app',
      count: 1 + random.below(2),
      vcpu: 4,
      ram: '16 GiB',
      os: 'windows-2022',
      bootDisk: '100 GiB',
      listens: [listen(8443, 'agency', 'on-premises')],
    },
    { id: 'db', vcpu: 4, ram: '32 GiB', os: 'rocky-9', disks: data(200), listens: [listen(5432, 'app')] },
  ],
  work: (random) => [
    { id: 'app', count: 2 + random.below(4), vcpu: 4, ram: '16 GiB', os: 'rocky-9', listens: [listen(8443, 'agency', 'on-premises')] },
    {
      id: 'db',
      count: 1 + random.below(2),
      vcpu: 8,
      ram: '64 GiB',
      os: 'rocky-9',
      disks: data(400 + 100 * random.below(20)),
      listens: [listen(5432, 'app', 'db')],
    },
  ],
  cluster: (random) => [
    {
      id: 'node',
      count: 4 + random.below(8),
      vcpu: 16,
      ram: '128 GiB',
      os: 'rocky-9',
      disks: [...data(2000), { id: 'scratch', size: '500 GB' }],
      listens: [listen(9000, 'node', 'agency')],
    },
  ],
  pair: () => [
    { id: 'app', count: 2, vcpu: 4, ram: '16 GiB', os: 'rocky-9', listens: [listen(8443, 'agency')] },
    { id: 'db', count: 2, vcpu: 8, ram: '64 GiB', os: 'rocky-9', disks: data(800), listens: [listen(5432, 'app', 'db')] },
  ],
  closed: () => [
    { id: 'app', count: 2, vcpu: 4, ram: '32 GiB', os: 'rocky-9', listens: [listen(8443, 'agency')] },
    { id: 'db', vcpu: 8, ram: '64 GiB', os: 'rocky-9', disks: data(600), listens: [listen(5432, 'app')] },
  ],
};

const gradeOf = (shape, random) =>
  shape === 'pair' ? 1 + random.below(2) : shape === 'site' || shape === 'internal' ? 3 + random.below(2) : 2 + random.below(3);

function system(theme, number, earlier, random, waveYears) {
  const id = number === 0 ? theme.id : `${theme.id}-${number + 1}`;
  const suffix = number === 0 ? '' : ` 제${number + 1}`;
  const grade = gradeOf(theme.shape, random);
  // A hard dependency on something of the same class and at least the same grade, a soft one on anything.
  const solid = earlier.filter((one) => one.class === theme.class && one.grade <= grade);
  const dependsOn = [
    ...(solid.length > 0 && random.chance(0.2) ? [{ on: random.pick(solid).id, strength: 'hard' }] : []),
    ...(earlier.length > 0 && random.chance(0.15) ? [{ on: random.pick(earlier).id, strength: 'soft', degradeMode: '마지막으로 받은 자료로 처리합니다' }] : []),
  ].filter(({ on }, index, all) => all.findIndex((one) => one.on === on) === index);
  return {
    id,
    name: { ko: `${theme.ko}${suffix}`, en: `${theme.en}${number === 0 ? '' : ` ${number + 1}`}` },
    ...(theme.class === 'O' && random.chance(0.6) && { zone: random.pick(AWS_ZONES) }),
    dataClass: theme.class,
    ...(random.chance(0.1) && grade === 4 ? { scores: { impact: 20, users: 30, spread: 5 } } : { grade }),
    personalData: theme.personal,
    ...(theme.shape === 'site' && { exposure: 'public' }),
    services: theme.services,
    components: SHAPES[theme.shape](random),
    ...(theme.shape === 'site' && { entry: { to: 'web', port: 443, certificate: `tls/${id}` } }),
    ...(dependsOn.length > 0 && { dependsOn }),
    refresh: { acquired: day(FIRST_YEAR - 6 + random.below(waveYears), random) },
  };
}

/** Themes in another order for each agency; the same one comes again, numbered, when all were used. */
function systems(count, random, waveYears) {
  const made = [];
  const start = random.below(THEMES.length);
  for (let index = 0; index < count; index += 1) {
    const theme = THEMES[(start + index * 7) % THEMES.length];
    made.push({
      theme,
      system: system(
        theme,
        Math.floor(index / THEMES.length),
        made.map((one) => ({ id: one.system.id, class: one.theme.class, grade: one.system.grade ?? 4 })),
        random,
        waveYears,
      ),
    });
  }
  return made.map((one) => one.system);
}

const OPENSTACK_PAIRS = [
  ['gwangju', 'daejeon'],
  ['daejeon', 'gwangju'],
  ['gongju', 'gwangju'],
];

/** The line to the office, and for some agencies a file storage with the line its copy runs over. */
function linesAndFiles(agency, random, lastYear) {
  const [zone, replica] = random.pick(OPENSTACK_PAIRS);
  const end = `${lastYear + 2}-12-31`;
  const {
    agency: code,
    onPremises: [site],
  } = agency;
  const line = (id, ko, en, at, to) => ({
    id,
    name: { ko, en },
    zone: at,
    dataClass: 'S',
    personalData: true,
    to,
    psk: `links/${code.toLowerCase()}/${id}`.replace(/\/(\d)/, '/a$1'),
    decommissionBy: end,
  });
  const files = random.chance(0.25);
  const size = 2 + random.below(20);
  return {
    transferLinks: [
      ...(site.gateway !== undefined && random.chance(0.6)
        ? [line('office-line', '청사 암호화 전송 링크', 'Encrypted line to the office', zone, { site: site.id })]
        : []),
      ...(files ? [line('copy-line', '복제용 전송 링크', 'Line for the copy', zone, { zone: replica })] : []),
    ],
    fileStorages: files
      ? [
          {
            id: 'office-files',
            name: { ko: '업무파일 중앙저장소', en: 'Central file storage' },
            zone,
            dataClass: 'S',
            personalData: true,
            size: `${size} TB`,
            dailyChange: `${size * 10} GB`,
            protocol: 'NFS',
            clients: [{ network: site.networks[0], access: 'rw' }],
            replica: { zone: replica, link: 'copy-line', bandwidth: '1 Gbps' },
            backup: { every: '1 h', keep: 48 },
            restoreTest: { sample: '1 TB' },
          },
        ]
      : [],
  };
}

/** Two requests an agency: the first half of its systems with its lines and files, the second a year later. */
function requests(agency, count, random, { lastYear, others, waves }) {
  const all = systems(count, random, Math.max(1, Math.ceil(waves / 2)));
  const half = Math.ceil(all.length / 2);
  const known = { agency: agency.agency };
  const other = others.length > 0 ? random.pick(others) : undefined;
  const agreements = other
    ? [{ id: 'share', with: other, purpose: '행정정보 공동이용', legalBasis: '전자정부법 제36조', expires: `${lastYear + 2}-12-31` }]
    : [];
  return [
    {
      ...known,
      submitted: `${FIRST_YEAR - 1}-11-${String(1 + random.below(28)).padStart(2, '0')}`,
      title: '정부클라우드 전환 신청 (1차)',
      systems: all.slice(0, half),
      ...linesAndFiles(agency, random, lastYear),
      agreements,
    },
    ...(all.length > half
      ? [
          {
            ...known,
            submitted: `${FIRST_YEAR - 1}-12-${String(1 + random.below(28)).padStart(2, '0')}`,
            title: '정부클라우드 전환 신청 (2차)',
            systems: all.slice(half),
          },
        ]
      : []),
  ];
}

module.exports = { requests };
