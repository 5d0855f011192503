import { formatDataSize, same, say, type Describer } from 'g-cloud-cdk/model';
import type { ArchiveSpec } from './fields';

/** What `gcdk report` tells the agency. */
export const describer: Describer<ArchiveSpec> = {
  kind: 'object-archive',
  stage: 'storage',
  describe: ({ id, spec }, { placement }) => ({
    asked: say(`${formatDataSize(spec.size)}, ${spec.keepYears}년 보존`, `${formatDataSize(spec.size)}, kept for ${spec.keepYears} years`),
    facts: placement ? [{ label: say('컨테이너', 'Container'), value: same(id) }] : [],
    duties: [],
    connections: [],
    boxed: true,
  }),
};
