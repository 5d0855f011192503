import { z } from 'zod';
import { catalogue } from '../../constructs/catalogue';
import { entryFields, type Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { agency, awsZone, item, MOIS, openstackZone, portfolio, type PortfolioParts } from './portfolio';

/** An entry of a request file, as an agency would write it, and the kind in whose section it stands. */
export interface Written {
  readonly kind: string;
  readonly entry: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** Where a sample stands: its own zone and the one of its other part, if it has one. */
export type Pair = readonly [at: string, other: string];

export interface KindSample {
  readonly title: string;
  /** The sample first, then what it cannot do without. */
  readonly items: (at: string, other: string) => readonly Written[];
  /** Default: every pair of zones. */
  readonly pairs?: readonly Pair[];
}

const ON_OPENSTACK: Pair = ['daejeon', 'gwangju'];
const ON_AWS: Pair = ['seoul-aws', 'busan-aws'];
const TO_AWS: Pair = ['gwangju', 'seoul-aws'];
const FROM_AWS: Pair = ['seoul-aws', 'gwangju'];
/** Both parts on OpenStack, both on AWS, and one on each, either way round. */
export const PAIRS: readonly Pair[] = [ON_OPENSTACK, ON_AWS, TO_AWS, FROM_AWS];

const common = (id: string, at: string) => ({ id, name: { ko: `표본 ${id}`, en: `Sample ${id}` }, zone: at, dataClass: 'S', personalData: true });

const system = (at: string, overrides: Readonly<Record<string, unknown>> = {}): Written => ({
  kind: 'migrated-system',
  entry: {
    ...common('portal', at),
    grade: 3,
    components: [
      { id: 'web', count: 2, vcpu: 2, ram: '4 GiB', os: 'rocky-9', listens: [{ port: 8080, from: ['agency', 'on-premises'] }] },
      {
        id: 'db',
        vcpu: 2,
        ram: '4 GiB',
        os: 'ubuntu-24-04',
        disks: [
          { id: 'data', size: '200 GiB' },
          { id: 'log', size: '50 GiB' },
        ],
        listens: [{ port: 5432, from: ['web'] }],
      },
    ],
    ...overrides,
  },
});

const link = (at: string, to: Readonly<Record<string, unknown>>, overrides: Readonly<Record<string, unknown>> = {}): Written => ({
  kind: 'transfer-link',
  entry: { ...common('line', at), to, psk: 'links/line/psk', decommissionBy: '2032-12-31', ...overrides },
});

const store = (at: string, other: string, overrides: Readonly<Record<string, unknown>> = {}): Written => ({
  kind: 'central-file-storage',
  entry: {
    ...common('office-files', at),
    size: '20 TB',
    dailyChange: '100 GB',
    protocol: 'NFS',
    clients: [
      { network: '192.168.50.0/25', access: 'rw' },
      // Only NFS on OpenStack can tell networks apart.
      { network: '192.168.50.128/25', access: at.endsWith('-aws') ? 'rw' : 'ro' },
    ],
    replica: { zone: other, link: 'line', bandwidth: '1 Gbps' },
    backup: {},
    restoreTest: { sample: '1 TB' },
    ...overrides,
  },
});

/** One row a kind. A kind that stands in no row fails `test/contract`: give it samples that between them use everything it offers. */
export const SAMPLES: Readonly<Record<string, readonly KindSample[]>> = {
  'migrated-system': [
    { title: 'a sensitive system of two components', items: (at) => [system(at)] },
    { title: 'a system of grade 1 with its standby', items: (at, other) => [system(at, { grade: 1, standby: other })] },
    {
      title: 'an open system behind a public entry',
      items: (at) => [
        system(at, {
          dataClass: 'O',
          personalData: false,
          grade: 4,
          exposure: 'public',
          components: [{ id: 'web', count: 2, vcpu: 2, ram: '4 GiB', os: 'rocky-9', listens: [{ port: 8080, from: ['entry'] }] }],
          entry: { to: 'web', port: 443, certificate: 'portal/tls' },
        }),
      ],
    },
    { title: 'a classified system', items: (at) => [system(at, { dataClass: 'C', grade: 3 })], pairs: [ON_OPENSTACK] },
  ],
  'transfer-link': [
    { title: 'a link to a site of the agency', items: (at) => [link(at, { site: 'hq' })] },
    { title: 'a link of two tunnels to a site', items: (at) => [link(at, { site: 'two-lines' }, { grade: 1 })] },
    { title: 'a link to another zone', items: (at, other) => [link(at, { zone: other })], pairs: [ON_OPENSTACK, TO_AWS, FROM_AWS] },
  ],
  'central-file-storage': [
    { title: 'a file store over NFS', items: (at, other) => [store(at, other), link(at, { zone: other })], pairs: [ON_OPENSTACK, TO_AWS, FROM_AWS] },
    {
      title: 'a file store over CIFS',
      items: (at, other) => [
        store(at, other, {
          protocol: 'CIFS',
          clients: [{ network: '192.168.50.0/24', access: 'rw' }],
          directory: {
            type: 'active_directory',
            domain: 'ad.mois.example.kr',
            dnsServers: ['192.168.50.10', '192.168.50.11'],
            user: 'svc-files',
            password: 'files/office/directory',
          },
        }),
        link(at, { zone: other }),
      ],
      pairs: [ON_OPENSTACK, TO_AWS, FROM_AWS],
    },
  ],
};

/** Each zone's off-site partner, by which standbys are placed. */
const PARTNERS: Readonly<Record<string, string>> = { daejeon: 'gwangju', gwangju: 'seoul-aws', 'seoul-aws': 'busan-aws', 'busan-aws': 'daejeon' };
const offsite = (zone: string) => ({ offsite: { zone: PARTNERS[zone] ?? '', bandwidth: '10 Gbps' } });

/** Two zones of each cloud. */
export const sampleZones = (): readonly Zone[] => [
  openstackZone('daejeon', offsite('daejeon')),
  openstackZone('gwangju', offsite('gwangju')),
  awsZone('seoul-aws', offsite('seoul-aws')),
  awsZone('busan-aws', offsite('busan-aws')),
];

const ACCEPTS = ['modern' as const, 'baseline' as const];
const home = () =>
  agency(MOIS, {
    onPremises: [
      { id: 'hq', name: '본청', networks: ['192.168.50.0/24'], gateway: '203.0.113.9', accepts: ACCEPTS },
      { id: 'two-lines', name: '분소', networks: ['192.168.60.0/24'], gateway: '203.0.113.19', standbyGateway: '203.0.113.20', accepts: ACCEPTS },
    ],
  });

/** An entry read by its kind's own schema. */
export function read({ kind, entry }: Written): Item {
  const definition = catalogue.find((one) => one.kind === kind);
  if (!definition) throw new Error(`the catalogue has no kind '${kind}'`);
  const spec = z.strictObject({ ...entryFields, ...definition.fields }).parse(entry);
  return item<unknown>(kind, `${MOIS}/${entry.id}`, spec, { name: spec.name, ...(spec.zone !== undefined && { zone: spec.zone }) });
}

/** A portfolio of a sample in the zones of a test. */
export const sampleWorld = (items: readonly Item[], parts: PortfolioParts = {}): Portfolio =>
  portfolio({ zones: sampleZones(), agencies: [home()], items, ...parts });
