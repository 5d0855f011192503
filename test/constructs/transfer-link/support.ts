import { Construct } from 'constructs';
import { z } from 'zod';
import { builder as awsBuilder } from '../../../constructs/transfer-link/aws';
import type { Link, LinkEnd } from '../../../constructs/transfer-link/ends';
import { fields, type LinkSpec } from '../../../constructs/transfer-link/fields';
import { builder as openstackBuilder } from '../../../constructs/transfer-link/openstack';
import { transferLink } from '../../../constructs/transfer-link/spec';
import type { AgencyAwsStack } from '../../../constructs/shared/aws-stack';
import type { AgencyStack } from '../../../constructs/shared/openstack-stack';
import type { Artifact, PartContext } from '../../../lib/model/part-context';
import type { PartRole } from '../../../lib/model/kind';
import { entryFields, type Item } from '../../../lib/model/request';
import type { Tenancy } from '../../../lib/model/tenancy';
import type { Portfolio } from '../../../lib/model/whole';
import { LINK_PROFILES, type AwsZone, type OpenStackZone, type Zone } from '../../../lib/model/zone';
import type { Place } from '../../../lib/problem/problem';
import { calendarDate } from '../../../lib/values/calendar-date';
import { Cidr } from '../../../lib/values/cidr';
import { awsStack } from '../../support/cloudformation';
import { agency, awsZone, item, openstackZone, portfolio, wave, type PortfolioParts } from '../../support/portfolio';
import { agencyStack } from '../../support/terraform';

const schema = z.strictObject({ ...entryFields, ...fields });
export type LinkInput = z.input<typeof schema>;

/** A sensitive link to the agency's headquarters, read by the real schema; grade 3, so of one tunnel. */
export const request = (overrides: Partial<LinkInput> = {}, ref = '1741000/hq-line'): Item<LinkSpec> => {
  const id = ref.split('/')[1] ?? '';
  const spec = schema.parse({
    id,
    name: '본청 연계',
    dataClass: 'S',
    personalData: false,
    to: { site: 'hq' },
    psk: 'links/hq/psk',
    decommissionBy: '2027-12-31',
    ...overrides,
  }) as LinkSpec;
  return item<LinkSpec>('transfer-link', ref, spec, spec.zone === undefined ? {} : { zone: spec.zone });
};

export const EVIDENCE = { vendor: 'Sample', module: 'Sample v1', certificate: 'CM-1', validUntil: '2028-12-31' };

export const SITES = [
  {
    id: 'hq',
    name: '본청',
    networks: ['192.168.50.0/24'],
    gateway: '203.0.113.9',
    accepts: ['kcmvp-appliance' as const, 'modern' as const, 'baseline' as const],
  },
  { id: 'two-lines', name: '분소', networks: ['192.168.60.0/24', '192.168.61.0/24'], gateway: '203.0.113.19', standbyGateway: '203.0.113.20' },
  { id: 'no-gateway', name: '창고', networks: ['192.168.70.0/24'] },
  { id: 'everything', name: '전체', networks: ['0.0.0.0/0'], gateway: '203.0.113.29' },
  { id: 'on-pool', name: '겹침', networks: ['10.16.4.0/24'], gateway: '203.0.113.39' },
  { id: 'modern-only', name: '신청사', networks: ['192.168.80.0/24'], gateway: '203.0.113.49', accepts: ['modern' as const] },
  { id: 'scattered', name: '흩어진 청사', networks: ['172.16.0.0/24', '192.168.90.0/24'], gateway: '203.0.113.59' },
];

export const world = (items: readonly Item<LinkSpec>[] = [], parts: PortfolioParts = {}): Portfolio =>
  portfolio({
    zones: [openstackZone('daejeon'), openstackZone('gwangju', { vpn: { accepts: ['modern', 'baseline'] } }), awsZone('seoul-aws')],
    agencies: [
      agency('1741000', { onPremises: SITES }),
      agency('1220000', { onPremises: [{ id: 'customs', name: '관세청', networks: ['172.30.0.0/24'], gateway: '203.0.113.99' }] }),
    ],
    items: [...items],
    ...parts,
  });

export const at = (path: string): Place => ({ file: 'requests/mois.yaml', line: 7, column: 5, path: `transferLinks[0].${path}` });

const BLOCKS: Readonly<Record<string, number>> = { daejeon: 16, gwangju: 17, 'seoul-aws': 18 };

const tenancyOf = ({ zone }: Zone): Tenancy => ({
  classes: ['C', 'S', 'O'],
  segments: (['C', 'S', 'O'] as const).map((dataClass, index) => ({
    dataClass,
    plane: dataClass === 'O' ? 'internet' : 'work',
    networks: [Cidr.of(`10.${BLOCKS[zone]}.${index}.0/24`)],
    networks6: [],
    linked: true,
  })),
  quota: {
    instances: 1,
    vcpu: 1,
    ram: 1,
    volumes: 1,
    storage: 1,
    shares: 1,
    shareStorage: 1,
    networks: 1,
    ports: 1,
    securityGroups: 1,
    loadBalancers: 1,
    dnsZones: 1,
    keys: 1,
  },
  block: Cidr.of(`10.${BLOCKS[zone]}.0.0/22`),
  dnsName: `1741000.${zone}.gcloud.example.kr`,
});

