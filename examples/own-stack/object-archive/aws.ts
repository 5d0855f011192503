import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { CfnOutput, Tags as ResourceTags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { classThing, guard, parameterName, tagMap } from 'g-cloud-cdk/aws';
import type { AwsBuilder } from 'g-cloud-cdk/extension';
import { factDescription, type Tags } from 'g-cloud-cdk/model';
import { copyFact } from './copy';
import type { ArchiveSpec } from './fields';
import { classOf } from './spec';

export interface AwsObjectArchiveProps {
  /** The KMS key of the agency's class. */
  readonly keyArn: string;
  readonly keepYears: number;
  readonly tags: Tags;
  /** The wave that a tombstone names: the guard against destruction is lifted. */
  readonly removable: boolean;
  /** What the copy is called in its cloud. Left out: there is none. */
  readonly copy?: string | undefined;
}

/** A private, encrypted bucket in which nobody, not even the account's owner, deletes a version before its time. */
export class AwsObjectArchive extends Construct {
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { keyArn, keepYears, tags, removable, copy }: AwsObjectArchiveProps) {
    super(scope, id);
    for (const [key, value] of Object.entries(tagMap(tags))) ResourceTags.of(this).add(key, value);
    // Whoever writes records finds here where the second copy goes.
    if (copy !== undefined) ResourceTags.of(this).add('copy', copy);
    const bucket = new CfnBucket(this, 'Bucket', {
      objectLockEnabled: true,
      objectLockConfiguration: { objectLockEnabled: 'Enabled', rule: { defaultRetention: { mode: 'COMPLIANCE', years: keepYears } } },
      versioningConfiguration: { status: 'Enabled' },
      bucketEncryption: {
        serverSideEncryptionConfiguration: [{ bucketKeyEnabled: true, serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn } }],
      },
      ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
      publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    });
    guard(bucket, removable);
    new CfnBucketPolicy(this, 'TlsOnly', {
      bucket: bucket.ref,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'TlsOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [bucket.attrArn, `${bucket.attrArn}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
    });
    this.bucketName = bucket.ref;
  }
}

export const builder: AwsBuilder<ArchiveSpec> = {
  build(scope, { item, role, parts, fact, tags, removable }) {
    const replica = role === 'primary' ? parts.get('replica') : undefined;
    const dataClass = classOf(item.spec);
    const archive = new AwsObjectArchive(scope, 'Archive', {
      keyArn: classThing(scope, item.agency, dataClass, 'key-arn'),
      keepYears: item.spec.keepYears,
      tags,
      removable,
      copy: replica && fact(replica.zone.zone, copyFact(item)),
    });
    // An output with this description is a fact: `gcdk record --state` takes it from `describe-stacks`.
    if (role === 'replica') new CfnOutput(archive, 'Name', { value: archive.bucketName, description: factDescription(copyFact(item)) });
    // Under a name that never changes the agency's other stacks find it.
    new CfnParameter(archive, 'BucketName', {
      name: parameterName(item.agency, dataClass, undefined, `archives/${item.id}/bucket-name`),
      type: 'String',
      value: archive.bucketName,
    });
    return [];
  },
};
