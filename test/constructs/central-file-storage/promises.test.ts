import { Construct } from 'constructs';
import { builder as aws } from '../../../constructs/central-file-storage/aws';
import { builder as openstack } from '../../../constructs/central-file-storage/openstack';
import { PROMISES } from '../../../constructs/central-file-storage/spec';
import type { PartRole } from '../../../lib/model/kind';
import type { AwsZone, OpenStackZone } from '../../../lib/model/zone';
import { awsStack, template } from '../../support/cloudformation';
import { agencyStack, terraformDocument } from '../../support/terraform';
import { link, partContext, store } from './support';

type Promised = keyof typeof PROMISES;
/** What is applied: type → resources, of the original's stack and of the copy's. */
type Output = Readonly<Record<'primary' | 'replica', Readonly<Record<string, readonly unknown[]>>>>;

const ROLES = ['primary', 'replica'] as const satisfies readonly PartRole[];
const both = (one: (role: (typeof ROLES)[number]) => Output['primary']): Output => ({ primary: one('primary'), replica: one('replica') });

const onOpenStack = (): Output =>
  both((role) => {
    const stack = agencyStack({ zone: { zone: role === 'primary' ? 'daejeon' : 'gwangju', region: 'RegionOne' } });
    openstack.build(new Construct(stack, 'office-files'), partContext<OpenStackZone>('openstack', role, store()));
    const { resource = {} } = terraformDocument(stack);
    return Object.fromEntries(Object.entries(resource).map(([type, of]) => [type.replace('openstack_', ''), Object.values(of)]));
  });

/** The original of a store that is copied to Daejeon, and the copy of one that comes from there. */
const onAws = (): Output =>
  both((role) => {
    const stack = awsStack();
    const [from, to] = role === 'primary' ? ['seoul-aws', 'daejeon'] : ['daejeon', 'seoul-aws'];
    const files = store({
      zone: from,
      clients: [{ network: '10.200.4.0/24', access: 'rw' }],
      replica: { zone: to ?? '', link: 'between', bandwidth: '1 Gbps' },
    });
    aws.build(new Construct(stack, 'office-files'), partContext<AwsZone>('aws', role, files, { items: [link(from, to ?? '', 'between')] }));
    const found: Record<string, unknown[]> = {};
    for (const { Type, Properties, DeletionPolicy } of Object.values(template(stack).Resources))
      (found[Type.replace('AWS::', '')] ??= []).push({ Properties, DeletionPolicy });
    return found;
  });

const text = (resources: readonly unknown[] | undefined): string => JSON.stringify(resources ?? []);
const decoded = (resources: readonly unknown[] | undefined): string =>
  text(resources).replaceAll(/[A-Za-z0-9+/=]{200,}/g, (word) => Buffer.from(word, 'base64').toString('utf8'));
const SECRET = /"(password|Password)":"(?!\$\{var\.|\{\{resolve:)/;

