import { pathSteps } from '../../../constructs/migrated-system/path-steps';
import type { OperatorStep } from '../../../lib/model/kind';
import { agencyCode } from '../../../lib/values/agency-code';
import { calendarDate } from '../../../lib/values/calendar-date';
import { identifier } from '../../../lib/values/identifier';
import { templateResourcesOf } from '../../support/cloudformation';
import { agency, awsZone, CUSTOMS, MOIS, openstackZone, originOf } from '../../support/portfolio';
import { resourcesOf } from '../../support/terraform';
import { request } from '../transfer-link/support';
import { component, onAws, onOpenStack, partOf, publicSystem, system, type PartOptions } from './support';

const daejeon = openstackZone('daejeon', { offsite: { zone: 'gwangju', bandwidth: '10 Gbps' } });
const seoul = awsZone('seoul-aws', { offsite: { zone: 'daejeon', bandwidth: '10 Gbps' } });
type System = ReturnType<typeof system>;
/** What is told in English of the part in a zone, without IPv6 unless the options say so. */
const steps = (one: System, options: PartOptions = {}, zone: typeof daejeon | typeof seoul = daejeon): readonly OperatorStep[] =>
  pathSteps(partOf(one, zone, { ipv6: false, ...options }));
const told = (...args: Parameters<typeof steps>): readonly string[] => steps(...args).map(({ step }) => step.en);

const register = (from: string[] = ['portal']) => system({ components: [component('api', { listens: [{ port: 8443, from }] })] }, `${MOIS}/register`);
const cargo = system({ components: [component('api', { listens: [{ port: 8443, from: [`${MOIS}/portal`] }] })] }, `${CUSTOMS}/cargo`);
const calling = (on: string, overrides: Parameters<typeof system>[0] = {}) =>
  system({ components: [component('web')], dependsOn: [{ on, ports: [8443] }], ...overrides });
const agreements = [
  {
    id: identifier('cargo-data'),
    from: agencyCode(CUSTOMS),
    with: agencyCode(MOIS),
    purpose: '통관 조회',
    legalBasis: '전자정부법 제36조',
    expires: calendarDate('2030-12-31'),
    origin: originOf(CUSTOMS, '/agreements/0'),
  },
];
const pair = (overrides: Parameters<typeof system>[0] = {}) =>
  system({ grade: 1, components: [component('db', { listens: [{ port: 5432, from: ['db'] }] })], ...overrides });
const sited = { parts: { agencies: [agency(MOIS, { onPremises: [{ id: 'hq', name: '본청', networks: ['192.168.50.0/24'] }] })] } };
const line = (overrides: Parameters<typeof request>[0] = {}) => request(overrides, `${MOIS}/line`);
const office = () => system({ components: [component('api', { listens: [{ port: 8443, from: ['on-premises'] }] })] });

