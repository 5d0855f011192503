import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import schema from '../../packages/provider-openstack/schema.json';
import { record } from '../../lib/audit/terraform';
import { entropyOf } from './entropy';
import { told, valuesBelow, type HouseResource, type HouseStack } from './house-resources';

/** Each rule looks at what was built and names what breaks it; an empty list is what every kind owes. */
export type Offences = string[];

const CFN_ID = /^[A-Za-z0-9]{1,255}$/;
const TERRAFORM_ADDRESS = /^[a-z0-9_]+\.[A-Za-z_][A-Za-z0-9_-]*$/;

/** Addresses are well-formed, none is there twice, and the manifest knows exactly those of the document. */
export function addressOffences({ stack, manifest, text, resources }: HouseStack): Offences {
  const known = manifest.resources.filter((one) => one.stack === stack.name).map(({ address }) => address);
  const found = resources.map(({ address }) => address);
  return [
    ...resources.filter(({ cloud, address }) => !(cloud === 'aws' ? CFN_ID : TERRAFORM_ADDRESS).test(address)).map((one) => `${told(one)} is ill-formed`),
    ...known.filter((address, index) => known.indexOf(address) !== index).map((address) => `${address} is twice in the manifest`),
    ...known.filter((address) => !found.includes(address)).map((address) => `${address} is in the manifest and not in the document`),
    ...found.filter((address) => !known.includes(address)).map((address) => `${address} is in the document and not in the manifest`),
    ...(stack.resources === found.length ? [] : [`${stack.name} counts ${stack.resources} of ${found.length} resources`]),
    ...(text.endsWith('}') || text.endsWith('}\n') ? [] : [`${stack.name} is cut off`]),
  ];
}

const SECRET_KEY =
  /^(psk|pre_?shared_?key|.*password|payload|admin_?pass|secret|secret_?string|secret_?access_?key|private_?key|container_sync_key|.*passphrase)$/i;
const REFERENCE = /^(\$\{[^}]+\}|\{\{resolve:(secretsmanager|ssm-secure):[^}]+\}\})$/;

/** GC-KEY-01, GC-KEY-02: what is secret is a reference, and its variable is sensitive and has no default. */
export function secretOffences({ document, stack }: HouseStack): Offences {
  const variables = record(record(document)['variable']);
  const offences: Offences = [];
  for (const { key, path, value } of valuesBelow(document)) {
    if (typeof value !== 'string' || !SECRET_KEY.test(key)) continue;
    if (!REFERENCE.test(value)) offences.push(`${stack.name} ${path} is a literal`);
    const variable = /^\$\{var\.([^}]+)\}$/.exec(value)?.[1];
    if (variable === undefined) continue;
    const { sensitive, default: fallback } = record(variables[variable]);
    if (sensitive !== true || fallback !== undefined) offences.push(`${stack.name} ${path}: the variable ${variable} is not sensitive, or has a default`);
  }
  return offences;
}

const PEM = /-----BEGIN [A-Z ]+-----/;
const TOKEN = /[A-Za-z0-9+/=]{24,}/g;

/** No key material, no path of this machine, no day of today in any file; `known` are names that look random and are not. */
export function textOffences(path: string, text: string, today: string, known: ReadonlySet<string>): Offences {
  const whole = [text, ...[...text.matchAll(TOKEN)].map(([token]) => Buffer.from(token, 'base64').toString('latin1'))].join('\n');
  const places = [process.cwd(), join(tmpdir(), 'gcdk-'), `${homedir()}/`].filter((place) => place !== '/root/' && whole.includes(place));
  const random = [...text.replaceAll(/sha256:[0-9a-f]{64}/g, '').matchAll(TOKEN)]
    .map(([token]) => token)
    .filter((token) => !isText(token) && entropyOf(token) > 4.6 && /\d/.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token) && !known.has(token));
  return [
    ...(PEM.test(whole) ? [`${path} holds a key`] : []),
    ...places.map((place) => `${path} names ${place}`),
    ...(whole.includes(today) ? [`${path} knows what day it is`] : []),
    ...random.map((token) => `${path} holds ${token}, which looks random`),
  ];
}

/** Base64 of a script, which is looked into as text where it is made. */
const isText = (token: string): boolean => /^[\t\n\r\u0020-\u007e]+$/.test(Buffer.from(token, 'base64').toString('latin1'));

const STATEFUL = new Set([
  'openstack_blockstorage_volume_v3',
  'openstack_dns_zone_v2',
  'openstack_identity_project_v3',
  'openstack_keymanager_order_v1',
  'openstack_keymanager_secret_v1',
  'openstack_networking_floatingip_v2',
  'openstack_networking_network_v2',
  'openstack_networking_router_v2',
  'openstack_networking_subnet_v2',
  'openstack_objectstorage_container_v1',
  'openstack_sharedfilesystem_share_v2',
  'openstack_sharedfilesystem_sharenetwork_v2',
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
  'AWS::EC2::Volume',
  'AWS::EFS::FileSystem',
  'AWS::FSx::FileSystem',
  'AWS::KMS::Key',
  'AWS::RDS::DBInstance',
  'AWS::Route53::HostedZone',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
]);

