import * as fc from 'fast-check';
import { checkPortfolio } from '../../../lib/request/check-portfolio';
import { brief, check, files, KINDS, text } from './files';

const REQUEST = 'requests/mois.yaml';
const add = (entry: string) => (content: string) => content + entry;
const box = (id: string, more = '') => `  - id: ${id}\n    name: ${id}\n    size: 1 GiB\n${more}`;
const later = (submitted: string, rest: string) => `agency: '1741000'\nsubmitted: ${submitted}\ntitle: 변경\n${rest}`;

const poolOf = (network: string) => check({ 'portfolio.yaml': (p) => p.replace('network: 10.64.0.0/16', `network: '${network}'`) }).problems;
const gatewayAt = (address: string, key = 'gateway') =>
  check({ 'agencies/mois.yaml': (agency) => agency.replace('networks: [10.128.0.0/24]', `networks: [10.128.0.0/24], ${key}: '${address}'`) }).problems;
const overlapsOf = (networks: string) => brief(check({ 'agencies/mois.yaml': (agency) => agency.replace('10.128.0.0/24', networks) }).problems);

const amend = (size: string) => later('2027-01-05', `boxes:\n  - { id: portal, name: 포털, size: ${size}, change: amend }\n`);

test("two amendments of one thing on one day are refused: a file's name must not decide which of them holds", () => {
  const { problems } = check({ 'requests/y.yaml': amend('60 GiB'), 'requests/z.yaml': amend('70 GiB') });
  expect(brief(problems)).toEqual(['GCDK3066 requests/z.yaml:5:11 boxes[0].id']);
});

describe('files', () => {
  test('a misspelt folder or ending is told with the right one', () => {
    expect(text(check({ 'requets/x.yaml': 'a: 1\n', 'requests/y.yml': 'a: 1\n' }).problems)).toMatchInlineSnapshot(`
     "requests/y.yml GCDK1030: nothing reads a file of this name; it looks misspelt
       got:      requests/y.yml
       allowed:  portfolio.yaml, waves.yaml, {zones,agencies,requests,waivers,facts}/*.yaml
       nearest:  requests/y.yaml
       fix:      rename it to 'requests/y.yaml'
     requets/x.yaml GCDK1030: nothing reads a file of this name; it looks misspelt
       got:      requets/x.yaml
       allowed:  portfolio.yaml, waves.yaml, {zones,agencies,requests,waivers,facts}/*.yaml
       nearest:  requests/x.yaml
       fix:      rename it to 'requests/x.yaml'"
    `);
  });

  test('other YAML is a notice, and the rest of a repository is nobody’s business', () => {
    expect(brief(check({ 'docs/sample.yaml': 'a: 1\n', 'README.md': 'x', '.gitlab-ci.yml': 'a: 1', 'gcdk.lock.yaml': 'x' }).problems)).toEqual([
      'GCDK1031 docs/sample.yaml',
    ]);
  });

  test('a missing file', () => {
    expect(brief(check({ 'waves.yaml': undefined }).problems)).toEqual(['GCDK1032 waves.yaml']);
  });

  test('a name with a control character or a turn of direction is refused, escaped', () => {
    expect(text(check({ 'requests/a\u001b[31m.yaml': 'a: 1\n' }).problems)).toMatchInlineSnapshot(`
     "requests/a\\u{1b}[31m.yaml GCDK1034: the name of the file or of its folder holds a control character, a line break or one that turns the direction of writing; it was not read
       got:      requests/a\\u{1b}[31m.yaml
       allowed:  visible characters and spaces
       fix:      rename it"
    `);
    expect(brief(check({ 'zones/x\u202Ey/z.yaml': 'a: 1\n', 'docs/\n.yaml': 'a: 1\n' }).problems).map((problem) => problem.slice(0, 8))).toEqual([
      'GCDK1031',
      'GCDK1034',
    ]);
  });

  test('two names that differ only in their composition', () => {
    expect(
      brief(check({ 'facts/여권.yaml': 'zone: daejeon\nfacts: {}\n', ['facts/여권.yaml'.normalize('NFD')]: 'zone: daejeon\nfacts: {}\n' }).problems),
    ).toEqual(['GCDK1033 facts/여권.yaml']);
  });
});

