import { TerraformResource, TerraformVariable, type App } from '../constructs/terraform';
import { Construct } from 'constructs';
import { agencyTenancy } from '../constructs/agency-tenancy/definition';
import { assertAddresses } from '../constructs/shared/openstack-guards';
import { secretOf } from '../constructs/shared/openstack-secret';
import type { AgencyStack } from '../constructs/shared/openstack-stack';
import { tenancyStateKey, workloadStateKey } from '../constructs/shared/state-keys';
import type { StackSecret } from '../lib/model/stack-secret';
import type { OpenStackZone } from '../lib/model/zone';
import { NOWHERE, ProblemError } from '../lib/problem/problem';
import { by, byText } from '../lib/values/compare';
import type { BuiltArtifact, BuiltStack, StackHook } from './built';
import type { Definitions } from './definitions';
import type { AgencyLanding, Landing, Workload } from './landing';
import { aboutStack, extendStack } from './extend-stack';
import { GeneratedStack } from './generated-stack';
import { sizeProblems } from './limits';
import { builderProblems } from './builder-problems';

/** A built stack and the construct it came from, whose document the engine writes below `stacks/<id>/`. */
export interface OpenStackStack extends BuiltStack {
  readonly construct: AgencyStack;
}

/**
 * Builds what a wave puts into an OpenStack zone into `app`: for every agency its tenancy (the administrator's) and its own workloads.
 *
 * @param extend an engineer's hook, called for every stack before it is checked
 * @throws ProblemError with every problem of every stack
 */
export async function buildOpenStack(
  app: App,
  landing: Landing<OpenStackZone>,
  definitions: Definitions,
  extend?: StackHook<AgencyStack, OpenStackZone>,
): Promise<OpenStackStack[]> {
  const built: OpenStackStack[] = [];
  const finish = (stack: OpenStackStack, { context }: AgencyLanding<OpenStackZone>, workload?: Workload<OpenStackZone>): void => {
    extendStack(extend, stack.construct, aboutStack(stack, context, workload));
    assertAddresses(stack.construct);
    const resources = resourcesOf(stack.construct, new Set<string>(workload?.parts.map(({ context: part }) => part.item.id)));
    const problems = sizeProblems('terraform', stack.path, resources.length);
    if (problems.length > 0) throw new ProblemError(problems);
    built.push({ ...stack, resources, secrets: secretsOf(stack.construct) });
  };

  for (const agency of landing.agencies) {
    if (agency.tenancy) finish(await tenancyStack(app, agency), agency);
    for (const workload of agency.workloads) {
      if (workload.parts.length > 0 || workload.left.length > 0) finish(await workloadStack(app, agency, workload, definitions), agency, workload);
    }
  }
  return built;
}

const base = (agency: string, part: string) =>
  ({ path: `${agency}/${part}/cdk.tf.json`, name: `${agency}/${part}`, agency, part, engine: 'terraform', resources: [], secrets: [] }) as const;

const stateOf = ({ context: { portfolio, zone } }: AgencyLanding<OpenStackZone>) => {
  const state = portfolio.settings.state[zone.zone];
  if (!state) throw new ProblemError([builderProblems.noState(NOWHERE, { zone: zone.zone })]);
  return state;
};

async function tenancyStack(app: App, landing: AgencyLanding<OpenStackZone>): Promise<OpenStackStack> {
  const { agency, context } = landing;
  const { portfolio, zone } = context;
  const stateKey = tenancyStateKey({ portfolio: portfolio.settings.portfolio, zone: zone.zone, agency: agency.agency });
  const construct = new GeneratedStack(app, `${agency.agency}-tenancy`, { zone, state: stateOf(landing), stateKey });
  const { buildTenancy } = await agencyTenancy.openstack();
  buildTenancy(new Construct(construct, 'Tenancy'), context);
  return { ...base(agency.agency, 'tenancy'), scope: 'administrator', artifacts: [], supersedes: landing.supersedes, construct };
}

async function workloadStack(
  app: App,
  landing: AgencyLanding<OpenStackZone>,
  workload: Workload<OpenStackZone>,
  definitions: Definitions,
): Promise<OpenStackStack> {
  const { agency, context } = landing;
  const { portfolio, zone, wave } = context;
  const stateKey = workloadStateKey({ portfolio: portfolio.settings.portfolio, zone: zone.zone, agency: agency.agency }, wave.wave, workload.name);
  const construct = new GeneratedStack(app, `${agency.agency}-${workload.name}`, {
    zone,
    agency: agency.agency,
    classes: workload.classes,
    state: stateOf(landing),
    stateKey,
  });

  // What has left can only be destroyed through the provider configuration that made it.
  workload.left.forEach((dataClass) => construct.provider(dataClass));
  if (workload.founds.length > 0) {
    const { buildOwn } = await agencyTenancy.openstack();
    buildOwn(new Construct(construct, 'Agency'), { ...context, founds: workload.founds });
  }
  const artifacts: BuiltArtifact[] = [];
  for (const { context: part } of workload.parts) {
    const load = definitions.get(part.item.kind)?.openstack;
    if (typeof load !== 'function')
      throw new ProblemError([builderProblems.unsupported(NOWHERE, { item: part.item.ref, cloud: 'openstack', why: load?.unsupported })]);
    const { build } = await load();
    for (const artifact of build(new Construct(construct, part.item.id), part)) artifacts.push({ ...artifact, item: part.item.ref });
  }
  return { ...base(agency.agency, workload.name), scope: 'agency', artifacts, construct };
}

/** Every managed resource, and the item whose construct it stands under; what stands elsewhere serves the whole agency. */
function resourcesOf(stack: AgencyStack, items: ReadonlySet<string>): BuiltStack['resources'] {
  const found: { address: string; type: string; item?: string }[] = [];
  for (const child of stack.node.children) {
    const item = items.has(child.node.id) && stack.agency !== undefined ? `${stack.agency}/${child.node.id}` : undefined;
    for (const construct of child.node.findAll()) {
      if (!(construct instanceof TerraformResource)) continue;
      const type = construct.terraformResourceType;
      found.push({ address: `${type}.${construct.friendlyUniqueId}`, type, ...(item === undefined ? {} : { item }) });
    }
  }
  return found.sort((a, b) => byText(a.address, b.address));
}

const secretsOf = (stack: AgencyStack): StackSecret[] =>
  stack.node
    .findAll()
    .flatMap((construct) => (construct instanceof TerraformVariable && construct.sensitive === true ? [secretOf(construct)] : []))
    .sort(by(({ name }) => name));
