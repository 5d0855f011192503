import { Construct } from 'constructs';
import type { DataClass } from 'g-cloud-cdk/model';
import { AgencyStack, dnsZoneId, dnsZoneName } from 'g-cloud-cdk/openstack';
import { DnsRecordsetV2 } from 'g-cloud-cdk/provider-openstack/lib/dns-recordset-v2';

export interface ResponsibleContactProps {
  /** The agency's name space, without a final dot. */
  readonly dnsName: string;
  readonly dataClass: DataClass;
  readonly email: string;
}

/** A construct of the engineer's own: says in the agency's zone of names who answers for it, e.g. when an incident is seen from outside. */
export class ResponsibleContact extends Construct {
  constructor(scope: Construct, id: string, { dnsName, dataClass, email }: ResponsibleContactProps) {
    super(scope, id);
    new DnsRecordsetV2(this, 'Record', {
      provider: AgencyStack.of(this).provider(dataClass),
      zoneId: dnsZoneId(this, dnsName, dataClass),
      name: `_contact.${dnsZoneName(dnsName, dataClass)}.`,
      type: 'TXT',
      ttl: 3600,
      records: [`"mailto:${email}"`],
    });
  }
}
