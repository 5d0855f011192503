import type { Json } from '../resource/resource';
import { isList } from './differences';
import type { RootImage } from './entry';
import { record } from './terraform';

type Body = Readonly<Record<string, Json>>;

export const SERVER = 'openstack_compute_instance_v2';
const VOLUME = 'openstack_blockstorage_volume_v3';

/**
 * The image that a server's root disk, or a volume, is made from, through whatever it is named: its own `image_id` or `image_name`,
 * the boot device, the volume that a server boots from, a data source that looks the image up.
 *
 * @returns `undefined` for every other type, and where `ignore_changes` has the image stay what it was
 */
export function rootImage(document: Body, type: string, body: Body): RootImage | undefined {
  if (type === VOLUME) return made(imageOf(document, body), false);
  if (type !== SERVER) return undefined;
  const boot = bootDevice(body);
  if (boot?.['source_type'] === 'volume') {
    const volume = referred(document, 'resource', VOLUME, boot['uuid']);
    return made(volume && imageOf(document, volume), false);
  }
  if (boot?.['source_type'] === 'image') return made(resolved(document, boot['uuid']), false);
  return made(imageOf(document, body), true);
}

const made = (image: Json | undefined, inPlace: boolean): RootImage | undefined => (image === undefined ? undefined : { image, inPlace });

function bootDevice(server: Body): Body | undefined {
  const devices = server['block_device'];
  return (isList(devices) ? devices : devices === undefined ? [] : [devices]).map(record).find((device) => Number(device['boot_index']) === 0);
}

function imageOf(document: Body, body: Body): Json | undefined {
  const { ignore_changes } = record(body['lifecycle']);
  const ignored = isList(ignore_changes) ? ignore_changes : [ignore_changes];
  const key = (['image_id', 'image_name'] as const).find((one) => body[one] !== undefined && !ignored.includes(one));
  return key === undefined || ignored.includes('all') ? undefined : resolved(document, body[key]);
}

/** An image by what it is looked up with, where a data source does. */
function resolved(document: Body, image: Json | undefined): Json | undefined {
  const found = referred(document, 'data', 'openstack_images_image_v2', image);
  if (!found) return image;
  const { '//': _comment, provider: _provider, ...query } = found;
  return query;
}

/** The block that `${data.type.name.id}` or `${type.name.id}` speaks of. */
function referred(document: Body, section: 'resource' | 'data', type: string, reference: Json | undefined): Body | undefined {
  if (typeof reference !== 'string') return undefined;
  const start = section === 'data' ? `\${data.${type}.` : `\${${type}.`;
  if (!reference.startsWith(start)) return undefined;
  const name = reference.slice(start.length).split(/[.}]/)[0] ?? '';
  const named = record(record(document[section])[type]);
  return Object.hasOwn(named, name) ? record(named[name]) : undefined;
}
