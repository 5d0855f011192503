import { asnOf } from '../../../constructs/transfer-link/customer-gateway';
import { transferLink } from '../../../constructs/transfer-link/spec';
import type { RequestedAgreement } from '../../../lib/model/request';
import { renderProblem } from '../../../lib/problem/problem';
import { agencyCode } from '../../../lib/values/agency-code';
import { byText } from '../../../lib/values/compare';
import { calendarDate } from '../../../lib/values/calendar-date';
import { identifier } from '../../../lib/values/identifier';
import { awsZone, openstackZone, originOf } from '../../support/portfolio';
import { at, EVIDENCE, request, world, type LinkInput } from './support';

const codes = (overrides: Partial<LinkInput>, parts: Parameters<typeof world>[1] = {}): readonly string[] => {
  const item = request(overrides);
  return transferLink.check(item, world([item], parts), at).map(({ code, where }) => `${code} ${where.path.replace('transferLinks[0].', '')}`);
};

const agreement = (overrides: Partial<RequestedAgreement> = {}): ReadonlyMap<`${string}/${string}`, RequestedAgreement> =>
  new Map([
    [
      '1741000/customs-data' as const,
      {
        id: identifier('customs-data'),
        with: agencyCode('1220000'),
        purpose: '통관',
        legalBasis: '전자정부법 제36조',
        expires: calendarDate('2028-12-31'),
        from: agencyCode('1741000'),
        origin: originOf('1741000', '/agreements/0'),
        ...overrides,
      },
    ],
  ]);

