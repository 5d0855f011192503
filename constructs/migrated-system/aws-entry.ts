import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnListener, CfnLoadBalancer, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnProtection } from 'aws-cdk-lib/aws-shield';
import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { AwsWebFirewall } from './aws-firewall';
import { cidrOf, NOWHERE } from './aws-traffic';

export interface AwsEntryProps {
  readonly name: string;
  readonly vpcId: string;
  /** Of two availability zones at least. */
  readonly subnetIds: readonly string[];
  /** The port that callers use. */
  readonly port: number;
  /** The certificate's ARN in ACM. */
  readonly certificateArn: string;
  /** Networks whose calls are taken. At least one. */
  readonly callers: readonly Cidr[];
  /** Whether the internet reaches it; it then stands behind a web firewall. */
  readonly isPublic: boolean;
  /** Whether the account has Shield Advanced, which a public entry then uses. */
  readonly shield: boolean;
  /** The zone's bucket for access logs, under `alb/<agency>/<name>`. */
  readonly logs: { readonly bucket: string; readonly prefix: string };
  readonly removable: boolean;
}

/** TLS 1.2 and 1.3 with forward secrecy and authenticated encryption only. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06';

/**
 * A load balancer that speaks TLS to callers and is the only way in from outside. Until there is a kind of its own for entries
 * (decision 19) a system carries it; nothing here knows systems.
 */
export class AwsEntry extends Construct {
  readonly balancer: CfnLoadBalancer;
  readonly securityGroupId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsEntryProps,
  ) {
    super(scope, id);
    const { name, vpcId, port, callers, isPublic, logs, removable } = props;
    this.securityGroupId = new CfnSecurityGroup(this, 'group', {
      vpcId,
      groupDescription: `${name}: entry`,
      securityGroupIngress: callers.map((network) => ({ ipProtocol: 'tcp', fromPort: port, toPort: port, description: 'callers', ...cidrOf(network) })),
      // Members add rules of their own.
      securityGroupEgress: [NOWHERE],
      tags: [{ key: 'Name', value: `${name}-entry` }],
    }).attrGroupId;
    this.balancer = new CfnLoadBalancer(this, 'balancer', {
      type: 'application',
      scheme: isPublic ? 'internet-facing' : 'internal',
      ipAddressType: 'ipv4',
      subnets: [...props.subnetIds],
      securityGroups: [this.securityGroupId],
      loadBalancerAttributes: attributes({
        'access_logs.s3.bucket': logs.bucket,
        'access_logs.s3.enabled': 'true',
        'access_logs.s3.prefix': logs.prefix,
        'deletion_protection.enabled': `${!removable}`,
        'routing.http.drop_invalid_header_fields.enabled': 'true',
      }),
      tags: [{ key: 'Name', value: name }],
    });
    if (!isPublic) return;
    new AwsWebFirewall(this, 'firewall', { name, balancerArn: this.balancer.ref });
    if (props.shield) new CfnProtection(this, 'shield', { name, resourceArn: this.balancer.ref });
  }

  /** Sends callers on to these instances. */
  forwardTo(instanceIds: readonly string[], memberPort: number): void {
    const { vpcId, port, certificateArn } = this.props;
    const targets = new CfnTargetGroup(this, 'targets', {
      vpcId,
      protocol: 'HTTP',
      port: memberPort,
      targetType: 'instance',
      targets: instanceIds.map((id) => ({ id, port: memberPort })),
      // Any answer shows that a server lives: a page that asks for a login answers 401, one that has moved 302.
      healthCheckProtocol: 'HTTP',
      healthCheckPath: '/',
      matcher: { httpCode: '200-499' },
      targetGroupAttributes: attributes({ 'stickiness.enabled': 'true', 'stickiness.type': 'lb_cookie' }),
    });
    new CfnListener(this, 'listener', {
      loadBalancerArn: this.balancer.ref,
      protocol: 'HTTPS',
      port,
      sslPolicy: TLS_POLICY,
      certificates: [{ certificateArn }],
      defaultActions: [{ type: 'forward', targetGroupArn: targets.ref }],
      listenerAttributes: attributes({ 'routing.http.response.strict_transport_security.header_value': `max-age=${HSTS_SECONDS}` }),
    });
  }
}

/** One year, the least that browsers' preload lists take. */
const HSTS_SECONDS = 31_536_000;

const attributes = (of: Readonly<Record<string, string>>): { key: string; value: string }[] => Object.entries(of).map(([key, value]) => ({ key, value }));
