import type { Segment, Tenancy } from '../../lib/model/tenancy';
import type { TenancyContext } from '../../lib/model/part-context';
import type { Zone } from '../../lib/model/zone';
import { Cidr } from '../../lib/values/cidr';
import { agency, MOIS, portfolio, waves } from './portfolio';

/** A segment of 254 addresses in class S's work plane, unless said otherwise. */
export const segment = (overrides: Partial<Segment> = {}): Segment => ({
  dataClass: 'S',
  plane: 'work',
  networks: [Cidr.of('10.16.0.0/24')],
  networks6: [],
  linked: false,
  ...overrides,
});

/** Classes S (linked) and O (internet and DMZ) in a block of 1,024 addresses. */
export const tenancy = (overrides: Partial<Tenancy> = {}): Tenancy => ({
  classes: ['S', 'O'],
  segments: [
    segment({ linked: true }),
    segment({ dataClass: 'O', plane: 'internet', networks: [Cidr.of('10.16.1.0/25')] }),
    segment({ dataClass: 'O', plane: 'dmz', networks: [Cidr.of('10.16.1.128/25')] }),
  ],
  quota: {
    instances: 20,
    vcpu: 40,
    ram: 80,
    volumes: 30,
    storage: 2000,
    shares: 5,
    shareStorage: 5000,
    networks: 5,
    ports: 100,
    securityGroups: 20,
    loadBalancers: 3,
    dnsZones: 2,
    keys: 50,
  },
  block: Cidr.of('10.16.0.0/22'),
  dnsName: `${MOIS}.daejeon.gcloud.example.kr`,
  ...overrides,
});

/** What a builder of the tenancy is handed in the first wave. */
export function tenancyContext<Z extends Zone>(zone: Z, room: Tenancy = tenancy()): TenancyContext<Z> {
  const [wave] = waves(1);
  if (!wave) throw new Error('a wave was asked for');
  const owner = agency();
  return { portfolio: portfolio({ zones: [zone], agencies: [owner] }), agency: owner, zone, wave, tenancy: room, policyPack: 'kr-n2sf-2026' };
}
