import { defineKind } from '../component';
import { describer } from './describe';
import type { SystemSpec } from './fields';
import { questionnaire } from './questions';
import { migratedSystem } from './spec';

export const definition = defineKind<SystemSpec>({
  ...migratedSystem,
  describer,
  questionnaire,
  openstack: async () => (await import('./openstack')).builder,
  aws: async () => (await import('./aws')).builder,
});
