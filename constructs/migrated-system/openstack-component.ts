import type { Gibibytes } from '../../lib/values/data-size';
import type { Listening } from './traffic';

/** A disk beside the boot disk. */
export interface Disk {
  readonly id: string;
  readonly size: Gibibytes;
}

/** Servers that are alike. */
export interface OpenStackComponent {
  /** Letters, digits and hyphens. Together with a number it is the identity of a server for ever. */
  readonly id: string;
  /** 1 or more. */
  readonly count: number;
  /** A Nova flavor by name. A change resizes in place. */
  readonly flavor: string;
  /** What the image is, e.g. `rocky-9`. A change makes new boot volumes; a newer image of the same name does not. */
  readonly os: string;
  /** A Glance image by name; the newest of that name is taken when a server is made. */
  readonly image: string;
  readonly bootDisk: Gibibytes;
  /** Never deleted with the server. May be empty. */
  readonly disks: readonly Disk[];
  /** Empty: nobody may call it. */
  readonly listens: readonly Listening[];
}
