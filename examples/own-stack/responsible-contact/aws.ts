import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { classThing, dnsZoneName } from 'g-cloud-cdk/aws';
import type { DataClass } from 'g-cloud-cdk/model';

export interface ResponsibleContactProps {
  readonly agency: string;
  /** The agency's name space, without a final dot. */
  readonly dnsName: string;
  readonly dataClass: DataClass;
  readonly email: string;
}

/** The same promise as on OpenStack, in the agency's private zone of names. */
export class ResponsibleContact extends Construct {
  constructor(scope: Construct, id: string, { agency, dnsName, dataClass, email }: ResponsibleContactProps) {
    super(scope, id);
    new CfnRecordSet(this, 'Record', {
      hostedZoneId: classThing(this, agency, dataClass, 'dns-zone-id'),
      name: `_contact.${dnsZoneName(dnsName, dataClass)}.`,
      type: 'TXT',
      ttl: '3600',
      resourceRecords: [`"mailto:${email}"`],
    });
  }
}
