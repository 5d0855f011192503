import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { boundaryName } from '../naming';
import { guard } from '../shared/aws-retention';
import { denials } from './aws-boundary-denials';
import { grants, type Bounded } from './aws-boundary-grants';

/** Of whom, and which zones of names are its own. */
export type AgencyBoundaryProps = Pick<Bounded, 'zone' | 'agency' | 'dnsName' | 'hostedZoneIds'>;

/**
 * The most that any role of the agency can ever do, whatever its own policies say: deploy its own stacks in the zone's region, run the agency's own
 * things, no way out of the VPCs, no end to keys and logs, no change of this policy. Roles get it, and their path, from `AgencyAwsStack`.
 *
 * It also shuts the default security group of every VPC, which CloudFormation cannot empty: what is started must name groups that carry the agency's tag.
 */
export class AgencyBoundary extends Construct {
  constructor(scope: Construct, id: string, props: AgencyBoundaryProps) {
    super(scope, id);
    const { zone, agency } = props;
    const { account, region } = Stack.of(this);
    const bounded = { ...props, account, region };
    const policy = new CfnManagedPolicy(this, 'Policy', {
      managedPolicyName: boundaryName(zone, agency),
      description: `Bounds every role of agency ${agency} in ${zone}`,
      policyDocument: { Version: '2012-10-17', Statement: [...grants(bounded), ...denials(bounded)] },
    });
    guard(policy, false);
  }
}
