import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stage, type Stack } from 'aws-cdk-lib/core';
import { AgencyAwsStack, type AgencyAwsStackProps } from '../../constructs/shared/aws-stack';
import { by } from '../../lib/values/compare';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Metadata?: unknown;
}
export interface Template {
  readonly Parameters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

export const cloudFormationApp = (): App => new App({ outdir: mkdtempSync(join(tmpdir(), 'gcdk-test-')), analyticsReporting: false });

/** A stack of the agency's in Seoul, in the default account. */
export const awsStack = (overrides: Partial<AgencyAwsStackProps> = {}, id = 'workload-1'): AgencyAwsStack =>
  new AgencyAwsStack(cloudFormationApp(), id, {
    zone: {
      zone: 'seoul-aws',
      region: 'ap-northeast-2',
      accounts: { default: '111122223333' },
      availabilityZones: ['ap-northeast-2a', 'ap-northeast-2c'],
    },
    agency: '1741000',
    ...overrides,
  });

/** What CloudFormation would read. The app of the stack is synthesized anew, so a test may build more and ask again. */
export function template(stack: Stack): Template {
  const stage = Stage.of(stack);
  if (stage === undefined) throw new Error(`${stack.node.path} is in no app`);
  return stage.synth({ force: true }).getStackByName(stack.stackName).template as Template;
}

/** Every resource by type, then logical id. */
export function templateResources(stack: Stack): Readonly<Record<string, Readonly<Record<string, TemplateResource>>>> {
  const byType: Record<string, Record<string, TemplateResource>> = {};
  for (const [id, resource] of Object.entries(template(stack).Resources)) (byType[resource.Type] ??= {})[id] = resource;
  return byType;
}

/** The resources of one type, in order of their logical ids; the prefix `AWS::` may be left out. */
export function templateResourcesOf(stack: Stack, type: string): readonly TemplateResource[] {
  const found = templateResources(stack)[type.startsWith('AWS::') ? type : `AWS::${type}`] ?? {};
  return Object.entries(found)
    .sort(by(([id]) => id))
    .map(([, resource]) => resource);
}
