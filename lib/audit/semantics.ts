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

/** Beside its properties, what may make Terraform lose sight of a resource, or act on what it has overlooked: nobody knows whether it is made anew. */
const UNCERTAIN = /^(provider|count|for_each|lifecycle\.(ignore_changes|replace_triggered_by))\b/;
/** Blocks that say where a state and what it speaks of are. */
const WHEREABOUTS = new Set(['terraform.backend', 'terraform.cloud', 'provider']);

/** Whether what is no property of a resource may have something made anew. */
export const mayMakeAnew = (type: string, attributes: readonly string[]): boolean => WHEREABOUTS.has(type) || attributes.some((path) => UNCERTAIN.test(path));