describe('declared traffic for which there is no path is a step of the operator', () => {
  test('to another agency in the zone, with the agreement that it rests on and its end', () => {
    expect(steps(calling(`${CUSTOMS}/cargo`), { others: [cargo], parts: { agreements } })).toEqual([
      {
        step: {
          ko: '영역 daejeon의 portal(10.16.1.0/24)과 1220000/cargo 사이의 길을 엽니다: 10.16.65.0/24로 tcp 8443 보냄 (영역 daejeon의 백본). 근거: 공동이용 협약 1220000/cargo-data, 2030-12-31까지',
          en: 'Open the path between portal (10.16.1.0/24) in zone daejeon and 1220000/cargo: out to 10.16.65.0/24 on tcp 8443, by the backbone of zone daejeon. It rests on the sharing agreement 1220000/cargo-data, until 2030-12-31',
        },
        when: 'after-tenancy',
        why: {
          ko: '기관들은 라우터를 함께 쓰지 않으며, 그 사이의 백본은 운영기관의 것입니다',
          en: 'agencies share no router, and the backbone between them is the operator’s',
        },
      },
    ]);
  });

  test('told on the side that is called, too', () => {
    expect(told(cargo, { others: [calling(`${CUSTOMS}/cargo`)], parts: { agreements } })).toEqual([
      'Open the path between cargo (10.16.65.0/24) in zone daejeon and 1741000/portal: in from 10.16.1.0/24 on tcp 8443, by the backbone of zone daejeon. It rests on the sharing agreement 1220000/cargo-data, until 2030-12-31',
    ]);
  });

  test('to another plane, by the gateway between planes only', () => {
    const open = publicSystem({
      components: [component('web', { listens: [{ port: 8080, from: ['entry'] }] })],
      dependsOn: [{ on: 'register', ports: [8443] }],
    });
    expect(told(open, { others: [register()] })).toEqual([
      'Open the path between portal (10.16.3.0/24) in zone daejeon and 1741000/register: out to 10.16.1.0/24 on tcp 8443, by the cross-domain gateway',
    ]);
  });

  test('from AWS to another zone, by routes that only the operator sets', () => {
    const [step, ...more] = steps(calling('register'), { others: [register()] }, seoul);
    expect([step?.step.en, more]).toEqual([
      'Open the path between portal (10.18.1.0/24) in zone seoul-aws and 1741000/register: out to 10.16.1.0/24 on tcp 8443, by the backbone between seoul-aws and daejeon + the transit gateway’s route table and the route in the VPC',
      [],
    ]);
    expect(step?.why.en).toBe(
      'the backbone between zones is the operator’s, and no transfer link of the agency joins the two networks; each agency has a route table of its own at the transit gateway, and only the operator leads it to another agency or zone',
    );
  });

  test('between a primary and its standby, both ways in one step', () => {
    expect(told(pair())).toEqual([
      'Open the path between portal (10.16.1.0/24) in zone daejeon and its own other part: in from 10.17.1.0/24 on tcp 5432, by the backbone between daejeon and gwangju; out to 10.17.1.0/24 on tcp 5432, by the backbone between daejeon and gwangju',
    ]);
  });

  test('from the agency’s sites, asked for by a component or reached by an entry of its own people', () => {
    const way = 'in from 192.168.50.0/24 on';
    const by = 'by a transfer link or the backbone to site hq';
    expect(told(office(), sited)).toEqual([`Open the path between portal (10.16.1.0/24) in zone daejeon and the agency’s sites: ${way} tcp 8443, ${by}`]);
    expect(told(publicSystem({ exposure: 'internal' }), sited)).toEqual([
      `Open the path between portal (10.16.2.0/24) in zone daejeon and the agency’s sites: ${way} tcp 443, ${by}`,
    ]);
    expect(told(publicSystem(), sited)).toEqual([]);
  });
});

describe('there is no such step', () => {
  test('inside the own segment, whoever calls whom', () => {
    expect(told(calling('register'), { others: [register()] })).toEqual([]);
  });

  test('where a transfer link of the agency has both networks among its selectors', () => {
    expect(told(pair(), { others: [line({ to: { zone: 'gwangju' } })] })).toEqual([]);
    expect(told(office(), { ...sited, others: [line()] })).toEqual([]);
  });

  test('unless the link is of another class, or ends elsewhere', () => {
    expect(told(pair(), { others: [line({ to: { zone: 'gwangju' }, dataClass: 'O' })] })).toHaveLength(1);
    expect(told(pair(), { others: [line({ to: { zone: 'seoul-aws' } })] })).toHaveLength(1);
    expect(told(pair(), { others: [line({ to: { site: 'hq' } })], ...sited })).toHaveLength(1);
  });
});

describe('where the own segment has no IPv6', () => {
  const sites = agency(MOIS, { onPremises: [{ id: 'hq', name: '본청', networks: ['192.168.50.0/24', 'fd12::/48'] }] });
  const options = { ipv6: false, parts: { agencies: [sites] } };

  test('no rule of either cloud names it', () => {
    const rules = JSON.stringify(resourcesOf(onOpenStack(office(), options), 'networking_secgroup_rule_v2'));
    expect([rules.includes('192.168.50.0/24'), rules.includes('fd12::/48')]).toEqual([true, false]);
    const ingress = JSON.stringify(templateResourcesOf(onAws(office(), options), 'EC2::SecurityGroupIngress'));
    expect([ingress.includes('192.168.50.0/24'), ingress.includes('fd12::/48')]).toEqual([true, false]);
  });

  test('where it has, the rule stands', () => {
    expect(JSON.stringify(resourcesOf(onOpenStack(office(), { ...options, ipv6: true }), 'networking_secgroup_rule_v2'))).toContain('fd12::/48');
  });
});