test('no portfolio lets grades 1 and 2 stand without a second site', () => {
  expect(text(check({ 'portfolio.yaml': (settings) => `${settings}standbyUpToGrade: 1\n` }).problems)).toMatchInlineSnapshot(`
   "portfolio.yaml:13:19 GCDK2005 standbyUpToGrade: not one of the allowed values
     got:      1
     allowed:  2, 3 or 4
     nearest:  2
     fix:      write '2' if that is what you mean"
  `);
});

describe('the story of an item', () => {
  test('an amendment replaces what was asked for, and remembers it', () => {
    const { portfolio, problems } = check({ 'requests/z.yaml': later('2027-01-05', `boxes:\n${box('portal', '    change: amend\n')}`) });

    expect(problems).toEqual([]);
    expect(portfolio?.items.get('1741000/portal')).toMatchObject({
      origin: { file: 'requests/z.yaml', pointer: '/boxes/0', line: 5, column: 5 },
      amends: { file: 'requests/mois.yaml', line: 5 },
      spec: { size: 1 },
    });
  });

  test('a tombstone', () => {
    const { portfolio } = check({ 'requests/z.yaml': later('2027-01-05', 'retire: [{ item: portal, reason: 폐기, approver: 국장, wave: 2027-2 }]\n') });

    expect(portfolio?.items.get('1741000/portal')?.retired).toMatchObject({ wave: '2027-2', origin: { pointer: '/retire/0' } });
  });

  test.each<[string, string, string]>([
    [
      'created twice',
      later('2027-01-05', `boxes:\n${box('portal')}`),
      "requests/z.yaml:5:9 GCDK3060 boxes[0].id: '1741000/portal' has been created already, at requests/mois.yaml:5:9",
    ],
    [
      'amended too early',
      later('2026-01-05', `boxes:\n${box('portal', '    change: amend\n')}`),
      "requests/z.yaml:5:9 GCDK3061 boxes[0].id: '1741000/portal' is amended, but no earlier request creates it",
    ],
    [
      'amended but never created',
      later('2027-01-05', `boxes:\n${box('portl', '    change: amend\n')}`),
      "requests/z.yaml:5:9 GCDK3061 boxes[0].id: '1741000/portl' is amended, but no earlier request creates it",
    ],
    [
      'retired but never created',
      later('2027-01-05', 'retire: [{ item: portl, reason: x, approver: y, wave: 2027-2 }]\n'),
      "requests/z.yaml:4:18 GCDK3064 retire[0].item: '1741000/portl' is retired, but no earlier request creates it",
    ],
    [
      'retired twice',
      later('2027-01-05', 'retire: [{ item: portal, reason: x, approver: y, wave: 2027-2 }, { item: portal, reason: x, approver: y, wave: 2027-2 }]\n'),
      "requests/z.yaml:4:74 GCDK3063 retire[1].item: '1741000/portal' is retired already, at requests/z.yaml:4:18",
    ],
  ])('%s', (_name, request, expected) => {
    expect(text(check({ 'requests/z.yaml': request }).problems)).toContain(expected);
  });

  test('an id is never used again', () => {
    const { problems } = check({
      'requests/y.yaml': later('2027-01-05', 'retire: [{ item: portal, reason: x, approver: y, wave: 2027-2 }]\n'),
      'requests/z.yaml': later('2027-02-05', `boxes:\n${box('portal', '    change: amend\n')}`),
    });

    expect(text(problems, 'ko')).toContain("requests/z.yaml:5:9 GCDK3062 boxes[0].id: '1741000/portal'은 requests/y.yaml:4:10에서 철수했으므로");
  });
});

