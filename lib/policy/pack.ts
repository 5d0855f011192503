import type { DataClass, Grade } from '../model/classification';
import type { LinkProfile, Zone } from '../model/zone';
import type { CalendarDate } from '../values/calendar-date';
import type { Text } from '../values/text';

/** The level of a zone's certificate, highest first. */
export type CertificateLevel = Zone['certification']['level'];

/** How soon a system is back, and how much work is lost at most. Durations in minutes. */
export interface RecoveryTarget {
  readonly tier: 'active-active' | 'hot-standby' | 'storage-replica' | 'backup-only';
  readonly rtoMinutes: number;
  readonly rpoMinutes: number;
  /** The longest interval between local backups: they are against mistakes and corruption, not against the loss of a site. */
  readonly backupMinutes: number;
  /** The longest interval between copies to another site; 0: continuous. */
  readonly offsiteMinutes: number;
  readonly restoreTestDays: number;
}

/** National policy of one period: data only, chosen by a wave's first day, so that no year's rule is a constant of the code. */
export interface PolicyPack {
  readonly id: string;
  readonly title: Text;
  readonly effectiveFrom: CalendarDate;
  /** The last day; left out: still in force. */
  readonly effectiveTo?: CalendarDate;
  /** The highest class that a cloud may hold, by the level of its certificate; `undefined`: none. */
  readonly ceilings: Readonly<Record<Zone['kind'], Readonly<Record<CertificateLevel, DataClass | undefined>>>>;
  /** Profiles that a link of a class may use, strongest first. */
  readonly linkProfiles: Readonly<Record<DataClass, readonly LinkProfile[]>>;
  /** Disaster recovery by grade. */
  readonly recovery: Readonly<Record<Grade, RecoveryTarget>>;
  /** Disaster recovery of central file storage, whatever its grade; off-site copies stay undeletable for `immutableDays`. */
  readonly fileStorage: RecoveryTarget & { readonly immutableDays: number };
  readonly source: string;
}
