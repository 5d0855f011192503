import type { PolicyPack } from './pack';

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * The recovery targets that both packs share. RTO of grades 1 to 3: the official targets of February 2026 for national-core,
 * citizen-essential and major-administrative systems (zdnet 20260225160002); RPO, backup intervals and grade 4 were not
 * published, so those are engineering defaults.
 */
export const RECOVERY: PolicyPack['recovery'] = {
  1: { tier: 'active-active', rtoMinutes: HOUR, rpoMinutes: 5, backupMinutes: HOUR, offsiteMinutes: 0, restoreTestDays: 30 },
  2: { tier: 'hot-standby', rtoMinutes: 12 * HOUR, rpoMinutes: HOUR, backupMinutes: 4 * HOUR, offsiteMinutes: 4 * HOUR, restoreTestDays: 60 },
  3: { tier: 'storage-replica', rtoMinutes: 5 * DAY, rpoMinutes: DAY, backupMinutes: DAY, offsiteMinutes: DAY, restoreTestDays: 90 },
  4: { tier: 'backup-only', rtoMinutes: 14 * DAY, rpoMinutes: DAY, backupMinutes: DAY, offsiteMinutes: 7 * DAY, restoreTestDays: 180 },
};

/** Central file storage: the lesson of the fire of 2025-09-26, in which 858 TB without an off-site copy were lost. */
export const FILE_STORAGE: PolicyPack['fileStorage'] = {
  tier: 'storage-replica',
  rtoMinutes: 5 * DAY,
  rpoMinutes: DAY,
  backupMinutes: HOUR,
  offsiteMinutes: DAY,
  restoreTestDays: 30,
  immutableDays: 30,
};
