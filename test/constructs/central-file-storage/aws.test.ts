import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { builder } from '../../../constructs/central-file-storage/aws';
import type { FileStorageSpec } from '../../../constructs/central-file-storage/fields';
import type { PartRole } from '../../../lib/model/kind';
import type { Item } from '../../../lib/model/request';
import type { AwsZone } from '../../../lib/model/zone';
import { awsStack, template, templateResourcesOf } from '../../support/cloudformation';
import type { PortfolioParts } from '../../support/portfolio';
import { awsZone, CIFS, link, openstackZone, partContext, store } from './support';

/** One access for all: EFS tells no networks apart. */
const WRITERS: NonNullable<Parameters<typeof store>[0]>['clients'] = ['10.200.4.0/24', '10.200.8.0/22'].map((network) => ({ network, access: 'rw' as const }));

const onAws = (overrides: Parameters<typeof store>[0] = {}) =>
  store({ zone: 'seoul-aws', clients: WRITERS, replica: { zone: 'daejeon', link: 'seoul-aws-daejeon', bandwidth: '1 Gbps' }, ...overrides });
const toAws = (overrides: Parameters<typeof store>[0] = {}) =>
  store({ replica: { zone: 'seoul-aws', link: 'daejeon-seoul-aws', bandwidth: '1 Gbps' }, ...overrides });

function built(
  role: PartRole,
  files: Item<FileStorageSpec>,
  removable = false,
  parts: PortfolioParts = { items: [link('seoul-aws', 'daejeon'), link('daejeon', 'seoul-aws')] },
): Stack {
  const stack = awsStack();
  builder.build(new Construct(stack, files.id), { ...partContext<AwsZone>('aws', role, files, parts), removable });
  return stack;
}

const properties = (stack: Stack, type: string): Readonly<Record<string, unknown>>[] => templateResourcesOf(stack, type).map(({ Properties }) => Properties);

const policies = (of: Stack): unknown[] =>
  ['EFS::FileSystem', 'Backup::BackupVault'].flatMap((type) =>
    templateResourcesOf(of, type).map(({ DeletionPolicy, UpdateReplacePolicy }) => [DeletionPolicy, UpdateReplacePolicy]),
  );

/** Where a copier may call. */
function copierDoors(of: Stack): unknown[] {
  const [group] = properties(of, 'EC2::SecurityGroup').filter(({ GroupDescription }) => String(GroupDescription).includes('nothing in'));
  const doors = (group?.['SecurityGroupEgress'] ?? []) as { CidrIp: string; FromPort: number }[];
  return doors.map(({ CidrIp, FromPort }) => [CidrIp, FromPort]);
}