describe('a request for a transfer link', () => {
  test('to an office of the agency is in order', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ to: { zone: 'gwangju' }, zone: 'daejeon' })).toEqual([]);
  });

  test('names exactly one other end', () => {
    expect(codes({ to: {} })).toEqual(['GCDK8301 to']);
    expect(codes({ to: { site: 'hq', zone: 'gwangju' } })).toEqual(['GCDK8301 to']);
  });

  test('is told the nearest spelling of a site, zone, agency or agreement that does not exist', () => {
    const item = request({ to: { site: 'two-line' } });
    const [problem] = transferLink.check(item, world([item]), at);

    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml:7:5 GCDK8303 transferLinks[0].to.site: agency 1741000 has no such site
       got:      two-line
       allowed:  everything, hq, modern-only, no-gateway, on-pool, scattered, two-lines
       nearest:  two-lines
       fix:      name one of \`onPremises\` in the file of agency 1741000"
    `);
    expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml:7:5 GCDK8303 transferLinks[0].to.site: 기관 1741000에 그런 청사가 없습니다
       받은 값:     two-line
       허용:       everything, hq, modern-only, no-gateway, on-pool, scattered, two-lines
       혹시:       two-lines
       고치는 법:    agencies 폴더에 있는 1741000 파일의 onPremises에서 id를 고르십시오"
    `);
    expect(codes({ to: { zone: 'gwangjoo' } })).toEqual(['GCDK8305 to.zone']);
    expect(codes({ to: { agency: '1220001', site: 'customs' } })[0]).toBe('GCDK8302 to.agency');
    expect(codes({ agreement: 'nothing' })).toEqual(['GCDK8309 agreement']);
  });

  test('needs a gateway with an IPv4 address at the site', () => {
    expect(codes({ to: { site: 'no-gateway' } })).toEqual(['GCDK8304 to.site']);
  });

  test('may not have both ends in one zone, nor an end in another agency’s room', () => {
    expect(codes({ zone: 'daejeon', to: { zone: 'daejeon' } })).toEqual(['GCDK8306 to.zone']);
    expect(codes({ to: { agency: '1220000', zone: 'gwangju' } })).toContain('GCDK8307 to.zone');
  });

  test('to another agency is covered by an agreement with it for as long as the link stands', () => {
    const foreign: Partial<LinkInput> = { to: { agency: '1220000', site: 'customs' } };
    const agreements = [...agreement().values()];

    expect(codes(foreign)).toEqual(['GCDK8308 agreement']);
    expect(codes({ ...foreign, agreement: 'customs-data' }, { agreements })).toEqual([]);
    expect(codes({ ...foreign, agreement: 'customs-data' }, { agreements: [...agreement({ expires: calendarDate('2027-06-30') }).values()] })).toEqual([
      'GCDK8311 decommissionBy',
    ]);
    expect(codes({ ...foreign, agreement: 'customs-data' }, { agreements: [...agreement({ with: agencyCode('1320000') }).values()] })).toEqual([
      'GCDK8310 agreement',
    ]);
  });

  test('of class C, or with an appliance, shows evidence that outlives the link', () => {
    expect(codes({ dataClass: 'C' })).toEqual(['GCDK8312 appliance']);
    expect(codes({ profile: 'kcmvp-appliance' })).toContain('GCDK8312 appliance');
    expect(codes({ dataClass: 'C', appliance: EVIDENCE })).toEqual([]);
    expect(codes({ dataClass: 'C', appliance: { ...EVIDENCE, validUntil: '2027-06-30' } })).toEqual(['GCDK8313 appliance.validUntil']);
  });

  test('is told what each end accepts when they share nothing', () => {
    const item = request({ zone: 'daejeon', to: { site: 'modern-only' } });
    const [problem] = transferLink.check(item, world([item]), at);

    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml:7:5 GCDK8314 transferLinks[0].profile: daejeon accepts kcmvp-appliance, baseline, modern-only accepts modern, and nothing they share will do for this link
       allowed:  modern, baseline
       fix:      correct \`accepts\` of an end to what its equipment can do, or lower \`profile\` where policy permits that"
    `);
  });

  test('lets neither everything nor the cloud’s own addresses through', () => {
    expect(codes({ to: { site: 'everything' } })).toEqual(['GCDK8321 to']);
    expect(codes({ zone: 'daejeon', to: { site: 'on-pool' } })).toEqual(['GCDK8322 to']);
    expect(codes({ zone: 'gwangju', to: { site: 'on-pool' } })).toEqual([]);
  });

  test('of grade 1 or 2 needs two gateways at the office, unless AWS gives two tunnels', () => {
    expect(codes({ grade: 1, zone: 'daejeon' })).toEqual(['GCDK8328 to']);
    expect(codes({ grade: 1, zone: 'daejeon', to: { site: 'two-lines' } })).toEqual([]);
    expect(codes({ grade: 1, zone: 'seoul-aws' })).toEqual([]);
    expect(codes({ grade: 2, zone: 'daejeon', to: { zone: 'gwangju' } })).toEqual(['GCDK8328 to']);
  });

  test('from AWS takes only networks that fit into one', () => {
    expect(codes({ zone: 'seoul-aws', to: { site: 'scattered' } })).toEqual(['GCDK8330 to']);
    expect(codes({ zone: 'daejeon', to: { site: 'scattered' } })).toEqual([]);
  });

  test('between two AWS zones is impossible', () => {
    expect(codes({ zone: 'seoul-aws', to: { zone: 'busan-aws' } }, { zones: [awsZone('seoul-aws'), awsZone('busan-aws')] })).toEqual(['GCDK8329 to']);
  });

  test('does not end before the first wave opens', () => {
    expect(codes({ decommissionBy: '2026-03-02' })).toEqual(['GCDK8315 decommissionBy']);
    expect(codes({ decommissionBy: '2026-03-03' })).toEqual([]);
  });

  test('does not lead to a network that another link of the agency leads to', () => {
    const [first, second] = [request({}, '1741000/a-line'), request({}, '1741000/b-line')];

    expect(transferLink.check(first, world([first, second]), at)).toEqual([]);
    expect(transferLink.check(second, world([first, second]), at).map(({ code }) => code)).toEqual(['GCDK8316']);
  });

  test('does not share its customer gateway on AWS with another link to the same address', () => {
    const numbers = new Map<number, string>();
    const [first, second] = Array.from({ length: 2000 }, (_, index) => `line-${index}`).reduce<readonly string[]>((found, id) => {
      const asn = asnOf({ agency: '1741000', id });
      const other = numbers.get(asn);
      numbers.set(asn, id);
      return found.length === 0 && other !== undefined ? [other, id].sort(byText) : found;
    }, []);
    const both = (overrides: Partial<LinkInput>, others = overrides) => [request(overrides, `1741000/${first}`), request(others, `1741000/${second}`)] as const;
    const told = (...[one, two]: ReturnType<typeof both>) => transferLink.check(two, world([one, two]), at).filter(({ code }) => code === 'GCDK8318');
    const [problem] = told(...both({ zone: 'daejeon', to: { zone: 'seoul-aws' } }));

    expect(problem?.where.path).toBe('transferLinks[0].id');
    expect(problem?.text.what.en).toBe(
      `the names of this link and of 1741000/${first} give one AS number, so AWS would have both use one customer gateway to daejeon/1741000/S`,
    );
    expect(told(...both({ zone: 'seoul-aws' }))).toHaveLength(1);
    expect(told(...both({ zone: 'daejeon' }))).toEqual([]);
    expect(told(...both({ zone: 'seoul-aws' }, { zone: 'seoul-aws', to: { site: 'two-lines' } }))).toEqual([]);
    expect(told(...both({ zone: 'daejeon', to: { zone: 'seoul-aws' } }, { zone: 'gwangju', to: { zone: 'seoul-aws' } }))).toEqual([]);
  });

  test('without a zone is in order as soon as one zone can hold it', () => {
    expect(codes({ to: { site: 'modern-only' } })).toEqual([]);
    expect(codes({ to: { site: 'modern-only' } }, { zones: [openstackZone('daejeon')] })).toEqual(['GCDK8314 profile']);
  });
});

