import type { z } from 'zod';
import { agencySchema, type Agency } from '../../lib/model/agency';
import { portfolioSchema, type PortfolioSettings } from '../../lib/model/portfolio';
import { itemRef, type Item, type ItemRef, type Origin, type RequestedAgreement } from '../../lib/model/request';
import type { Waiver } from '../../lib/model/waiver';
import type { Places } from '../../lib/model/places';
import { wavesSchema, type Pin, type Wave } from '../../lib/model/wave';
import type { Portfolio } from '../../lib/model/whole';
import { awsZoneSchema, openstackZoneSchema, type AwsZone, type OpenStackZone, type Zone } from '../../lib/model/zone';
import { agencyCode } from '../../lib/values/agency-code';
import { calendarDate } from '../../lib/values/calendar-date';
import { by, byText } from '../../lib/values/compare';
import { identifier } from '../../lib/values/identifier';

/** Ministry of the Interior and Safety; the agency that examples are about. */
export const MOIS = '1741000';
/** Korea Customs Service. */
export const CUSTOMS = '1220000';

type OpenStackInput = z.input<typeof openstackZoneSchema>;
type AwsInput = z.input<typeof awsZoneSchema>;
type AgencyInput = z.input<typeof agencySchema>;
type SettingsInput = z.input<typeof portfolioSchema>;
type WaveInput = z.input<typeof wavesSchema>['waves'][number];

/** A government data centre that holds everything and runs every service; read by the real schema. */
export const openstackZone = (name = 'daejeon', overrides: Partial<OpenStackInput> = {}): OpenStackZone =>
  openstackZoneSchema.parse({
    kind: 'openstack',
    zone: name,
    title: { ko: `${name} 센터`, en: `${name} centre` },
    site: { id: name, country: 'KR', failureDomain: name },
    endpoint: `https://keystone.${name}.example.kr:5000/v3`,
    region: 'RegionOne',
    highestClass: 'C',
    certification: { scheme: 'government-dc', level: 'high', number: `GDC-${name}`, validFrom: '2020-01-01', validUntil: '2039-12-31' },
    capacity: { vcpu: 10_000, ram: '100 TiB', storage: '10 PiB', vpnTunnels: 100 },
    vpn: { accepts: ['kcmvp-appliance', 'baseline'] },
    availabilityZones: ['nova'],
    flavors: [
      { name: 'm1.small', vcpu: 2, ram: '4 GiB' },
      { name: 'm1.medium', vcpu: 4, ram: '8 GiB' },
      { name: 'm1.large', vcpu: 8, ram: '32 GiB' },
      { name: 'd1.large', vcpu: 8, ram: '32 GiB', dedicated: true },
    ],
    images: [
      { name: 'Rocky-9.4', os: 'rocky-9' },
      { name: 'Ubuntu-24.04', os: 'ubuntu-24-04' },
    ],
    volumeTypes: [{ name: 'luks', encrypted: true }],
    shareTypes: [{ name: 'encrypted-nfs', protocols: ['NFS', 'CIFS'], encrypted: true, shareServers: true, snapshots: true }],
    externalNetwork: 'external',
    services: ['barbican', 'designate', 'heat', 'manila', 'mistral', 'octavia', 'swift', 'vpnaas'],
    adminNetwork: '10.255.0.0/24',
    ...overrides,
  });

/** A certified commercial zone in Seoul. */
export const awsZone = (name = 'seoul-aws', overrides: Partial<AwsInput> = {}): AwsZone =>
  awsZoneSchema.parse({
    kind: 'aws',
    zone: name,
    title: { ko: '서울 AWS', en: 'AWS Seoul' },
    site: { id: name, country: 'KR', failureDomain: name },
    endpoint: 'https://ec2.ap-northeast-2.amazonaws.com',
    region: 'ap-northeast-2',
    highestClass: 'S',
    certification: { scheme: 'csap', level: 'mid', number: 'CSAP-2024-01', validFrom: '2024-01-01', validUntil: '2038-12-31' },
    capacity: { vcpu: 10_000, ram: '100 TiB', storage: '10 PiB', vpnTunnels: 100 },
    vpn: { accepts: ['modern', 'baseline'] },
    availabilityZones: ['ap-northeast-2a', 'ap-northeast-2c'],
    accounts: { default: '111122223333' },
    flavors: [
      { name: 't3.small', vcpu: 2, ram: '2 GiB' },
      { name: 'm6i.large', vcpu: 2, ram: '8 GiB' },
      { name: 'm6i.2xlarge', vcpu: 8, ram: '32 GiB' },
    ],
    images: [
      { name: 'Rocky-9', os: 'rocky-9', id: 'ami-0123456789abcdef0' },
      { name: 'Ubuntu-24.04', os: 'ubuntu-24-04', id: 'ami-0123456789abcdef1' },
    ],
    transitGateway: 'tgw-0123456789abcdef0',
    backupAccount: '444455556666',
    logBucket: 'gcloud-log-archive',
    adminNetwork: '10.255.1.0/24',
    services: ['fsx', 'shield', 'waf'],
    ...overrides,
  });

export const agency = (code: string = MOIS, overrides: Partial<AgencyInput> = {}): Agency =>
  agencySchema.parse({
    agency: code,
    name: { ko: code === MOIS ? '행정안전부' : `기관 ${code}`, en: code === MOIS ? 'Ministry of the Interior and Safety' : `Agency ${code}` },
    kind: 'central',
    contacts: [{ role: 'owner', name: '홍길동', email: 'cloud@example.go.kr' }],
    quotaClass: 'standard',
    ...overrides,
  });

