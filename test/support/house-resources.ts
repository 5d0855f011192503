import { cloudFormationResources } from '../../lib/audit/cloudformation';
import { terraformResources } from '../../lib/audit/terraform';
import type { Manifest } from '../../lib/manifest/manifest';
import type { Resource } from '../../lib/resource/resource';
import type { House } from './house';

/** One stack of a house, its document as text and parsed, and the manifest of its folder. */
export interface HouseStack {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly stack: Manifest['stacks'][number];
  readonly text: string;
  readonly document: unknown;
  readonly resources: readonly HouseResource[];
}

/** A resource of a document, and what the manifest says of whom it belongs to. */
export interface HouseResource extends Resource {
  /** `2026-1/daejeon/1741000/workload-1`. */
  readonly where: string;
  readonly item?: string | undefined;
}

/** Every stack of every folder, from the files alone. */
export function stacksIn({ built, files }: Pick<House, 'built' | 'files'>): HouseStack[] {
  return built.flatMap(({ manifest }) => {
    const folder = `${manifest.wave.wave}/${manifest.zone.zone}`;
    return manifest.stacks.map((stack) => {
      const text = files.get(`${folder}/${stack.path}`) ?? '';
      const document: unknown = JSON.parse(text);
      const items = new Map(manifest.resources.filter((one) => one.stack === stack.name).map(({ address, item }) => [address, item]));
      const found = stack.engine === 'terraform' ? terraformResources(document) : cloudFormationResources(document);
      const where = `${folder}/${stack.agency}/${stack.part}`;
      return { folder, manifest, stack, text, document, resources: found.map((one) => ({ ...one, where, item: items.get(one.address) })) };
    });
  });
}

export const resourcesIn = (house: Pick<House, 'built' | 'files'>): HouseResource[] => stacksIn(house).flatMap(({ resources }) => resources);

/** `2026-1/daejeon/1741000/workload-1 openstack_….name`: how a test names a resource. */
export const told = ({ where, address }: HouseResource): string => `${where} ${address}`;

/** Every value below a value, with the key it stands under and the path to it. */
export function* valuesBelow(value: unknown, key = '', path = ''): Generator<{ readonly key: string; readonly path: string; readonly value: unknown }> {
  yield { key, path, value };
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* valuesBelow(one, key, `${path}[${index}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* valuesBelow(one, name, path === '' ? name : `${path}.${name}`);
}
