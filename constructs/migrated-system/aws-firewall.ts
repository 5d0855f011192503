import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** Amazon's own rule groups, in order of evaluation: known bad senders, known exploits, the common attacks of OWASP's list. */
const MANAGED = ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'];
/** Calls from one address in five minutes. */
const RATE = 2000;

/** A web firewall in front of a load balancer that the internet reaches (GC-NET-02). */
export class AwsWebFirewall extends Construct {
  constructor(scope: Construct, id: string, { name, balancerArn }: { readonly name: string; readonly balancerArn: string }) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility(name),
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: RATE, aggregateKeyType: 'IP' } },
          visibilityConfig: visibility(`${name}-rate`),
        },
        ...MANAGED.map((rule, index) => ({
          name: rule,
          priority: index + 1,
          overrideAction: { none: {} },
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: rule } },
          visibilityConfig: visibility(`${name}-${rule}`),
        })),
      ],
    });
    new CfnWebACLAssociation(this, 'association', { resourceArn: balancerArn, webAclArn: acl.attrArn });
  }
}

const visibility = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName });
