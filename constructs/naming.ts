import type { DataClass, Plane } from '../lib/model/classification';
import { sha256 } from '../lib/values/digest';

/**
 * The names by which a tenancy hands its things to the agency's own stacks (decision 6): a data source on OpenStack and
 * an SSM parameter on AWS look them up, so no stack reads another's state. Stable for ever: a changed name is a new resource.
 */
const lower = (dataClass: DataClass): string => dataClass.toLowerCase();

/** The Keystone domain of an agency: its code. */
export const domainName = (agency: string): string => agency;
/** The project of one class, e.g. `1741000-s`. */
export const projectName = (agency: string, dataClass: DataClass): string => `${agency}-${lower(dataClass)}`;
/** Network, router and address scope of a class and plane, e.g. `1741000-s-work`. */
export const segmentName = (agency: string, dataClass: DataClass, plane: Plane): string => `${agency}-${lower(dataClass)}-${plane}`;
/** A subnet of a segment, by the number of its network, 1 the first: `1741000-s-work-1`, IPv6 `1741000-s-work-1-v6`. */
export const subnetName = (agency: string, dataClass: DataClass, plane: Plane, number: number, version: 4 | 6 = 4): string =>
  `${segmentName(agency, dataClass, plane)}-${number}${version === 6 ? '-v6' : ''}`;
/** The entry of `clouds.yaml` under which an agency's stacks authenticate, e.g. `daejeon-1741000-s`; without a class the administrator's is just the zone. */
export const cloudEntry = (zone: string, agency?: string, dataClass?: DataClass): string =>
  [zone, agency, dataClass && lower(dataClass)].filter((part) => part !== undefined).join('-');
/** Under what an administrator applies a tenancy: the zone's own entry or, in an AWS account that is the agency's own, `aws-seoul-1741000-admin`. */
export function administratorEntry(zone: { readonly zone: string; readonly accounts?: Readonly<Record<string, string>> }, agency: string): string {
  const own = zone.accounts?.[agency];
  return own === undefined || own === zone.accounts?.['default'] ? cloudEntry(zone.zone) : `${cloudEntry(zone.zone, agency)}-admin`;
}
/** An item's resources in its agency's project: `civil-portal`, `civil-portal-db-1`. */
export const itemName = (id: string, ...parts: readonly (string | number)[]): string => [id, ...parts].join('-');
/**
 * A name that fits where a service takes at most `limit` characters: itself, or its beginning and eight digits of its digest, so that two
 * long names never become one and a name is always shortened alike. Letters, digits, hyphens.
 */
export const boundedName = (name: string, limit: number): string =>
  name.length <= limit ? name : `${name.slice(0, limit - 9)}-${sha256(name).slice('sha256:'.length).slice(0, 8)}`;
/** SSM parameter of a tenancy's thing on AWS, e.g. `/gcdk/1741000/s/work/vpc-id`; of a whole class without a plane. */
export const parameterName = (agency: string, dataClass: DataClass, plane: Plane | undefined, what: string): string =>
  ['/gcdk', agency, lower(dataClass), plane, what].filter((part) => part !== undefined).join('/');
/** The name of the Terraform variable that carries a link's pre-shared key; always sensitive, never with a default. */
export const pskVariable = (linkId: string): string => `psk_${linkId.replaceAll('-', '_')}`;
/** The zone of names of a class, under the agency's own: `s.1741000.daejeon.gcloud.go.kr`. One per class, because a DNS zone belongs to one project. No final dot; lower case, whatever the agency's code. */
export const dnsZoneName = (dnsName: string, dataClass: DataClass): string => `${lower(dataClass)}.${dnsName.toLowerCase()}`;
/** The key of a class in the key store, e.g. `1741000-s-key`; on AWS see `keyAlias`. */
export const keyName = (agency: string, dataClass: DataClass): string => `${projectName(agency, dataClass)}-key`;
/** The alias of a class's KMS key, e.g. `alias/gcdk/seoul-aws/1741000/s`. */
export const keyAlias = (zone: string, agency: string, dataClass: DataClass): string => `alias/gcdk/${zone}/${agency}/${lower(dataClass)}`;
/** The group of an agency's people in the project of a class, e.g. `1741000-s-operators`. */
export const groupName = (agency: string, dataClass: DataClass, duty: 'operators' | 'readers'): string => `${projectName(agency, dataClass)}-${duty}`;
/** CloudFormation stacks of an agency begin with this, and no other's do: `gcdk-aws-seoul-1741000-tenancy`. */
export const awsStackName = (zone: string, agency: string, ...parts: readonly string[]): string => ['gcdk', zone, agency, ...parts].join('-');
/** The IAM path of every role and instance profile of an agency in an AWS zone, by which its boundary tells them from other people's. */
export const rolePath = (zone: string, agency: string): string => `/gcdk/${zone}/${agency}/`;
/** The managed policy that bounds every role of an agency in an AWS zone. */
export const boundaryName = (zone: string, agency: string): string => `gcdk-${zone}-${agency}-boundary`;
/** The Terraform variable with the password of a class's local deployer user; always sensitive, never with a default. */
export const deployerPasswordVariable = (dataClass: DataClass): string => `deployer_password_${lower(dataClass)}`;
/** The entry of the key store with that password, e.g. `deployers/daejeon-1741000-s`: as the entry of `clouds.yaml` that it opens. */
export const deployerPasswordEntry = (zone: string, agency: string, dataClass: DataClass): string => `deployers/${cloudEntry(zone, agency, dataClass)}`;
/** The SSM parameter in which an agency keeps the ARN of a certificate of its own; beside `/gcdk`, where only the administrator writes. */
export const certificateParameter = (agency: string, dataClass: DataClass, name: string): string =>
  `/agency/${agency}/${lower(dataClass)}/certificates/${name}`;
