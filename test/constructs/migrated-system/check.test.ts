import { checkSystem } from '../../../constructs/migrated-system/check';
import type { SystemSpec } from '../../../constructs/migrated-system/fields';
import type { RequestedAgreement, Item } from '../../../lib/model/request';
import { inFile, renderProblem } from '../../../lib/problem/problem';
import { agencyCode } from '../../../lib/values/agency-code';
import { calendarDate } from '../../../lib/values/calendar-date';
import { identifier } from '../../../lib/values/identifier';
import type { Language } from '../../../lib/values/text';
import { agency, openstackZone, originOf, portfolio, type PortfolioParts } from '../../support/portfolio';
import { component, publicSystem, system, zones } from './support';

const problemsOf = (one: Item<SystemSpec>, parts: PortfolioParts = {}) => {
  const items = [one, ...(parts.items ?? [])];
  return checkSystem(one, portfolio({ zones: zones(), ...parts, items }), (path) => inFile('requests/mois.yaml', path));
};
const text = (one: Item<SystemSpec>, parts: PortfolioParts = {}, language: Language = 'en'): string =>
  problemsOf(one, parts)
    .map((problem) => renderProblem(problem, language))
    .join('\n');
const codes = (one: Item<SystemSpec>, parts: PortfolioParts = {}): readonly string[] =>
  problemsOf(one, parts).map(({ code, where }) => `${code} ${where.path}`);

const agreement = (from: string, receiver: string, expires = '2030-12-31'): RequestedAgreement => ({
  id: identifier('resident-data'),
  from: agencyCode(from),
  with: agencyCode(receiver),
  purpose: '공동이용',
  legalBasis: '전자정부법 제36조',
  expires: calendarDate(expires),
  origin: originOf(from, '/agreements/0'),
});

const register = (overrides: Parameters<typeof system>[0] = {}, ref = '1741000/register') =>
  system({ components: [component('api', { listens: [{ port: 8443, from: ['1741000/portal'] }] })], ...overrides }, ref);

const dependsOn = (on: string, more: object = {}) => system({ dependsOn: [{ on, ports: [8443], ...more }] });

const strong = (degradeMode?: string) => system({ grade: 1, dependsOn: [{ on: 'register', ports: [8443], ...(degradeMode && { degradeMode }) }] });

test('finds nothing wrong with a sound system', () => {
  expect(problemsOf(system())).toEqual([]);
  expect(problemsOf(publicSystem())).toEqual([]);
});

