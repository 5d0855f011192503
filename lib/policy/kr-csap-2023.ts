import { calendarDate } from '../values/calendar-date';
import type { PolicyPack } from './pack';
import { FILE_STORAGE, RECOVERY } from './recovery';

/**
 * The cloud security assurance scheme in three levels, as it stood until February 2026: a commercial cloud of the AWS type
 * was certified for the lowest level only, that is open data without personal data; sensitive data stayed in government
 * data centres or private zones of the middle level and above.
 */
export const krCsap2023: PolicyPack = {
  id: 'kr-csap-2023',
  title: { ko: '클라우드 보안인증 등급제 (2023)', en: 'Cloud security assurance in three levels (2023)' },
  effectiveFrom: calendarDate('2023-01-31'),
  effectiveTo: calendarDate('2026-02-24'),
  ceilings: {
    openstack: { high: 'C', mid: 'S', low: 'O' },
    aws: { high: 'O', mid: 'O', low: 'O' },
  },
  linkProfiles: { C: ['kcmvp-appliance'], S: ['kcmvp-appliance', 'modern', 'baseline'], O: ['kcmvp-appliance', 'modern', 'baseline'] },
  recovery: RECOVERY,
  fileStorage: FILE_STORAGE,
  source: '클라우드컴퓨팅서비스 보안인증에 관한 고시 (2023-01-31); etnews 20240206000285',
};
