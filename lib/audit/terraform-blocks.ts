import type { Json } from '../resource/resource';
import { rootImage } from './boot-image';
import type { Entry } from './entry';
import { isList, isObject } from './differences';
import { isSensitive } from './secrets';
import { record } from './terraform';

type Body = Readonly<Record<string, Json>>;

/** What Terraform reads of a resource beside its properties. */
const META = ['lifecycle', 'depends_on', 'provider', 'count', 'for_each', 'provisioner', 'connection'] as const;

/** A block, and its way in the tree of constructs (`1741000-workload-1/g-drive/Files/…`) where cdktf has noted it. */
export interface TerraformEntry extends Entry {
  readonly construct?: string | undefined;
}

/**
 * Every block of a `cdk.tf.json`: resources, and under names of their own whatever else Terraform reads, known to us or not. The
 * comments of cdktf (`//`) are left out.
 */
export function terraformEntries(document: unknown): TerraformEntry[] {
  return Object.entries(record(document)).flatMap(([section, content]) => {
    if (section === '//') return [];
    if (section === 'resource') return nested(content).map(([type, name, body]) => resource(record(document), type, name, body));
    if (section === 'data') return nested(content).map(([type, name, body]) => block('data', `data.${type}.${name}`, body));
    if (section === 'provider') return providers(content);
    if (section === 'terraform') return settings(content);
    if (isList(content)) return content.map((body, index) => block(section, `${section}.${subjectOf(body) ?? index}`, body));
    if (!isObject(content)) return [block(section, section, content)];
    return Object.entries(content).map(([name, body]) => block(section, `${section}.${name}`, body));
  });
}

function resource(document: Body, type: string, name: string, body: Body): TerraformEntry {
  const properties = Object.fromEntries(Object.entries(body).filter(([key]) => key !== '//' && !META.some((one) => one === key)));
  const attributes = Object.fromEntries(META.flatMap((key) => (body[key] === undefined ? [] : [[key, body[key]]])));
  const { prevent_destroy, ignore_changes } = record(body['lifecycle']);
  return {
    ...block('resource', `${type}.${name}`, body),
    subject: 'resource',
    type,
    cloud: 'openstack',
    properties,
    attributes,
    guards: prevent_destroy === true ? ['both'] : [],
    ignored: typeof ignore_changes === 'string' ? [ignore_changes] : isList(ignore_changes) ? ignore_changes.map(String) : [],
    place: regionOf(document, type, body),
    image: rootImage(document, type, body),
  };
}

function block(type: string, address: string, body: Json): TerraformEntry {
  if (!isObject(body)) return { subject: 'block', type, address, properties: body };
  const { '//': comment, ...properties } = body;
  const path = record(record(comment)['metadata'])['path'];
  return { subject: 'block', type, address, properties, hidden: isSensitive(body), construct: typeof path === 'string' ? path : undefined };
}

/** One configuration of a provider is an object, several are a list; each is known by its alias. */
function providers(content: Json): TerraformEntry[] {
  return Object.entries(record(content)).flatMap(([name, configurations]) =>
    (isList(configurations) ? configurations : [configurations]).map((body) => {
      const { alias } = record(body);
      return block('provider', typeof alias === 'string' ? `provider.${name}.${alias}` : `provider.${name}`, body);
    }),
  );
}

/** The `terraform` block: where the state is, and which versions may be used. */
function settings(content: Json): TerraformEntry[] {
  return Object.entries(record(content)).flatMap(([key, value]) =>
    isObject(value)
      ? Object.entries(value).map(([name, body]) => block(`terraform.${key}`, `terraform.${key}.${name}`, body))
      : [block(`terraform.${key}`, `terraform.${key}`, value)],
  );
}

/** The region of the provider configuration that a resource is made through. */
function regionOf(document: Body, type: string, body: Body): string | undefined {
  const [name = '', alias] = typeof body['provider'] === 'string' ? body['provider'].split('.') : [type.split('_')[0]];
  const configurations = record(document['provider'])[name];
  const own = (isList(configurations) ? configurations : [configurations]).map(record).find((one) => one['alias'] === alias);
  return typeof own?.['region'] === 'string' ? own['region'] : undefined;
}

/** What a `removed`, `moved` or `import` block, which has no name, is about. */
function subjectOf(body: Json): string | undefined {
  const { from, to } = record(body);
  return [from, to].find((one) => typeof one === 'string');
}

const nested = (content: Json): (readonly [type: string, name: string, body: Body])[] =>
  Object.entries(record(content)).flatMap(([type, named]) => Object.entries(record(named)).map(([name, body]) => [type, name, record(body)] as const));
