import { Construct } from 'constructs';
import { z } from 'zod';
import { builder as awsBuilder } from '../../../constructs/migrated-system/aws';
import { fields, type SystemSpec } from '../../../constructs/migrated-system/fields';
import { builder as openstackBuilder } from '../../../constructs/migrated-system/openstack';
import type { LinkSpec } from '../../../constructs/transfer-link/fields';
import { migratedSystem } from '../../../constructs/migrated-system/spec';
import type { AgencyAwsStack } from '../../../constructs/shared/aws-stack';
import type { AgencyStack } from '../../../constructs/shared/openstack-stack';
import type { PartRole } from '../../../lib/model/kind';
import type { PartContext } from '../../../lib/model/part-context';
import type { Placement } from '../../../lib/model/placement';
import { entryFields, type Item, type ItemRef } from '../../../lib/model/request';
import type { Tenancy } from '../../../lib/model/tenancy';
import type { Portfolio } from '../../../lib/model/whole';
import type { AwsZone, OpenStackZone, Zone } from '../../../lib/model/zone';
import { calendarDate } from '../../../lib/values/calendar-date';
import { Cidr } from '../../../lib/values/cidr';
import { awsStack } from '../../support/cloudformation';
import { agency, awsZone, item, openstackZone, portfolio, wave, type PortfolioParts } from '../../support/portfolio';
import { agencyStack } from '../../support/terraform';

const schema = z.strictObject({ ...entryFields, ...fields });
export type SystemInput = z.input<typeof schema>;
type ComponentInput = SystemInput['components'][number];

/** A component of one small server; what a test is about is said on top. */
export const component = (id: string, overrides: Partial<ComponentInput> = {}): ComponentInput => ({ id, vcpu: 2, ram: '4 GiB', os: 'rocky-9', ...overrides });

/** A sensitive portal of a web server and a database, read by the real schema; grade 3, so without a standby. */
export const system = (overrides: Partial<SystemInput> = {}, ref = '1741000/portal'): Item<SystemSpec> => {
  const id = ref.split('/')[1] ?? '';
  const spec = schema.parse({
    id,
    name: '민원 포털',
    dataClass: 'S',
    grade: 3,
    personalData: false,
    components: [
      component('web', { count: 2, listens: [{ port: 8080, from: ['agency'] }] }),
      component('db', { disks: [{ id: 'data', size: '200 GiB' }], listens: [{ port: 5432, from: ['web'] }] }),
    ],
    ...overrides,
  }) as SystemSpec;
  return item<SystemSpec>('migrated-system', ref, spec, spec.zone === undefined ? {} : { zone: spec.zone });
};

/** An open system behind a public entry. */
export const publicSystem = (overrides: Partial<SystemInput> = {}): Item<SystemSpec> =>
  system({
    dataClass: 'O',
    exposure: 'public',
    components: [
      component('web', { count: 2, listens: [{ port: 8080, from: ['entry'] }] }),
      component('db', { disks: [{ id: 'data', size: '200 GiB' }], listens: [{ port: 5432, from: ['web'] }] }),
    ],
    entry: { to: 'web', port: 443, certificate: 'portal/tls' },
    ...overrides,
  });

const NETWORKS: Readonly<Record<string, number>> = { daejeon: 16, gwangju: 17, 'seoul-aws': 18 };

/** A tenancy with every segment of S and O; the second octet tells the zone, the third agency, class and plane. */
export const tenancy = (code: string, zone: string, ipv6 = true): Tenancy => {
  const second = NETWORKS[zone] ?? 99;
  const third = code === '1741000' ? 0 : 64;
  const segment = (dataClass: 'S' | 'O' | 'C', plane: 'work' | 'internet' | 'dmz', index: number): Tenancy['segments'][number] => ({
    dataClass,
    plane,
    networks: [Cidr.of(`10.${second}.${third + index}.0/24`)],
    networks6: ipv6 ? [Cidr.of(`fd00:${second}:${third + index}::/64`)] : [],
    linked: false,
  });
  const quota = {
    instances: 9,
    vcpu: 9,
    ram: 9,
    volumes: 9,
    storage: 9,
    shares: 9,
    shareStorage: 9,
    networks: 9,
    ports: 9,
    securityGroups: 9,
    loadBalancers: 9,
  };
  return {
    classes: ['C', 'S', 'O'],
    segments: [segment('S', 'work', 1), segment('O', 'internet', 2), segment('O', 'dmz', 3), segment('C', 'work', 4)],
    quota: { ...quota, dnsZones: 9, keys: 9 },
    block: Cidr.of(`10.${second}.${third}.0/22`),
    dnsName: `${code.toLowerCase()}.${zone}.gcloud.example.kr`,
  };
};

