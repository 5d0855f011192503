import { otherSide, selectorsOf, tunnelsOf, type Link, type Side, type Tunnel } from './ends';
import { DPD_INTERVAL, ESP_LIFETIME, IKE_LIFETIME, isTunnel, TUNNELS } from './profiles';

/** The configuration of one gateway, for strongSwan 5.9 or newer. */
export interface PeerFile {
  /** `customs-hq-1.swanctl.conf`: of the first gateway of the end. */
  readonly name: string;
  readonly content: string;
}

/** Rekeying begins at nine tenths of a lifetime, so that the rest is enough for it even on a bad line. */
const early = (lifetime: number): number => Math.floor(lifetime * 0.9);

/**
 * What the gateways at an end must be set to: one file for each of its outer addresses. Empty while an outer address of the
 * other end is not recorded, and for appliances, which are configured from the table.
 *
 * The files load as they are and hold no key: keys come from `include`d files that the gateway's own engineer makes.
 */
export function peerFiles(link: Link, side: Side): readonly PeerFile[] {
  const end = link[side];
  if (end.kind !== 'gateway' || !isTunnel(link.profile)) return [];
  return end.addresses.flatMap((own, index) => {
    if (own === undefined) return [];
    const tunnels = tunnelsOf(link).filter((tunnel) => tunnel[side] === own);
    if (tunnels.length === 0 || tunnels.some((tunnel) => tunnel[otherSide(side)] === undefined)) return [];
    return [{ name: `${end.at}-${index + 1}.swanctl.conf`, content: gatewayFile(link, side, tunnels) }];
  });
}

function gatewayFile(link: Link, side: Side, tunnels: readonly Tunnel[]): string {
  const id = `${link.agency}-${link.id}`;
  const secrets = tunnels.map(
    ({ number, ...tunnel }) =>
      `#     ike-${id}-${number} {\n#       id-1 = ${tunnel[side]}\n#       id-2 = ${tunnel[otherSide(side)]}\n#       secret = "…"\n#     }`,
  );
  return `# ${link[side].at} -> ${link[otherSide(side)].at}: link ${link.agency}/${link.id}, profile ${link.profile}, until ${link.decommissionBy}
# For strongSwan 5.9 or newer: /etc/swanctl/conf.d/${id}.conf, then swanctl --load-all
connections {
${tunnels.map((tunnel) => connection(link, side, tunnel)).join('\n')}
}

# The key is not here. Put it into /etc/swanctl/secrets/${id}.conf (mode 0600):
#   secrets {
${secrets.join('\n')}
#   }
include /etc/swanctl/secrets/${id}.conf
`;
}

function connection(link: Link, side: Side, tunnel: Tunnel): string {
  if (!isTunnel(link.profile)) return '';
  const { strongswan } = TUNNELS[link.profile];
  const { local, remote } = selectorsOf(link, side);
  const [own, other] = [tunnel[side], tunnel[otherSide(side)]];
  return `  ${link.agency}-${link.id}-${tunnel.number} {
    version = 2
    mobike = no
    local_addrs = ${own}
    remote_addrs = ${other}
    proposals = ${strongswan.ike}
    rekey_time = ${early(IKE_LIFETIME)}s
    over_time = ${IKE_LIFETIME - early(IKE_LIFETIME)}s
    dpd_delay = ${DPD_INTERVAL}s
    keyingtries = 0
    local {
      auth = psk
      id = ${own}
    }
    remote {
      auth = psk
      id = ${other}
    }
    children {
      ${link.agency}-${link.id}-${tunnel.number} {
        mode = tunnel
        local_ts = ${local.join(', ')}
        remote_ts = ${remote.join(', ')}
        esp_proposals = ${strongswan.esp}
        rekey_time = ${early(ESP_LIFETIME)}s
        life_time = ${ESP_LIFETIME}s
        dpd_action = restart
        start_action = trap
      }
    }
  }`;
}
