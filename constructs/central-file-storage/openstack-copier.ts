import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlockstorageVolumeV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-v3';
import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { NetworkingPortV2 } from '@cdktf/provider-openstack/lib/networking-port-v2';
import { NetworkingSecgroupRuleV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-rule-v2';
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-v2';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import type { Cidr } from '../../lib/values/cidr';
import { guarded } from '../shared/openstack-retention';
import { tagList, tagMap } from '../shared/tags';
import type { TerraformProvider } from '../terraform';
import { PASSWORD_PLACEHOLDER } from './copier-login';
import { type CopierSettings, copierUserData } from './copier-machine';
import type { FileStorageSpec } from './fields';
import { COPIER } from './sizing';

/** The port of a file service; NFS 4 needs no other. */
export const FILE_PORT = { NFS: 2049, CIFS: 445 } as const;

export interface OpenStackCopierProps {
  readonly name: string;
  readonly protocol: FileStorageSpec['protocol'];
  readonly settings: CopierSettings;
  readonly networkId: string;
  /** Where the primary's servers stand: the only place far away that the copier may reach. */
  readonly primaryNetworks: readonly Cidr[];
  /** Its own segment, where the replica's server stands. */
  readonly ownNetworks: readonly Cidr[];
  /** Whom it asks for names: the resolvers of its own zone. */
  readonly resolvers: readonly Cidr[];
  readonly flavor: string;
  readonly image: string;
  /** The sensitive variable with the directory user's password, which takes the place of the login's placeholder. Default: there is none. */
  readonly passwordVariable?: string | undefined;
  /** An encrypted Cinder type. */
  readonly volumeType: string;
  readonly tags: Tags;
  readonly removable: boolean;
  readonly provider: TerraformProvider | undefined;
}

/**
 * The machine that pulls the copy, in the replica's zone and under its credentials. Nobody can log in to it or call it; it
 * reaches the two stores and a resolver, and nothing else. It holds no data, so it may be made anew at any time.
 */
export class OpenStackCopier extends Construct {
  /** Its own address: the only one that may write to the replica. */
  readonly address: string;
  /** What cloud-init runs on its first boot. */
  readonly userData: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: OpenStackCopierProps,
  ) {
    super(scope, id);
    const { provider, name, tags } = props;
    this.userData = copierUserData(props.settings, copierScript());
    const group = this.securityGroup();
    const port = new NetworkingPortV2(this, 'Port', {
      provider,
      name,
      networkId: props.networkId,
      adminStateUp: true,
      portSecurityEnabled: true,
      securityGroupIds: [group.id],
      tags: tagList(tags),
    });
    this.address = `\${${port.fqn}.all_fixed_ips[0]}`;
    const image = new DataOpenstackImagesImageV2(this, 'Image', { provider, name: props.image, mostRecent: true });
    const boot = new BlockstorageVolumeV3(this, 'Boot', {
      provider,
      name: `${name}-boot`,
      size: COPIER.bootGib,
      volumeType: props.volumeType,
      imageId: image.id,
      metadata: tagMap(tags),
      lifecycle: { ...guarded(props.removable), ignoreChanges: ['image_id'] },
    });
    new ComputeInstanceV2(this, 'Instance', {
      provider,
      name,
      flavorName: props.flavor,
      configDrive: true,
      network: [{ port: port.id }],
      blockDevice: [{ uuid: boot.id, sourceType: 'volume', destinationType: 'volume', bootIndex: 0, deleteOnTermination: false }],
      // A change makes the server anew, and cloud-init runs once in its life.
      userData: this.encoded(props.passwordVariable),
      metadata: tagMap(tags),
    });
  }

  /** In base64, so that Terraform does not take the script's own ${…} for its templates. */
  private encoded(passwordVariable: string | undefined): string {
    const script = Buffer.from(this.userData, 'utf8').toString('base64');
    if (passwordVariable === undefined) return script;
    // Terraform masks what a sensitive variable is part of, and its state keeps a digest of user data only.
    return `\${base64encode(replace(base64decode("${script}"), "${PASSWORD_PLACEHOLDER}", base64encode(var.${passwordVariable})))}`;
  }

  private securityGroup(): NetworkingSecgroupV2 {
    const { provider, name, protocol, primaryNetworks, ownNetworks, resolvers, tags } = this.props;
    const group = new NetworkingSecgroupV2(this, 'Group', {
      provider,
      name,
      description: `${name}: out to the two stores and a resolver, nothing in`,
      deleteDefaultRules: true,
      tags: tagList(tags),
    });
    const out = (id: string, network: Cidr, port: number, transport: 'tcp' | 'udp'): void => {
      new NetworkingSecgroupRuleV2(this, `Out-${id}-${transport}-${port}`, {
        provider,
        securityGroupId: group.id,
        direction: 'egress',
        ethertype: network.version === 4 ? 'IPv4' : 'IPv6',
        protocol: transport,
        portRangeMin: port,
        portRangeMax: port,
        remoteIpPrefix: `${network}`,
      });
    };
    const stores = new Map([...primaryNetworks, ...ownNetworks].map((network) => [networkId(network), network]));
    for (const [id, network] of stores) out(id, network, FILE_PORT[protocol], 'tcp');
    for (const [id, network] of new Map(resolvers.map((resolver) => [networkId(resolver), resolver]))) {
      out(id, network, 53, 'udp');
      out(id, network, 53, 'tcp');
    }
    return group;
  }
}

/** A network as a construct id: `10-20-4-0_24`, `fd00--_48`. */
export const networkId = (network: Cidr): string => `${network}`.replaceAll(/[.:]/g, '-').replace('/', '_');

/** A file of the product, beside this module in the source and in the build. */
const copierScript = (): string => readFileSync(join(__dirname, 'copier.sh'), 'utf8');