describe('the original on AWS', () => {
  const stack = built('primary', onAws());

  test('is an EFS encrypted under the class’s key that nobody replicates out of the country', () => {
    const [system] = properties(stack, 'EFS::FileSystem');

    expect(system).toMatchObject({ Encrypted: true, KmsKeyId: { Ref: expect.stringContaining('keyarn') as unknown }, BackupPolicy: { Status: 'ENABLED' } });
    expect(system).not.toHaveProperty('ReplicationConfiguration');
  });

  test('demands TLS, lets nobody be root, and lets clients write through the access point only', () => {
    const [system] = properties(stack, 'EFS::FileSystem');
    const { Statement } = (system ?? {})['FileSystemPolicy'] as { Statement: Readonly<Record<string, unknown>>[] };

    expect(Statement).toContainEqual(expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }));
    expect(JSON.stringify(Statement)).not.toContain('ClientRootAccess');
    expect(Statement.find((each) => JSON.stringify(each).includes('ClientWrite'))).toMatchObject({
      Condition: { StringLike: { 'elasticfilesystem:AccessPointArn': '*' } },
    });
    expect(properties(stack, 'EFS::AccessPoint')).toEqual([expect.objectContaining({ PosixUser: { Uid: '21049', Gid: '21049' } })]);
  });

  test('has a mount target with a fixed address in every availability zone', () => {
    const addresses = properties(stack, 'EFS::MountTarget').map(({ IpAddress }) => IpAddress);

    expect(addresses).toHaveLength(2);
    expect(addresses).toEqual([expect.stringMatching(/^10\.18\.0\.\d+$/), expect.stringMatching(/^10\.18\.0\.(1[3-9]\d|2\d\d)$/)]);
  });

  test('is reached by the listed networks and the copier’s, and reaches nothing', () => {
    const [group] = properties(stack, 'EC2::SecurityGroup') as {
      SecurityGroupIngress: { CidrIp: string; FromPort: number }[];
      SecurityGroupEgress: { CidrIp: string }[];
    }[];

    expect(group?.SecurityGroupIngress.map(({ CidrIp, FromPort }) => [CidrIp, FromPort])).toEqual([
      ['10.200.4.0/24', 2049],
      ['10.200.8.0/22', 2049],
      ['10.16.0.0/24', 2049],
    ]);
    expect(group?.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
  });

  test('is backed up on schedule into a vault that nobody can unlock, and into an account apart', () => {
    const [vault] = properties(stack, 'Backup::BackupVault');
    const [plan] = properties(stack, 'Backup::BackupPlan') as { BackupPlan: { BackupPlanRule: Readonly<Record<string, unknown>>[] } }[];
    const [selection] = properties(stack, 'Backup::BackupSelection') as { BackupSelection: { Resources: unknown[] } }[];

    expect(vault).toMatchObject({ LockConfiguration: { MinRetentionDays: 1, MaxRetentionDays: 3650, ChangeableForDays: 3 } });
    expect(plan?.BackupPlan.BackupPlanRule).toEqual([
      expect.objectContaining({ ScheduleExpression: expect.stringMatching(/^cron\(\d+ \* \* \* \? \*\)$/) as unknown, Lifecycle: { DeleteAfterDays: 2 } }),
      expect.objectContaining({
        Lifecycle: { DeleteAfterDays: 30 },
        CopyActions: [
          {
            DestinationBackupVaultArn: {
              'Fn::Join': ['', expect.arrayContaining([':backup:ap-northeast-2:444455556666:backup-vault:gcdk-1741000']) as unknown],
            },
            Lifecycle: { DeleteAfterDays: 30 },
          },
        ],
      }),
    ]);
    expect(JSON.stringify(selection?.BackupSelection.Resources)).toContain('officefilesFilesStoreFileSystem');
  });

  test('is restored from that vault on a schedule', () => {
    expect(properties(stack, 'Backup::RestoreTestingPlan')).toEqual([
      expect.objectContaining({
        ScheduleExpression: expect.stringMatching(/^cron\(\d+ \d 1,16 \* \? \*\)$/) as unknown,
        RecoveryPointSelection: expect.objectContaining({
          Algorithm: 'LATEST_WITHIN_WINDOW',
          IncludeVaults: [{ 'Fn::GetAtt': [expect.stringContaining('Vault'), 'BackupVaultArn'] }],
        }) as unknown,
      }),
    ]);
    expect(properties(stack, 'Backup::RestoreTestingSelection')).toEqual([expect.objectContaining({ ProtectedResourceType: 'EFS' })]);
  });

  test('outlives its stack until a tombstone’s wave, and the locked vault outlives that too', () => {
    expect(policies(stack)).toEqual([
      ['Retain', 'Retain'],
      ['Retain', 'Retain'],
    ]);
    expect(policies(built('primary', onAws(), true))).toEqual([
      ['Delete', 'Delete'],
      ['Retain', 'Retain'],
    ]);
  });

  test('hands over what clients mount by', () => {
    expect(properties(stack, 'SSM::Parameter').map(({ Name }) => Name)).toEqual([
      '/gcdk/1741000/s/work/files/office-files/access-point-id',
      '/gcdk/1741000/s/work/files/office-files/file-system-id',
    ]);
  });
});

/** Logical ids of the copy: a new one is a new resource. */
const ids = (overrides: Parameters<typeof store>[0] = {}) => {
  const { Resources } = template(built('replica', toAws(overrides)));
  const named = (type: string): string[] => Object.keys(Resources).filter((id) => Resources[id]?.Type === `AWS::${type}`);
  return { machine: named('EC2::Instance'), files: named('EFS::FileSystem') };
};

