import type { DataClass } from '../../lib/model/classification';
import type { TenancyContext } from '../../lib/model/part-context';
import type { Zone } from '../../lib/model/zone';

/** What the builder of an agency's own half may know. */
export interface OwnContext<Z extends Zone = Zone> extends TenancyContext<Z> {
  /** Classes that this stack is the first of the agency's to work in. Empty: there is nothing to build. */
  readonly founds: readonly DataClass[];
}
