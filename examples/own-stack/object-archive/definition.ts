import { defineKind } from 'g-cloud-cdk/extension';
import { describer } from './describe';
import type { ArchiveSpec } from './fields';
import { questionnaire } from './questions';
import { objectArchive } from './spec';

/** The kind whole; each cloud's builder is loaded only when a stack of that cloud is built. */
export const definition = defineKind<ArchiveSpec>({
  ...objectArchive,
  describer,
  questionnaire,
  openstack: async () => (await import('./openstack')).builder,
  aws: async () => (await import('./aws')).builder,
});