describe('the copy on AWS', () => {
  const stack = built('replica', toAws());

  test('is a file system of its own that the copier alone mounts', () => {
    const [system] = properties(stack, 'EFS::FileSystem');

    expect(system).toMatchObject({
      Encrypted: true,
      FileSystemPolicy: {
        Statement: [{ Effect: 'Deny' }, { Sid: 'CopierOnly', Principal: { AWS: { 'Fn::GetAtt': [expect.stringContaining('CopierRole'), 'Arn'] } } }],
      },
    });
  });

  test('is immutable at this site for as long as asked', () => {
    expect(properties(stack, 'Backup::BackupVault')[0]).toHaveProperty('LockConfiguration');
    expect(JSON.stringify(properties(stack, 'Backup::BackupPlan'))).toContain('"DeleteAfterDays":30');
  });

  test('is pulled by a machine that nobody can call, with the same script', () => {
    const [instance] = properties(stack, 'EC2::Instance');
    const user = JSON.stringify(instance?.['UserData']);

    expect(user).toContain('SOURCE=txt:_export.office-files.s.1741000.daejeon.gcloud.example.kr');
    expect(user).toContain('gcdk-restore-test.timer');
    expect(instance).toMatchObject({ MetadataOptions: { HttpTokens: 'required' }, BlockDeviceMappings: [{ Ebs: { Encrypted: true } }] });
    expect(properties(stack, 'EC2::SecurityGroup').filter(({ GroupDescription }) => String(GroupDescription).includes('nothing in'))).toEqual([
      expect.not.objectContaining({ SecurityGroupIngress: expect.anything() as unknown }),
    ]);
  });

  test('reaches the two stores and asks nobody but the VPC’s resolver for names', () => {
    const zones = [openstackZone('daejeon', { nameservers: ['10.90.0.53'] }), openstackZone('gwangju'), awsZone()];
    const copy = built('replica', toAws(), false, { zones, items: [link('daejeon', 'seoul-aws')] });

    expect(copierDoors(copy)).toEqual([
      ['10.16.0.0/24', 2049],
      ['10.18.0.0/24', 2049],
    ]);
    expect(JSON.stringify(template(copy))).not.toContain('10.90.0.53');
  });

  test('is pulled by a new machine once its schedule is another, because a machine reads its settings once', () => {
    const [as, oftener, tested] = [ids(), ids({ rpo: '6 h' }), ids({ restoreTest: { every: '7 d', sample: '1 TB' } })];

    expect(ids()).toEqual(as);
    expect(new Set([as, oftener, tested].map(({ machine }) => machine.join())).size).toBe(3);
    expect([oftener.files, tested.files]).toEqual([as.files, as.files]);
  });

  test('fits into the user data of an instance', () => {
    const instance = properties(stack, 'EC2::Instance')[0]?.['UserData'];

    expect(JSON.stringify(instance).length).toBeLessThan(16_384);
  });
});

describe('CIFS on AWS', () => {
  const stack = built('primary', onAws({ ...CIFS, size: '20 TB' }));

  test('is FSx in two availability zones, a member of the agency’s directory', () => {
    expect(properties(stack, 'FSx::FileSystem')).toEqual([
      expect.objectContaining({
        FileSystemType: 'WINDOWS',
        StorageCapacity: 18_627,
        WindowsConfiguration: expect.objectContaining({
          DeploymentType: 'MULTI_AZ_1',
          Aliases: ['office-files.ad.mois.example.kr'],
          SelfManagedActiveDirectoryConfiguration: expect.objectContaining({
            Password: '{{resolve:secretsmanager:files/office/directory:SecretString:password::}}',
          }) as unknown,
        }) as unknown,
      }),
    ]);
  });

  test('is restored on a schedule as well', () => {
    expect(properties(stack, 'Backup::RestoreTestingSelection')).toEqual([expect.objectContaining({ ProtectedResourceType: 'FSx' })]);
  });
});

