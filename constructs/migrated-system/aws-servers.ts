import { CfnInstance, CfnPlacementGroup, CfnVolume, CfnVolumeAttachment } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { Grade } from '../../lib/model/classification';
import { itemName } from '../naming';
import { guard } from '../shared/aws-retention';
import type { AwsComponent, AwsSubnet } from './aws-component';
import { deviceNames } from './aws-devices';

export interface AwsServersProps {
  /** The system's name; servers are `<name>-<component>-1` and up. */
  readonly name: string;
  readonly component: AwsComponent;
  readonly grade: Grade;
  /** At least one, of different availability zones. The first two are used. */
  readonly subnets: readonly AwsSubnet[];
  readonly securityGroupId: string;
  readonly instanceProfile: string;
  readonly keyArn: string;
  readonly removable: boolean;
}

/** A server as others of the system see it. */
export interface AwsServer {
  /** 1 the first. */
  readonly number: number;
  readonly instance: CfnInstance;
}

/** EC2 runs at most seven instances of a spread group in one availability zone. */
const SPREAD_LIMIT = 7;
const ZONES = 2;

/**
 * The servers of one component. Each has an identity made of the component's id and its own number: a fourth server leaves the
 * first three alone.
 *
 * Servers alternate between the first two availability zones given. With more, a zone that grows a third would move servers
 * away from their disks, because CloudFormation has no way to let what stands stand.
 */
export class AwsServers extends Construct {
  /** In order of their numbers. */
  readonly servers: readonly AwsServer[];
  private readonly devices: ReadonlyMap<string, string>;
  private readonly groups: readonly CfnPlacementGroup[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsServersProps,
  ) {
    super(scope, id);
    const { component, grade } = props;
    this.devices = deviceNames(component.disks);
    const groups = grade <= 2 ? Math.ceil(component.count / (SPREAD_LIMIT * ZONES)) : 0;
    this.groups = Array.from({ length: groups }, (_, index) => new CfnPlacementGroup(this, `group-${index + 1}`, { strategy: 'spread', spreadLevel: 'rack' }));
    this.servers = Array.from({ length: component.count }, (_, index) => this.server(index + 1));
  }

  private server(number: number): AwsServer {
    const { component, subnets, securityGroupId, instanceProfile, keyArn, removable } = this.props;
    const name = itemName(this.props.name, component.id, number);
    const subnet = subnets[(number - 1) % Math.min(ZONES, subnets.length)];
    if (subnet === undefined) throw new Error(`${this.node.path} has no subnet`);
    const group = this.groups[Math.floor((number - 1) / (SPREAD_LIMIT * ZONES))];
    const scope = new Construct(this, `server-${number}`);

    const instance = new CfnInstance(scope, 'instance', {
      imageId: component.imageId,
      instanceType: component.instanceType,
      availabilityZone: subnet.availabilityZone,
      ...(group && { placementGroupName: group.ref }),
      networkInterfaces: [
        { deviceIndex: '0', subnetId: subnet.subnetId, groupSet: [securityGroupId], associatePublicIpAddress: false, deleteOnTermination: true },
      ],
      iamInstanceProfile: instanceProfile,
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      ebsOptimized: true,
      disableApiTermination: !removable,
      blockDeviceMappings: [
        {
          deviceName: component.rootDevice,
          ebs: { encrypted: true, kmsKeyId: keyArn, volumeSize: component.bootDisk, volumeType: 'gp3', deleteOnTermination: removable },
        },
      ],
      propagateTagsToVolumeOnCreation: true,
      tags: [{ key: 'Name', value: name }],
    });
    // Its boot disk may hold what was moved there as it stood.
    guard(instance, removable);
    for (const disk of component.disks) {
      const volume = new CfnVolume(scope, `disk-${disk.id}`, {
        availabilityZone: subnet.availabilityZone,
        size: disk.size,
        volumeType: 'gp3',
        encrypted: true,
        kmsKeyId: keyArn,
        tags: [{ key: 'Name', value: itemName(name, disk.id) }],
      });
      guard(volume, removable);
      new CfnVolumeAttachment(scope, `attach-${disk.id}`, { instanceId: instance.ref, volumeId: volume.ref, device: this.devices.get(disk.id) });
    }
    return { number, instance };
  }
}
