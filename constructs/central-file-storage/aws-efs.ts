import { CfnAccessPoint, CfnFileSystem, CfnMountTarget } from 'aws-cdk-lib/aws-efs';
import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { guard } from '../shared/aws-retention';
import { FILES_FOLDER, FILES_UID } from './addresses';
import { closedGroup, type StoreGround } from './aws-ground';

const NFS = 2049;

export interface EfsStoreProps extends StoreGround {
  readonly name: string;
  /** Networks that may reach the mount targets at all. */
  readonly networks: readonly Cidr[];
  /**
   * Who may do what, beside TLS being demanded of everybody.
   * `clients`: everybody in the networks may read, and write through an access point only; nobody is root.
   * A role's ARN: that role alone, as root; nobody else mounts it.
   */
  readonly access: { readonly by: 'clients'; readonly writable: boolean } | { readonly by: 'role'; readonly roleArn: string };
  readonly removable: boolean;
}

/**
 * An encrypted EFS file system with a mount target in every availability zone.
 *
 * EFS tells clients apart by role and by access point, never by network: the networks decide who reaches it, the access point
 * who writes. What is written through the access point belongs to one number, under which a copier without any AWS credential
 * can read everything and write nothing.
 */
export class EfsStore extends Construct {
  readonly fileSystemId: string;
  readonly arn: string;
  /** `undefined` where only a role mounts it. */
  readonly accessPointId: string | undefined;

  constructor(scope: Construct, id: string, props: EfsStoreProps) {
    super(scope, id);
    const { name, access, removable } = props;
    const system = new CfnFileSystem(this, 'FileSystem', {
      encrypted: true,
      kmsKeyId: props.keyArn,
      performanceMode: 'generalPurpose',
      throughputMode: 'elastic',
      backupPolicy: { status: 'ENABLED' },
      fileSystemProtection: { replicationOverwriteProtection: 'ENABLED' },
      fileSystemPolicy: { Version: '2012-10-17', Statement: [TLS_ONLY, ...statements(access)] },
      fileSystemTags: [{ key: 'Name', value: name }],
    });
    guard(system, removable);
    this.fileSystemId = system.ref;
    this.arn = system.attrArn;
    const group = closedGroup(
      this,
      'Group',
      props.vpcId,
      `${name}: NFS from the networks of its clients`,
      props.networks.map((network) => ({ network, port: NFS })),
      [],
    );
    for (const { availabilityZone, subnetId, address } of props.subnets) {
      new CfnMountTarget(this, `MountTarget-${availabilityZone}`, {
        fileSystemId: system.ref,
        subnetId,
        securityGroups: [group.attrGroupId],
        ...(address !== undefined && { ipAddress: address }),
      });
    }
    this.accessPointId = access.by === 'clients' ? this.accessPoint(name) : undefined;
  }

  private accessPoint(name: string): string {
    const owner = `${FILES_UID}`;
    return new CfnAccessPoint(this, 'Files', {
      fileSystemId: this.fileSystemId,
      posixUser: { uid: owner, gid: owner },
      rootDirectory: { path: FILES_FOLDER, creationInfo: { ownerUid: owner, ownerGid: owner, permissions: '0755' } },
      accessPointTags: [{ key: 'Name', value: name }],
    }).ref;
  }
}

const TLS_ONLY = { Sid: 'TlsOnly', Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const MOUNTED = { 'elasticfilesystem:AccessedViaMountTarget': 'true' };

function statements(access: EfsStoreProps['access']): object[] {
  if (access.by === 'role') {
    const actions = ['ClientMount', 'ClientRootAccess', 'ClientWrite'].map((action) => `elasticfilesystem:${action}`);
    return [{ Sid: 'CopierOnly', Effect: 'Allow', Principal: { AWS: access.roleArn }, Action: actions, Condition: { Bool: MOUNTED } }];
  }
  const anybody = { Effect: 'Allow', Principal: { AWS: '*' } };
  const read = { Sid: 'Read', ...anybody, Action: 'elasticfilesystem:ClientMount', Condition: { Bool: MOUNTED } };
  const write = {
    Sid: 'WriteByAccessPoint',
    ...anybody,
    Action: 'elasticfilesystem:ClientWrite',
    // Without ClientRootAccess in any statement, root is squashed for everybody.
    Condition: { Bool: MOUNTED, StringLike: { 'elasticfilesystem:AccessPointArn': '*' } },
  };
  return access.writable ? [read, write] : [read];
}
