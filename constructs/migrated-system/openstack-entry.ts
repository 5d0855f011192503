import { DataOpenstackKeymanagerContainerV1 } from '@cdktf/provider-openstack/lib/data-openstack-keymanager-container-v1';
import { LbListenerV2 } from '@cdktf/provider-openstack/lib/lb-listener-v2';
import { LbLoadbalancerV2 } from '@cdktf/provider-openstack/lib/lb-loadbalancer-v2';
import { LbMemberV2 } from '@cdktf/provider-openstack/lib/lb-member-v2';
import { LbMonitorV2 } from '@cdktf/provider-openstack/lib/lb-monitor-v2';
import { LbPoolV2 } from '@cdktf/provider-openstack/lib/lb-pool-v2';
import { NetworkingFloatingipV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-v2';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import type { Cidr } from '../../lib/values/cidr';
import { guarded } from '../shared/openstack-retention';
import { tagList } from '../shared/tags';
import type { TerraformProvider } from '../terraform';

export interface OpenStackEntryProps {
  readonly name: string;
  /** The network on which the balancer stands and reaches its members. */
  readonly networkId: string;
  /** The port that callers use. */
  readonly port: number;
  /** The port on which members listen. */
  readonly memberPort: number;
  /** Number and address of each server behind it. */
  readonly members: readonly { readonly id: string; readonly address: string }[];
  /** The Barbican certificate container with certificate, key and chain, by name. */
  readonly certificate: string;
  /** Networks whose calls are taken. IPv4 only, as the balancer's address is. At least one. */
  readonly callers: readonly Cidr[];
  /** Tells browsers to come by TLS only. Octavia before 2023.2 refuses it. */
  readonly hsts: boolean;
  /** The external network, for an entry that the internet reaches. Left out: none reaches it. */
  readonly publicFrom?: string | undefined;
  readonly tags: Tags;
  readonly removable: boolean;
  readonly provider: TerraformProvider | undefined;
}

/**
 * A load balancer that speaks TLS 1.2 and 1.3 to callers, and is the only way in from outside. Until there is a kind of its own
 * for entries (decision 19) a system carries it; nothing here knows systems.
 *
 * The provider gives a balancer one IPv4 address; callers over IPv6 need a gateway in front.
 */
export class OpenStackEntry extends Construct {
  /** The address that callers use: the floating one where there is one. */
  readonly address: string;

  constructor(scope: Construct, id: string, props: OpenStackEntryProps) {
    super(scope, id);
    const { name, provider } = props;
    const tags = tagList(props.tags);

    const certificate = new DataOpenstackKeymanagerContainerV1(this, 'certificate', { provider, name: props.certificate });
    const balancer = new LbLoadbalancerV2(this, 'balancer', { provider, name, vipNetworkId: props.networkId, tags });
    const listener = new LbListenerV2(this, 'listener', {
      provider,
      name,
      loadbalancerId: balancer.id,
      protocol: 'TERMINATED_HTTPS',
      protocolPort: props.port,
      defaultTlsContainerRef: certificate.containerRef,
      tlsVersions: ['TLSv1.2', 'TLSv1.3'],
      ...(props.hsts && { hstsMaxAge: HSTS_SECONDS }),
      allowedCidrs: props.callers.map(String),
      insertHeaders: { 'X-Forwarded-For': 'true', 'X-Forwarded-Proto': 'true' },
      tags,
    });
    const pool = new LbPoolV2(this, 'pool', {
      provider,
      name,
      listenerId: listener.id,
      protocol: 'HTTP',
      lbMethod: 'ROUND_ROBIN',
      persistence: { type: 'HTTP_COOKIE' },
      tags,
    });
    new LbMonitorV2(this, 'monitor', { provider, name, poolId: pool.id, type: 'TCP', delay: 10, timeout: 5, maxRetries: 3 });
    for (const member of props.members) {
      new LbMemberV2(this, `member-${member.id}`, {
        provider,
        name: `${name}-${member.id}`,
        poolId: pool.id,
        address: member.address,
        protocolPort: props.memberPort,
        tags,
      });
    }
    this.address = props.publicFrom === undefined ? balancer.vipAddress : this.publish(props.publicFrom, balancer, props).address;
  }

  /** Guarded: public names and other people's firewalls hold the address. */
  private publish(pool: string, balancer: LbLoadbalancerV2, { provider, name, tags, removable }: OpenStackEntryProps): NetworkingFloatingipV2 {
    return new NetworkingFloatingipV2(this, 'public-address', {
      provider,
      pool,
      portId: balancer.vipPortId,
      description: name,
      tags: tagList(tags),
      lifecycle: guarded(removable),
    });
  }
}

/** One year, the least that browsers' preload lists take. */
const HSTS_SECONDS = 31_536_000;