describe('what the system is', () => {
  test('the grade is given or scored, never neither', () => {
    expect(text(system({ grade: undefined }))).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8401: neither a grade nor the scores of the grading formula are given
       allowed:  one of grade (1 to 4) and scores (impact, users, spread)
       fix:      write the grade, e.g. grade: 3, or the three scores"
    `);
  });

  test('the grade is given or scored, never both', () => {
    expect(text(system({ scores: { impact: 40, users: 45, spread: 5 } }), {}, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8401 scores: 등급과 등급 산정 점수를 함께 적었습니다
       허용:       grade (1~4) 또는 scores (impact, users, spread) 중 하나
       고치는 법:    확정된 등급이 있으면 scores를, 없으면 grade를 지우십시오"
    `);
  });

  test('personal data keeps an open system from the public', () => {
    expect(text(publicSystem({ personalData: true }))).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8402 exposure: only a system of class O without personal data may be exposed to the public
       got:      exposure: public, dataClass: O, personalData: true
       allowed:  exposure: internal
       fix:      make it internal, or split the public part off into a system of class O without personal data"
    `);
  });

  test('the public comes in through an entry', () => {
    expect(codes(publicSystem({ entry: undefined }))).toEqual(['GCDK8403 exposure', 'GCDK8407 components[0].listens[0].from[0]']);
  });
});

describe('components', () => {
  test('no two have one id, nor two disks of a component', () => {
    const disks = [
      { id: 'data', size: '10 GiB' },
      { id: 'data', size: '20 GiB' },
    ];
    expect(codes(system({ components: [component('web', { disks }), component('web')] }))).toEqual([
      'GCDK8406 components[0].disks[1].id',
      'GCDK8406 components[1].id',
    ]);
  });

  test('none is called by a word that means something else', () => {
    expect(codes(system({ components: [component('agency')] }))).toEqual(['GCDK8419 components[0].id']);
  });

  test('an operating system that no zone has is told with the nearest one', () => {
    expect(text(system({ components: [component('web', { os: 'rocky9' })] }))).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8410 components[0].os: no zone has an image of this operating system
       got:      rocky9
       allowed:  rocky-9, ubuntu-24-04
       nearest:  rocky-9
       fix:      choose one that a zone offers, or ask the operator for an image"
    `);
  });

  test('the entry leads to a component that listens to it on one port', () => {
    const both = component('web', {
      listens: [
        { port: 8080, from: ['entry'] },
        { port: 8081, from: ['entry'] },
      ],
    });
    const entry = { to: 'web', port: 443, certificate: 'portal/tls' };
    expect(codes(system({ entry: { ...entry, to: 'webb' } }))).toEqual(['GCDK8404 entry.to']);
    expect(text(system({ components: [both], entry }))).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8408 entry.to: component web behind the entry must listen to entry on exactly one TCP port
       got:      8080, 8081
       allowed:  listens: [{ port: 8080, from: [entry] }]
       fix:      write from: [entry] at exactly one TCP port of web"
    `);
  });

  test('a caller that nobody has asked for is told with the nearest name', () => {
    const one = system({ components: [component('web'), component('db', { listens: [{ port: 5432, from: ['webb'] }] })] });
    expect(text(one, {}, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8405 components[1].listens[0].from[0]: 호출을 허용할 대상이 이 시스템의 구성요소도, 신청된 다른 시스템도 아닙니다
       받은 값:     webb
       허용:       agency, entry, on-premises, db, web, 또는 다른 시스템 (기관코드/id)
       혹시:       web
       고치는 법:    이름을 고치거나 from에서 빼십시오"
    `);
  });

  test('the system itself is no caller: its components are', () => {
    expect(codes(system({ components: [component('web', { listens: [{ port: 8080, from: ['portal'] }] })] }))).toEqual([
      'GCDK8405 components[0].listens[0].from[0]',
    ]);
  });

  test.each([1521, 3306, 5432])('database port %i opens to no site, no segment, no entry and no other agency', (port) => {
    const from = ['on-premises', 'agency', '1220000/cargo', 'entry'];
    const one = system({ components: [component('db', { listens: [{ port, from }] })], entry: { to: 'db', port: 443, certificate: 'portal/tls' } });
    const others = { items: [system({}, '1220000/cargo')], agreements: [agreement('1220000', '1741000')] };
    expect(codes(one, others)).toEqual(from.map((_, index) => `GCDK8409 components[0].listens[0].from[${index}]`));
    expect(text(system({ components: [component('db', { listens: [{ port, from: ['agency'] }] })] }))).toBe(
      `requests/mois.yaml GCDK8409 components[0].listens[0].from[0]: ports of databases open to components of the system and to named systems of the same agency only (GC-NET-06)
  got:      port: ${port}, from: agency
  allowed:  components of this system, or other systems of the agency
  fix:      take agency out of from at port ${port}; others call an application in front of it`,
    );
  });

  test('a database port opens to components, and to named systems of the same agency', () => {
    const db = component('db', { listens: [{ port: 5432, from: ['db', 'web', 'register', '1741000/register'] }] });
    expect(codes(system({ components: [component('web'), db] }), { items: [register()] })).toEqual([]);
  });

  test.each([22, 3389, 5900])('login port %i opens to nobody that a request names', (port) => {
    expect(text(system({ components: [component('web'), component('db', { listens: [{ port, from: ['web'] }] })] }))).toBe(
      `requests/mois.yaml GCDK8421 components[1].listens[0].port: a port by which people log in opens to nobody; logins from the management network or by Session Manager come by themselves (GC-NET-06)
  got:      ${port}
  fix:      take port ${port} out of listens; use another port where systems exchange files`,
    );
  });
});

test('a site that is half the internet opens nothing', () => {
  const agencies = [agency('1741000', { onPremises: [{ id: 'everything', name: '전체', networks: ['128.0.0.0/1', '192.168.0.0/24'] }] })];
  const api = component('api', { listens: [{ port: 8443, from: ['agency', 'on-premises'] }] });
  expect(text(system({ components: [api] }), { agencies })).toMatchInlineSnapshot(`
   "requests/mois.yaml GCDK8422 components[0].listens[0].from[1]: api tcp 8443 takes calls from everywhere; only the entry of a public system is everybody's
     got:      128.0.0.0/1
     allowed:  networks of /8 or narrower, IPv6 of /16
     fix:      name the networks that call"
  `);
  expect(codes(publicSystem({ exposure: 'internal' }), { agencies })).toEqual(['GCDK8422 entry']);
  expect(codes(publicSystem(), { agencies })).toEqual([]);
});

