import { defineKind } from '../component';
import { describer } from './describe';
import type { FileStorageSpec } from './fields';
import { questionnaire } from './questions';
import { centralFileStorage } from './spec';

export const definition = defineKind<FileStorageSpec>({
  ...centralFileStorage,
  describer,
  questionnaire,
  openstack: async () => (await import('./openstack')).builder,
  aws: async () => (await import('./aws')).builder,
});
