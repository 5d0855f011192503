import type { Change } from '../../../lib/manifest/difference';
import { changesBetween, output } from '../../support/output';

const SERVER = 'openstack_compute_instance_v2';
const VOLUME = 'openstack_blockstorage_volume_v3';
const LOOKED_UP = '${data.openstack_images_image_v2.os.id}';

const server = (body: object, more: { readonly os?: string; readonly volume?: object } = {}) =>
  output({
    resource: { [SERVER]: { web: body }, ...(more.volume && { [VOLUME]: { boot: more.volume } }) },
    ...(more.os !== undefined && { data: { openstack_images_image_v2: { os: { name: more.os } } } }),
  });
const device = (source_type: string, uuid: string) => ({ block_device: [{ boot_index: 0, source_type, destination_type: 'volume', uuid }] });
const FROM_VOLUME = device('volume', `\${${VOLUME}.boot.id}`);

const ofServer = (before: Record<string, string>, after: Record<string, string>): Change | undefined =>
  changesBetween(before, after).find(({ type }) => type === SERVER);

const boot = (image_id: string) => server(FROM_VOLUME, { volume: { image_id, lifecycle: { prevent_destroy: true } } });

const kept = (os: string) => server(FROM_VOLUME, { os, volume: { image_id: LOOKED_UP, lifecycle: { ignore_changes: ['image_id'] } } });

const booted = (image_name: string) => server({ ...FROM_VOLUME, image_name }, { volume: { image_id: 'a' } });

describe('another image wipes the root disk, and is told so', () => {
  test.each([
    ['image_id', { image_id: 'a' }, { image_id: 'b' }],
    ['image_name', { image_name: 'a' }, { image_name: 'b' }],
  ])('where %s names it, which the provider calls an update in place', (path, before, after) => {
    expect(ofServer(server(before), server(after))).toMatchObject({
      action: 'changed',
      effects: ['rebuild'],
      mayReplace: false,
      differences: [{ path, before: '"a"', after: '"b"' }],
    });
  });

  test('where only the name changes by which a data source looks it up', () => {
    expect(ofServer(server({ image_id: LOOKED_UP }, { os: 'Rocky-9.5' }), server({ image_id: LOOKED_UP }, { os: 'Rocky-10' }))).toMatchObject({
      action: 'changed',
      effects: ['rebuild'],
      differences: [{ path: '(image).name', before: '"Rocky-9.5"', after: '"Rocky-10"' }],
    });
  });

  test('where the boot device names it', () => {
    expect(ofServer(server(device('image', 'a')), server(device('image', 'b')))).toMatchObject({ action: 'replaced', effects: ['rebuild'] });
  });

  test('where the volume is made from it that the server boots from: both are made anew', () => {
    expect(changesBetween(boot('a'), boot('b'))).toMatchObject([
      { type: VOLUME, action: 'replaced', effects: [], guarded: true, differences: [{ path: 'image_id', before: '"a"', after: '"b"' }] },
      { type: SERVER, action: 'replaced', effects: ['rebuild'], differences: [{ path: '(image)', before: '"a"', after: '"b"' }] },
    ]);
  });

  test('but not where the boot volume keeps the image that it was made from', () => {
    expect(changesBetween(kept('Rocky-9.5'), kept('Rocky-10'))).toMatchObject([{ address: 'data.openstack_images_image_v2.os', effects: [] }]);
  });

  test('nor where the image of a server changes that boots from a volume', () => {
    expect(ofServer(booted('a'), booted('b'))).toMatchObject({ action: 'changed', effects: [] });
  });
});

test.each([['flavor_id'], ['flavor_name']])('another %s stops the server', (flavor) => {
  expect(ofServer(server({ [flavor]: 'gen.2' }), server({ [flavor]: 'gen.4' }))).toMatchObject({
    action: 'changed',
    effects: ['resize'],
    differences: [{ path: flavor, before: '"gen.2"', after: '"gen.4"' }],
  });
});

test('a tag does neither', () => {
  expect(ofServer(server({ tags: ['a'] }), server({ tags: ['b'] }))).toMatchObject({ action: 'changed', effects: [] });
});
