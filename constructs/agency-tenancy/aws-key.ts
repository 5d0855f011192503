import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { Aws, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DataClass } from '../../lib/model/classification';
import { keyAlias, keyName } from '../naming';
import { guard } from '../shared/aws-retention';

export interface ClassKeyProps {
  readonly zone: string;
  readonly agency: string;
  readonly dataClass: DataClass;
  /** The account that keeps copies of backups, and reads them under this key. Default: none does. */
  readonly backupAccount?: string | undefined;
}

/**
 * The key under which everything of a class is encrypted at rest: rotated every year, kept when the stack goes. Its policy lets the account use it
 * and administer it but for ending it: to schedule its deletion, somebody must change the policy first. The account of the backups may read with it, which a
 * copy of a backup there demands, and may not write.
 */
export class ClassKey extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { zone, agency, dataClass, backupAccount }: ClassKeyProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const Principal = { AWS: `arn:${Aws.PARTITION}:iam::${account}:root` };
    const key = new CfnKey(this, 'Resource', {
      description: keyName(agency, dataClass),
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      pendingWindowInDays: 30,
      keyPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Administer',
            Effect: 'Allow',
            Principal,
            Action: [
              'kms:CreateAlias',
              'kms:Describe*',
              'kms:EnableKeyRotation',
              'kms:Get*',
              'kms:List*',
              'kms:PutKeyPolicy',
              'kms:RevokeGrant',
              'kms:TagResource',
              'kms:UntagResource',
              'kms:UpdateAlias',
              'kms:UpdateKeyDescription',
            ],
            Resource: '*',
          },
          { Sid: 'Use', Effect: 'Allow', Principal, Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'], Resource: '*' },
          {
            Sid: 'LendToServices',
            Effect: 'Allow',
            Principal,
            Action: 'kms:CreateGrant',
            Resource: '*',
            Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
          },
          {
            Sid: 'Logs',
            Effect: 'Allow',
            Principal: { Service: `logs.${region}.amazonaws.com` },
            Action: ['kms:Decrypt*', 'kms:DescribeKey', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
            Resource: '*',
            Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${Aws.PARTITION}:logs:${region}:${account}:*` } },
          },
          ...(backupAccount === undefined ? [] : readersOfCopies(backupAccount)),
        ],
      },
    });
    guard(key, false);
    guard(new CfnAlias(this, 'Alias', { aliasName: keyAlias(zone, agency, dataClass), targetKeyId: key.attrArn }), false);
    this.arn = key.attrArn;
  }
}

/** Source: AWS Backup developer guide, encryption of copies to another account. */
function readersOfCopies(account: string): object[] {
  const Principal = { AWS: `arn:${Aws.PARTITION}:iam::${account}:root` };
  return [
    { Sid: 'CopiesElsewhere', Effect: 'Allow', Principal, Action: ['kms:Decrypt', 'kms:DescribeKey'], Resource: '*' },
    {
      Sid: 'LendToCopies',
      Effect: 'Allow',
      Principal,
      Action: 'kms:CreateGrant',
      Resource: '*',
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ];
}
