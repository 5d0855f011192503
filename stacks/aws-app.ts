import { CfnResource, CfnWaitConditionHandle, Tags as ResourceTags, type App } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { agencyTenancy } from '../constructs/agency-tenancy/definition';
import { AgencyAwsStack } from '../constructs/shared/aws-stack';
import { tagMap, tenancyTags } from '../constructs/shared/tags';
import type { AwsZone } from '../lib/model/zone';
import { NOWHERE, ProblemError } from '../lib/problem/problem';
import { byText } from '../lib/values/compare';
import { builderProblems } from './builder-problems';
import type { BuiltArtifact, BuiltStack, StackHook } from './built';
import type { Definitions } from './definitions';
import { aboutStack, extendStack } from './extend-stack';
import type { AgencyLanding, Landing, Workload } from './landing';
import { sizeProblems } from './limits';
import { tenancyStackName, workloadStackName } from './stack-names';

/**
 * Builds what a wave puts into an AWS zone into `app`: for every agency its tenancy and its own workloads.
 *
 * @param extend an engineer's hook, called for every stack before it is checked
 * @throws ProblemError with the first stack's problems
 */
export async function buildAws(
  app: App,
  landing: Landing<AwsZone>,
  definitions: Definitions,
  extend?: StackHook<AgencyAwsStack, AwsZone>,
): Promise<BuiltStack[]> {
  const built: BuiltStack[] = [];
  const finish = ([stack, construct]: [BuiltStack, AgencyAwsStack], { context }: AgencyLanding<AwsZone>, workload?: Workload<AwsZone>): void => {
    extendStack(extend, construct, aboutStack(stack, context, workload));
    const resources = resourcesOf(construct, new Set<string>(workload?.parts.map(({ context: part }) => part.item.id)));
    const problems = sizeProblems('cloudformation', stack.name, resources.length);
    if (problems.length > 0) throw new ProblemError(problems);
    built.push({ ...stack, resources });
  };
  for (const agency of landing.agencies) {
    if (agency.tenancy) finish(await tenancyStack(app, agency), agency);
    for (const workload of agency.workloads) {
      if (workload.parts.length > 0 || workload.left.length > 0) finish(await workloadStack(app, agency, workload, definitions), agency, workload);
    }
  }
  return built;
}

const base = (name: string, agency: string, part: string) =>
  ({ path: `${name}.template.json`, name, agency, part, engine: 'cloudformation', resources: [], secrets: [] }) as const;

async function tenancyStack(app: App, { agency, context, supersedes }: AgencyLanding<AwsZone>): Promise<[BuiltStack, AgencyAwsStack]> {
  const name = tenancyStackName(context.zone.zone, agency.agency);
  const construct = new AgencyAwsStack(app, name, { zone: context.zone, agency: agency.agency, tags: tenancyTags(context), foundsBoundary: true });
  const { buildTenancy } = await agencyTenancy.aws();
  buildTenancy(new Construct(construct, 'Tenancy'), context);
  return [{ ...base(name, agency.agency, 'tenancy'), scope: 'administrator', artifacts: [], supersedes }, construct];
}

async function workloadStack(
  app: App,
  { agency, context }: AgencyLanding<AwsZone>,
  workload: Workload<AwsZone>,
  definitions: Definitions,
): Promise<[BuiltStack, AgencyAwsStack]> {
  const name = workloadStackName(context.zone.zone, agency.agency, context.wave.wave, workload.name);
  const construct = new AgencyAwsStack(app, name, { zone: context.zone, agency: agency.agency, tags: tenancyTags(context) });
  if (workload.founds.length > 0) {
    const { buildOwn } = await agencyTenancy.aws();
    buildOwn(new Construct(construct, 'Agency'), { ...context, founds: workload.founds });
  }
  const artifacts: BuiltArtifact[] = [];
  for (const { context: part } of workload.parts) {
    const load = definitions.get(part.item.kind)?.aws;
    if (typeof load !== 'function')
      throw new ProblemError([builderProblems.unsupported(NOWHERE, { item: part.item.ref, cloud: 'aws', why: load?.unsupported })]);
    const { build } = await load();
    const scope = new Construct(construct, part.item.id);
    // Nearer than the stack's, which speak of the agency only; so no kind can forget them.
    for (const [key, value] of Object.entries(tagMap(part.tags))) ResourceTags.of(scope).add(key, value);
    for (const artifact of build(scope, part)) artifacts.push({ ...artifact, item: part.item.ref });
  }
  // CloudFormation knows no empty stack, and what has left is removed by an update without it.
  if (workload.parts.length === 0 && workload.founds.length === 0) new CfnWaitConditionHandle(construct, 'Empty');
  return [{ ...base(name, agency.agency, workload.name), scope: 'agency', artifacts }, construct];
}

function resourcesOf(stack: AgencyAwsStack, items: ReadonlySet<string>): BuiltStack['resources'] {
  const found: { address: string; type: string; item?: string }[] = [];
  for (const child of stack.node.children) {
    const item = items.has(child.node.id) ? `${stack.agency}/${child.node.id}` : undefined;
    for (const construct of child.node.findAll()) {
      if (!CfnResource.isCfnResource(construct)) continue;
      const address: unknown = stack.resolve(construct.logicalId);
      found.push({ address: String(address), type: construct.cfnResourceType, ...(item === undefined ? {} : { item }) });
    }
  }
  return found.sort((a, b) => byText(a.address, b.address));
}
