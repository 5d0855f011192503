import { z } from 'zod';
import { DATA_CLASSES, PLANES } from './classification';
import { agencyCodeField, cidrField, dateField, identifierField, waveIdField } from './fields';
import { PART_ROLES } from './kind';
import { zoneChoicesSchema, type ZoneChoices } from './zone';

const editionField = z.string().regex(/^[0-9a-f]{12}$/);

const loadField = z.string().regex(/^\d+\/\d+\/\d+\/\d+$/);
const holdsField = z.record(z.string(), z.int().min(0));

/** Where a thing was put: written by `plan`, marked by `record`, never by hand. */
const lockedItem = z.strictObject({
  kind: identifierField,
  wave: waveIdField,
  cutover: dateField,
  /** The primary first. `stack` is the part's stack for life (decision 2), e.g. `workload-1`. */
  parts: z
    .array(
      z.strictObject({
        role: z.enum(PART_ROLES),
        zone: identifierField,
        stack: z.string().regex(/^workload-[1-9]\d{0,3}$/),
        /** The edition of the zone that it is built from. Left out by locks older than editions: the zone as it is. */
        edition: editionField.optional(),
        /** What it takes of the zone as deployed: vCPU, GiB of RAM, GiB of storage, VPN tunnels. */
        load: loadField.optional(),
      }),
    )
    .min(1),
  /** Set by `record`: from then on neither wave, zone nor stack may change. */
  deployed: z.boolean().default(false),
  /** Digest of the spec that was last planned; of the one deployed, once deployed. */
  spec: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** Class and plane: the project and the networks that it stands in. */
  class: z.enum(DATA_CLASSES).optional(),
  plane: z.enum(PLANES).optional(),
  /** What of it holds data, in GiB, as deployed. */
  holds: holdsField.optional(),
  /** What it will hold and take once its amendment is carried out: `record` puts it in the place of what it held and took. */
  next: z.strictObject({ holds: holdsField, loads: z.array(loadField) }).optional(),
  /** Waves in which amendments of a deployed item are carried out, oldest first. */
  amendedIn: z.array(waveIdField).default([]),
  /** The wave whose apply removes it, from its tombstone. */
  retiredIn: waveIdField.optional(),
  /** Waves whose change of it was recorded before the whole wave was. */
  done: z.array(waveIdField).optional(),
});

const lockedAddresses = z.strictObject({
  zone: identifierField,
  agency: agencyCodeField,
  /** The agency's block in this zone. */
  block: cidrField,
  block6: cidrField.optional(),
  /** One network per class and plane; a second entry of the same class and plane is added when the first is full. */
  segments: z.array(
    z.strictObject({
      class: z.enum(DATA_CLASSES),
      plane: z.enum(PLANES),
      network: cidrField,
      network6: cidrField.optional(),
      /** AWS: the availability zones over which the segment's networks are cut, as they were at its birth. */
      availabilityZones: z.array(z.string()).min(1).optional(),
    }),
  ),
});

/** A zone's lists as they were when something was planned into it that stands on them still. */
const [openstackChoices, awsChoices] = zoneChoicesSchema.options;
const lockedEdition = z.discriminatedUnion('kind', [openstackChoices.extend({ edition: editionField }), awsChoices.extend({ edition: editionField })]);

export const lockSchema = z.strictObject({
  version: z.literal(1),
  /** `agency/id` → where it was put. */
  items: z.record(z.string(), lockedItem),
  addresses: z.array(lockedAddresses),
  editions: z.array(lockedEdition).default([]),
  /** Waves that `record` holds as deployed, in order. */
  recorded: z.array(waveIdField).default([]),
});

export type Lock = z.output<typeof lockSchema>;
export type LockedItem = z.output<typeof lockedItem>;
export type LockedAddresses = z.output<typeof lockedAddresses>;
/** Whether the wave that removes it is carried out for it. */
export const hasLeft = ({ retiredIn, done = [] }: Pick<LockedItem, 'retiredIn' | 'done'>, recorded: readonly string[]): boolean =>
  retiredIn !== undefined && (recorded.includes(retiredIn) || done.includes(retiredIn));
export type LockedEdition = ZoneChoices & { readonly edition: string };
export const EMPTY_LOCK: Lock = { version: 1, items: {}, addresses: [], editions: [], recorded: [] };
