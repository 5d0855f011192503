import { BlockstorageVolumeV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-v3';
import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { ComputeServergroupV2 } from '@cdktf/provider-openstack/lib/compute-servergroup-v2';
import { ComputeVolumeAttachV2 } from '@cdktf/provider-openstack/lib/compute-volume-attach-v2';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { NetworkingPortV2 } from '@cdktf/provider-openstack/lib/networking-port-v2';
import { Construct } from 'constructs';
import type { Grade } from '../../lib/model/classification';
import type { Tags } from '../../lib/model/part-context';
import { by } from '../../lib/values/compare';
import { itemName } from '../naming';
import { guarded } from '../shared/openstack-retention';
import { tagList, tagMap } from '../shared/tags';
import type { TerraformProvider } from '../terraform';
import type { OpenStackComponent } from './openstack-component';
import { spread } from './sizing';

export interface OpenStackServersProps {
  /** The system's name; servers are `<name>-<component>-1` and up. */
  readonly name: string;
  readonly component: OpenStackComponent;
  readonly grade: Grade;
  readonly networkId: string;
  readonly securityGroupId: string;
  readonly volumeType: string;
  readonly availabilityZones: readonly string[];
  readonly tags: Tags;
  readonly removable: boolean;
  readonly provider: TerraformProvider | undefined;
}

/** A server as others of the system see it. */
export interface OpenStackServer {
  /** 1 the first. */
  readonly number: number;
  readonly port: NetworkingPortV2;
}

/**
 * The servers of one component. Each has a port, a boot volume, its data volumes, and an identity made of the component's id
 * and its own number: a fourth server leaves the first three alone.
 *
 * Every server is in the component's server group from the start, because Nova cannot put a running one in. A newer image, or
 * another availability zone in the zone file, is for servers to come and moves none that stands; another operating system is
 * another boot volume. The volume service chooses the volumes' availability zone: few clouds name theirs as Nova does.
 */
export class OpenStackServers extends Construct {
  /** In order of their numbers. */
  readonly servers: readonly OpenStackServer[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: OpenStackServersProps,
  ) {
    super(scope, id);
    const { name, component, grade, provider } = props;

    const group = new ComputeServergroupV2(this, 'group', {
      provider,
      name: itemName(name, component.id),
      policies: [grade <= 2 ? 'anti-affinity' : 'soft-anti-affinity'],
    });
    const image = new DataOpenstackImagesImageV2(this, 'image', { provider, name: component.image, mostRecent: true });
    this.servers = Array.from({ length: component.count }, (_, index) => this.server(index + 1, group.id, image.id));
  }

  private server(number: number, groupId: string, imageId: string): OpenStackServer {
    const { component, networkId, securityGroupId, tags, provider, availabilityZones } = this.props;
    const name = itemName(this.props.name, component.id, number);
    const scope = new Construct(this, `server-${number}`);

    const port = new NetworkingPortV2(scope, 'port', {
      provider,
      name,
      networkId,
      adminStateUp: true,
      portSecurityEnabled: true,
      securityGroupIds: [securityGroupId],
      tags: tagList(tags),
    });
    const boot = this.volume(scope, `boot-${component.os}`, `${name}-boot`, component.bootDisk, imageId);
    const instance = new ComputeInstanceV2(scope, 'instance', {
      provider,
      name,
      flavorName: component.flavor,
      ...(availabilityZones.length > 0 && { availabilityZone: spread(availabilityZones, itemName(this.props.name, component.id), number) }),
      // Settings come from a drive of the server's own, so the rules need not open the metadata service.
      configDrive: true,
      stopBeforeDestroy: true,
      network: [{ port: port.id }],
      blockDevice: [{ uuid: boot.id, sourceType: 'volume', destinationType: 'volume', bootIndex: 0, deleteOnTermination: false }],
      schedulerHints: [{ group: groupId }],
      metadata: tagMap(tags),
      lifecycle: { ignoreChanges: ['availability_zone'] },
    });
    this.attachDisks(scope, name, instance);
    return { number, port };
  }

  /** One after the other: the order in which disks are attached is the order in which the server sees them. */
  private attachDisks(scope: Construct, name: string, instance: ComputeInstanceV2): void {
    let previous: ComputeVolumeAttachV2 | undefined;
    for (const disk of [...this.props.component.disks].sort(by(({ id }) => id))) {
      const volume = this.volume(scope, `disk-${disk.id}`, `${name}-${disk.id}`, disk.size);
      previous = new ComputeVolumeAttachV2(scope, `attach-${disk.id}`, {
        provider: this.props.provider,
        instanceId: instance.id,
        volumeId: volume.id,
        ...(previous && { dependsOn: [previous] }),
      });
    }
  }

  private volume(scope: Construct, id: string, name: string, size: number, imageId?: string): BlockstorageVolumeV3 {
    const { provider, volumeType, tags, removable } = this.props;
    return new BlockstorageVolumeV3(scope, id, {
      provider,
      name,
      size,
      volumeType,
      enableOnlineResize: true,
      metadata: tagMap(tags),
      ...(imageId !== undefined && { imageId }),
      lifecycle: { ...guarded(removable), ...(imageId !== undefined && { ignoreChanges: ['image_id'] }) },
    });
  }
}
