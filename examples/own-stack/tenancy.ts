import { Cidr, DATA_CLASSES, type Tenancy } from 'g-cloud-cdk/model';

/** The room of one agency as its engineer wants it: one sensitive network. `gcdk plan` would work it out from requests. */
export const tenancy = (network: string, zone: string): Tenancy => ({
  classes: DATA_CLASSES.filter((dataClass) => dataClass === 'S'),
  segments: [{ dataClass: 'S', plane: 'work', networks: [Cidr.of(network)], networks6: [], linked: false }],
  quota: {
    instances: 20,
    vcpu: 80,
    ram: 320,
    volumes: 60,
    storage: 10_240,
    shares: 4,
    shareStorage: 4096,
    networks: 4,
    ports: 200,
    securityGroups: 40,
    loadBalancers: 4,
    dnsZones: 2,
    keys: 20,
  },
  block: Cidr.of(network),
  dnsName: `1741000.${zone}.gcloud.example.kr`,
});
