/**
 * Writes one stack with its links for each profile into a folder, as `gcdk synth` would: `npm run test:link` tries these when it is
 * given no output. Everything comes out of the product's own constructs; nothing is written by hand.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { App, TerraformStack } from '../../constructs/terraform';
import { linkArtifacts } from '../../constructs/transfer-link/artifacts';
import type { Link, LinkEnd } from '../../constructs/transfer-link/ends';
import { OpenStackTransferLink } from '../../constructs/transfer-link/openstack';
import { isTunnel } from '../../constructs/transfer-link/profiles';
import { LINK_PROFILES, type LinkProfile } from '../../lib/model/zone';
import { Cidr } from '../../lib/values/cidr';

const zone = (kind: 'openstack' | 'aws', addresses: readonly string[], networks: readonly string[]): LinkEnd => ({
  kind,
  at: kind === 'aws' ? 'seoul-aws' : 'daejeon',
  name: kind === 'aws' ? { ko: '서울 AWS', en: 'AWS Seoul' } : { ko: '대전 센터', en: 'Daejeon centre' },
  networks: networks.map((network) => Cidr.of(network)),
  addresses,
  accepts: LINK_PROFILES,
});

const office = (addresses: readonly string[], networks: readonly string[]): LinkEnd => ({
  kind: 'gateway',
  at: 'head-office',
  name: { ko: '본청', en: 'Head office' },
  networks: networks.map((network) => Cidr.of(network)),
  addresses,
  accepts: LINK_PROFILES,
});

const link = (id: string, profile: LinkProfile, overrides: Partial<Link> = {}): Link => ({
  id,
  agency: '1741000',
  dataClass: profile === 'kcmvp-appliance' ? 'C' : 'S',
  grade: 3,
  profile,
  near: zone('openstack', ['198.51.100.10'], ['10.64.0.0/24']),
  far: office(['203.0.113.9'], ['192.168.50.0/24']),
  decommissionBy: '2027-12-31',
  ...(profile === 'kcmvp-appliance' && { appliance: { vendor: 'Sample', module: 'Sample v1', certificate: 'CM-000-0000.0', validUntil: '2028-12-31' } }),
  ...overrides,
});

const SAMPLES: readonly Link[] = [
  ...LINK_PROFILES.map((profile) => link(`office-${profile}`, profile)),
  link('two-gateways', 'baseline', { grade: 1, far: office(['203.0.113.9', '203.0.113.41'], ['192.168.50.0/24', '192.168.51.0/24']) }),
  link('from-aws', 'modern', { near: zone('aws', ['198.51.100.21', '198.51.100.22'], ['10.65.0.0/24']) }),
];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: samples.ts FOLDER');

for (const sample of SAMPLES) {
  const stackFolder = join(folder, sample.id);
  mkdirSync(stackFolder, { recursive: true });
  if (sample.near.kind === 'openstack' && isTunnel(sample.profile)) {
    const app = new App({ outdir: join(stackFolder, '.engine'), stackTraces: false });
    const stack = new TerraformStack(app, 'workload-1');
    new OpenstackProvider(stack, 'Provider', { cloud: 'daejeon-1741000-s' });
    new OpenStackTransferLink(stack, sample.id, { link: sample, vpnService: { id: 'service' }, subnetIds: ['subnet'] });
    app.synth();
    writeFileSync(join(stackFolder, 'cdk.tf.json'), readFileSync(join(stackFolder, '.engine', 'stacks', 'workload-1', 'cdk.tf.json')));
  }
  for (const { path, content } of linkArtifacts(sample, 'near')) {
    mkdirSync(dirname(join(stackFolder, path)), { recursive: true });
    writeFileSync(join(stackFolder, path), content);
  }
}
