import type { IConstruct } from 'constructs';
import { inFile, type Problem, ProblemError } from '../../lib/problem/problem';
import { TerraformDataSource, TerraformOutput, TerraformResource, TerraformVariable, type TerraformStack } from '../terraform';
import { AgencyStack } from './openstack-stack';
import { stackProblems } from './problems';

const CONSTRUCT_ID = /^[A-Za-z0-9_-]+$/;

/**
 * Everything that would make a resource vanish in silence or land in the wrong project: ids that the engine strips,
 * addresses that are empty or written twice, resources of an agency's stack without a provider configuration.
 */
export function stackAddressProblems(stack: TerraformStack): readonly Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const construct of stack.node.findAll()) {
    const { path, id } = construct.node;
    const where = inFile('', path);
    if (construct !== stack && !CONSTRUCT_ID.test(id)) problems.push(stackProblems.unspeakableId(where, { id, construct: path }));
    const address = addressOf(construct);
    if (address === undefined) continue;
    if (address.name === '') problems.push(stackProblems.noAddress(where, { construct: path }));
    const whole = `${address.section}.${address.name}`;
    const first = owners.get(whole);
    if (first !== undefined) problems.push(stackProblems.sameAddress(where, { address: whole, first, second: path }));
    owners.set(whole, first ?? path);
    if (AgencyStack.isAgencyStack(stack) && stack.agency !== undefined && lacksProvider(construct)) {
      problems.push(stackProblems.noProvider(where, { construct: path }));
    }
  }
  return problems;
}

/** Refuses such a stack. Call it when everything is built and before anything is written. @throws ProblemError */
export function assertAddresses(stack: TerraformStack): void {
  const problems = stackAddressProblems(stack);
  if (problems.length > 0) throw new ProblemError(problems);
}

function addressOf(construct: IConstruct): { readonly section: string; readonly name: string } | undefined {
  if (construct instanceof TerraformResource) return { section: construct.terraformResourceType, name: construct.friendlyUniqueId };
  if (construct instanceof TerraformDataSource) return { section: `data.${construct.terraformResourceType}`, name: construct.friendlyUniqueId };
  if (construct instanceof TerraformVariable) return { section: 'var', name: construct.friendlyUniqueId };
  if (construct instanceof TerraformOutput) return { section: 'output', name: construct.friendlyUniqueId };
  return undefined;
}

const lacksProvider = (construct: IConstruct): boolean =>
  (construct instanceof TerraformResource || construct instanceof TerraformDataSource) &&
  construct.terraformResourceType.startsWith('openstack_') &&
  construct.provider === undefined;
