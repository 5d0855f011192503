import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AgencyStack, type AgencyStackProps } from '../../constructs/shared/openstack-stack';
import { App, type TerraformStack } from '../../constructs/terraform';
import { by } from '../../lib/values/compare';

export type Attributes = Readonly<Record<string, unknown>>;
/** Type → address → attributes. */
export type ByType = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

export interface TerraformDocument {
  readonly terraform: Attributes;
  readonly provider?: Readonly<Record<string, readonly Attributes[]>>;
  readonly variable?: Readonly<Record<string, Attributes>>;
  readonly output?: Readonly<Record<string, Attributes>>;
  readonly resource?: ByType;
  readonly data?: ByType;
  readonly removed?: readonly Attributes[];
}

/** A plain engine app that leaves nothing in the working folder. */
export const terraformApp = (): App => new App({ outdir: mkdtempSync(join(tmpdir(), 'gcdk-test-')), stackTraces: false });

/** An agency's stack with classes O and S in Daejeon, its state in PostgreSQL. */
export const agencyStack = (overrides: Partial<AgencyStackProps> = {}, id = 'workload-1'): AgencyStack =>
  new AgencyStack(terraformApp(), id, {
    zone: { zone: 'daejeon', region: 'RegionOne' },
    agency: '1741000',
    classes: ['S', 'O'],
    state: { type: 'pg', adminSchema: 'gcdk-admin', agencySchema: 'gcdk-agency' },
    stateKey: 'pilot/daejeon/1741000/2026-1/workload-1',
    ...overrides,
  });

/** The administrator's stack, as a tenancy has it. */
export const adminStack = (overrides: Partial<Omit<AgencyStackProps, 'agency' | 'classes'>> = {}): AgencyStack =>
  new AgencyStack(terraformApp(), 'tenancy', {
    zone: { zone: 'daejeon', region: 'RegionOne' },
    state: { type: 'pg', adminSchema: 'gcdk-admin', agencySchema: 'gcdk-agency' },
    stateKey: 'pilot/daejeon/1741000/tenancy',
    ...overrides,
  });

/** What Terraform would read, as text: the bytes that two runs must share. */
export function terraformText(stack: TerraformStack): string {
  stack.prepareStack();
  return JSON.stringify(stack.toTerraform(), null, 2);
}

export const terraformDocument = (stack: TerraformStack): TerraformDocument => JSON.parse(terraformText(stack)) as TerraformDocument;

/** Every resource by type, then address: `terraformResources(stack)['openstack_networking_router_v2']`. */
export const terraformResources = (stack: TerraformStack): ByType => terraformDocument(stack).resource ?? {};

/** The resources of one type, in order of their addresses; the prefix `openstack_` may be left out. */
export function resourcesOf(stack: TerraformStack, type: string): readonly Attributes[] {
  const found = terraformResources(stack)[type.startsWith('openstack_') ? type : `openstack_${type}`] ?? {};
  return Object.entries(found)
    .sort(by(([address]) => address))
    .map(([, attributes]) => attributes);
}

/** Every address of resources and data, sorted: what must not move when inputs are reordered. */
export function addresses(stack: TerraformStack): readonly string[] {
  const { resource = {}, data = {} } = terraformDocument(stack);
  return [...listed(resource, ''), ...listed(data, 'data.')].sort();
}

const listed = (sections: ByType, prefix: string): string[] =>
  Object.entries(sections).flatMap(([type, of]) => Object.keys(of).map((name) => `${prefix}${type}.${name}`));
