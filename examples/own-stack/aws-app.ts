/**
 * A plain CDK app with the product's constructs and one of the engineer's own, without a portfolio:
 *
 *     npx cdk synth --app "npx ts-node aws-app.ts" --output cdk.out --quiet
 */
import { App } from 'aws-cdk-lib/core';
import { AgencyAwsStack, AwsAgencyTenancy, AwsMigratedSystem, classThing, dnsZoneName, segmentThing, tenancyTags } from 'g-cloud-cdk/aws';
import { Cidr, gibibytes } from 'g-cloud-cdk/model';
import { ResponsibleContact } from './responsible-contact/aws';
import { tenancy } from './tenancy';

const agency = { agency: '1741000' };
const zone = {
  kind: 'aws' as const,
  zone: 'seoul',
  region: 'ap-northeast-2',
  highestClass: 'S' as const,
  availabilityZones: ['ap-northeast-2a', 'ap-northeast-2c'],
  accounts: { default: '111122223333' },
  transitGateway: 'tgw-0123456789abcdef0',
  logBucket: 'gcloud-log-archive',
};
const wave = { wave: '2027-1' };
const policyPack = 'kr-n2sf-2026';
const network = '10.30.0.0/22';

/** @param outdir where the assembly is written; left out: where the CDK's command line wants it, or `cdk.out` */
export function awsApp(outdir?: string): App {
  const app = new App({ analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) });
  const room = tenancy(network, zone.zone);
  const tags = tenancyTags({ agency, wave, policyPack });

  const admin = new AgencyAwsStack(app, 'tenancy', { zone, agency: agency.agency, tags, foundsBoundary: true });
  new AwsAgencyTenancy(admin, 'Tenancy', { agency, zone, tenancy: room, wave, policyPack });

  // Finds what the tenancy made by SSM parameters, when it is deployed.
  const stack = new AgencyAwsStack(app, 'workload', { zone, agency: agency.agency, tags });
  const dnsZone = dnsZoneName(room.dnsName, 'S');
  new AwsMigratedSystem(stack, 'register', {
    name: 'register',
    dataClass: 'S',
    personalData: true,
    exposure: 'internal',
    grade: 3,
    site: { zone: zone.zone, failureDomain: 'seoul' },
    components: [
      {
        id: 'app',
        count: 2,
        instanceType: 'm6i.xlarge',
        imageId: 'ami-0123456789abcdef0',
        rootDevice: '/dev/sda1',
        bootDisk: gibibytes(50),
        disks: [{ id: 'data', size: gibibytes(200) }],
        listens: [{ port: 8443, protocol: 'tcp', from: [{ network: Cidr.of('192.168.50.0/24'), why: 'offices in Sejong' }] }],
      },
    ],
    vpcId: segmentThing(stack, agency.agency, 'S', 'work', 'vpc-id'),
    subnets: zone.availabilityZones.map((availabilityZone) => ({
      availabilityZone,
      subnetId: segmentThing(stack, agency.agency, 'S', 'work', `subnet-${availabilityZone}`),
    })),
    segment: [Cidr.of(network)],
    keyArn: classThing(stack, agency.agency, 'S', 'key-arn'),
    names: { hostedZoneId: classThing(stack, agency.agency, 'S', 'dns-zone-id'), dnsZone },
    tags: { ...tags, system: 'register', class: 'S', grade: '3' },
  });
  new ResponsibleContact(stack, 'Contact', { agency: agency.agency, dnsName: room.dnsName, dataClass: 'S', email: 'cloud@nirs.example' });
  return app;
}

if (require.main === module) awsApp().synth();
