import type { DataClass, Exposure, Grade, Plane } from '../model/classification';
import type { DutyHolder } from '../model/describe';
import type { Cloud } from '../model/zone';
import { say } from '../values/speech';
import type { Text } from '../values/text';

export { ROLE_NAME } from '../model/role-names';

export const CLASS_NAME = {
  C: say('기밀(C)', 'classified (C)'),
  S: say('민감(S)', 'sensitive (S)'),
  O: say('공개(O)', 'open (O)'),
} as const satisfies Record<DataClass, Text>;

export const PLANE_NAME = {
  work: say('업무망', 'work network'),
  internet: say('인터넷망', 'internet network'),
  dmz: say('공개망(DMZ)', 'public network (DMZ)'),
  mgmt: say('관리망', 'management network'),
} as const satisfies Record<Plane, Text>;

export const EXPOSURE_NAME = {
  internal: say('내부 업무', 'internal'),
  public: say('대국민', 'public'),
} as const satisfies Record<Exposure, Text>;

export const HOLDER_NAME = {
  owner: say('업무 담당', 'owner'),
  engineer: say('기술 담당', 'engineer'),
  security: say('보안 담당', 'security officer'),
} as const satisfies Record<DutyHolder, Text>;

export const CLOUD_NAME = {
  openstack: say('OpenStack', 'OpenStack'),
  aws: say('AWS', 'AWS'),
} as const satisfies Record<Cloud, Text>;

export const gradeName = (grade: Grade): Text => say(`${grade}등급`, `grade ${grade}`);
