import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import type { Construct, IConstruct } from 'constructs';
import type { DataClass } from '../../lib/model/classification';
import { inFile, ProblemError } from '../../lib/problem/problem';
import { cloudEntry } from '../naming';
import { TerraformStack } from '../terraform';
import { type BackendSettings, RemoteState } from './openstack-backend';
import { stackProblems } from './problems';

const AGENCY_STACK = Symbol.for('g-cloud-cdk/AgencyStack');

/** Where `removed` blocks, `use_lockfile` and ephemeral values all work. */
export const TERRAFORM_VERSION = '>= 1.11';

/** Whose stack it is, where, and where its state is kept. */
export interface AgencyStackProps {
  /** Of the zone file. */
  readonly zone: { readonly zone: string; readonly region: string };
  /** The agency whose stack it is. Left out: the administrator's, as the tenancy stack is. */
  readonly agency?: string;
  /** The classes in whose projects the stack works. Default: none; the administrator's stack needs none. */
  readonly classes?: readonly DataClass[];
  /** `settings.state[zone.zone]` of the portfolio. */
  readonly state: BackendSettings;
  /** From `tenancyStateKey` or `workloadStateKey`. It never changes in the stack's life. */
  readonly stateKey: string;
}

/**
 * One Terraform state: of an agency, under the agency's own credentials, or of the administrator.
 *
 * Every stack has a remote backend, Terraform and provider versions, and provider configurations that take everything else
 * from `clouds.yaml` (`cloudEntry`): no address, name or secret of an account stands in the output, and no path of the machine that wrote it.
 *
 *     const stack = new AgencyStack(app, 'workload-1', { zone, agency: '1741000', classes: ['S'], state, stateKey });
 *     new NetworkingPortV2(stack, 'Port', { provider: stack.provider('S'), … });
 */
export class AgencyStack extends TerraformStack {
  readonly zone: string;
  /** `undefined`: the administrator's. */
  readonly agency: string | undefined;
  readonly classes: readonly DataClass[];
  private readonly region: string;

  constructor(scope: Construct, id: string, props: AgencyStackProps) {
    super(scope, id);
    Object.defineProperty(this, AGENCY_STACK, { value: true });
    this.zone = props.zone.zone;
    this.region = props.zone.region;
    this.agency = props.agency;
    this.classes = props.agency === undefined ? [] : (props.classes ?? []);

    // Traces in annotations hold paths of the machine that synthesized.
    this.node.setContext('@cdktf/disable_stack_trace_in_metadata', true);
    this.addOverride('terraform.required_version', TERRAFORM_VERSION);
    new RemoteState(this, { backend: props.state, owner: props.agency === undefined ? 'admin' : 'agency', key: props.stateKey });
  }

  static isAgencyStack(value: unknown): value is AgencyStack {
    return typeof value === 'object' && value !== null && AGENCY_STACK in value;
  }

  /**
   * The stack that a construct stands in.
   *
   * @throws ProblemError GCDK7206 when it is a plain `TerraformStack`, which knows no agency and no project
   */
  static override of(construct: IConstruct): AgencyStack {
    const stack = TerraformStack.of(construct);
    if (AgencyStack.isAgencyStack(stack)) return stack;
    throw new ProblemError([stackProblems.notInAgencyStack(inFile('', construct.node.path), { construct: construct.node.path, expected: 'AgencyStack' })]);
  }

  /**
   * The provider configuration for the agency's project of a class; without a class, the administrator's. Made on first use.
   *
   * @throws ProblemError GCDK7205 when the stack does not work in that class, or asks for a class as administrator
   */
  provider(dataClass?: DataClass): OpenstackProvider {
    const known = dataClass === undefined ? this.agency === undefined : this.classes.includes(dataClass);
    if (!known) {
      throw new ProblemError([stackProblems.noSuchClass(inFile('', this.node.path), { stack: this.node.path, got: dataClass ?? '-', classes: this.classes })]);
    }
    const id = dataClass === undefined ? 'Provider' : `Provider-${dataClass}`;
    const existing = this.node.tryFindChild(id);
    if (existing instanceof OpenstackProvider) return existing;
    return new OpenstackProvider(this, id, {
      cloud: cloudEntry(this.zone, this.agency, dataClass),
      region: this.region,
      ...(dataClass === undefined ? {} : { alias: dataClass.toLowerCase() }),
    });
  }
}
