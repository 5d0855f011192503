import { defineKind } from '../component';
import type { LinkSpec } from './fields';
import { transferLink } from './spec';

export const definition = defineKind<LinkSpec>({
  ...transferLink,
  openstack: async () => (await import('./openstack')).builder,
  aws: async () => (await import('./aws')).builder,
});
