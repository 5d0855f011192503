import { Aspects, CfnResource, PermissionsBoundary, Stack, Tags as StackTags } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import { inFile, ProblemError } from '../../lib/problem/problem';
import { boundaryName, rolePath } from '../naming';
import { AssetFreeSynthesizer } from './aws-synthesizer';
import { stackProblems } from './problems';
import { tagMap } from './tags';

const AGENCY_AWS_STACK = Symbol.for('g-cloud-cdk/AgencyAwsStack');

/** Whose stack it is and in which zone; account and region follow from the zone. */
export interface AgencyAwsStackProps {
  /** Of the zone file. */
  readonly zone: {
    readonly zone: string;
    readonly region: string;
    /** By agency code, or `default`. */
    readonly accounts: Readonly<Record<string, string>>;
    readonly availabilityZones: readonly string[];
  };
  readonly agency: string;
  /** On everything taggable in the stack; a construct may add nearer ones with `Tags.of`, which win. Left out: none. */
  readonly tags?: Tags;
  /** The tenancy's own stack, which makes the permission boundary and so cannot stand under it. Default: false. */
  readonly foundsBoundary?: boolean;
  /** Shown in the console. Left out: none. */
  readonly description?: string;
  /** Default: the construct's id. It never changes in the stack's life. */
  readonly stackName?: string;
}

/**
 * One CloudFormation stack of an agency: in the agency's account (or the zone's default one), under the agency's permission
 * boundary and with its roles under the agency's own path, tagged, protected from deletion, and the same bytes on every machine. It needs no bootstrapped account: assets are refused.
 */
export class AgencyAwsStack extends Stack {
  readonly zone: string;
  readonly agency: string;
  private readonly zones: readonly string[];

  /** @throws ProblemError GCDK7208 when the zone has no account for the agency */
  constructor(scope: Construct, id: string, props: AgencyAwsStackProps) {
    super(scope, id, {
      env: { account: accountOf(props), region: props.zone.region },
      synthesizer: new AssetFreeSynthesizer(),
      analyticsReporting: false,
      terminationProtection: true,
      // Templates of up to 51,200 bytes deploy without a bucket to upload them to.
      suppressTemplateIndentation: true,
      ...(props.foundsBoundary ? {} : { permissionsBoundary: PermissionsBoundary.fromName(boundaryName(props.zone.zone, props.agency)) }),
      ...(props.description === undefined ? {} : { description: props.description }),
      ...(props.stackName === undefined ? {} : { stackName: props.stackName }),
    });
    Object.defineProperty(this, AGENCY_AWS_STACK, { value: true });
    this.zone = props.zone.zone;
    this.agency = props.agency;
    this.zones = props.zone.availabilityZones;

    // The CDK's command line switches both on, so a template would depend on who synthesized it.
    this.node.setContext('aws:cdk:enable-path-metadata', false);
    this.node.setContext('aws:cdk:enable-asset-metadata', false);
    if (!props.foundsBoundary) Aspects.of(this).add({ visit: (node) => putUnderPath(node, rolePath(props.zone.zone, props.agency)) });
    for (const [key, value] of Object.entries(props.tags ? tagMap(props.tags) : {})) StackTags.of(this).add(key, value);
  }

  static isAgencyAwsStack(value: unknown): value is AgencyAwsStack {
    return typeof value === 'object' && value !== null && AGENCY_AWS_STACK in value;
  }

  /** The stack that a construct stands in. @throws ProblemError GCDK7206 when it is a plain `Stack` */
  static override of(construct: IConstruct): AgencyAwsStack {
    const stack = Stack.of(construct);
    if (AgencyAwsStack.isAgencyAwsStack(stack)) return stack;
    throw new ProblemError([stackProblems.notInAgencyStack(inFile('', construct.node.path), { construct: construct.node.path, expected: 'AgencyAwsStack' })]);
  }

  /** The zone file's, where the CDK would look them up in an account. */
  override get availabilityZones(): string[] {
    return [...this.zones];
  }
}

/** IAM can make neither deleting nor tagging a role depend on its boundary; its path tells whose it is. A path of its own gives way. */
function putUnderPath(node: IConstruct, path: string): void {
  if (!CfnResource.isCfnResource(node)) return;
  if (node.cfnResourceType === 'AWS::IAM::Role' || node.cfnResourceType === 'AWS::IAM::InstanceProfile') node.addPropertyOverride('Path', path);
}

function accountOf({ zone, agency }: AgencyAwsStackProps): string {
  const account = zone.accounts[agency] ?? zone.accounts['default'];
  if (account !== undefined) return account;
  throw new ProblemError([
    stackProblems.noAccount(inFile('', `zones.${zone.zone}.accounts`), { zone: zone.zone, agency, accounts: Object.keys(zone.accounts).sort() }),
  ]);
}