describe('references', () => {
  test.each<[string, Parameters<typeof check>[0], string]>([
    ['agency', { [REQUEST]: (request) => request.replace('1741000', '1741001') }, 'GCDK3001 requests/mois.yaml:1:9 agency'],
    ['parent', { 'agencies/mois.yaml': add("parent: '1741009'\n") }, 'GCDK3001 agencies/mois.yaml:8:9 parent'],
    ['zone', { [REQUEST]: add('    zone: daejon\n') }, 'GCDK3002 requests/mois.yaml:8:11 boxes[0].zone'],
    ['quota class', { 'agencies/mois.yaml': (agency) => agency.replace('standard', 'standrd') }, 'GCDK3003 agencies/mois.yaml:5:13 quotaClass'],
    ['pinned item', { 'waves.yaml': add('pins: [{ item: 1741000/portl, reason: x }]\n') }, 'GCDK3004 waves.yaml:4:16 pins[0].item'],
    ['dependency', { [REQUEST]: add('    dependsOn: [portl]\n') }, 'GCDK3004 requests/mois.yaml:8:17 boxes[0].dependsOn[0]'],
    ['wave', { 'waves.yaml': add('pins: [{ item: 1741000/portal, wave: 2027-3, reason: x }]\n') }, 'GCDK3005 waves.yaml:4:38 pins[0].wave'],
    ['pool', { 'portfolio.yaml': (p) => p.replace('10.64.0.0/16', "'fd00::/40'") }, 'GCDK3006 portfolio.yaml:5:9 zones[0]'],
    [
      'state',
      { 'portfolio.yaml': (p) => p.replace('  daejeon: { type: pg, adminSchema: admin, agencySchema: agency }\n', '').replace('state:', 'state: {}') },
      'GCDK3007 portfolio.yaml:5:9 zones[0]',
    ],
    ['policy pack', { 'portfolio.yaml': (p) => p.replace('kr-n2sf-2026', 'kr-n2sf-2026, kr-n2sf-2025') }, 'GCDK4501 portfolio.yaml:4:29 policyPacks[1]'],
    ['country', { 'zones/daejeon.yaml': (zone) => zone.replace('KR', 'JP') }, 'GCDK3013 zones/daejeon.yaml:4:31 site.country'],
  ])('%s', (_name, changes, expected) => {
    expect(brief(check(changes).problems)).toContain(expected);
  });

  test('are told with the nearest name', () => {
    expect(text(check({ [REQUEST]: add('    zone: daejon\n') }).problems)).toMatchInlineSnapshot(`
     "requests/mois.yaml:8:11 GCDK3002 boxes[0].zone: there is no zone 'daejon'
       got:      daejon
       allowed:  a name from zones/
       nearest:  daejeon
       fix:      write 'daejeon' if that is what you mean"
    `);
  });

  test('things that stand twice are told with the place of the first', () => {
    expect(text(check({ 'zones/z.yaml': files().find(({ path }) => path === 'zones/daejeon.yaml')?.bytes }).problems)).toMatchInlineSnapshot(`
     "zones/z.yaml:1:7 GCDK3010 zone: the zone 'daejeon' is there twice, first at zones/daejeon.yaml:1:7
       got:      daejeon
       fix:      delete or rename one of the two"
    `);
  });

  test.each<[string, string, string, string]>([
    ['availabilityZones: [nova]', 'availabilityZones: [nova, b1, nova]', 'availability zone', '11:31'],
    ['ram: 4 GiB }]', 'ram: 4 GiB }, { name: m1, vcpu: 8, ram: 64 GiB }]', 'flavor', '12:54'],
    ['os: rocky-9 }]', 'os: rocky-9 }, { name: Rocky-9, os: rocky-8 }]', 'image', '13:50'],
    ['encrypted: true }]', 'encrypted: true }, { name: luks, encrypted: false }]', 'volume type', '14:56'],
    [
      'externalNetwork',
      `shareTypes: [${Array(2).fill('{ name: nfs, protocols: [NFS], encrypted: true, shareServers: true, snapshots: true }').join(', ')}]\nexternalNetwork`,
      'share type',
      '15:109',
    ],
    [
      'externalNetwork',
      'shareZones: [{ name: a, failureDomain: dd }, { name: a, failureDomain: ee }]\nexternalNetwork',
      'availability zone of shares',
      '15:54',
    ],
  ])('of a zone stand once: %s', (from, to, what, place) => {
    const { problems } = check({ 'zones/daejeon.yaml': (zone) => zone.replace(from, to) });
    expect(text(problems)).toContain(`zones/daejeon.yaml:${place} GCDK3010 `);
    expect(text(problems)).toContain(`: the ${what} '`);
    expect(problems).toHaveLength(1);
  });

  test('inheritance in a circle', () => {
    const { problems } = check({
      'portfolio.yaml': (p) => p.replace('- { id: standard }', '- { id: standard, inherits: large }\n  - { id: large, inherits: standard }'),
    });

    expect(text(problems)).toContain('it leads back to itself: large -> standard -> large');
  });

  test('a cycle of dependencies is a notice with its path, not an error', () => {
    const { problems, portfolio } = check({
      [REQUEST]: add(`    dependsOn: [b1]\n${box('b1', '    dependsOn: [b2]\n')}${box('b2', '    dependsOn: [portal]\n')}`),
    });

    expect(text(problems).split('\n')[0]).toMatchInlineSnapshot(
      `"requests/mois.yaml:9:5 GCDK3050 boxes[1]: they depend on one another and move together: 1741000/b1 -> 1741000/b2 -> 1741000/portal -> 1741000/b1"`,
    );
    expect(portfolio).toBeDefined();
  });
});

