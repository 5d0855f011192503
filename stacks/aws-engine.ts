import { App } from 'aws-cdk-lib/core';

/**
 * An app whose assembly depends on nothing but its constructs: no tree of metadata, no traces, no paths of the machine, and
 * without the 9 MB template validator, which has a step of its own (`npm run validate`).
 *
 * @param outdir where the assembly is written; left out, where the CDK's command line wants it
 */
export const awsApp = (outdir?: string): App =>
  new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    treeMetadata: false,
    stackTraces: false,
    context: { 'aws:cdk:disable-creation-stack-traces': true, 'aws:cdk:disable-logicalId-metadata': true, 'aws:cdk:enable-path-metadata': false },
  });
