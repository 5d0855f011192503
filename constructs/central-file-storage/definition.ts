import { defineKind } from '../component';
import { describer } from './describe';
import type { FileStorageSpec } from './fields';
import { centralFileStorage } from './spec';

export const definition = defineKind<FileStorageSpec>({
  ...centralFileStorage,
  describer,
  openstack: async () => (await import('./openstack')).builder,
  aws: async () => (await import('./aws')).builder,
});
