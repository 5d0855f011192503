import { counted, formatDataSize, same, say, type Describer } from 'g-cloud-cdk/model';
import type { ArchiveSpec } from './fields';

/** What `gcdk report` tells the agency. */
export const describer: Describer<ArchiveSpec> = {
  kind: 'object-archive',
  stage: 'storage',
  describe: ({ id, spec }, { placement }) => ({
    asked: say(
      `${formatDataSize(spec.size)}, ${spec.keepYears}년 보존${spec.copy ? `, ${spec.copy.zone}에 사본` : ''}`,
      `${formatDataSize(spec.size)}, kept for ${counted(spec.keepYears, 'year')}${spec.copy ? `, copied to ${spec.copy.zone}` : ''}`,
    ),
    facts: placement ? [{ label: say('컨테이너', 'Container'), value: same(id) }] : [],
    duties: [],
    connections: [],
    boxed: true,
  }),
};
