import type { Gibibytes } from '../../lib/values/data-size';
import type { Listening } from './traffic';

/** A disk beside the boot disk. */
export interface Disk {
  readonly id: string;
  readonly size: Gibibytes;
}

/** Servers that are alike. */
export interface AwsComponent {
  /** Letters, digits and hyphens. Together with a number it is the identity of a server for ever. */
  readonly id: string;
  /** 1 or more. */
  readonly count: number;
  /** An EC2 instance type, e.g. `m6i.large`. */
  readonly instanceType: string;
  /** `ami-…`. CloudFormation replaces a server whose image changes, and lets go of the old one with all its disks. */
  readonly imageId: string;
  /** The name of the boot disk as the image has it, e.g. `/dev/sda1`; a wrong one would leave that disk unencrypted. */
  readonly rootDevice: string;
  readonly bootDisk: Gibibytes;
  /** Never deleted with the server. May be empty. */
  readonly disks: readonly Disk[];
  /** Empty: nobody may call it. */
  readonly listens: readonly Listening[];
}

/** Where servers may stand. */
export interface AwsSubnet {
  readonly availabilityZone: string;
  readonly subnetId: string;
}
