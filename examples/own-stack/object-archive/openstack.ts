import { Construct } from 'constructs';
import type { OpenStackBuilder } from 'g-cloud-cdk/extension';
import type { DataClass, Tags } from 'g-cloud-cdk/model';
import { AgencyStack, guarded, tagMap } from 'g-cloud-cdk/openstack';
import { ObjectstorageContainerV1 } from 'g-cloud-cdk/provider-openstack/lib/objectstorage-container-v1';
import type { ArchiveSpec } from './fields';
import { classOf } from './spec';

export interface OpenStackObjectArchiveProps {
  /** Unique in the project. */
  readonly name: string;
  readonly dataClass: DataClass;
  readonly tags: Tags;
  /** The wave that a tombstone names: the guard against destruction is lifted. */
  readonly removable: boolean;
}

/** A private Swift container that keeps every version of every object. */
export class OpenStackObjectArchive extends Construct {
  constructor(scope: Construct, id: string, { name, dataClass, tags, removable }: OpenStackObjectArchiveProps) {
    super(scope, id);
    new ObjectstorageContainerV1(this, 'Container', {
      provider: AgencyStack.of(this).provider(dataClass),
      name,
      versioning: true,
      forceDestroy: false,
      metadata: tagMap(tags),
      lifecycle: guarded(removable),
    });
  }
}

export const builder: OpenStackBuilder<ArchiveSpec> = {
  build(scope, { item, tags, removable }) {
    new OpenStackObjectArchive(scope, 'Archive', { name: item.id, dataClass: classOf(item.spec), tags, removable });
    return [];
  },
};
