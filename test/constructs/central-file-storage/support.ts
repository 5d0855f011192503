import { z } from 'zod';
import { fields, type FileStorageSpec } from '../../../constructs/central-file-storage/fields';
import { classOf, filePlane } from '../../../constructs/central-file-storage/off-site';
import { centralFileStorage } from '../../../constructs/central-file-storage/spec';
import { fields as linkFields, type LinkSpec } from '../../../constructs/transfer-link/fields';
import type { OperatorStep, Part, PartRole } from '../../../lib/model/kind';
import { isReason } from '../../../lib/model/kind';
import type { PartContext } from '../../../lib/model/part-context';
import type { Item } from '../../../lib/model/request';
import { entryFields } from '../../../lib/model/request';
import type { Tenancy } from '../../../lib/model/tenancy';
import type { Portfolio } from '../../../lib/model/whole';
import type { Zone } from '../../../lib/model/zone';
import { inFile, type Problem } from '../../../lib/problem/problem';
import { calendarDate } from '../../../lib/values/calendar-date';
import { Cidr } from '../../../lib/values/cidr';
import { agency, awsZone, item, MOIS, openstackZone, portfolio, type PortfolioParts } from '../../support/portfolio';

const storeSchema = z.strictObject({ ...entryFields, ...fields });
const linkSchema = z.strictObject({ ...entryFields, ...linkFields });
type StoreInput = z.input<typeof storeSchema>;

/** A file store in Daejeon with its copy in Gwangju, read by the real schema. */
export function store(overrides: Partial<StoreInput> = {}): Item<FileStorageSpec> {
  const written: StoreInput = {
    id: 'office-files',
    name: { ko: '업무 파일', en: 'Office files' },
    zone: 'daejeon',
    dataClass: 'S',
    personalData: true,
    size: '50 TB',
    dailyChange: '200 GB',
    protocol: 'NFS',
    clients: [{ network: '10.200.4.0/24', access: 'rw' }, { network: '10.200.8.0/22' }],
    replica: { zone: 'gwangju', link: 'daejeon-gwangju', bandwidth: '1 Gbps' },
    backup: {},
    restoreTest: { sample: '1 TB' },
    ...overrides,
  };
  const spec: FileStorageSpec = { zone: undefined, directory: undefined, ...storeSchema.parse(written) };
  return item<FileStorageSpec>('central-file-storage', `${MOIS}/${spec.id}`, spec, { zone: spec.zone, name: spec.name });
}

export const CIFS: Partial<StoreInput> = {
  protocol: 'CIFS',
  clients: [
    { network: '10.200.4.0/24', access: 'rw' },
    { network: '10.200.8.0/22', access: 'rw' },
  ],
  directory: {
    type: 'active_directory',
    domain: 'ad.mois.example.kr',
    dnsServers: ['10.200.0.10', '10.200.0.11'],
    user: 'svc-files',
    password: 'files/office/directory',
  },
};

export function link(from: string | undefined, to: string, id = `${from}-${to}`, overrides: Partial<z.input<typeof linkSchema>> = {}): Item<LinkSpec> {
  const parsed = linkSchema.parse({
    id,
    name: id,
    ...(from !== undefined && { zone: from }),
    dataClass: 'S',
    personalData: true,
    to: { zone: to },
    psk: 'links/between-sites/psk',
    decommissionBy: '2032-12-31',
    ...overrides,
  });
  const spec: LinkSpec = { zone: undefined, agreement: undefined, appliance: undefined, ...parsed };
  return item<LinkSpec>('transfer-link', `${MOIS}/${id}`, spec, { zone: spec.zone });
}

export const home = agency(MOIS, { onPremises: [{ id: 'sejong', name: '세종청사', networks: ['10.200.0.0/16'] }] });

/** A portfolio with the store, the link between its sites and whatever else. */
export const around = (files: Item<FileStorageSpec>, parts: PortfolioParts = {}): Portfolio =>
  portfolio({
    agencies: [home],
    ...parts,
    items: [files, ...(parts.items ?? [link('daejeon', 'gwangju'), link('seoul-aws', 'daejeon'), link('daejeon', 'seoul-aws')])],
  });

export const problemsOf = (files: Item<FileStorageSpec>, parts?: PortfolioParts): readonly Problem[] =>
  centralFileStorage
    .check(files, around(files, parts), (path) => inFile('requests/mois.yaml', `fileStorages[0].${path}`))
    .filter(({ severity }) => severity === 'error');

