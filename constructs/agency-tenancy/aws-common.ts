import { type CfnResource, Tags } from 'aws-cdk-lib/core';
import type { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';

/** A rule that matches nothing: a group without any egress rule would get one that allows all. */
export const NOTHING: CfnSecurityGroup.EgressProperty = {
  description: 'Nothing',
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
  cidrIp: '255.255.255.255/32',
};

/** The name that consoles show. */
export const tagName = (resource: CfnResource, name: string): void => Tags.of(resource).add('Name', name);
