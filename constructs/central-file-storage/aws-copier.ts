import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnInstance } from 'aws-cdk-lib/aws-ec2';
import { CfnInstanceProfile, CfnRole } from 'aws-cdk-lib/aws-iam';
import { Aws, Fn, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Cidr } from '../../lib/values/cidr';
import { sha256 } from '../../lib/values/digest';
import { closedGroup, type Door, type StoreGround } from './aws-ground';
import { type CopierSettings, copierUserData } from './copier-machine';
import type { FileStorageSpec } from './fields';
import { COPIER } from './sizing';

const HTTPS = 443;
const FILE_PORT = { NFS: 2049, CIFS: 445 } as const;

export interface AwsCopierProps extends StoreGround {
  readonly name: string;
  readonly protocol: FileStorageSpec['protocol'];
  readonly settings: CopierSettings;
  /** Of `copierRole`. */
  readonly roleName: string;
  readonly imageId: string;
  readonly rootDevice: string;
  readonly instanceType: string;
  /** Where the primary's servers stand: the only place far away that the copier may reach. */
  readonly primaryNetworks: readonly Cidr[];
  /** Its own segment: the replica, and for a login that is a secret the private endpoint of Secrets Manager. */
  readonly ownNetworks: readonly Cidr[];
  readonly removable: boolean;
}

/** A secret that a copier may read, by name, and the key under which it may be kept. */
export interface CopierSecret {
  readonly name: string;
  readonly keyArn: string;
}

/**
 * The identity of a copier: it is nobody but the one that may mount its replica.
 *
 * @param secret the directory user's, of a CIFS store: the only one that it may read
 */
export const copierRole = (scope: Construct, id: string, secret?: CopierSecret): CfnRole =>
  new CfnRole(scope, id, {
    ...(secret && { policies: [{ policyName: 'directory-login', policyDocument: { Version: '2012-10-17', Statement: readSecret(scope, secret) } }] }),
    assumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  });

function readSecret(scope: Construct, { name, keyArn }: CopierSecret): object[] {
  const { account, region } = Stack.of(scope);
  // Secrets Manager puts a hyphen and six characters of its own behind the name.
  const secret = `arn:${Aws.PARTITION}:secretsmanager:${region}:${account}:secret:${name}-??????`;
  const byService = { StringEquals: { 'kms:ViaService': `secretsmanager.${region}.amazonaws.com` } };
  return [
    { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secret },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyArn, Condition: byService },
  ];
}

/**
 * The machine that pulls the copy, in the replica's zone and under its credentials. Nobody can log in to it or call it; it
 * reaches the two stores and a resolver, and nothing else. It holds no data, so it may be made anew at any time, and is when its
 * settings change.
 */
export class AwsCopier extends Construct {
  /** What cloud-init runs on its first boot. */
  readonly userData: string;

  constructor(scope: Construct, id: string, props: AwsCopierProps) {
    super(scope, id);
    const { name, subnets, protocol } = props;
    const [subnet] = subnets;
    if (!subnet) throw new Error(`${this.node.path} has no subnet`);
    this.userData = copierUserData(props.settings, copierScript());
    // Security groups never filter the VPC's own resolver, which is the only one that it asks.
    const doors: readonly Door[] = [
      ...[...props.primaryNetworks, ...props.ownNetworks].map((network) => ({ network, port: FILE_PORT[protocol] })),
      ...(props.settings.login ? props.ownNetworks.map((network) => ({ network, port: HTTPS })) : []),
    ];
    const group = closedGroup(this, 'Group', props.vpcId, `${name}: out to the two stores and a resolver, nothing in`, [], doors);
    const profile = new CfnInstanceProfile(this, 'Profile', { roles: [props.roleName] });
    new CfnInstance(this, `Instance-${digestOf(this, this.userData)}`, {
      imageId: props.imageId,
      instanceType: props.instanceType,
      networkInterfaces: [
        { deviceIndex: '0', subnetId: subnet.subnetId, groupSet: [group.attrGroupId], associatePublicIpAddress: false, deleteOnTermination: true },
      ],
      iamInstanceProfile: profile.ref,
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      ebsOptimized: true,
      blockDeviceMappings: [
        {
          deviceName: props.rootDevice,
          ebs: { encrypted: true, kmsKeyId: props.keyArn, volumeSize: COPIER.bootGib, volumeType: 'gp3', deleteOnTermination: true },
        },
      ],
      userData: Fn.base64(this.userData),
      propagateTagsToVolumeOnCreation: true,
      tags: [{ key: 'Name', value: name }],
    });
  }
}

/**
 * Cloud-init runs user data once in the life of a machine, and CloudFormation changes it in place. So it is a part of the machine's
 * name: another schedule is another machine. References count by what they refer to.
 */
const digestOf = (scope: Construct, userData: string): string =>
  sha256(JSON.stringify(Stack.of(scope).resolve(userData)))
    .slice('sha256:'.length)
    .slice(0, 8);

/** A file of the product, beside this module in the source and in the build. */
const copierScript = (): string => readFileSync(join(__dirname, 'copier.sh'), 'utf8');
