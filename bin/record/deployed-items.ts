import type { Manifest } from '../../lib/manifest/manifest';
import { byText } from '../../lib/values/compare';
import type { CloudState } from './cloud-state';

/** An item stands when every resource that any zone's manifest has of it stands in that zone, and none of its parts waits. */
export function deployedItems(manifests: readonly Manifest[], states: ReadonlyMap<string, readonly CloudState[]>): string[] {
  const standing = new Map<string, boolean>();
  for (const { zone, resources, waiting } of manifests) {
    const here = states.get(zone.zone) ?? [];
    for (const { item, stack, address } of resources) {
      if (item === undefined) continue;
      const stands = here.some(({ addresses }) => addresses.has(zone.kind === 'aws' ? `${stack}/${address}` : address));
      standing.set(item, (standing.get(item) ?? true) && stands);
    }
    for (const { item } of waiting) standing.set(item, false);
  }
  return [...standing].flatMap(([item, stands]) => (stands ? [item] : [])).sort(byText);
}