describe('the copy of a CIFS store on AWS', () => {
  const directory = { ...CIFS, size: '20 TB' };
  const stack = built('replica', toAws(directory));

  test('is pulled with a password that the copier reads from one secret and from no other', () => {
    const [copier] = properties(stack, 'IAM::Role').filter((role) => JSON.stringify(role).includes('ec2.amazonaws.com'));
    const user = JSON.stringify(properties(stack, 'EC2::Instance')[0]?.['UserData']);

    expect(copier?.['Policies']).toEqual([
      {
        PolicyName: 'directory-login',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'secretsmanager:GetSecretValue',
              Resource: {
                'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:ap-northeast-2:111122223333:secret:files/office/directory-??????']],
              },
            },
            {
              Effect: 'Allow',
              Action: 'kms:Decrypt',
              Resource: { Ref: expect.stringContaining('keyarn') as unknown },
              Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.ap-northeast-2.amazonaws.com' } },
            },
          ],
        },
      },
    ]);
    expect(user).toContain('DIRECTORY_SECRET=files/office/directory\\nDIRECTORY_USER=svc-files\\nDIRECTORY_DOMAIN=ad.mois.example.kr');
  });

  test('asks for it at the segment’s own endpoint', () => {
    expect(copierDoors(stack)).toEqual([
      ['10.16.0.0/24', 445],
      ['10.18.0.0/24', 445],
      ['10.18.0.0/24', 443],
    ]);
  });

  test('fits into the user data of an instance, and a copier of NFS reads no secret', () => {
    expect(JSON.stringify(properties(stack, 'EC2::Instance')[0]?.['UserData']).length).toBeLessThan(16_384);
    expect(JSON.stringify(properties(built('replica', toAws()), 'IAM::Role'))).not.toContain('secretsmanager');
  });
});

test('no name is longer than AWS takes it, for the longest id there is, and no two become one', () => {
  const [one, other] = ['a', 'b'].map((last) => `${'long-'.repeat(7)}name${last}`);
  const lengths: Readonly<Record<string, readonly [property: string, pattern: RegExp]>> = {
    'Backup::BackupVault': ['BackupVaultName', /^[A-Za-z0-9_-]{2,50}$/],
    'Backup::RestoreTestingPlan': ['RestoreTestingPlanName', /^[A-Za-z0-9_]{1,50}$/],
    'Backup::RestoreTestingSelection': ['RestoreTestingSelectionName', /^[A-Za-z0-9_]{1,50}$/],
    'EC2::SecurityGroup': ['GroupDescription', /^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/],
  };
  const copies = [one, other].map((id) => built('replica', toAws({ id })));
  const names = Object.entries(lengths).map(([type, [property, pattern]]) => {
    const found = copies.flatMap((stack) => properties(stack, type).map((each) => String(each[property])));
    return { found, wrong: found.filter((name) => !pattern.test(name)) };
  });
  const plans = copies.flatMap((stack) => properties(stack, 'Backup::BackupPlan') as { BackupPlan: { BackupPlanName: string } }[]);

  expect(one).toHaveLength(40);
  expect(names.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(names.map(({ found }) => new Set(found).size)).toEqual([2, 2, 1, 4]);
  expect(plans.map(({ BackupPlan }) => BackupPlan.BackupPlanName.length)).toEqual([50, 50]);
  expect(properties(built('replica', toAws()), 'Backup::BackupVault')[0]).toMatchObject({ BackupVaultName: 'gcdk-1741000-office-files-replica' });
});

test('two stores of one agency never ask for one address', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `files-${index}`);
  const items = ids.map((id) => onAws({ id }));
  const used = items.flatMap((each) => {
    const others: Item[] = [...items.filter((other) => other !== each), link('seoul-aws', 'daejeon')];
    return properties(built('primary', each, false, { items: others }), 'EFS::MountTarget').map(({ IpAddress }) => IpAddress);
  });

  expect(new Set(used).size).toBe(60);
});

test('no secret stands in any template', () => {
  const all = [built('primary', onAws()), built('replica', toAws()), built('primary', onAws({ ...CIFS, size: '20 TB' }))].map((stack) =>
    JSON.stringify(template(stack)),
  );

  for (const text of all) expect(text).not.toMatch(/"(Password|SecretString)":"(?!\{\{resolve:)/);
});
