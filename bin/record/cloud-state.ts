import { factOfDescription, factOfOutput } from '../../lib/model/facts';
import { inFile, type Problem } from '../../lib/problem/problem';
import { recordingProblems } from './problems';

/** What a cloud says of one stack: which resources stand, and the facts among its outputs. */
export interface CloudState {
  /** `openstack_….name`, or logical ids as `stack-name/LogicalId`. */
  readonly addresses: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, CloudFact>;
}

export interface CloudFact {
  readonly value: string;
  /** The output that carries it, as the cloud's own tools name it. */
  readonly output: string;
}

/**
 * Reads what `terraform state pull` or `aws cloudformation describe-stacks` / `describe-stack-resources` has printed. Never
 * keeps more of it than addresses and facts: a state holds secrets in clear.
 */
export function readCloudState(file: string, text: string): CloudState | Problem {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return recordingProblems.noState(inFile(file), {});
  }
  const state = object(raw);
  if (Array.isArray(state['resources']) && typeof state['serial'] === 'number') return terraformState(state);
  if (Array.isArray(state['Stacks'])) return cloudFormationOutputs(state['Stacks']);
  if (Array.isArray(state['StackResources'])) return cloudFormationResources(state['StackResources']);
  return recordingProblems.noState(inFile(file), {});
}

function terraformState(state: Readonly<Record<string, unknown>>): CloudState {
  const resources = list(state['resources']).map(object);
  const standing = resources.filter(({ mode, instances }) => mode === 'managed' && Array.isArray(instances) && instances.length > 0);
  const facts = new Map<string, CloudFact>();
  for (const [output, body] of Object.entries(object(state['outputs']))) {
    const name = factOfOutput(output);
    const { value, sensitive } = object(body);
    if (name !== undefined && typeof value === 'string' && value !== '' && sensitive !== true) facts.set(name, { value, output });
  }
  return { addresses: new Set(standing.map(({ type, name }) => `${String(type)}.${String(name)}`)), facts };
}

function cloudFormationOutputs(stacks: readonly unknown[]): CloudState {
  const facts = new Map<string, CloudFact>();
  for (const stack of stacks.map(object)) {
    for (const { Description, OutputKey, OutputValue } of list(stack['Outputs']).map(object)) {
      const name = typeof Description === 'string' ? factOfDescription(Description) : undefined;
      if (name !== undefined && typeof OutputValue === 'string') facts.set(name, { value: OutputValue, output: String(OutputKey) });
    }
  }
  return { addresses: new Set(), facts };
}

function cloudFormationResources(resources: readonly unknown[]): CloudState {
  const standing = resources.map(object).filter(({ ResourceStatus }) => /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(String(ResourceStatus)));
  return { addresses: new Set(standing.map(({ StackName, LogicalResourceId }) => `${String(StackName)}/${String(LogicalResourceId)}`)), facts: new Map() };
}

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