export const wave = (id = '2026-1', opens = '2026-03-02', closes = '2026-06-26', limits?: WaveInput['limits']): Wave => {
  const [parsed] = wavesSchema.parse({ waves: [{ wave: id, title: id, opens, closes, ...(limits && { limits }) }] }).waves;
  if (!parsed) throw new Error('a wave was given');
  return parsed;
};

/** Two waves a year from 2026 on: `2026-1` from March to June, `2026-2` from September to December. */
export const waves = (count = 4): Wave[] =>
  Array.from({ length: count }, (_, index) => {
    const year = 2026 + Math.floor(index / 2);
    return index % 2 === 0 ? wave(`${year}-1`, `${year}-03-02`, `${year}-06-26`) : wave(`${year}-2`, `${year}-09-01`, `${year}-12-04`);
  });

export const pin = (item: string, decision: { wave?: string; zone?: string; cutover?: string }): Pin => {
  const [parsed] = wavesSchema.parse({
    waves: [{ wave: 'x1', title: 'x', opens: '2026-01-01', closes: '2026-01-02' }],
    pins: [{ item, reason: '협의', ...decision }],
  }).pins;
  if (!parsed) throw new Error('a pin was given');
  return parsed;
};

/** Settings whose zones and pools match the zones given. */
export const settings = (zones: readonly string[], overrides: Partial<SettingsInput> = {}): PortfolioSettings =>
  portfolioSchema.parse({
    portfolio: 'pilot',
    title: { ko: '시범 사업', en: 'Pilot' },
    operator: { name: '국가정보자원관리원', email: 'ops@example.go.kr' },
    policyPacks: ['kr-csap-2023', 'kr-n2sf-2026'],
    zones: [...zones],
    addressPools: zones.map((zone, index) => ({ id: `pool-${zone}`, network: `10.${16 + index}.0.0/16`, zones: [zone] })),
    state: Object.fromEntries(zones.map((zone) => [zone, { type: 'pg', adminSchema: 'admin-state', agencySchema: 'agency-state' }])),
    quotaClasses: [{ id: 'standard' }],
    dnsSuffix: 'gcloud.example.kr',
    ...overrides,
  });

export const originOf = (agency: string, pointer: string): Origin => ({
  file: `requests/${agency}.yaml`,
  digest: `sha256:${'0'.repeat(64)}`,
  pointer,
  line: 1,
  column: 1,
});

/** An entry of any kind, as the reader of requests hands it on. */
export const item = <S>(kind: string, ref: string, spec: S, overrides: Partial<Item<S>> = {}): Item<S> => {
  const [code = '', id = ''] = ref.split('/');
  return {
    ref: itemRef(code, id),
    kind,
    agency: agencyCode(code),
    id: identifier(id),
    name: { ko: id, en: id },
    spec,
    origin: originOf(code, `/things/${id}`),
    submitted: calendarDate('2025-11-03'),
    asked: overrides.submitted ?? calendarDate('2025-11-03'),
    ...overrides,
  };
};

/** A tombstone. */
export const retirement = (ref: string, wave: string): NonNullable<Item['retired']> => {
  const [code = '', id = ''] = ref.split('/');
  const parsed = wavesSchema.parse({ waves: [{ wave, title: wave, opens: '2026-01-01', closes: '2026-01-02' }] }).waves[0];
  if (!parsed) throw new Error('a wave was given');
  return { item: identifier(id), reason: '통합', approver: '홍길동', wave: parsed.wave, origin: originOf(code, '/retire/0') };
};

/** What a test says about its portfolio; everything else has a default. */
export interface PortfolioParts {
  /** Default: daejeon, gwangju and seoul-aws. */
  readonly zones?: readonly Zone[];
  /** Default: every agency that an item belongs to, or MOIS. */
  readonly agencies?: readonly Agency[];
  readonly items?: readonly Item[];
  readonly agreements?: readonly RequestedAgreement[];
  /** Default: four, two a year from 2026 on. */
  readonly waves?: readonly Wave[];
  readonly pins?: readonly Pin[];
  readonly waivers?: readonly Waiver[];
  readonly facts?: Portfolio['facts'];
  readonly settings?: Partial<SettingsInput>;
}

/** A whole portfolio, valid unless the overrides break it. */
export function portfolio(parts: PortfolioParts = {}): Portfolio {
  const zones = parts.zones ?? [openstackZone('daejeon'), openstackZone('gwangju'), awsZone('seoul-aws')];
  const items = parts.items ?? [];
  const codes = [...new Set(items.map((item): string => item.agency))].sort(byText);
  const agencies = parts.agencies ?? (codes.length > 0 ? codes : [MOIS]).map((code) => agency(code));
  return {
    settings: settings(
      zones.map(({ zone }) => zone),
      parts.settings,
    ),
    zones: new Map([...zones].sort(by(({ zone }) => zone)).map((zone) => [zone.zone, zone])),
    agencies: new Map([...agencies].sort(by(({ agency }) => agency)).map((agency) => [agency.agency, agency])),
    items: new Map([...items].sort(by(({ ref }) => ref)).map((item) => [item.ref, item])),
    agreements: new Map((parts.agreements ?? []).map((agreement): [ItemRef, RequestedAgreement] => [itemRef(agreement.from, agreement.id), agreement])),
    waves: parts.waves ?? waves(),
    pins: parts.pins ?? [],
    waivers: parts.waivers ?? [],
    facts: parts.facts ?? new Map(),
    files: [],
    origins: new Map(),
  };
}

/** A plan in which nothing stands anywhere. */
export const NO_PLACES: Places = { placementOf: () => undefined, tenancyOf: () => undefined };
