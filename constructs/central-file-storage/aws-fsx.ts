import { CfnFileSystem } from 'aws-cdk-lib/aws-fsx';
import { Aws, SecretValue, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { guard } from '../shared/aws-retention';
import { fsxAlias } from './addresses';
import { closedGroup, type Door, type StoreGround } from './aws-ground';
import { directoryPorts, hostNetwork } from './directory-reach';
import type { FileStorageSpec } from './fields';

const SMB = 445;
/** MB/s; enough for the promises of a copy over any line that a request may name. */
const THROUGHPUT = 128;

export interface FsxStoreProps extends StoreGround {
  readonly name: string;
  /** GiB. */
  readonly size: number;
  readonly networks: readonly Cidr[];
  readonly directory: NonNullable<FileStorageSpec['directory']>;
  readonly removable: boolean;
}

/** FSx for Windows in two availability zones, a member of the agency's own directory, under an alias in the directory's domain. */
export class FsxStore extends Construct {
  readonly fileSystemId: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: FsxStoreProps) {
    super(scope, id);
    const { name, directory } = props;
    const [preferred, standby] = props.subnets.map(({ subnetId }) => subnetId);
    if (preferred === undefined || standby === undefined) throw new Error(`${this.node.path} needs subnets in two availability zones`);
    const group = closedGroup(
      this,
      'Group',
      props.vpcId,
      `${name}: SMB from the networks of its clients, its directory outward`,
      props.networks.map((network) => ({ network, port: SMB })),
      directoryDoors(directory),
    );
    const system = new CfnFileSystem(this, 'FileSystem', {
      fileSystemType: 'WINDOWS',
      storageCapacity: props.size,
      storageType: 'SSD',
      kmsKeyId: props.keyArn,
      subnetIds: [preferred, standby],
      securityGroupIds: [group.attrGroupId],
      windowsConfiguration: {
        deploymentType: 'MULTI_AZ_1',
        preferredSubnetId: preferred,
        throughputCapacity: THROUGHPUT,
        automaticBackupRetentionDays: 7,
        copyTagsToBackups: true,
        aliases: [fsxAlias(name, directory.domain)],
        selfManagedActiveDirectoryConfiguration: {
          domainName: directory.domain,
          dnsIps: [...directory.dnsServers],
          userName: directory.user,
          // Read by CloudFormation when it deploys; the template holds the secret's name only.
          password: SecretValue.secretsManager(directory.password, { jsonField: 'password' }).unsafeUnwrap(),
        },
      },
      tags: [{ key: 'Name', value: name }],
    });
    guard(system, props.removable);
    this.fileSystemId = system.ref;
    this.arn = `arn:${Aws.PARTITION}:fsx:${Stack.of(this).region}:${Stack.of(this).account}:file-system/${system.ref}`;
  }
}

function directoryDoors(directory: FsxStoreProps['directory']): readonly Door[] {
  const { tcp, udp } = directoryPorts(directory);
  return directory.dnsServers
    .map(hostNetwork)
    .flatMap((network): Door[] => [
      ...tcp.map((port): Door => (typeof port === 'number' ? { network, port } : { network, port: port[0], to: port[1] })),
      ...udp.map((port): Door => ({ network, port, protocol: 'udp' })),
    ]);
}
