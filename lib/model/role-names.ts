import { say } from '../values/speech';
import type { Text } from '../values/text';
import type { PartRole } from './kind';

/** How people call the parts of an item. */
export const ROLE_NAME = {
  primary: say('주', 'primary'),
  replica: say('소산 복제본', 'off-site replica'),
  standby: say('재해복구 대기', 'standby'),
  far: say('상대편', 'far end'),
} as const satisfies Record<PartRole, Text>;
