import type { Json } from '../resource/resource';
import type { Entry, Guard } from './entry';
import { isObject } from './differences';
import { isSensitive } from './secrets';
import { record } from './terraform';

/**
 * Everything of a CloudFormation template: resources, and under names of their own parameters, outputs, conditions, mappings, and
 * whatever else stands at its top.
 *
 * @param place the account and region that its stack is deployed to
 */
export function cloudFormationEntries(template: unknown, place: string | undefined): Entry[] {
  return Object.entries(record(template)).flatMap(([section, content]) => {
    if (section === 'Resources') return Object.entries(record(content)).map(([address, body]) => resource(address, record(body), place));
    if (!isObject(content)) return [block(section, section, content)];
    return Object.entries(content).map(([name, body]) => block(section, `${section}.${name}`, body));
  });
}

function resource(address: string, { Type, Properties, ...attributes }: Readonly<Record<string, Json>>, place: string | undefined): Entry {
  const guards: Guard[] = [];
  if (retains(attributes['DeletionPolicy'])) guards.push('removal');
  if (retains(attributes['UpdateReplacePolicy'])) guards.push('replacement');
  return { subject: 'resource', type: typeof Type === 'string' ? Type : '', address, cloud: 'aws', properties: record(Properties), attributes, guards, place };
}

const block = (type: string, address: string, properties: Json): Entry => ({ subject: 'block', type, address, properties, hidden: isSensitive(properties) });

const retains = (policy: Json | undefined): boolean => typeof policy === 'string' && policy.startsWith('Retain');
