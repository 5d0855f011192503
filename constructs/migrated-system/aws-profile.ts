import { CfnInstanceProfile, CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/**
 * What servers may do on AWS: be reached by Session Manager, and no more. The actions take no resource, so `*` is the only one
 * that IAM knows for them. The agency's permission boundary comes from the stack.
 * Source: Systems Manager user guide, minimum permissions of Session Manager.
 */
export class AwsServerProfile extends Construct {
  /** The instance profile's name. */
  readonly profile: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new CfnRole(this, 'role', {
      assumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      policies: [
        {
          policyName: 'session-manager',
          policyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: [
                  'ssm:UpdateInstanceInformation',
                  'ssmmessages:CreateControlChannel',
                  'ssmmessages:CreateDataChannel',
                  'ssmmessages:OpenControlChannel',
                  'ssmmessages:OpenDataChannel',
                ],
                Resource: '*',
              },
            ],
          },
        },
      ],
    });
    this.profile = new CfnInstanceProfile(this, 'profile', { roles: [role.ref] }).ref;
  }
}
