import { agencyTenancy } from '../../../constructs/agency-tenancy/definition';
import type { Zone } from '../../../lib/model/zone';
import { awsZone, openstackZone } from '../../support/portfolio';
import { tenancyContext } from '../../support/tenancy';

const steps = (zone: Zone) => agencyTenancy.operatorSteps(tenancyContext(zone)).map(({ step }) => step.en);

const early = (zone: Zone) => agencyTenancy.operatorSteps(tenancyContext(zone)).flatMap(({ step, when }) => (when === 'before' ? [step.en] : []));

describe('what the operator does by hand for a tenancy', () => {
  test('names the quotas that the provider does not know, with their numbers', () => {
    expect(steps(openstackZone())).toEqual(
      expect.arrayContaining([
        'openstack share quota set 1741000-s --shares 5 --gigabytes 5000',
        expect.stringMatching(/project-quotas\/<id of 1741000-o> \{"project_quotas":\{"secrets":50,/),
      ]),
    );
  });

  test('is the password of a deployer only where there is no federation', () => {
    expect(steps(openstackZone()).join()).toMatch(/federation mapping/);
    expect(steps(openstackZone('daejeon', { identity: 'local-deployer' })).join()).toMatch(/TF_VAR_deployer_password_s.*daejeon-1741000-s/);
  });

  test('is whatever a service would do that the zone does not run', () => {
    const bare = steps(openstackZone('daejeon', { services: [] })).join('\n');

    expect(bare).toMatch(/Provide a key for project 1741000-s[\s\S]*Provide a DNS zone for project 1741000-s/);
    expect(bare).not.toMatch(/share quota/);
  });

  test('is a profile, and acceptance and routing at the transit gateway, where the account is the agency’s own', () => {
    const own = steps(awsZone('seoul-aws', { accounts: { default: '111122223333', '1741000': '444455556666' } }));

    expect(steps(awsZone('seoul-aws', { accounts: { default: '111122223333' } }))).toHaveLength(1);
    expect(own.slice(1, 4)).toEqual([
      'Make the AWS profile seoul-aws-1741000-admin for the administrator of account 444455556666, and apply the tenancy under it',
      'In account 111122223333, accept the attachment in /gcdk/1741000/s/work/transit-gateway-attachment-id (aws ec2 accept-transit-gateway-vpc-attachment --profile seoul-aws)',
      'In account 111122223333, make a route table for the attachment in /gcdk/1741000/s/work/transit-gateway-attachment-id alone, associate and propagate it, and write its id to /gcdk/1741000/s/work/transit-gateway-route-table-id in account 444455556666',
    ]);
    expect(own).toHaveLength(8);
  });

  test('touches projects and accounts only once the tenancy has made them', () => {
    expect(early(openstackZone('daejeon', { identity: 'local-deployer' })).map((step) => step.slice(0, 24))).toEqual([
      'Put "update_router:exter',
      "Keep the deployer's pass",
      "Keep the deployer's pass",
    ]);
    expect(early(awsZone('seoul-aws', { accounts: { default: '111122223333', '1741000': '444455556666' } })).map((step) => step.slice(0, 24))).toEqual([
      'Make the AWS profile seo',
    ]);
  });

  test('has a reason for each, in both languages', () => {
    for (const { step, why } of agencyTenancy.operatorSteps(tenancyContext(openstackZone()))) {
      expect([step.ko, step.en, why.ko, why.en].every((text) => text.length > 10)).toBe(true);
    }
  });
});
