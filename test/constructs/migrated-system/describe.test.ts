import { describer } from '../../../constructs/migrated-system/describe';
import { migratedSystem } from '../../../constructs/migrated-system/spec';
import type { Placement } from '../../../lib/model/placement';
import { duties, facts, placed, told } from '../../support/describe';
import { agency, item, portfolio } from '../../support/portfolio';
import { publicSystem, system, tenancy, zones } from './support';

const PRIMARY: Placement['parts'] = [{ role: 'primary', zone: 'daejeon', stack: 'workload-1' }];
const tell = (one: ReturnType<typeof system>, parts = PRIMARY) =>
  told(describer, migratedSystem, one, portfolio({ items: [one], zones: zones() }), { parts, tenancyOf: (zone) => tenancy(one.agency, zone) });

const site = (id: string, bandwidth?: string) => ({ id, name: id, networks: ['10.200.0.0/16'], ...(bandwidth !== undefined && { bandwidth }) });

describe('what a system tells its agency', () => {
  test('is how much it asked for', () => {
    expect(tell(system()).asked).toEqual({ ko: '서버 3대, 6 vCPU, 12 GiB, 디스크 350 GiB', en: '3 servers, 6 vCPU, 12 GiB, 350 GiB of disks' });
  });

  test('is its name, and its components in order of their names', () => {
    expect(facts(tell(publicSystem()))).toEqual([
      'Components: db ×1 (2 vCPU, 4 GiB, rocky-9); web ×2 (2 vCPU, 4 GiB, rocky-9)',
      'Name: portal.o.1741000.daejeon.gcloud.example.kr:443',
      'Port behind the entry: web 8080: other servers of the agency in the same class and plane reach it, too (the balancer’s address is not known); let the servers check who asks',
    ]);
  });

  test('is nothing of the port behind its entry on AWS, where the rule names the balancer', () => {
    const parts: Placement['parts'] = [{ role: 'primary', zone: 'seoul-aws', stack: 'workload-1' }];

    expect(facts(tell(publicSystem(), parts)).filter((fact) => fact.startsWith('Port behind'))).toEqual([]);
  });

  test('is whom it depends on, and when that moves', () => {
    const auth = item('migrated-system', '1741000/auth', system().spec, { name: { ko: '간편인증', en: 'Simple authentication' } });
    const portal = system({ dependsOn: [{ on: 'auth', strength: 'hard', degradeMode: '방문 신청' }] });
    const description = told(describer, migratedSystem, portal, portfolio({ items: [portal, auth], zones: zones() }), {
      parts: PRIMARY,
      others: [placed(auth, PRIMARY)],
    });

    expect(facts(description)).toContain('Depends on: Simple authentication (hard, the night of Fri 3 Apr 2026, when it is down: 방문 신청)');
    expect(duties(description)).toContain('2026-03-20 engineer: Try out how it goes on while what it depends on is down');
  });

  test('is the outage it allows, or the longest that its grade may have', () => {
    expect([
      tell(system({ allowedOutage: '4 h' })).outageMinutes,
      tell(system({ grade: 1 })).outageMinutes,
      tell(system({ grade: 2 })).outageMinutes,
      tell(system({ grade: 4 })).outageMinutes,
    ]).toEqual([240, 480, 1440, 2880]);
  });

  test('is how much data moves, over the slowest line known of its agency’s sites', () => {
    const at = (...onPremises: ReturnType<typeof site>[]) =>
      told(describer, migratedSystem, system(), portfolio({ items: [system()], zones: zones(), agencies: [agency('1741000', { onPremises })] })).data;

    expect([at(), at(site('sejong')), at(site('sejong', '10 Gbps'), site('seoul', '500 Mbps'), site('busan'))]).toEqual([
      { sizeGib: 200 },
      { sizeGib: 200 },
      { sizeGib: 200, rate: 5e8 },
    ]);
  });

  test('is how its users move in one night and back, with names and commands of its own', () => {
    const { night } = tell(publicSystem());

    expect(night?.atHand.map(({ label, value }) => `${label.en}: ${value.en}`)).toEqual([
      'Entry: portal.o.1741000.daejeon.gcloud.example.kr:443',
      'Names of its components: web.portal.o.1741000.daejeon.gcloud.example.kr, db.portal.o.1741000.daejeon.gcloud.example.kr',
    ]);
    expect(night?.steps.at(-1)?.en).toBe('Point callers at the name portal.o.1741000.daejeon.gcloud.example.kr.');
    expect(night?.checks.flatMap(({ command }) => command ?? [])).toEqual([
      'dig +short portal.o.1741000.daejeon.gcloud.example.kr',
      "curl -sSk -o /dev/null -w '%{http_code}\\n' https://portal.o.1741000.daejeon.gcloud.example.kr:443/",
      "openstack --os-cloud daejeon-1741000-o server list --name '^portal-' -c Name -c Status",
      'openstack --os-cloud daejeon-1741000-o loadbalancer show portal -c vip_address -c operating_status',
      "openstack --os-cloud daejeon-1741000-o floating ip list --long -c 'Floating IP Address' -c Description",
    ]);
    expect(night?.back[0]?.ko).toBe('대국민 도메인과 연계 기관의 경로를 적어 둔 옛 주소로 되돌립니다. 이름은 5분 안에 옛 주소를 가리킵니다.');
  });

  test('is nothing of a night while it has no place', () => {
    expect(told(describer, migratedSystem, system(), portfolio({ items: [system()], zones: zones() })).night).toBeUndefined();
  });

  test('asks for a certificate a week before the cutover, and for a drill where there is a standby', () => {
    const standby = [...PRIMARY, { role: 'standby' as const, zone: 'gwangju', stack: 'workload-1' }];

    expect(duties(tell(publicSystem({ grade: 2 }), standby))).toEqual([
      '2026-03-27 security: Renew the certificate in the key store as portal/tls, valid well beyond the cutover',
      '2026-03-20 owner: Prepare to work by hand while it stands still for up to 24 h',
      '2026-05-03 engineer: Take part in a failover drill to the standby and confirm its result',
    ]);
  });

  test('asks for nothing while it has no place', () => {
    const one = system();

    expect(told(describer, migratedSystem, one, portfolio({ items: [one], zones: zones() })).duties).toEqual([]);
  });

  test('is how much data moves: its own disks, not those that come from an image', () => {
    expect(tell(system()).data).toEqual({ sizeGib: 200 });
  });
});