describe('the kind tells the planner', () => {
  const zones = world().zones;
  const zone = (name: string) => zones.get(name) ?? openstackZone(name);

  test('one part to an office and two between zones, with the tunnels that each takes', () => {
    expect(transferLink.parts(request(), zone('daejeon'), world())).toMatchObject([{ role: 'primary', zone: 'daejeon', load: { vpnTunnels: 1 } }]);
    expect(transferLink.parts(request({ grade: 2, to: { site: 'two-lines' } }), zone('daejeon'), world())).toMatchObject([{ load: { vpnTunnels: 2 } }]);
    expect(transferLink.parts(request({ to: { zone: 'seoul-aws' } }), zone('daejeon'), world())).toMatchObject([
      { role: 'primary', zone: 'daejeon', load: { vpnTunnels: 2 } },
      { role: 'far', zone: 'seoul-aws', load: { vpnTunnels: 2 } },
    ]);
  });

  test('why a zone cannot hold an end, in the words of the finished link', () => {
    const silent = openstackZone('quiet', { services: [] });

    expect(transferLink.obstacles(request(), 'primary', silent, world())).toMatchObject([{ code: 'link-no-vpn-service' }]);
    expect(transferLink.obstacles(request({ to: { zone: 'quiet' } }), 'far', silent, world())).toMatchObject([{ code: 'link-no-vpn-service' }]);
    expect(transferLink.obstacles(request({ dataClass: 'C', appliance: EVIDENCE }), 'primary', zone('seoul-aws'), world())).toMatchObject([
      { code: 'link-no-common-profile' },
    ]);
    expect(transferLink.parts(request({ to: { zone: 'daejeon' } }), zone('daejeon'), world())).toMatchObject({ code: 'link-same-zone' });
  });

  test('that the segment needs an outer address, but not for an appliance', () => {
    expect(transferLink.needs(request(), world())).toMatchObject({ dataClass: 'S', plane: 'work', linked: true, endsBy: '2027-12-31' });
    expect(transferLink.needs(request({ dataClass: 'O', personalData: true }), world())).toMatchObject({ dataClass: 'S', plane: 'work' });
    expect(transferLink.needs(request({ dataClass: 'C', appliance: EVIDENCE }), world())).toMatchObject({ linked: false });
  });

  test('exactly the facts that a part cannot be made without, in a chain that ends', () => {
    const [daejeon, gwangju, seoul] = [zone('daejeon'), zone('gwangju'), zone('seoul-aws')];
    const facts = (role: 'primary' | 'far', primary: typeof daejeon, far?: typeof daejeon) =>
      transferLink.facts(request(), role, { primary, ...(far && { far }) }, world()).map(({ zone, name }) => `${zone}: ${name}`);

    expect(facts('primary', daejeon)).toEqual([]);
    expect(facts('primary', seoul)).toEqual([]);
    // AWS needs the tenancy's outer address, OpenStack the addresses that AWS then makes.
    expect(facts('far', daejeon, seoul)).toEqual(['daejeon: segment/1741000-s-work/outer-address']);
    expect(facts('primary', daejeon, seoul)).toEqual([
      'seoul-aws: link/1741000/hq-line/tunnel-1/outside-address',
      'seoul-aws: link/1741000/hq-line/tunnel-2/outside-address',
    ]);
    expect(facts('primary', daejeon, gwangju)).toEqual(['gwangju: segment/1741000-s-work/outer-address']);
    expect(facts('far', daejeon, gwangju)).toEqual(['daejeon: segment/1741000-s-work/outer-address']);
  });
});
