import type { Quota, Tenancy } from '../../lib/model/tenancy';
import { Cidr } from '../../lib/values/cidr';

const QUOTA: Quota = {
  instances: 40,
  vcpu: 200,
  ram: 800,
  volumes: 80,
  storage: 20_000,
  shares: 8,
  shareStorage: 50_000,
  networks: 8,
  ports: 300,
  securityGroups: 60,
  loadBalancers: 6,
  dnsZones: 4,
  keys: 40,
};

/** An agency's room in the zone of a number, with a segment for sensitive work and one for the public. */
export const tenancy = (zone: string, index: number): Tenancy => ({
  classes: ['S', 'O'],
  segments: [
    { dataClass: 'S', plane: 'work', networks: [Cidr.of(`10.${16 + index}.0.0/24`)], networks6: [Cidr.of(`fd00:${16 + index}::/64`)], linked: true },
    { dataClass: 'O', plane: 'dmz', networks: [Cidr.of(`10.${16 + index}.1.0/24`)], networks6: [], linked: false },
  ],
  quota: QUOTA,
  block: Cidr.of(`10.${16 + index}.0.0/22`),
  dnsName: `1741000.${zone}.gcloud.example.kr`,
});
