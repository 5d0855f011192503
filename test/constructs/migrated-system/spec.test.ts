import { gradeOfSystem } from '../../../constructs/migrated-system/fields';
import { obstacles } from '../../../constructs/migrated-system/obstacles';
import { migratedSystem } from '../../../constructs/migrated-system/spec';
import { systemSteps } from '../../../constructs/migrated-system/operator-steps';
import { isReason, type PartRole } from '../../../lib/model/kind';
import type { Zone } from '../../../lib/model/zone';
import { awsZone, openstackZone, portfolio, type PortfolioParts } from '../../support/portfolio';
import { templateResources } from '../../support/cloudformation';
import { addresses } from '../../support/terraform';
import { component, onAws, onOpenStack, partOf, publicSystem, system, zones } from './support';

const needsOf = (one: ReturnType<typeof system>, parts: PortfolioParts = {}) => migratedSystem.needs(one, portfolio({ zones: zones(), ...parts }));

const partsOf = (one: ReturnType<typeof system>, zone = 'daejeon', parts: PortfolioParts = {}) => {
  const whole = portfolio({ zones: zones(), ...parts });
  const at = whole.zones.get(zone);
  if (!at) throw new Error('the zone was given');
  const answer = migratedSystem.parts(one, at, whole);
  return isReason(answer) ? answer.text.en : answer.map((part) => `${part.role} ${part.zone}`);
};

const told = (one: ReturnType<typeof system>, zone: Parameters<typeof obstacles>[2]) => obstacles(one, 'primary', zone).map(({ text }) => text.en);

const hard = (on: string) => ({ on, strength: 'hard' as const });

describe('what a plan must know', () => {
  test('personal data raises an open system to sensitive, into the work plane', () => {
    expect(needsOf(system({ dataClass: 'O', personalData: true }))).toMatchObject({ dataClass: 'S', plane: 'work' });
  });

  test('a public system stands in the DMZ, an internal open one in the internet plane', () => {
    expect([needsOf(publicSystem()).plane, needsOf(system({ dataClass: 'O' })).plane]).toEqual(['dmz', 'internet']);
  });

  test('the grade follows from the scores where it is not given', () => {
    expect(gradeOfSystem(system({ grade: undefined, scores: { impact: 40, users: 45, spread: 5 } }).spec)).toBe(1);
  });

  test('old gear is due after its useful life, the portfolio’s where it gives none', () => {
    const refresh = { acquired: '2020-02-29' };
    expect(needsOf(system({ refresh })).refreshDue).toBe('2026-02-28');
    expect(needsOf(system({ refresh: { ...refresh, usefulLifeYears: 8 } })).refreshDue).toBe('2028-02-29');
    expect(needsOf(system()).refreshDue).toBeUndefined();
  });

  test('dependencies are whole references, once each, hard where any line says so', () => {
    const dependsOn = [{ on: 'register' }, hard('1220000/cargo'), hard('1741000/register'), { on: 'cargo' }, hard('cargo'), { on: '1741000/cargo' }];
    expect(needsOf(system({ dependsOn })).dependsOn).toEqual([
      { on: '1220000/cargo', hard: true },
      { on: '1741000/cargo', hard: true },
      { on: '1741000/register', hard: true },
    ]);
  });

  test('servers and the balancer take addresses', () => {
    expect([needsOf(system()).hosts, needsOf(publicSystem()).hosts]).toEqual([3, 6]);
  });
});

describe('parts', () => {
  test('grades up to the portfolio’s limit stand twice, the others once', () => {
    expect(partsOf(system({ grade: 2 }))).toEqual(['primary daejeon', 'standby gwangju']);
    expect(partsOf(system({ grade: 3 }))).toEqual(['primary daejeon']);
    expect(partsOf(system({ grade: 3 }), 'daejeon', { settings: { standbyUpToGrade: 3 } })).toEqual(['primary daejeon', 'standby gwangju']);
  });

  test('the standby stands where the request says, else with the zone’s partner', () => {
    expect(partsOf(system({ grade: 1, standby: 'gwangju' }), 'seoul-aws')).toEqual(['primary seoul-aws', 'standby gwangju']);
    expect(partsOf(system({ grade: 1 }), 'seoul-aws')).toEqual(['primary seoul-aws', 'standby daejeon']);
  });

  test('a system whose standby has nowhere to stand is told why', () => {
    const alone = { zones: [openstackZone('daejeon')] };
    const annex = { zones: [openstackZone('daejeon'), openstackZone('annex', { site: { id: 'annex', country: 'KR', failureDomain: 'daejeon' } })] };
    expect(partsOf(system({ grade: 1 }), 'daejeon', alone)).toBe('neither the request nor zone daejeon names a zone for the standby');
    expect(partsOf(system({ grade: 1, standby: 'daejeon' }))).toBe('zone daejeon is where the primary stands');
    expect(partsOf(system({ grade: 1, standby: 'annex' }), 'daejeon', annex)).toBe(
      'zone annex shares the failure domain daejeon with daejeon, where the primary stands',
    );
    expect(partsOf(system({ grade: 1 }), 'daejeon', { settings: { residency: ['JP'] } })).toBe('zone gwangju is in KR, outside the residency (JP)');
  });

  test('the load is what the zone’s own flavors take', () => {
    const [part] = migratedSystem.parts(
      system({ components: [component('web', { count: 2, vcpu: 3, ram: '4 GiB', disks: [{ id: 'data', size: '100 GiB' }] })] }),
      openstackZone('daejeon'),
      portfolio(),
    ) as never[];
    expect(part).toMatchObject({ load: { vcpu: 8, ramGib: 16, storageGib: 300 } });
  });
});

