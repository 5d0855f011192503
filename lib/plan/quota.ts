import type { QuotaClass } from '../model/portfolio';
import type { Quota } from '../model/tenancy';

/**
 * What an agency may use in one zone where no quota class says otherwise: room for some twenty systems. Sizes in GiB.
 * Nothing is unlimited (GC-TEN-05).
 */
export const DEFAULT_QUOTA: Quota = {
  instances: 100,
  vcpu: 400,
  ram: 1600,
  volumes: 200,
  storage: 20_000,
  shares: 20,
  shareStorage: 100_000,
  networks: 20,
  ports: 500,
  securityGroups: 200,
  loadBalancers: 20,
  dnsZones: 5,
  keys: 100,
};

const COUNTS = Object.keys(DEFAULT_QUOTA) as (keyof Quota)[];

/**
 * The quota of a class: its own values, else the inherited ones times its multiplier, rounded up. A class that inherits from
 * none inherits `DEFAULT_QUOTA`. A class that is unknown, or that inherits from itself by whatever way round, has the
 * defaults from there on (`gcdk check` reports both).
 */
export function quotaOf(classes: readonly QuotaClass[], id: string): Quota {
  const byId = new Map(classes.map((quotaClass): [string, QuotaClass] => [quotaClass.id, quotaClass]));
  const line: QuotaClass[] = [];
  for (let next = byId.get(id); next && !line.includes(next); next = next.inherits === undefined ? undefined : byId.get(next.inherits)) line.push(next);
  return line.reduceRight<Quota>((inherited, quotaClass) => derived(quotaClass, inherited), DEFAULT_QUOTA);
}

function derived(quotaClass: QuotaClass, inherited: Quota): Quota {
  const values = COUNTS.map((count) => [count, quotaClass[count] ?? Math.ceil(inherited[count] * quotaClass.multiplier)] as const);
  return { ...inherited, ...Object.fromEntries(values) };
}
