import type { Json, Resource } from '../resource/resource';

/** The managed resources of a `cdk.tf.json`. */
export function terraformResources(document: unknown): Resource[] {
  const found: Resource[] = [];
  for (const [type, named] of Object.entries(record(record(document)['resource']))) {
    for (const [name, body] of Object.entries(record(named))) {
      const { '//': _comment, lifecycle, ...properties } = record(body);
      found.push({ cloud: 'openstack', type, address: `${type}.${name}`, properties, guarded: record(lifecycle)['prevent_destroy'] === true });
    }
  }
  return found;
}

/** An object's keys, and none of what is no object. */
export const record = (value: unknown): Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};
