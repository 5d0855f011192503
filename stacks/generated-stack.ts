import { AgencyStack } from '../constructs/shared/openstack-stack';
import { inFile, type Problem } from '../lib/problem/problem';
import { builderProblems } from './builder-problems';

/**
 * An agency's stack of an app that we build whole. cdktf resolves every element once more before it writes, only to find
 * references from one stack to another; ours have none (decision 6), and {@link danglingReferences} proves it on what was
 * written, at a tenth of the cost.
 */
export class GeneratedStack extends AgencyStack {
  override prepareStack(): void {
    // The backend, the other thing that is prepared here, was made with the stack.
  }
}

const REFERENCE = /\b(data\.)?(openstack_[a-z0-9_]+)\.([A-Za-z0-9_-]+)/g;

/** References to resources and data sources that the document itself does not hold: another stack's, or a typing error. */
export function danglingReferences(path: string, content: string): Problem[] {
  const { resource, data }: { resource?: Section; data?: Section } = JSON.parse(content);
  const missing = new Set<string>();
  for (const [, isData, type = '', name = ''] of content.matchAll(REFERENCE)) {
    const section = isData === undefined ? resource : data;
    if (section?.[type]?.[name] === undefined) missing.add(`${isData ?? ''}${type}.${name}`);
  }
  return [...missing].sort().map((address) => builderProblems.dangling(inFile(path), { address, stack: path }));
}

type Section = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