/** Whether the resources themselves keep a promise. Nothing here reads a tag, a description or metadata. */
const KEPT: Readonly<Record<'openstack' | 'aws', Readonly<Record<Promised, (output: Output) => boolean>>>> = {
  openstack: {
    'off-site-copy': ({ primary, replica }) =>
      text(primary['dns_recordset_v2']).includes('_export.') &&
      text(replica['sharedfilesystem_share_v2']).includes('"size"') &&
      decoded(replica['compute_instance_v2']).includes('SOURCE=txt:_export.') &&
      text(replica['sharedfilesystem_share_access_v2']).includes('"rw"'),
    'scheduled-backup': (output) =>
      ROLES.every((role) => /CronTrigger[^}]*.*share_snapshots_create|share_snapshots_create.*CronTrigger/s.test(text(output[role]['orchestration_stack_v1']))),
    'restore-test': ({ primary, replica }) =>
      [primary, replica].every((half) => /shares_create.*snapshot_id.*CronTrigger/s.test(text(half['orchestration_stack_v1']))) &&
      decoded(replica['compute_instance_v2']).includes('gcdk-restore-test.timer'),
    immutable: ({ replica }) => /keep\\":31/.test(text(replica['orchestration_stack_v1'])),
    encrypted: ({ primary, replica }) =>
      [primary, replica].every((half) => text(half['sharedfilesystem_share_v2']).includes('"share_type":"encrypted-nfs"')) &&
      text(replica['blockstorage_volume_v3']).includes('"volume_type":"luks"'),
    'closed-to-strangers': (output) =>
      ROLES.every((role) => {
        const rules = text(output[role]['sharedfilesystem_share_access_v2']);
        return rules.includes('access_to') && !/"access_to":"[^"]*\/0"/.test(rules);
      }),
    guarded: (output) => ROLES.every((role) => text(output[role]['sharedfilesystem_share_v2']).includes('"prevent_destroy":true')),
    'no-secret': (output) => !SECRET.test(JSON.stringify(output)),
  },
  aws: {
    'off-site-copy': ({ primary, replica }) =>
      /"IpAddress":"10\./.test(text(primary['EFS::MountTarget'])) &&
      text(replica['EFS::FileSystem']).includes('ClientWrite') &&
      text(replica['EC2::Instance']).includes('SOURCE=txt:_export.'),
    'scheduled-backup': (output) =>
      ROLES.every((role) => /cron\(/.test(text(output[role]['Backup::BackupPlan'])) && output[role]['Backup::BackupSelection'] !== undefined),
    'restore-test': (output) =>
      ROLES.every(
        (role) => /cron\(/.test(text(output[role]['Backup::RestoreTestingPlan'])) && text(output[role]['Backup::RestoreTestingSelection']).includes('EFS'),
      ) && text(output.replica['EC2::Instance']).includes('gcdk-restore-test.timer'),
    immutable: (output) => ROLES.every((role) => text(output[role]['Backup::BackupVault']).includes('LockConfiguration')),
    encrypted: (output) =>
      ROLES.every(
        (role) => /"Encrypted":true/.test(text(output[role]['EFS::FileSystem'])) && text(output[role]['EFS::FileSystem']).includes('aws:SecureTransport'),
      ),
    'closed-to-strangers': (output) =>
      ROLES.every((role) => !/"CidrIp":"[^"]*\/0"/.test(text(output[role]['EC2::SecurityGroup'])) && output[role]['EC2::SecurityGroup'] !== undefined),
    guarded: (output) => ROLES.every((role) => text(output[role]['EFS::FileSystem']).includes('"DeletionPolicy":"Retain"')),
    'no-secret': (output) => !SECRET.test(JSON.stringify(output)),
  },
};

/** The same output without resources of some types, and with every remaining one swearing that all is well. */
function sworn(output: Output, types: readonly string[]): Output {
  const oath = { 'off-site-copy': 'yes', 'restore-test': '2026-01-01', evidence: 'tested and approved' };
  const swear = (resource: unknown): unknown => ({ ...Object(resource), metadata: oath, Tags: oath, description: JSON.stringify(oath) });
  return both((role) =>
    Object.fromEntries(
      Object.entries(output[role])
        .filter(([type]) => !types.includes(type))
        .map(([type, resources]) => [type, resources.map(swear)]),
    ),
  );
}

describe.each([
  ['OpenStack', 'openstack', onOpenStack],
  ['AWS', 'aws', onAws],
] as const)('on %s', (_, cloud, make) => {
  const output = make();

  test.each(Object.entries(PROMISES).map(([promise, { en }]) => [en, promise as Promised] as const))('%s', (_sentence, promise) => {
    expect(KEPT[cloud][promise](output)).toBe(true);
  });

  test.each([
    ['off-site-copy', 'the share or file system of the copy', ['sharedfilesystem_share_v2', 'EFS::FileSystem']],
    ['off-site-copy', 'the copier', ['compute_instance_v2', 'EC2::Instance']],
    ['off-site-copy', 'what the copier finds the original by', ['dns_recordset_v2', 'EFS::MountTarget']],
    ['restore-test', 'the machine that compares', ['compute_instance_v2', 'EC2::Instance']],
    ['restore-test', 'the scheduled restore', ['orchestration_stack_v1', 'Backup::RestoreTestingPlan']],
    ['restore-test', 'what is restored', ['orchestration_stack_v1', 'Backup::RestoreTestingSelection']],
    ['scheduled-backup', 'the schedule', ['orchestration_stack_v1', 'Backup::BackupPlan']],
    ['immutable', 'what keeps the copies', ['orchestration_stack_v1', 'Backup::BackupVault']],
  ] as const)('no evidence makes up for the promise %s without %s', (promise, _what, types) => {
    expect(KEPT[cloud][promise](sworn(output, types))).toBe(false);
  });
});