export interface PartOptions {
  readonly role?: PartRole;
  /** Default: what `parts` of the kind says for the zone. */
  readonly others?: readonly Item[];
  readonly parts?: PortfolioParts;
  readonly removable?: boolean;
  readonly ipv6?: boolean;
}

/** The context that a stack hands to the builder of a part whose primary stands in `zone`. */
export function partOf<Z extends Zone>(one: Item<SystemSpec>, zone: Z, options: PartOptions = {}): PartContext<SystemSpec, Z> {
  const { role = 'primary', others = [], removable = false, ipv6 = true } = options;
  const whole = portfolio({ items: [one, ...others], zones: zonesWith(zone), ...options.parts });
  const primary = role === 'primary' ? zone : (whole.zones.get(partner(zone.zone)) ?? zone);
  const parts = migratedSystem.parts(one, primary, whole);
  if (!Array.isArray(parts)) throw new Error('the system can stand there');
  return {
    portfolio: whole,
    agency: whole.agencies.get(one.agency) ?? agency(one.agency),
    zone,
    wave: wave(),
    tenancy: tenancy(one.agency, zone.zone, ipv6),
    policyPack: 'kr-n2sf-2026',
    item: one,
    role,
    cutover: calendarDate('2026-03-06'),
    parts: new Map(parts.map((part) => [part.role, { zone: whole.zones.get(part.zone) ?? zone, tenancy: tenancy(one.agency, part.zone, ipv6) }])),
    placementOf: (ref) => placementIn(ref, whole),
    tenancyOf: (code, at) => tenancy(code, at, ipv6),
    fact: () => {
      throw new Error('the kind asks for no fact');
    },
    tags: { agency: one.agency, system: one.id, class: one.spec.dataClass, grade: `${one.spec.grade ?? 4}`, wave: '2026-1', policyPack: 'kr-n2sf-2026' },
    removable,
  };
}

const partner = (zone: string): string => (zone === 'daejeon' ? 'gwangju' : 'daejeon');
const offsite = (zone: string) => ({ zone: partner(zone), bandwidth: '10 Gbps' });

/** Daejeon and Gwangju back each other up, and Daejeon Seoul. */
export const zones = (): readonly Zone[] => [
  openstackZone('daejeon', { offsite: offsite('daejeon') }),
  openstackZone('gwangju', { offsite: offsite('gwangju') }),
  awsZone('seoul-aws', { offsite: offsite('seoul-aws') }),
];
const zonesWith = (zone: Zone): readonly Zone[] => zones().map((other) => (other.zone === zone.zone ? zone : other));

/** Everything stands in Daejeon, with its standby in Gwangju where it needs one; links end in Daejeon. */
function placementIn(ref: ItemRef, whole: Portfolio): Placement | undefined {
  const other = whole.items.get(ref);
  if (other === undefined) return undefined;
  const link = other.kind === 'transfer-link' ? (other.spec as LinkSpec) : undefined;
  const second = link ? link.to.zone : migratedSystem.needs(other as Item<SystemSpec>, whole).grade <= 2 ? 'gwangju' : undefined;
  const zones = ['daejeon', ...(second === undefined ? [] : [second])];
  return {
    item: ref,
    kind: other.kind,
    wave: '2026-1',
    zone: 'daejeon',
    cutover: calendarDate('2026-03-06'),
    parts: zones.map((zone, index) => ({
      role: index === 0 ? ('primary' as const) : link ? ('far' as const) : ('standby' as const),
      zone,
      stack: 'workload-1',
    })),
    deployed: false,
    reasons: [],
    amendedIn: [],
  };
}

const daejeon = (): OpenStackZone => openstackZone('daejeon', { offsite: offsite('daejeon'), availabilityZones: ['az-b', 'az-a'] });
const seoul = (): AwsZone => awsZone('seoul-aws', { offsite: offsite('seoul-aws') });

/** The agency's stack with the system in it, in Daejeon unless the options say otherwise. */
export function onOpenStack(one: Item<SystemSpec>, options: PartOptions & { readonly zone?: OpenStackZone } = {}): AgencyStack {
  const stack = agencyStack({ classes: ['C', 'S', 'O'] });
  openstackBuilder.build(new Construct(stack, one.id), partOf(one, options.zone ?? daejeon(), options));
  return stack;
}

/** As above, in Seoul. */
export function onAws(one: Item<SystemSpec>, options: PartOptions & { readonly zone?: AwsZone } = {}): AgencyAwsStack {
  const stack = awsStack();
  awsBuilder.build(new Construct(stack, one.id), partOf(one, options.zone ?? seoul(), options));
  return stack;
}
