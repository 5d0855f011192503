import type { CalendarDate } from '../values/calendar-date';
import type { DataClass, Exposure, Grade, Plane } from './classification';
import type { ItemRef } from './request';

/** How much of a zone something takes: vCPU, GiB, GiB, tunnels. */
export interface Load {
  readonly vcpu: number;
  /** GiB. */
  readonly ramGib: number;
  /** GiB, of volumes and shares together. */
  readonly storageGib: number;
  /** Tunnels of the zone’s VPN service. */
  readonly vpnTunnels: number;
}
/** Takes nothing of a zone. */
export const NO_LOAD: Load = { vcpu: 0, ramGib: 0, storageGib: 0, vpnTunnels: 0 };

/** What an item cannot do without, or does better with. */
export interface Dependency {
  /** The item that is needed. */
  readonly on: ItemRef;
  /** `hard`: must be in the cloud no later than what needs it. */
  readonly hard: boolean;
}

/** What planner and policy must know of an item, whatever its kind. Cloud-free. */
export interface Needs {
  /** After the high-water mark and personal data. */
  readonly dataClass: DataClass;
  readonly grade: Grade;
  readonly exposure: Exposure;
  readonly plane: Plane;
  readonly dependsOn: readonly Dependency[];
  /** When its old gear should be replaced; left out: no preference. */
  readonly refreshDue?: CalendarDate | undefined;
  /** Fields of work (`tax`, `auth` …) by which freezes find it. */
  readonly services: readonly string[];
  /** What holds data of its own, in GiB by name (`db-1/data`): once it stands, nothing of it may vanish or shrink. Default: nothing. */
  readonly holds?: Readonly<Record<string, number>> | undefined;
  /** Addresses it takes in its segment, in hosts. */
  readonly hosts: number;
  /** Shares that each of its parts holds at once in an OpenStack zone, and their GiB together, those of a restore test included. Default: none. */
  readonly shares?: { readonly count: number; readonly gib: number } | undefined;
  /** A transfer link ends in its segment, so the segment's router needs an outer address. Default: false. */
  readonly linked?: boolean | undefined;
  /** The item must have left the portfolio by then (a migration link). */
  readonly endsBy?: CalendarDate | undefined;
}
