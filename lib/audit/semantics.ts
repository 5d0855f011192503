import type { Resource } from '../resource/resource';
import aws from './semantics/aws.json';
import openstack from './semantics/openstack.json';

const TABLES: Readonly<Record<Resource['cloud'], Readonly<Record<string, readonly string[]>>>> = { openstack: openstack.replacedBy, aws: aws.replacedBy };

/** Whether changing these properties makes the cloud destroy the resource and make another. `unknown`: the type stands in no table of ours. */
export function replaces(type: string, cloud: Resource['cloud'], changed: readonly string[]): 'yes' | 'no' | 'unknown' {
  const table = TABLES[cloud];
  if (!Object.hasOwn(table, type)) return 'unknown';
  const forcing = table[type] ?? [];
  if (forcing[0] === '*') return changed.length > 0 ? 'yes' : 'no';
  const touched = changed.map((path) => path.replaceAll(/\[\d+\]/g, ''));
  return touched.some((path) => forcing.some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`))) ? 'yes' : 'no';
}
