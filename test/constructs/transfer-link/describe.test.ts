import { describer } from '../../../constructs/transfer-link/describe';
import { transferLink } from '../../../constructs/transfer-link/spec';
import type { Placement } from '../../../lib/model/placement';
import { itemRef, type RequestedAgreement } from '../../../lib/model/request';
import { agencyCode } from '../../../lib/values/agency-code';
import { calendarDate } from '../../../lib/values/calendar-date';
import { identifier } from '../../../lib/values/identifier';
import { duties, facts, told } from '../../support/describe';
import { agency, originOf, type PortfolioParts } from '../../support/portfolio';
import { EVIDENCE, request, SITES, world } from './support';

const NEAR: Placement['parts'] = [{ role: 'primary', zone: 'daejeon', stack: 'workload-2' }];
const BOTH: Placement['parts'] = [...NEAR, { role: 'far', zone: 'seoul-aws', stack: 'workload-1' }];
const tell = (link: ReturnType<typeof request>, parts: Placement['parts'] = NEAR, more: PortfolioParts = {}) =>
  told(describer, transferLink, link, world([link], more), { parts });

const AGREEMENT: RequestedAgreement = {
  id: identifier('customs-data'),
  with: agencyCode('1220000'),
  purpose: '통관 자료',
  legalBasis: '전자정부법 제36조',
  expires: calendarDate('2027-06-30'),
  from: agencyCode('1741000'),
  origin: originOf('1741000', '/agreements/0'),
};

