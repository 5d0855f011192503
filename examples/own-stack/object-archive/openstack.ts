import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import type { OpenStackBuilder } from 'g-cloud-cdk/extension';
import { factOutput, type DataClass, type Tags } from 'g-cloud-cdk/model';
import { AgencyStack, guarded, tagMap } from 'g-cloud-cdk/openstack';
import { ObjectstorageContainerV1 } from 'g-cloud-cdk/provider-openstack/lib/objectstorage-container-v1';
import { copyFact } from './copy';
import type { ArchiveSpec } from './fields';
import { classOf, containerName } from './spec';

export interface OpenStackObjectArchiveProps {
  /** Unique in the project. */
  readonly name: string;
  readonly dataClass: DataClass;
  readonly tags: Tags;
  /** The wave that a tombstone names: the guard against destruction is lifted. */
  readonly removable: boolean;
  /** What the copy is called in its cloud. Left out: there is none. */
  readonly copy?: string | undefined;
}

/** A private Swift container that keeps every version of every object. */
export class OpenStackObjectArchive extends Construct {
  /** Known once it is applied. */
  readonly containerName: string;

  constructor(scope: Construct, id: string, { name, dataClass, tags, removable, copy }: OpenStackObjectArchiveProps) {
    super(scope, id);
    const container = new ObjectstorageContainerV1(this, 'Container', {
      provider: AgencyStack.of(this).provider(dataClass),
      name,
      versioning: true,
      forceDestroy: false,
      // Whoever writes records finds here where the second copy goes.
      metadata: { ...tagMap(tags), ...(copy !== undefined && { copy }) },
      lifecycle: guarded(removable),
    });
    this.containerName = container.id;
  }
}

export const builder: OpenStackBuilder<ArchiveSpec> = {
  build(scope, { item, role, parts, fact, tags, removable }) {
    const replica = role === 'primary' ? parts.get('replica') : undefined;
    const archive = new OpenStackObjectArchive(scope, 'Archive', {
      name: containerName(item.id, role),
      dataClass: classOf(item.spec),
      tags,
      removable,
      copy: replica && fact(replica.zone.zone, copyFact(item)),
    });
    // An output of this name is a fact: `gcdk record --state` takes it from the state.
    if (role === 'replica') new TerraformOutput(archive, 'Name', { value: archive.containerName }).overrideLogicalId(factOutput(copyFact(item)));
    return [];
  },
};
