import type { LinkProfile } from '../../lib/model/zone';
import type { Text } from '../../lib/values/text';

/** Profiles that are tunnels of the cloud's own VPN service; `kcmvp-appliance` is a pair of boxes that people install. */
export type TunnelProfile = Exclude<LinkProfile, 'kcmvp-appliance'>;

/** Seconds. AWS takes 28,800 and 3,600 at most; so does control GC-LNK-04. */
export const IKE_LIFETIME = 28_800;
export const ESP_LIFETIME = 3_600;
/** Seconds between two signs of life, and after how long without one the tunnel is brought up anew. */
export const DPD_INTERVAL = 30;
export const DPD_TIMEOUT = 120;

/** One profile in the words of everything that has to be configured. Nothing is left to a default: those are weak on both clouds. */
export interface TunnelParameters {
  readonly title: Text;
  /** Arguments of `openstack_vpnaas_{ike,ipsec}_policy_v2`. */
  readonly openstack: { readonly encryption: string; readonly auth: string; readonly group: string };
  /** Values of `VpnTunnelOptionsSpecification`, both phases. */
  readonly aws: { readonly encryption: string; readonly integrity: string; readonly group: number };
  /** Proposals of strongSwan. With GCM, integrity is part of the cipher and SHA-384 makes the keys. */
  readonly strongswan: { readonly ike: string; readonly esp: string };
  /** As people and manuals of other vendors say it. */
  readonly words: { readonly encryption: string; readonly integrity: string; readonly group: string };
}

/** Source: decision 15; NIST SP 800-77 rev. 1. */
export const TUNNELS: Readonly<Record<TunnelProfile, TunnelParameters>> = {
  modern: {
    title: { ko: 'AES-256-GCM, SHA-384, 20번 그룹', en: 'AES-256-GCM, SHA-384, group 20' },
    openstack: { encryption: 'aes-256-gcm-16', auth: 'sha384', group: 'group20' },
    aws: { encryption: 'AES256-GCM-16', integrity: 'SHA2-384', group: 20 },
    strongswan: { ike: 'aes256gcm16-prfsha384-ecp384', esp: 'aes256gcm16-ecp384' },
    words: { encryption: 'AES-256-GCM-16', integrity: 'SHA-384 (PRF)', group: '20 (ECP-384)' },
  },
  baseline: {
    title: { ko: 'AES-256-CBC, SHA-256, 14번 그룹', en: 'AES-256-CBC, SHA-256, group 14' },
    openstack: { encryption: 'aes-256', auth: 'sha256', group: 'group14' },
    aws: { encryption: 'AES256', integrity: 'SHA2-256', group: 14 },
    strongswan: { ike: 'aes256-sha256-modp2048', esp: 'aes256-sha256-modp2048' },
    words: { encryption: 'AES-256-CBC', integrity: 'HMAC-SHA-256', group: '14 (MODP-2048)' },
  },
};

export const isTunnel = (profile: LinkProfile): profile is TunnelProfile => profile !== 'kcmvp-appliance';