describe('networks', () => {
  test('an agency’s own network inside a pool', () => {
    expect(text(check({ 'agencies/mois.yaml': (agency) => agency.replace('10.128.0.0/24', '10.64.8.0/24') }).problems)).toMatchInlineSnapshot(`
     "agencies/mois.yaml:7:40 GCDK3020 onPremises[0].networks[0]: 10.64.8.0/24 of sejong of agency 1741000 overlaps 10.64.0.0/16 of the address pool pool (portfolio.yaml:7:26)
       got:      10.64.8.0/24
       fix:      give one of the two other addresses"
    `);
  });

  test('IPv6 as well, and only where they meet', () => {
    expect(overlapsOf("'fd00:1::/48'")).toEqual([]);
    expect(
      brief(
        check({
          'portfolio.yaml': (p) => p.replace('state:', "  - { id: pool6, network: 'fd00::/32', zones: [daejeon] }\nstate:"),
          'agencies/mois.yaml': (agency) => agency.replace('10.128.0.0/24', "'fd00:0:5::/48'"),
        }).problems,
      ),
    ).toEqual(['GCDK3020 agencies/mois.yaml:7:40 onPremises[0].networks[0]']);
  });

  test('an agency may write its own networks as it likes', () => {
    expect(overlapsOf('10.128.0.0/24, 10.128.0.0/16')).toEqual([]);
  });

  test('a block larger than its pool', () => {
    expect(brief(check({ 'portfolio.yaml': (p) => p.replace('zones: [daejeon] }', 'zones: [daejeon], agencyPrefix: 14 }') }).problems)).toEqual([
      'GCDK3021 portfolio.yaml:7:72 addressPools[0].agencyPrefix',
    ]);
  });
});

describe('addresses that are none', () => {
  test.each(['0.0.0.0/0', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/8', '240.0.0.0/8', '::/20', 'fe80::/16', 'ff00::/16'])('the pool %s', (network) => {
    expect(brief(poolOf(network))).toContain('GCDK3022 portfolio.yaml:7:26 addressPools[0].network');
  });

  test.each(['0.0.0.0', '127.0.0.1', '169.254.169.254', '239.1.1.1', '255.255.255.255', '::', '::1', 'fe80::1', 'ff02::1', '::ffff:10.0.0.1'])(
    'the gateway %s',
    (address) => {
      expect(gatewayAt(address).map(({ code, where }) => [code, where.path])).toEqual([['GCDK3022', 'onPremises[0].gateway']]);
    },
  );

  test('a gateway in a pool is told with the pool', () => {
    expect(text(gatewayAt('10.64.0.1', 'standbyGateway'))).toMatchInlineSnapshot(`
     "agencies/mois.yaml:7:72 GCDK3023 onPremises[0].standbyGateway: the agency's gateway 10.64.0.1 lies in 10.64.0.0/16, the cloud's own address pool pool
       got:      10.64.0.1
       fix:      write the outer address of the site's VPN device"
    `);
    expect(text(gatewayAt('0.0.0.0'), 'ko')).toMatchInlineSnapshot(`
     "agencies/mois.yaml:7:65 GCDK3022 onPremises[0].gateway: 미지정 주소(0.0.0.0/8)는 여기에 쓸 수 없습니다
       받은 값:     0.0.0.0
       고치는 법:    다른 주소를 쓰십시오"
    `);
    expect(gatewayAt('198.51.100.7')).toEqual([]);
    expect(gatewayAt('2001:db8::7')).toEqual([]);
  });

  test('a pool smaller than any block says how large it must be', () => {
    expect(text(poolOf('10.64.0.0/32'))).toMatchInlineSnapshot(`
     "portfolio.yaml:7:26 GCDK3021 addressPools[0].network: blocks of /22 cannot be cut from 10.64.0.0/32
       got:      /22
       allowed:  a pool of /28 or larger
       fix:      use a larger pool"
    `);
  });
});

