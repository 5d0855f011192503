import { calendarDate } from '../values/calendar-date';
import type { PolicyPack } from './pack';
import { FILE_STORAGE, RECOVERY } from './recovery';

/**
 * The national network security framework and the direction of February 2026: classified data stays in government data
 * centres, sensitive and open data may move to a commercial zone whose certificate reaches the class. Whether it became
 * binding for sensitive data after March 2026 could not be verified, hence a pack that a portfolio may leave out.
 */
export const krN2sf2026: PolicyPack = {
  id: 'kr-n2sf-2026',
  title: { ko: '국가 망 보안체계 N2SF (2026)', en: 'National network security framework N2SF (2026)' },
  effectiveFrom: calendarDate('2026-02-25'),
  ceilings: {
    openstack: { high: 'C', mid: 'S', low: 'O' },
    aws: { high: 'S', mid: 'S', low: 'O' },
  },
  linkProfiles: { C: ['kcmvp-appliance'], S: ['kcmvp-appliance', 'modern', 'baseline'], O: ['kcmvp-appliance', 'modern', 'baseline'] },
  recovery: RECOVERY,
  fileStorage: FILE_STORAGE,
  source: 'N2SF 1.0 (2025-09-30); zdnet 20260225160002, asiae 2026022511274826300',
};