describe('what a link tells its agency', () => {
  test('is where it leads and the weakest protection that was asked for', () => {
    expect(tell(request()).asked.en).toBe('to Ministry of the Interior and Safety 본청, baseline or stronger');
  });

  test('names a place that is called after its agency once', () => {
    const agencies = [agency('1741000', { onPremises: SITES.map((site) => ({ ...site, name: `행정안전부 ${site.name}` })) })];

    expect(tell(request(), NEAR, { agencies }).asked.ko).toBe('행정안전부 본청까지, baseline 이상');
    expect(tell(request(), NEAR).asked.ko).toBe('행정안전부 본청까지, baseline 이상');
  });

  test('is the protection it gets, its tunnels, where the router’s files lie, the name of the key, and its end', () => {
    expect(facts(tell(request({ grade: 1, to: { site: 'two-lines' } })))).toEqual([
      'Other end: Ministry of the Interior and Safety 분소',
      'Protection: baseline (AES-256-CBC, SHA-256, group 14)',
      'Tunnels: 2',
      'Router configuration: 2026-1/daejeon/1741000/workload-2/links/hq-line/',
      'Pre-shared key: links/hq/psk in the key store',
      'Goes by: Fri 31 Dec 2027',
    ]);
  });

  test('is the outer addresses that the clouds have told', () => {
    const known = new Map([['seoul-aws', { 'link/1741000/hq-line/tunnel-1/outside-address': '198.51.100.7' }]]);

    expect(facts(tell(request({ to: { zone: 'seoul-aws' } }), BOTH, { facts: known })).filter((fact) => fact.startsWith('Outer'))).toEqual([
      'Outer address, AWS Seoul: 198.51.100.7',
    ]);
  });

  test('is where the peer’s configuration lies, who installs it, and what shows that every tunnel is up', () => {
    const { night } = tell(request({ grade: 1, to: { site: 'two-lines' } }));

    expect(night?.steps[0]?.en).toBe(
      'The engineer of 분소 puts two-lines-1.swanctl.conf from "$OUT/2026-1/daejeon/1741000/workload-2/links/hq-line/" on the gateway as /etc/swanctl/conf.d/1741000-hq-line.conf; on anything but strongSwan, sets it by the table in parameters.en.md.',
    );
    expect(night?.steps[2]?.en).toBe('The second gateway gets two-lines-2.swanctl.conf in the same way.');
    expect(night?.checks.flatMap(({ command }) => command ?? [])).toEqual([
      'swanctl --list-sas --ike 1741000-hq-line-1 && swanctl --list-sas --ike 1741000-hq-line-2',
      'openstack --os-cloud daejeon-1741000-s vpn ipsec site connection show hq-line-1 -c Status',
      'openstack --os-cloud daejeon-1741000-s vpn ipsec site connection show hq-line-2 -c Status',
    ]);
    expect(night?.back[0]?.en).toBe('Move the routes back to the old line, which is kept and not cancelled.');
  });

  test('is that nothing is installed by hand where stacks make both ends', () => {
    const { night } = tell(request({ to: { zone: 'seoul-aws' } }), BOTH);

    expect(night?.steps[0]?.ko).toBe('양쪽 끝(daejeon, seoul-aws)을 스택이 만들므로 손으로 설치할 것이 없습니다.');
    expect(night?.checks.flatMap(({ command }) => command ?? []).at(-1)).toBe(
      "aws ec2 describe-vpn-connections --filters Name=tag:Name,Values=1741000-hq-line --query 'VpnConnections[].VgwTelemetry[].[OutsideIpAddress,Status]' --output text --profile seoul-aws-1741000",
    );
  });

  test('sets deadlines for the router, the key and its end by the cutover and the day it goes', () => {
    expect(duties(tell(request()))).toEqual([
      '2026-03-20 engineer: Put the configuration in links/hq-line on the VPN gateway of 본청 and test the connection',
      '2026-03-27 security: Make the pre-shared key, keep it in the key store as links/hq/psk, and hand it to the engineers of both ends only',
      '2027-12-31 owner: Move everything that uses the link, and retire it by this day',
    ]);
  });

  test('has the configuration handed to the agency at the other end, and tells that agency what to do with it', () => {
    const link = request({ to: { agency: '1220000', site: 'customs' }, agreement: 'customs-data' });
    const { duties: own, partners = [], ...rest } = tell(link, NEAR, { agreements: [AGREEMENT] });

    expect(duties({ ...rest, duties: own })[0]).toBe(
      '2026-03-13 engineer: Hand the configuration in links/hq-line to the engineers of Agency 1220000 (관세청)',
    );
    expect(partners.map((partner) => [partner.agency, ...duties({ ...rest, duties: partner.duties })])).toEqual([
      [
        '1220000',
        '2026-03-20 engineer: Apply the configuration of link hq-line that Ministry of the Interior and Safety hands over to the VPN gateway of 관세청, and test the connection',
        '2026-03-27 security: Take the pre-shared key from the security officer of Ministry of the Interior and Safety, put it on the device and keep it nowhere else',
        '2027-05-31 owner: Settle with Ministry of the Interior and Safety whether agreement customs-data is prolonged; the link ends with it',
        '2027-12-31 engineer: The link goes by this day: take its configuration off 관세청',
      ],
    ]);
    expect(tell(request()).partners).toEqual([]);
  });

  test('asks to prolong an agreement and to renew an appliance’s certificate a month before they end', () => {
    const link = request({ dataClass: 'C', profile: 'kcmvp-appliance', appliance: EVIDENCE, agreement: 'customs-data' });
    const told = duties(tell(link, NEAR, { agreements: [AGREEMENT] }));

    expect(world([link], { agreements: [AGREEMENT] }).agreements.has(itemRef('1741000', 'customs-data'))).toBe(true);
    expect(told.filter((duty) => duty.includes('agreement') || duty.includes('certificate'))).toEqual([
      '2028-12-01 security: Renew the certificate CM-1 of module Sample v1, or replace the appliance',
      '2027-05-31 owner: Prolong agreement customs-data, or ask for the link to be taken down',
    ]);
  });

  test('draws a line to the site or the zone, and no box', () => {
    const [toSite, toZone] = [tell(request()), tell(request({ to: { zone: 'seoul-aws' } }), BOTH)];

    expect([toSite.boxed, toSite.connections[0]?.from, toSite.connections[0]?.to]).toEqual([
      false,
      { zone: 'daejeon' },
      { agency: '1741000', site: 'hq', name: { ko: '본청', en: '본청' } },
    ]);
    expect(toZone.connections[0]?.to).toEqual({ zone: 'seoul-aws' });
  });

  test('asks for nothing and draws nothing while it has no place', () => {
    const link = request();
    const description = told(describer, transferLink, link, world([link]));

    expect([description.duties, description.connections]).toEqual([[], []]);
  });
});