describe('standby', () => {
  test('stands in another failure domain than a pinned primary', () => {
    const together = [openstackZone('daejeon'), openstackZone('daejeon-2', { site: { id: 'annex', country: 'KR', failureDomain: 'daejeon' } })];
    expect(text(system({ zone: 'daejeon', standby: 'daejeon-2' }), { zones: together })).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8414 standby: the standby cannot stand there: zone daejeon-2 shares the failure domain daejeon with daejeon, where the primary stands
       got:      daejeon-2
       fix:      name a zone in another failure domain inside the residency, or leave standby out for the zone's off-site partner"
    `);
  });

  test('stands in a zone that exists and inside the residency', () => {
    const abroad = [...zones(), openstackZone('tokyo', { site: { id: 'tokyo', country: 'JP', failureDomain: 'tokyo' } })];
    expect(codes(system({ standby: 'gwang-ju' }))).toEqual(['GCDK8414 standby']);
    expect(codes(system({ standby: 'tokyo' }), { zones: abroad })).toEqual(['GCDK8414 standby']);
  });

  test('keeps its name for itself', () => {
    expect(codes(system({}, '1741000/portal-standby'), { items: [system()] })).toEqual(['GCDK8415 id']);
  });
});

describe('neighbours', () => {
  test('a dependency that lets the system in is sound', () => {
    expect(codes(dependsOn('register'), { items: [register()] })).toEqual([]);
  });

  test('a dependency that nobody asked for is told elsewhere', () => {
    expect(codes(dependsOn('nowhere'))).toEqual([]);
  });

  test('a dependency that does not let the system in is told with its open ports', () => {
    expect(text(system({ dependsOn: [{ on: 'register', ports: [8443, 9000] }] }), { items: [register()] })).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8413 dependsOn[0].ports: 1741000/register does not let this system call port 9000
       got:      9000
       allowed:  8443
       fix:      agree with its owner that 1741000/portal is added to its callers where 1741000/register listens on that port"
    `);
  });

  test('grades 1 and 2 say how they go on without a weaker one (GC-DR-08)', () => {
    expect(text(strong(), { items: [register({ grade: 2 })] })).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8412 dependsOn[0].on: this system of grade 1 depends on 1741000/register of grade 2 and does not say how it goes on without it (GC-DR-08)
       got:      1741000/register
       allowed:  a system of grade 1 or better, or a dependency with degradeMode
       fix:      say in degradeMode how the system goes on while the other is down"
    `);
    expect(codes(strong('수기 접수'), { items: [register({ grade: 2 })] })).toEqual([]);
    expect(codes(strong(), { items: [register({ grade: 1 })] })).toEqual([]);
  });

  test('agencies call each other under an agreement in force, whichever gives', () => {
    const customs = register({}, '1220000/register');
    const one = dependsOn('1220000/register');
    expect(codes(one, { items: [customs] })).toEqual(['GCDK8411 dependsOn[0].on']);
    expect(codes(one, { items: [customs], agreements: [agreement('1220000', '1741000')] })).toEqual([]);
    expect(codes(one, { items: [customs], agreements: [agreement('1741000', '1220000')] })).toEqual([]);
    expect(text(one, { items: [customs], agreements: [agreement('1220000', '1741000', '2026-01-31')] })).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8411 dependsOn[0].on: a call between this agency and 1220000 needs an information-sharing agreement that is in force
       got:      1220000/register; 1220000/resident-data, 2026-01-31
       fix:      add the agreement to the request of the agency that gives, or prolong it"
    `);
  });

  test('a caller of another agency needs one, too', () => {
    const customs = system({}, '1220000/cargo');
    const one = system({ components: [component('api', { listens: [{ port: 8443, from: ['1220000/cargo'] }] })] });
    expect(codes(one, { items: [customs] })).toEqual(['GCDK8411 components[0].listens[0].from[0]']);
  });

  test('a call into another plane is told as a warning', () => {
    const open = register({ dataClass: 'O' });
    expect(problemsOf(dependsOn('register'), { items: [open] }).map(({ severity, code }) => [severity, code])).toEqual([['warning', 'GCDK8416']]);
  });
});
