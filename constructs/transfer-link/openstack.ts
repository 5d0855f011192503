import { VpnaasEndpointGroupV2 } from '@cdktf/provider-openstack/lib/vpnaas-endpoint-group-v2';
import { VpnaasIkePolicyV2 } from '@cdktf/provider-openstack/lib/vpnaas-ike-policy-v2';
import { VpnaasIpsecPolicyV2 } from '@cdktf/provider-openstack/lib/vpnaas-ipsec-policy-v2';
import { VpnaasServiceV2 } from '@cdktf/provider-openstack/lib/vpnaas-service-v2';
import { VpnaasSiteConnectionV2 } from '@cdktf/provider-openstack/lib/vpnaas-site-connection-v2';
import { Construct } from 'constructs';
import type { Artifact, PartContext } from '../../lib/model/part-context';
import type { OpenStackZone } from '../../lib/model/zone';
import { say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import type { OpenStackBuilder } from '../component';
import { segmentName } from '../naming';
import { SegmentLookup } from '../shared/openstack-handover';
import { SecretVariable } from '../shared/openstack-secret';
import { AgencyStack } from '../shared/openstack-stack';
import { segmentVpnServiceId } from '../shared/openstack-vpn-service';
import { tagList } from '../shared/tags';
import type { TerraformProvider } from '../terraform';
import { linkArtifacts } from './artifacts';
import { parametersOf } from './construct-problems';
import { otherSide, selectorsOf, tunnelsOf, type Link, type Side } from './ends';
import { type TunnelNumber, tunnelPskEntry, tunnelPskVariable } from './fact-names';
import type { LinkSpec } from './fields';
import { linkOf, segmentOf, sideOf } from './link-of';
import { DPD_INTERVAL, DPD_TIMEOUT, ESP_LIFETIME, IKE_LIFETIME, isTunnel } from './profiles';
import { placeOf } from './target';

/** The finished link; the constructor builds its near end. */
export interface OpenStackTransferLinkProps {
  /** Both ends. @see Link */
  readonly link: Link;
  /** The end that this construct makes. Default: `near`. */
  readonly end?: Side;
  /**
   * The VPN service of the router that the subnets are attached to, or the router, for which one is then made. Never two on one
   * router: the agent of neutron-vpnaas knows only the last, and the tunnels of the others go down.
   */
  readonly vpnService: { readonly id: string } | { readonly routerId: string };
  /** Ids of the subnets whose networks the end has, all of one family. */
  readonly subnetIds: readonly string[];
  /** The entry of the key store that holds the key of the first tunnel; see `tunnelPskEntry` for the second's. Default: not told. */
  readonly psk?: string;
  /** For the operator's eyes; VPN resources take no tags. Default: none. */
  readonly description?: string;
  /** The provider configuration of the agency's project of the class. Default: the stack's only one. */
  readonly provider?: TerraformProvider;
}

/**
 * The OpenStack end of a transfer link: IKE and IPsec policies with nothing left to a default (the provider's are IKEv1,
 * AES-128, SHA-1, group 5), endpoint groups for exactly the networks of the two ends, and one site connection a tunnel.
 *
 * The keys are sensitive Terraform variables without defaults, `psk_<link>` and `psk_<link>__2` (see `tunnelPskVariable`). They
 * do stand in the state, as everything that Terraform sends does, so the state must be encrypted.
 */
export class OpenStackTransferLink extends Construct {
  /** Ids of the site connections, in order of tunnels. */
  readonly connectionIds: readonly string[];

  /** @throws ProblemError GCDK832x, GCDK833x where the two ends do not meet, where an appliance is asked for, where an address is not known */
  constructor(scope: Construct, id: string, props: OpenStackTransferLinkProps) {
    super(scope, id);
    const { link, end = 'near', description, psk } = props;
    const { openstack } = parametersOf(link, end, this.node.path);
    const provider = props.provider === undefined ? {} : { provider: props.provider };
    const common = { ...provider, ...(description === undefined ? {} : { description }) };
    // Neutron refuses to change or delete what a connection uses, so a new one is made first and the connection moved to it.
    const replaceable = { ...common, lifecycle: { createBeforeDestroy: true } };
    const algorithms = { encryptionAlgorithm: openstack.encryption, authAlgorithm: openstack.auth, pfs: openstack.group };

    const ike = new VpnaasIkePolicyV2(this, `Ike-${link.profile}`, {
      ...replaceable,
      ...algorithms,
      name: `${link.id}-${link.profile}`,
      ikeVersion: 'v2',
      phase1NegotiationMode: 'main',
      lifetime: [{ units: 'seconds', value: IKE_LIFETIME }],
    });
    const ipsec = new VpnaasIpsecPolicyV2(this, `Ipsec-${link.profile}`, {
      ...replaceable,
      ...algorithms,
      name: `${link.id}-${link.profile}`,
      transformProtocol: 'esp',
      encapsulationMode: 'tunnel',
      lifetime: [{ units: 'seconds', value: ESP_LIFETIME }],
    });
    const local = new VpnaasEndpointGroupV2(this, 'Local', { ...replaceable, name: `${link.id}-local`, type: 'subnet', endpoints: [...props.subnetIds] });
    const peer = new VpnaasEndpointGroupV2(this, 'Peer', {
      ...replaceable,
      name: `${link.id}-peer`,
      type: 'cidr',
      endpoints: selectorsOf(link, end).remote.map(String),
    });
    const service = 'id' in props.vpnService ? props.vpnService : this.ownService(props.vpnService.routerId, link, common);

    this.connectionIds = tunnelsOf(link).map(({ number, ...tunnel }) => {
      const address = tunnel[otherSide(end)] ?? '';
      const key = new SecretVariable(this, `Psk-${number}`, {
        name: tunnelPskVariable(link.id, number),
        entry: psk === undefined ? undefined : tunnelPskEntry(psk, number),
        about: keyOf(link, end, number),
      });
      return new VpnaasSiteConnectionV2(this, `Tunnel-${number}`, {
        ...common,
        name: `${link.id}-${number}`,
        vpnserviceId: service.id,
        ikepolicyId: ike.id,
        ipsecpolicyId: ipsec.id,
        localEpGroupId: local.id,
        peerEpGroupId: peer.id,
        peerAddress: address,
        peerId: address,
        psk: key.stringValue,
        initiator: 'bi-directional',
        adminStateUp: true,
        dpd: [{ action: 'restart', interval: DPD_INTERVAL, timeout: DPD_TIMEOUT }],
      }).id;
    });
  }

  private ownService(routerId: string, link: Link, common: { readonly provider?: TerraformProvider; readonly description?: string }): VpnaasServiceV2 {
    return new VpnaasServiceV2(this, 'Service', { ...common, name: link.id, routerId, adminStateUp: true });
  }
}

export const builder: OpenStackBuilder<LinkSpec> = {
  build(scope: Construct, part: PartContext<LinkSpec, OpenStackZone>): readonly Artifact[] {
    const link = linkOf(part);
    const side = sideOf(part);
    if (isTunnel(link.profile)) buildTunnels(scope, part, link, side);
    return linkArtifacts(link, side);
  },
};

function buildTunnels(scope: Construct, part: PartContext<LinkSpec, OpenStackZone>, link: Link, end: Side): void {
  const { dataClass, plane } = placeOf(part.item.spec);
  const stack = AgencyStack.of(scope);
  const provider = stack.provider(dataClass);
  const agency: string = part.item.agency;
  const [network] = link[end].networks;
  const version = network?.version ?? 4;
  const { networks, networks6 } = segmentOf(part, part);
  const segment = SegmentLookup.of(scope, { agency, dataClass, plane });
  new OpenStackTransferLink(scope, 'Link', {
    link,
    end,
    vpnService: { id: segmentVpnServiceId(stack, provider, segmentName(agency, dataClass, plane)) },
    subnetIds: (version === 4 ? networks : networks6).map((_, index) => segment.subnetId(index + 1, version)),
    psk: part.item.spec.psk,
    description: tagList(part.tags).join(' '),
    provider,
  });
}

/** What the key of a tunnel is, and who made it: AWS makes those of its own tunnels. */
function keyOf(link: Link, end: Side, number: TunnelNumber): Text {
  const from =
    link[otherSide(end)].kind === 'aws'
      ? say('AWS가 만든 것을 Secrets Manager에서 옮겨 둡니다', 'AWS made it and has it in Secrets Manager, copy it from there')
      : say('상대편 장비와 같은 키입니다', 'the peer has the same');
  return say(`링크 ${link.id} 터널 ${number}의 사전 공유 키. ${from.ko}`, `Pre-shared key of tunnel ${number} of link ${link.id}; ${from.en}`);
}