export const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code, where }) => `${code} ${where.path.replace('fileStorages[0].', '')}`);

export function partsOf(files: Item<FileStorageSpec>, whole: Portfolio): readonly Part[] {
  const zone = whole.zones.get(files.zone ?? 'daejeon');
  if (!zone) throw new Error('the store is pinned to a zone that is there');
  const parts = centralFileStorage.parts(files, zone, whole);
  if (isReason(parts)) throw new Error(parts.text.en);
  return parts;
}

const THIRD: Readonly<Record<string, number>> = { daejeon: 16, gwangju: 17, 'seoul-aws': 18 };

export const tenancyIn = (zone: Zone, { spec }: Item<FileStorageSpec>): Tenancy => ({
  classes: [classOf(spec)],
  segments: [{ dataClass: classOf(spec), plane: filePlane(spec), networks: [Cidr.of(`10.${THIRD[zone.zone] ?? 19}.0.0/24`)], networks6: [], linked: true }],
  quota: {
    instances: 10,
    vcpu: 40,
    ram: 160,
    volumes: 20,
    storage: 100_000,
    shares: 10,
    shareStorage: 200_000,
    networks: 5,
    ports: 50,
    securityGroups: 20,
    loadBalancers: 2,
    dnsZones: 3,
    keys: 20,
  },
  block: Cidr.of(`10.${THIRD[zone.zone] ?? 19}.0.0/22`),
  dnsName: `${MOIS}.${zone.zone}.gcloud.example.kr`,
});

/** What a builder gets to build one part of a store. */
export function partContext<Z extends Zone>(
  kind: Z['kind'],
  role: PartRole,
  files: Item<FileStorageSpec>,
  parts: PortfolioParts = {},
): PartContext<FileStorageSpec, Z> {
  const whole = around(files, parts);
  const all = partsOf(files, whole);
  const zones = new Map(
    all.map((part): [PartRole, Zone] => {
      const zone = whole.zones.get(part.zone);
      if (!zone) throw new Error(`no zone ${part.zone}`);
      return [part.role, zone];
    }),
  );
  const zone = zones.get(role);
  const wave = whole.waves[0];
  if (zone?.kind !== kind || !wave) throw new Error(`the ${role} does not stand on ${kind}`);
  const placement = (ref: Item['ref'], ends: readonly string[]) => ({
    item: ref,
    kind: 'any',
    wave: wave.wave,
    zone: ends[0] ?? '',
    cutover: wave.opens,
    deployed: false,
    reasons: [],
    amendedIn: [],
    parts: ends.map((end, index) => ({ role: index === 0 ? ('primary' as const) : ('far' as const), zone: end, stack: 'workload-1' })),
  });
  return {
    portfolio: whole,
    agency: home,
    zone: zone as Z,
    wave,
    tenancy: tenancyIn(zone, files),
    policyPack: 'kr-n2sf-2026',
    item: files,
    role,
    cutover: calendarDate('2026-04-04'),
    parts: new Map([...zones].map(([each, at]) => [each, { zone: at, tenancy: tenancyIn(at, files) }])),
    placementOf: (ref) => {
      const found = whole.items.get(ref);
      if (!found) return undefined;
      if (found.kind !== 'transfer-link')
        return placement(
          ref,
          all.map((part) => part.zone),
        );
      return placement(ref, [found.zone ?? '', (found.spec as LinkSpec).to.zone ?? '']);
    },
    tenancyOf: (_agency, name) => {
      const at = whole.zones.get(name);
      return at && tenancyIn(at, files);
    },
    fact: (at, name) => {
      throw new Error(`the kind did not name ${at}: ${name}`);
    },
    tags: { agency: MOIS, system: files.id, class: 'S', grade: '3', wave: wave.wave, policyPack: 'kr-n2sf-2026' },
    removable: false,
  };
}

/** What people are told to do for one part of a store. */
export function stepsOf(files: Item<FileStorageSpec>, role: PartRole, parts?: PortfolioParts): readonly OperatorStep[] {
  const whole = around(files, parts);
  const at = partsOf(files, whole).find((part) => part.role === role)?.zone ?? '';
  const context = partContext(whole.zones.get(at)?.kind ?? 'openstack', role, files, parts);
  return centralFileStorage.operatorSteps?.(files, role, context.zone, context.portfolio, context) ?? [];
}

export { awsZone, openstackZone };
