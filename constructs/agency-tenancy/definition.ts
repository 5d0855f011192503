import type { Text } from '../../lib/values/text';
import { checkTenancy } from './check';
import { operatorSteps } from './operator-steps';
import { TENANCY_PROMISES } from './spec';

/**
 * The room of an agency in a zone. It is derived from what stands in it, never requested, so it has no section of a request file and
 * is no `Kind`; `stacks/` builds it before the agency's items.
 */
export const agencyTenancy = {
  kind: 'agency-tenancy',
  title: { ko: '기관 테넌시', en: 'agency tenancy' } satisfies Text,
  promises: TENANCY_PROMISES,
  /** Everything that makes a tenancy impossible in a zone. */
  check: checkTenancy,
  /** What the operator must do by hand, and why, for the runbook. */
  operatorSteps,
  /** `buildTenancy` for the administrator's stack, `buildOwn` for the agency's own. */
  openstack: () => import('./openstack'),
  aws: () => import('./aws'),
};