describe('obstacles', () => {
  test('a zone that has everything has none', () => {
    expect([...told(publicSystem(), openstackZone()), ...told(publicSystem(), awsZone())]).toEqual([]);
  });

  test('a zone without flavor, image, encrypted type or service says each', () => {
    const poor = openstackZone('poor', {
      volumeTypes: [{ name: 'plain', encrypted: false }],
      services: ['barbican'],
      images: [{ name: 'Rocky', os: 'rocky-8' }],
    });
    const big = publicSystem({ components: [component('web', { vcpu: 64, listens: [{ port: 80, from: ['entry'] }] })] });
    expect(told(big, poor)).toEqual([
      'zone poor has no flavor that holds component web (64 vCPU, 4 GiB)',
      'zone poor has no image of rocky-9',
      'zone poor has no encrypted volume type',
      'zone poor does not run designate',
      'zone poor does not run octavia',
    ]);
  });

  test('class C takes dedicated hosts, and never a commercial cloud', () => {
    const shared = openstackZone('shared', { flavors: [{ name: 'm1.large', vcpu: 8, ram: '32 GiB' }] });
    const secret = system({ dataClass: 'C', components: [component('web')] });
    expect(told(secret, shared)).toEqual(['zone shared has no flavor on dedicated hosts that holds component web (2 vCPU, 4 GiB)']);
    expect(told(secret, openstackZone())).toEqual([]);
    expect(told(secret, awsZone())).toContain('class C never stands on a commercial cloud');
  });

  test('a public system needs a web firewall on AWS', () => {
    expect(told(publicSystem(), awsZone('seoul-aws', { services: [] }))).toEqual(['zone seoul-aws does not run waf']);
  });
});

const stepsOf = (one: ReturnType<typeof system>, zone: Zone, role: PartRole = 'primary') => {
  const part = partOf(one, zone, { role, ipv6: false });
  return systemSteps(one, role, zone, part.portfolio, part).map(({ step }) => step.en);
};
/** What is told beside logins. */
const portalIn = (zone: Zone, overrides: Parameters<typeof publicSystem>[0] = {}, role: PartRole = 'primary') =>
  stepsOf(publicSystem(overrides), zone, role).filter((step) => !step.startsWith('Lead the management network'));

describe('what people do by hand', () => {
  test('certificates are put where the entry finds them', () => {
    expect(portalIn(openstackZone(), { exposure: 'internal' })).toEqual([
      'Before applying, make the certificate container portal/tls with Barbican in project 1741000-o of zone daejeon',
    ]);
    expect(portalIn(awsZone(), { exposure: 'internal' })).toEqual([
      'Before applying, import the certificate into ACM of zone seoul-aws and write its ARN into the SSM parameter /agency/1741000/o/certificates/portal/tls',
    ]);
    expect(portalIn(openstackZone(), { exposure: 'internal', entry: undefined })).toEqual([]);
  });

  test('administrators find a way and a key on OpenStack, and Session Manager on AWS', () => {
    const one = system({ components: [component('web'), component('app', { os: 'ubuntu-24-04' })] });
    expect(stepsOf(one, openstackZone())).toEqual([
      "Lead the management network 10.255.0.0/24 to portal (10.16.1.0/24) in zone daejeon, and keep the operator's login key or account in the images Rocky-9.4, Ubuntu-24.04",
    ]);
    expect(stepsOf(one, awsZone())).toEqual([]);
  });

  test('Amazon Linux is told by which names it finds its packages', () => {
    const images = [{ name: 'AL2023', os: 'amazon-linux-2023', id: 'ami-0123456789abcdef0' }];
    const one = system({ components: [component('web', { os: 'amazon-linux-2023' })] });
    expect(stepsOf(one, awsZone('seoul-aws', { images }))).toEqual(['Empty /etc/dnf/vars/dualstack in the images AL2023']);
  });

  test('puts certificates into projects that stand, and turns the public domain in the night', () => {
    const one = publicSystem();
    const part = partOf(one, openstackZone(), { ipv6: false });
    expect(systemSteps(one, 'primary', openstackZone(), part.portfolio, part).map(({ when }) => when)).toEqual([
      'after-tenancy',
      'after-workload',
      'cutover',
      'after-tenancy',
    ]);
  });

  test('what the engines leave open for the public is closed by the operator', () => {
    const defence = 'Put the public address of portal behind the web firewall and the DDoS defence';
    const domain = 'On the night of cutover, point the public domain at the public address of portal';
    expect(portalIn(openstackZone()).slice(1)).toEqual([defence, domain]);
    expect(portalIn(openstackZone(), {}, 'standby').slice(1)).toEqual([defence.replace('portal', 'portal-standby')]);
    expect(portalIn(awsZone()).slice(1)).toEqual([domain]);
    expect(portalIn(awsZone('seoul-aws', { services: ['waf'] })).slice(1)).toEqual(['Put the entry of portal behind the DDoS defence', domain]);
  });
});

test('the estimate is never below what is built, nor twice as high', () => {
  for (const one of [system(), publicSystem(), system({ components: [component('web', { count: 20, disks: [{ id: 'data', size: '10 GiB' }] })] })]) {
    const { openstack, aws } = migratedSystem.estimate(one, 'primary');
    const built = { openstack: addresses(onOpenStack(one)).length, aws: Object.values(templateResources(onAws(one))).flatMap(Object.keys).length };
    expect([openstack >= built.openstack, openstack <= built.openstack * 2, aws >= built.aws, aws <= built.aws * 2]).toEqual([true, true, true, true]);
  }
});
