import { defineKind } from '../component';
import { describer } from './describe';
import type { LinkSpec } from './fields';
import { questionnaire } from './questions';
import { transferLink } from './spec';

export const definition = defineKind<LinkSpec>({
  ...transferLink,
  describer,
  questionnaire,
  openstack: async () => (await import('./openstack')).builder,
  aws: async () => (await import('./aws')).builder,
});
