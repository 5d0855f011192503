import type { HeatResource } from './openstack-heat';

/** Seconds between two looks at something that takes its time, and how often at most: a day in all. */
const PATIENCE = { count: 8640, delay: 10 } as const;
/** Snapshots that our schedules make, and that our retention and our purge may take away; nobody else's. */
const OURS = 'auto-';

const workflow = (input: Readonly<Record<string, unknown>>, tasks: readonly object[], output?: object): HeatResource => ({
  type: 'OS::Mistral::Workflow',
  properties: { type: 'direct', input, ...(output && { output }), tasks },
});

/** Unnamed: a trigger with a name cannot be changed ("Duplicate entry for cron trigger"). */
const schedule = (pattern: string, runs: string, input: Readonly<Record<string, unknown>>, after?: string): HeatResource => ({
  type: 'OS::Mistral::CronTrigger',
  ...(after !== undefined && { depends_on: after }),
  properties: { pattern, workflow: { name: { get_resource: runs }, input } },
});

const snapshotsOf = { search_opts: { share_id: '<% $.share_id %>' } };

export interface SnapshotSchedule {
  readonly shareId: string;
  readonly pattern: string;
  readonly keep: number;
}

/**
 * Snapshots on a schedule, the oldest taken away once there are more than `keep`; with the share, all that the schedule has made
 * go too, or the share could not be deleted (403 "Invalid share").
 */
export const snapshotResources = ({ shareId, pattern, keep }: SnapshotSchedule): Readonly<Record<string, HeatResource>> => ({
  make: workflow({ share_id: '', keep }, [
    {
      name: 'snap',
      action: 'manila.share_snapshots_create',
      input: { share: '<% $.share_id %>', name: `<% '${OURS}' + execution().id %>` },
      publish: { snapshot: '<% task().result.id %>' },
      on_success: ['settle'],
    },
    {
      name: 'settle',
      action: 'manila.share_snapshots_get',
      input: { snapshot: '<% $.snapshot %>' },
      retry: { ...PATIENCE, 'continue-on': "<% task().result.status = 'creating' %>" },
      publish: { status: '<% task().result.status %>' },
      on_success: [{ fail: "<% $.status != 'available' %>" }, 'list'],
    },
    {
      name: 'list',
      action: 'manila.share_snapshots_list',
      input: snapshotsOf,
      publish: {
        old: `<% task().result.where($.name.startsWith('${OURS}') and $.status = 'available').orderByDescending($.created_at).skip(int($.keep)).select($.id) %>`,
      },
      on_success: ['prune'],
    },
    { name: 'prune', with_items: 'i in <% $.old %>', action: 'manila.share_snapshots_delete', input: { snapshot: '<% $.i %>' } },
  ]),
  empty: workflow({ share_id: '' }, [
    {
      name: 'list',
      action: 'manila.share_snapshots_list',
      input: snapshotsOf,
      publish: { own: `<% task().result.where($.name.startsWith('${OURS}')).select($.id) %>` },
      on_success: ['drop'],
    },
    {
      name: 'drop',
      with_items: 'i in <% $.own %>',
      action: 'manila.share_snapshots_delete',
      input: { snapshot: '<% $.i %>' },
      retry: { count: 10, delay: 3 },
      on_success: ['gone'],
    },
    {
      name: 'gone',
      action: 'manila.share_snapshots_list',
      input: snapshotsOf,
      retry: { count: 600, delay: 3, 'continue-on': `<% task().result.where($.name.startsWith('${OURS}')).any() %>` },
    },
  ]),
  purge: {
    type: 'OS::Mistral::ExternalResource',
    properties: {
      input: { share_id: shareId },
      replace_on_change_inputs: ['share_id'],
      actions: { DELETE: { workflow: { get_resource: 'empty' } } },
    },
  },
  // After the purge in order of creation, so before it in order of deletion: no snapshot is made behind its back.
  schedule: schedule(pattern, 'make', { share_id: shareId, keep }, 'purge'),
});

export interface RestoreTest {
  readonly shareId: string;
  readonly pattern: string;
  readonly protocol: string;
  readonly size: number;
  readonly shareType: string;
}

/**
 * The newest snapshot becomes a share of its own, is seen to be available, and goes again. The execution's state is the verdict:
 * it ends in ERROR where there is no snapshot or the restore fails. It reads no file; that is the copier's part.
 */
