/**
 * A plain cdktf app with the product's constructs and one of the engineer's own, without a portfolio:
 *
 *     npx ts-node openstack-app.ts     writes cdktf.out/stacks/{tenancy,workload}/cdk.tf.json, and beside the latter what a link's peer is handed
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App } from 'cdktf';
import { Cidr, gibibytes } from 'g-cloud-cdk/model';
import {
  AgencyStack,
  assertAddresses,
  dnsZoneId,
  dnsZoneName,
  OpenStackAgencyOwn,
  OpenStackAgencyTenancy,
  OpenStackMigratedSystem,
  SegmentLookup,
  tenancyStateKey,
  workloadStateKey,
} from 'g-cloud-cdk/openstack';
import { filesAndLink } from './files-and-link';
import { ResponsibleContact } from './responsible-contact/openstack';
import { tenancy } from './tenancy';

const agency = { agency: '1741000', name: { ko: '행정안전부', en: 'Ministry of the Interior and Safety' } };
const zone = {
  kind: 'openstack' as const,
  zone: 'daejeon',
  region: 'RegionOne',
  highestClass: 'C' as const,
  availabilityZones: ['nova'],
  services: ['barbican' as const, 'designate' as const, 'heat' as const, 'manila' as const, 'mistral' as const, 'octavia' as const, 'vpnaas' as const],
  identity: 'federation' as const,
  externalNetwork: 'external',
  nameservers: [],
};
const state = { type: 'http' as const, adminAddress: 'https://state.example/admin', agencyAddress: 'https://state.example/agency' };
const place = { portfolio: 'own-stack', zone: zone.zone, agency: agency.agency };
const wave = { wave: '2027-1' };
const policyPack = 'kr-n2sf-2026';
const network = '10.20.0.0/22';

/** @param outdir where the stacks are written; left out: `cdktf.out` */
export function openstackApp(outdir?: string): App {
  const app = new App(outdir === undefined ? {} : { outdir });
  const room = tenancy(network, zone.zone);

  // The administrator's: projects, quotas, networks.
  const admin = new AgencyStack(app, 'tenancy', { zone, state, stateKey: tenancyStateKey(place) });
  new OpenStackAgencyTenancy(admin, 'Tenancy', { agency, zone, tenancy: room, wave, policyPack });

  // The agency's own, under its own credentials; what the tenancy made is looked up by name.
  const stack = new AgencyStack(app, 'workload', {
    zone,
    agency: agency.agency,
    classes: ['S'],
    state,
    stateKey: workloadStateKey(place, wave.wave, 'workload-1'),
  });
  new OpenStackAgencyOwn(stack, 'Own', {
    agency: agency.agency,
    founds: ['S'],
    dnsName: room.dnsName,
    email: 'cloud@nirs.example',
    services: zone.services,
  });
  new OpenStackMigratedSystem(stack, 'register', {
    name: 'register',
    dataClass: 'S',
    personalData: true,
    exposure: 'internal',
    grade: 3,
    site: { zone: zone.zone, failureDomain: 'daejeon' },
    components: [
      {
        id: 'app',
        count: 2,
        flavor: 'm1.large',
        os: 'rocky-9',
        image: 'rocky-9',
        bootDisk: gibibytes(50),
        disks: [{ id: 'data', size: gibibytes(200) }],
        listens: [{ port: 8443, protocol: 'tcp', from: [{ network: Cidr.of('192.168.50.0/24'), why: 'offices in Sejong' }] }],
      },
    ],
    networkId: SegmentLookup.of(stack, { agency: agency.agency, dataClass: 'S', plane: 'work' }).networkId,
    segment: [Cidr.of(network)],
    volumeType: 'gcloud-encrypted',
    names: { zoneId: dnsZoneId(stack, room.dnsName, 'S'), dnsZone: dnsZoneName(room.dnsName, 'S') },
    tags: { agency: agency.agency, system: 'register', class: 'S', grade: '3', wave: wave.wave, policyPack },
    provider: stack.provider('S'),
  });
  const peer = filesAndLink(stack, {
    agency: agency.agency,
    dnsName: room.dnsName,
    networks: { segment: Cidr.of(network), office: Cidr.of('192.168.50.0/24'), otherSite: Cidr.of('10.17.0.0/24') },
    // As `terraform output` of the tenancy has told it.
    outerAddress: '203.0.113.10',
    wave: wave.wave,
    policyPack,
  });
  new ResponsibleContact(stack, 'Contact', { dnsName: room.dnsName, dataClass: 'S', email: 'cloud@nirs.example' });

  // What the engine would drop in silence is refused here.
  for (const one of [admin, stack]) assertAddresses(one);
  for (const { path, content } of peer) {
    const file = join(app.outdir, 'stacks', 'workload', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return app;
}

if (require.main === module) openstackApp().synth();
