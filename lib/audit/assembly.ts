import type { Json } from '../resource/resource';
import type { Entry } from './entry';
import { record } from './terraform';

/** The name of the CDK's own account of an assembly. It alone says which account and region a template is for. */
export const ASSEMBLY_FILE = 'manifest.json';

/** What a CDK assembly says of one of its stacks. */
export interface AssemblyStack {
  /** `aws://000000000001/ap-northeast-2`, as the CDK spells it. */
  readonly place: string;
  readonly entries: readonly Entry[];
}

/** `undefined` when the assembly does not know the stack. */
export function assemblyStack(assembly: unknown, name: string): AssemblyStack | undefined {
  const { environment, properties } = record(record(record(assembly)['artifacts'])[name]);
  if (typeof environment !== 'string') return undefined;
  const [account = '', region = ''] = environment.replace(/^aws:\/\//, '').split('/');
  const { templateFile: _file, ...settings } = record(properties);
  const settingEntries = Object.entries(settings).map(([key, value]) => said(`stack.${key}`, value));
  return { place: environment, entries: [said('environment.account', account), said('environment.region', region), ...settingEntries] };
}

const said = (address: string, properties: Json): Entry => ({
  subject: 'stack',
  type: address.split('.')[0] ?? '',
  address,
  properties,
  ...(address === 'stack.terminationProtection' && properties === true && { guards: ['removal'] as const }),
});