export const restoreTestResources = ({ shareId, pattern, protocol, size, shareType }: RestoreTest): Readonly<Record<string, HeatResource>> => ({
  restore: workflow(
    { share_id: '', size, share_type: shareType },
    [
      {
        name: 'newest',
        action: 'manila.share_snapshots_list',
        input: snapshotsOf,
        publish: { snapshot: "<% task().result.where($.status = 'available').orderByDescending($.created_at).first().id %>" },
        on_success: ['restore'],
      },
      {
        name: 'restore',
        action: 'manila.shares_create',
        input: {
          share_proto: protocol,
          size: '<% int($.size) %>',
          share_type: '<% $.share_type %>',
          snapshot_id: '<% $.snapshot %>',
          name: "<% 'restore-test-' + execution().id %>",
        },
        publish: { restored: '<% task().result.id %>' },
        on_success: ['available'],
      },
      {
        name: 'available',
        action: 'manila.shares_get',
        input: { share: '<% $.restored %>' },
        retry: { ...PATIENCE, 'continue-on': "<% task().result.status = 'creating' or task().result.status = 'creating_from_snapshot' %>" },
        on_complete: ['verdict'],
      },
      {
        name: 'verdict',
        action: 'manila.shares_get',
        input: { share: '<% $.restored %>' },
        publish: { verdict: '<% task().result.status %>' },
        on_complete: ['clean'],
      },
      {
        name: 'clean',
        action: 'manila.shares_delete',
        input: { share: '<% $.restored %>' },
        on_success: [{ fail: "<% $.verdict != 'available' %>" }],
      },
    ],
    { snapshot: '<% $.snapshot %>', restored: '<% $.get(restored) %>' },
  ),
  schedule: schedule(pattern, 'restore', { share_id: shareId, size, share_type: shareType }),
});

export interface ReplicaInZone {
  readonly shareId: string;
  /** The availability zone of Manila at the other site. */
  readonly shareZone: string;
  /** How often somebody looks whether the replica is in step. */
  readonly pattern: string;
}

/**
 * A replica within one Manila that spans two sites. Terraform does not see a replica that was lost or fell out of step; the watch
 * does, by failing, and `terraform apply -replace` of the stack makes a new one. Delete goes by the id that create returned, never
 * by zone: when Heat replaces the resource, it makes the new replica first.
 */
export const replicaResources = ({ shareId, shareZone, pattern }: ReplicaInZone): Readonly<Record<string, HeatResource>> => ({
  make: workflow(
    { share_id: '', zone: '' },
    [
      {
        name: 'create',
        action: 'manila.share_replicas_create',
        input: { share: '<% $.share_id %>', availability_zone: '<% $.zone %>' },
        publish: { replica_id: '<% task().result.id %>' },
        on_success: ['wait'],
      },
      {
        // Being in step may take as long as the first copy of everything: the watch's matter, not the apply's.
        name: 'wait',
        action: 'manila.share_replicas_get',
        input: { replica: '<% $.replica_id %>' },
        retry: { count: 600, delay: 5, 'continue-on': "<% task().result.status = 'creating' %>" },
        publish: { status: '<% task().result.status %>' },
        on_success: [{ fail: "<% $.status != 'available' %>" }],
      },
    ],
    { resource_id: '<% $.replica_id %>' },
  ),
  unmake: workflow({ share_id: '', zone: '' }, [
    {
      name: 'find',
      action: 'manila.share_replicas_list',
      input: { share: '<% $.share_id %>' },
      publish: { ids: '<% task().result.select($.id).where($ = env().heat_extresource_data.resource_id) %>' },
      on_success: ['delete'],
    },
    { name: 'delete', with_items: 'i in <% $.ids %>', action: 'manila.share_replicas_delete', input: { replica: '<% $.i %>' }, on_success: ['gone'] },
    {
      name: 'gone',
      action: 'manila.share_replicas_list',
      input: { share: '<% $.share_id %>' },
      retry: { count: 600, delay: 3, 'continue-on': '<% task().result.where($.id = env().heat_extresource_data.resource_id).any() %>' },
    },
  ]),
  watch: workflow(
    { share_id: '', zone: '' },
    [
      {
        name: 'look',
        action: 'manila.share_replicas_list',
        input: { share: '<% $.share_id %>' },
        publish: {
          in_sync: "<% let(zone => $.zone) -> task().result.where($.availability_zone = $zone and $.replica_state in ['in_sync', 'active']).select($.id) %>",
        },
        on_success: [{ fail: '<% not $.in_sync.any() %>' }],
      },
    ],
    { in_sync: '<% $.in_sync %>' },
  ),
  replica: {
    type: 'OS::Mistral::ExternalResource',
    properties: {
      input: { share_id: shareId, zone: shareZone },
      replace_on_change_inputs: ['share_id', 'zone'],
      actions: { CREATE: { workflow: { get_resource: 'make' } }, DELETE: { workflow: { get_resource: 'unmake' } } },
    },
  },
  schedule: schedule(pattern, 'watch', { share_id: shareId, zone: shareZone }, 'replica'),
});
