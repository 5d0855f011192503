import type { Resource } from '../resource/resource';
import { record } from './terraform';

/** The resources of a CloudFormation template. */
export function cloudFormationResources(document: unknown): Resource[] {
  return Object.entries(record(record(document)['Resources'])).map(([address, body]) => {
    const { Type, Properties, DeletionPolicy } = record(body);
    return {
      cloud: 'aws',
      type: typeof Type === 'string' ? Type : '',
      address,
      properties: record(Properties),
      guarded: typeof DeletionPolicy === 'string' && DeletionPolicy.startsWith('Retain'),
    };
  });
}