/** What only the clouds know, as `gcdk record` would have written it. */
export const FACTS: Portfolio['facts'] = new Map<string, Readonly<Record<string, string>>>([
  ['daejeon', { 'segment/1741000-s-work/outer-address': '198.51.100.10' }],
  ['gwangju', { 'segment/1741000-s-work/outer-address': '198.51.100.30' }],
  ['seoul-aws', { 'link/1741000/hq-line/tunnel-1/outside-address': '198.51.100.21', 'link/1741000/hq-line/tunnel-2/outside-address': '198.51.100.22' }],
]);

export interface Built<S> {
  readonly stack: S;
  readonly artifacts: readonly Artifact[];
}

/** The context of one part, as the assembler of stacks hands it on; facts that the kind did not name are refused. */
function part<Z extends Zone>(item: Item<LinkSpec>, role: PartRole, near: Zone, far: Zone | undefined, facts: Portfolio['facts'], named: readonly string[]) {
  const zone = (role === 'far' ? far : near) as Z;
  const whole = world([item], { facts });
  const parts = new Map<PartRole, { zone: Zone; tenancy: Tenancy }>([['primary', { zone: near, tenancy: tenancyOf(near) }]]);
  if (far) parts.set('far', { zone: far, tenancy: tenancyOf(far) });
  const context: PartContext<LinkSpec, Z> = {
    portfolio: whole,
    agency: agency('1741000', { onPremises: SITES }),
    zone,
    wave: wave(),
    tenancy: tenancyOf(zone),
    policyPack: 'kr-n2sf-2026',
    item,
    role,
    cutover: calendarDate('2026-04-01'),
    parts,
    placementOf: () => undefined,
    tenancyOf: (_, name) => [...parts.values()].find(({ zone }) => zone.zone === name)?.tenancy,
    fact: (name, key) => {
      const known = facts.get(name)?.[key];
      if (!named.includes(`${name}:${key}`) || known === undefined) throw new Error(`fact ${name}:${key} was not named`);
      return known;
    },
    tags: { agency: '1741000', system: item.id, class: item.spec.dataClass, grade: String(item.spec.grade), wave: '2026-1', policyPack: 'kr-n2sf-2026' },
    removable: false,
  };
  return context;
}

interface Where {
  readonly role?: PartRole;
  readonly near?: Zone;
  readonly far?: Zone;
  readonly facts?: Portfolio['facts'];
}

const names = (item: Item<LinkSpec>, role: PartRole, near: Zone, far: Zone | undefined): readonly string[] =>
  transferLink.facts(item, role, { primary: near, ...(far && { far }) }, world([item])).map(({ zone, name }) => `${zone}:${name}`);

export function onOpenStack(
  item: Item<LinkSpec>,
  { role = 'primary', near = openstackZone('daejeon'), far, facts = new Map() }: Where = {},
): Built<AgencyStack> {
  const stack = agencyStack({ classes: ['C', 'S', 'O'] });
  const artifacts = openstackBuilder.build(new Construct(stack, item.id), part<OpenStackZone>(item, role, near, far, facts, names(item, role, near, far)));
  return { stack, artifacts };
}

export function onAws(item: Item<LinkSpec>, { role = 'primary', near = awsZone('seoul-aws'), far, facts = new Map() }: Where = {}): Built<AgencyAwsStack> {
  const stack = awsStack();
  const artifacts = awsBuilder.build(new Construct(stack, item.id), part<AwsZone>(item, role, near, far, facts, names(item, role, near, far)));
  return { stack, artifacts };
}

const end = (kind: LinkEnd['kind'], name: string, addresses: LinkEnd['addresses'], networks: readonly string[]): LinkEnd => ({
  kind,
  at: name,
  name: { ko: name, en: name },
  networks: networks.map((network) => Cidr.of(network)),
  addresses,
  accepts: LINK_PROFILES,
});
export const cloudEnd = (networks: readonly string[] = ['10.16.1.0/24']): LinkEnd => end('openstack', 'daejeon', ['198.51.100.10'], networks);
export const awsEnd = (networks: readonly string[] = ['10.18.1.0/24']): LinkEnd => end('aws', 'seoul-aws', ['198.51.100.21', '198.51.100.22'], networks);
export const officeEnd = (networks: readonly string[] = ['192.168.50.0/24'], addresses = ['203.0.113.9']): LinkEnd => end('gateway', 'hq', addresses, networks);

/** A link as an engineer writes it in an own stack. */
export const link = (overrides: Partial<Link> = {}): Link => ({
  id: 'hq-line',
  agency: '1741000',
  dataClass: 'S',
  grade: 3,
  profile: 'baseline',
  near: cloudEnd(),
  far: officeEnd(),
  decommissionBy: '2027-12-31',
  ...overrides,
});
