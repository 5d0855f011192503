import type { Load } from '../model/needs';

/** A load as the lock writes it: `4/16/120/0` is 4 vCPU, 16 GiB of RAM, 120 GiB of storage and no VPN tunnel. */
export const loadText = ({ vcpu, ramGib, storageGib, vpnTunnels }: Load): string => [vcpu, ramGib, storageGib, vpnTunnels].join('/');

export function parseLoad(text: string): Load {
  const [vcpu = 0, ramGib = 0, storageGib = 0, vpnTunnels = 0] = text.split('/').map(Number);
  return { vcpu, ramGib, storageGib, vpnTunnels };
}