/** A vault that nobody can delete while it holds copies: deleting it with its stack would fail, so it stays even where all else goes. */
const isLocked = ({ type, properties }: HouseResource): boolean => type === 'AWS::Backup::BackupVault' && properties['LockConfiguration'] !== undefined;

/** GC-STO-03: what holds data, keys, names or networks is guarded, and but for that nothing of an item that may go. */
export const guardOffences = (resources: readonly HouseResource[], mayGo: (item: string) => boolean): Offences =>
  resources.flatMap((one) => {
    if (isLocked(one)) return one.guarded ? [] : [`${told(one)} is locked and not guarded`];
    if (one.item !== undefined && mayGo(one.item)) return one.guarded ? [`${told(one)} may go and is still guarded`] : [];
    return STATEFUL.has(one.type) && !one.guarded ? [`${told(one)} holds something and is not guarded`] : [];
  });

const TERRAFORM_SCHEMAS: Readonly<Record<string, { readonly block: { readonly attributes: Readonly<Record<string, unknown>> } }>> =
  schema.provider_schemas['registry.terraform.io/terraform-provider-openstack/openstack'].resource_schemas;
const TAG_KEYS = ['agency', 'class', 'grade', 'policyPack', 'system', 'wave'] as const;
/** Where types of CloudFormation carry tags; most say `Tags`. */
const CFN_TAGS = ['Tags', 'FileSystemTags', 'AccessPointTags', 'BackupVaultTags', 'BackupPlanTags', 'HostedZoneTags'];

/** GC-PLC-04: everything that can carry tags says whose it is; what belongs to an item says which, and of what class. */
export function tagOffences(resources: readonly HouseResource[], classOf: (item: string) => string): Offences {
  return resources.flatMap((one) => {
    const tags = one.cloud === 'openstack' ? terraformTags(one) : cloudFormationTags(one);
    if (!tags) return [];
    const [agency = '', system = ''] = one.item?.split('/') ?? [];
    const expected: Partial<Record<string, string>> = one.item === undefined ? {} : { agency, system, class: classOf(one.item) };
    const wrong = TAG_KEYS.filter((key) => !tags.has(key) || (expected[key] !== undefined && tags.get(key) !== expected[key]));
    return wrong.length > 0 ? [`${told(one)} is tagged wrong: ${wrong.map((key) => `${key}=${tags.get(key) ?? ''}`).join(' ')}`] : [];
  });
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `undefined` where the provider's schema has no place for tags. */
function terraformTags({ type, properties }: HouseResource): ReadonlyMap<string, string> | undefined {
  const attributes = TERRAFORM_SCHEMAS[type]?.block.attributes ?? {};
  if (!('tags' in attributes) && !('metadata' in attributes)) return undefined;
  const { tags, metadata } = properties;
  return new Map([
    ...(Array.isArray(tags) ? tags.map(word).map((tag): [string, string] => [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)]) : []),
    ...Object.entries(record(metadata)).map(([key, value]): [string, string] => [key, word(value)]),
  ]);
}

function cloudFormationTags({ properties }: HouseResource): ReadonlyMap<string, string> | undefined {
  const held = CFN_TAGS.find((name) => name in properties);
  if (held === undefined) return undefined;
  const tags = properties[held];
  if (!Array.isArray(tags)) return new Map(Object.entries(record(tags)).map(([key, value]) => [key, word(value)]));
  return new Map(tags.map(record).map((tag) => [word(tag['Key']), word(tag['Value'])]));
}

/** Every resource and data source names the credentials of its class: of its item's, or of one that its stack works in. */
export function providerOffences({ document, stack, resources }: HouseStack, classOf: (item: string) => string): Offences {
  if (stack.engine !== 'terraform') return [];
  const items = new Map(resources.map(({ address, item }) => [address, item]));
  const sections = [record(record(document)['resource']), record(record(document)['data'])];
  return sections.flatMap((types) =>
    Object.entries(types).flatMap(([type, named]) =>
      Object.entries(record(named)).flatMap(([name, body]) => {
        if (!type.startsWith('openstack_')) return [];
        const { provider } = record(body);
        const item = items.get(`${type}.${name}`);
        const good =
          stack.scope === 'administrator'
            ? provider === 'openstack'
            : item === undefined
              ? /^openstack\.[cso]$/.test(word(provider))
              : provider === `openstack.${classOf(item).toLowerCase()}`;
        return good ? [] : [`${stack.name} ${type}.${name} uses the credentials ${word(provider)}`];
      }),
    ),
  );
}
