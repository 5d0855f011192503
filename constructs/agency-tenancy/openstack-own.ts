import { KeymanagerOrderV1 } from '@cdktf/provider-openstack/lib/keymanager-order-v1';
import { Construct } from 'constructs';
import type { DataClass } from '../../lib/model/classification';
import type { OpenStackZone } from '../../lib/model/zone';
import { dnsZoneName, keyName } from '../naming';
import { foundDnsZone } from '../shared/openstack-handover';
import { guarded } from '../shared/openstack-retention';
import { AgencyStack } from '../shared/openstack-stack';

/** What the agency makes in its own projects: a DNS zone and a key a class. */
export interface OpenStackAgencyOwnProps {
  readonly agency: string;
  /** Classes that this stack is the first of the agency's to work in. */
  readonly founds: readonly DataClass[];
  /** The agency's name space, without a final dot. */
  readonly dnsName: string;
  /** Who answers for the zone of names (SOA). */
  readonly email: string;
  /** What the zone runs: without `designate` there are no names, without `barbican` no keys. */
  readonly services: OpenStackZone['services'];
}

/**
 * What an agency runs itself, under its own credentials: for each class a zone of names and a 256-bit AES key that Barbican
 * generates and keeps (only the order stands here). A zone without Designate or Barbican goes without; `operatorSteps` says so.
 * A key's order can be made but not deleted by the agency: it is forgotten by a `removed` block (`Forgotten`), never destroyed.
 */
export class OpenStackAgencyOwn extends Construct {
  constructor(scope: Construct, id: string, { agency, founds, dnsName, email, services }: OpenStackAgencyOwnProps) {
    super(scope, id);
    for (const dataClass of founds) {
      if (services.includes('designate')) {
        foundDnsZone(this, dataClass, { name: `${dnsZoneName(dnsName, dataClass)}.`, email, ttl: 3600, type: 'PRIMARY', lifecycle: guarded(false) });
      }
      if (services.includes('barbican')) {
        new KeymanagerOrderV1(this, `Key-${dataClass}`, {
          provider: AgencyStack.of(this).provider(dataClass),
          type: 'key',
          meta: { name: keyName(agency, dataClass), algorithm: 'aes', bitLength: 256, mode: 'cbc', payloadContentType: 'application/octet-stream' },
          lifecycle: guarded(false),
        });
      }
    }
  }
}