describe('dates', () => {
  test.each<[string, Parameters<typeof check>[0], string]>([
    ['a wave that closes before it opens', { 'waves.yaml': (w) => w.replace('2027-06-26', '2027-02-01') }, 'GCDK3030 waves.yaml:2:61 waves[0].closes'],
    ['waves that overlap', { 'waves.yaml': (w) => w.replace('2027-09-01', '2027-06-26') }, 'GCDK3031 waves.yaml:3:39 waves[1].opens'],
    [
      'waves out of order',
      { 'waves.yaml': (w) => w.replace('2027-09-01', '2026-09-01').replace('2027-12-04', '2026-12-04') },
      'GCDK3032 waves.yaml:3:13 waves[1].wave',
    ],
    [
      'a pin outside its wave',
      { 'waves.yaml': add("pins: [{ item: 1741000/portal, wave: 2027-1, cutover: '2027-09-02', reason: x }]\n") },
      'GCDK3033 waves.yaml:4:55 pins[0].cutover',
    ],
    [
      'a certificate that ends before it begins',
      { 'zones/daejeon.yaml': (z) => z.replace('2039-12-31', '2019-12-31') },
      'GCDK3030 zones/daejeon.yaml:8:106 certification.validUntil',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(brief(check(changes).problems)).toContain(expected);
  });
});

describe('what could not be read', () => {
  test('is not held against those who refer to it', () => {
    expect(brief(check({ 'zones/daejeon.yaml': (zone) => zone.replace('highestClass: C', 'highestClass: X') }).problems)).toEqual([
      'GCDK2005 zones/daejeon.yaml:7:15 highestClass',
    ]);
    expect(brief(check({ 'agencies/mois.yaml': 'agency: "1741000\n' }).problems).filter((problem) => !problem.startsWith('GCDK1'))).toEqual([]);
    expect(brief(check({ [REQUEST]: (request) => `${request.replace('50 GiB', '50')}${box('b1', '    dependsOn: [portal]\n')}` }).problems)).toEqual([
      'GCDK2007 requests/mois.yaml:7:11 boxes[0].size',
    ]);
  });

  test('does not keep other mistakes from being told', () => {
    expect(brief(check({ 'zones/daejeon.yaml': new Uint8Array([0xff, 0x41]), [REQUEST]: add('    dependsOn: [portl]\n') }).problems)).toContain(
      'GCDK3004 requests/mois.yaml:8:17 boxes[0].dependsOn[0]',
    );
  });
});

describe('the answer depends on what is written alone', () => {
  const broken = files({
    'requests/z.yaml': later('2027-01-05', `boxes:\n${box('portal')}${box('b1', '    dependsOn: [portl, portal]\n')}`),
    'requests/a.yaml': later('2027-01-05', `boxes:\n${box('b1', '    zone: x\n')}`),
    'zones/z.yaml': files().find(({ path }) => path === 'zones/daejeon.yaml')?.bytes,
  });
  const told = (all: typeof broken) => {
    const { portfolio, problems } = checkPortfolio(all, KINDS);
    return JSON.stringify([portfolio && [...portfolio.items], problems]);
  };

  test('not on the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(broken, { minLength: broken.length }), (shuffled) => expect(told(shuffled)).toBe(told(broken))),
      { numRuns: 30 },
    );
  });

  test('not on how Hangul is composed', () => {
    const composed = checkPortfolio(files(), KINDS).portfolio;
    const decomposed = checkPortfolio(
      files().map(({ path, bytes }) => ({ path, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).normalize('NFD')) })),
      KINDS,
    ).portfolio;

    expect(decomposed?.items.get('1741000/portal')?.name).toEqual(composed?.items.get('1741000/portal')?.name);
    expect(decomposed?.settings).toEqual(composed?.settings);
    expect([...(decomposed?.agencies ?? [])]).toEqual([...(composed?.agencies ?? [])]);
  });
});
