import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** Never prints the answer of DescribeVpnConnections: where keys are not in Secrets Manager it holds them. */
const SOURCE = `import time
import boto3
import cfnresponse


def handler(event, context):
    connection = event["ResourceProperties"]["VpnConnectionId"]
    try:
        wanted = event["ResourceProperties"]["Attachment"] == "wanted"
        answer = {} if event["RequestType"] == "Delete" else read(connection, wanted, context)
        cfnresponse.send(event, context, cfnresponse.SUCCESS, answer, connection)
    except Exception as error:
        cfnresponse.send(event, context, cfnresponse.FAILED, {}, connection, reason=type(error).__name__ + ": " + str(error))


def read(connection, wanted, context):
    ec2 = boto3.client("ec2")
    found = ec2.describe_vpn_connections(VpnConnectionIds=[connection])["VpnConnections"][0]
    outside = [tunnel["OutsideIpAddress"] for tunnel in found["Options"]["TunnelOptions"]]
    answer = {"Tunnel1Address": outside[0], "Tunnel2Address": outside[1]}
    filters = [{"Name": "resource-id", "Values": [connection]}, {"Name": "state", "Values": ["available"]}]
    while wanted:
        attachments = ec2.describe_transit_gateway_attachments(Filters=filters)["TransitGatewayAttachments"]
        if attachments:
            return {**answer, "AttachmentId": attachments[0]["TransitGatewayAttachmentId"]}
        if context.get_remaining_time_in_millis() < 30000:
            raise TimeoutError("no attachment of " + connection + " became available")
        time.sleep(10)
    return answer
`;

const RETENTION_DAYS = 400;

/** What CloudFormation does not tell of a VPN connection. */
export interface ConnectionDetails {
  readonly tunnelAddresses: readonly [string, string];
  /** Of a connection on a transit gateway; nothing else has one. */
  readonly attachmentId: string;
}

/**
 * Reads what `AWS::EC2::VPNConnection` has no attribute for: its attachment to the transit gateway, without which it has no
 * routes, and the outer addresses of its tunnels. One small function a stack, its code in the template, with leave to
 * describe and nothing else.
 */
export class ConnectionReader extends Construct {
  private readonly functionArn: string;

  private constructor(scope: Construct, id: string) {
    super(scope, id);
    const logs = new CfnLogGroup(this, 'Logs', { retentionInDays: RETENTION_DAYS });
    const role = new CfnRole(this, 'Role', {
      description: 'Reads the transit gateway attachment and tunnel addresses of VPN connections',
      assumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      policies: [
        {
          policyName: 'read',
          policyDocument: {
            Version: '2012-10-17',
            Statement: [
              // EC2's describe actions know no resources.
              { Effect: 'Allow', Action: ['ec2:DescribeTransitGatewayAttachments', 'ec2:DescribeVpnConnections'], Resource: '*' },
              { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: logs.attrArn },
            ],
          },
        },
      ],
    });
    this.functionArn = new CfnFunction(this, 'Function', {
      description: 'Reads the transit gateway attachment and tunnel addresses of VPN connections',
      runtime: 'python3.13',
      handler: 'index.handler',
      code: { zipFile: SOURCE },
      role: role.attrArn,
      timeout: 600,
      memorySize: 256,
      loggingConfig: { logGroup: logs.ref },
    }).attrArn;
  }

  static of(scope: Construct): ConnectionReader {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild('ConnectionReader');
    return existing instanceof ConnectionReader ? existing : new ConnectionReader(stack, 'ConnectionReader');
  }

  /** @param attached on a transit gateway, so that there is an attachment to wait for */
  read(scope: Construct, id: string, vpnConnectionId: string, attached: boolean): ConnectionDetails {
    const answer = new CfnResource(scope, id, {
      type: 'Custom::GcdkVpnConnection',
      properties: { ServiceToken: this.functionArn, VpnConnectionId: vpnConnectionId, Attachment: attached ? 'wanted' : 'none' },
    });
    const text = (name: string): string => answer.getAtt(name).toString();
    return { attachmentId: text('AttachmentId'), tunnelAddresses: [text('Tunnel1Address'), text('Tunnel2Address')] };
  }
}
