import { checkRoles, checkTenancy } from '../../../constructs/agency-tenancy/check';
import { operatorRoles } from '../../../constructs/agency-tenancy/spec';
import type { Tenancy } from '../../../lib/model/tenancy';
import type { Zone } from '../../../lib/model/zone';
import { NOWHERE, renderProblem } from '../../../lib/problem/problem';
import { Cidr } from '../../../lib/values/cidr';
import { awsZone, openstackZone } from '../../support/portfolio';
import { segment, tenancy } from '../../support/tenancy';

const codes = (overrides: Partial<Tenancy>, zone: Zone = openstackZone()) => checkTenancy(tenancy(overrides), zone, NOWHERE).map(({ code }) => code);
const quota = tenancy().quota;

describe('a tenancy', () => {
  test('is sound on both clouds', () => {
    expect([codes({}), codes({}, awsZone())]).toEqual([[], []]);
  });

  test('has no networks that overlap, told by both their names', () => {
    const segments = [segment(), segment({ dataClass: 'O', plane: 'dmz', networks: [Cidr.of('10.16.0.128/25')] })];

    expect(checkTenancy(tenancy({ segments }), openstackZone(), NOWHERE).map((problem) => renderProblem(problem, 'ko'))).toMatchInlineSnapshot(`
     [
       "GCDK8101: O/dmz의 네트워크가 S/work의 10.16.0.0/24와 겹칩니다
       받은 값:     10.16.0.128/25
       허용:       서로 겹치지 않는 네트워크
       고치는 법:    기록 파일의 addresses에서 한쪽을 지우고 gcdk plan으로 다시 배정하십시오",
     ]
    `);
  });

  test('has no networks outside its block', () => {
    expect(codes({ segments: [segment({ networks: [Cidr.of('10.20.0.0/24')] })] })).toEqual(['GCDK8102']);
    expect(codes({ segments: [segment({ networks6: [Cidr.of('fd00::/64')] })] })).toEqual(['GCDK8102']);
  });

  test.each([-1, 0, 1.5, 2 ** 31 - 1, 2 ** 31, Infinity, NaN])('has no unlimited quota, and none that the services would not take (%s)', (instances) => {
    expect(codes({ quota: { ...quota, instances } })).toEqual(['GCDK8103']);
  });

  test('has no quota from which a limit without an end would follow, and may have parts of a GiB', () => {
    expect(codes({ quota: { ...quota, instances: 2 ** 31 - 2, ram: 80.5 } })).toEqual([]);
    expect(
      checkTenancy(tenancy({ quota: { ...quota, ram: 2 ** 21, securityGroups: 2 ** 26 } }), openstackZone(), NOWHERE).map((problem) =>
        renderProblem(problem, 'en'),
      ),
    ).toEqual([
      `GCDK8103: quota ram has no end, or is no number that the services take
  got:      2097152
  allowed:  a number from 1 to 2097151, whole where things are counted; -1, for unlimited, is refused
  fix:      write a value in \`quotaClasses\` of portfolio.yaml`,
      expect.stringContaining('a number from 1 to 42949672,'),
    ]);
  });

  test('has room in its quota for its own networks and groups', () => {
    expect(codes({ quota: { ...quota, networks: 1 } })).toEqual(['GCDK8104']);
    // Two in class O; in class S its own and the one of its VPN service.
    expect(codes({ quota: { ...quota, securityGroups: 1 } })).toEqual(['GCDK8104', 'GCDK8104']);
  });

  test('has no sensitive data on the internet or in the DMZ', () => {
    expect(codes({ segments: [segment({ plane: 'dmz' }), segment({ plane: 'internet', networks: [Cidr.of('10.16.1.0/24')] })] })).toEqual([
      'GCDK8105',
      'GCDK8105',
    ]);
  });

  test('has no segment of a class that it does not hold', () => {
    expect(codes({ classes: ['O'], segments: [segment()] })).toEqual(['GCDK8107']);
  });

  test('has no classified data on AWS, whatever the zone file says, nor above the zone’s certificate', () => {
    const classified = { classes: ['C'], segments: [segment({ dataClass: 'C' })] } as const;

    expect(codes(classified, awsZone('seoul-aws', { highestClass: 'C' }))).toEqual(['GCDK8108']);
    expect(codes({}, openstackZone('gwangju', { highestClass: 'O' }))).toEqual(['GCDK8108']);
    expect(codes(classified)).toEqual([]);
  });

  test('has networks of a size that the cloud can make', () => {
    expect(codes({ segments: [segment({ networks: [Cidr.of('10.16.0.0/30')] })] })).toEqual(['GCDK8109']);
    expect(codes({ segments: [segment({ networks: [Cidr.of('10.16.0.0/28')] })] }, awsZone())).toEqual(['GCDK8109']);
    expect(codes({ segments: [segment({ networks: [Cidr.of('10.16.0.0/27')] })] }, awsZone())).toEqual([]);
  });

  test('has IPv6 of its own on OpenStack only', () => {
    const overrides = { block6: Cidr.of('fd00::/56'), segments: [segment({ networks6: [Cidr.of('fd00::/64')] })] };

    expect([codes(overrides), codes(overrides, awsZone())]).toEqual([[], ['GCDK8110']]);
  });
});

describe('roles', () => {
  test('of operators follow the services of the zone', () => {
    expect(operatorRoles([])).toEqual(['member']);
    expect(operatorRoles(['octavia', 'barbican', 'heat'])).toEqual(['creator', 'heat_stack_owner', 'load-balancer_member', 'member']);
  });

  test.each(['admin', 'Admin', 'load-balancer_admin', 'key-manager:service-admin', 'manager', 'service', 'ResellerAdmin', 'cloudadmin', 'root', ' '])(
    'that reach beyond the agency are refused (%s)',
    (role) => {
      expect(checkRoles(['member', role], ['member'], NOWHERE).map(({ code }) => code)).toEqual(['GCDK8106']);
    },
  );

  test('of an operator’s own may be given', () => {
    expect(checkRoles([...operatorRoles(['octavia', 'barbican', 'heat']), 'reader', 'file-clerk', 'swiftoperator'], [], NOWHERE)).toEqual([]);
  });
});
