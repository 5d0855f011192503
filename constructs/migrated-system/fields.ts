import { z } from 'zod';
import { EXPOSURES, dataClassField, gradeField, type Grade, gradeOf } from '../../lib/model/classification';
import { countOf, dateField, durationField, identifierField, itemRefField, lineField, portField, secretRefField, sizeField } from '../../lib/model/fields';
import type { entryFields } from '../../lib/model/request';

/**
 * Who may call a component: another component of the system by id, or the component itself (its own other servers, those of
 * the standby too); `entry`, the system's load balancer (on OpenStack its address is not known, so the port opens to the agency's whole segment); `agency`, the agency's own segment of the same class;
 * `on-premises`, the agency's own sites; or another system, `id` of the same agency or `agency/id`. A component wins over a
 * system of the same id.
 */
const caller = z.union([z.enum(['entry', 'agency', 'on-premises']), identifierField, itemRefField]);

const listener = z.strictObject({ port: portField, protocol: z.enum(['tcp', 'udp']).default('tcp'), from: z.array(caller).min(1) });

/** A disk of its own, beside the boot disk. Always encrypted, never deleted with its server. */
const disk = z.strictObject({ id: identifierField, size: sizeField });

const component = z.strictObject({
  id: identifierField,
  /** Default 1. Two and more are kept on different hosts, as the grade asks. */
  count: countOf(200).default(1),
  vcpu: countOf(512),
  ram: sizeField,
  /** An operating system by the id under which zones list images, e.g. `rocky-9`. */
  os: identifierField,
  /** The boot disk. Default 50 GiB. */
  bootDisk: sizeField.prefault('50 GiB'),
  disks: z.array(disk).default([]),
  /** Left out: nobody may call it. */
  listens: z.array(listener).default([]),
});

const dependency = z.strictObject({
  /** `id` of the same agency, or `agency/id`. */
  on: itemRefField,
  /** `hard`: must be in the cloud no later than this system. Default `soft`. */
  strength: z.enum(['hard', 'soft']).default('soft'),
  /** The ports it calls there. Left out: the dependency carries no traffic of its own. */
  ports: z.array(portField).default([]),
  /** How the system goes on when the other is down; demanded where the other is less resilient (GC-DR-08). */
  degradeMode: lineField.optional(),
});

export const fields = {
  dataClass: dataClassField,
  /** 1 to 4. Either this or `scores`. */
  grade: gradeField.optional(),
  scores: z.strictObject({ impact: z.int().min(0).max(40), users: z.int().min(0).max(50), spread: z.int().min(0).max(10) }).optional(),
  personalData: z.boolean(),
  exposure: z.enum(EXPOSURES).default('internal'),
  /** Fields of work, by which freeze windows find the system: `tax`, `auth`, `election` … */
  services: z.array(identifierField).default([]),
  components: z.array(component).min(1),
  /** The load balancer in front; it always speaks TLS. Demanded where the exposure is public. */
  entry: z
    .strictObject({
      /** The component behind it; the one TCP port on which that component listens to `entry` is where calls go. */
      to: identifierField,
      /** The port that callers use, e.g. 443. Open to everybody where the exposure is public, else to the agency's segment and sites. */
      port: portField,
      /** Certificate and key, by the name of the secret that holds them. */
      certificate: secretRefField,
    })
    .optional(),
  dependsOn: z.array(dependency).default([]),
  refresh: z.strictObject({ acquired: dateField, usefulLifeYears: countOf(30).optional() }).optional(),
  /** The longest outage users can bear at cutover. Default: by grade, 8 h (1), 24 h (2), 48 h (3, 4). */
  allowedOutage: durationField.optional(),
  /** The zone of the standby. Demanded nowhere: left out, the zone's off-site partner. Only grades that need a standby get one. */
  standby: identifierField.optional(),
};

type Fields = { [K in keyof typeof fields]: z.output<(typeof fields)[K]> };
type Common = { [K in keyof typeof entryFields]: z.output<(typeof entryFields)[K]> };

/** A system as its agency asked for it. Sizes in GiB, durations in minutes. */
export type SystemSpec = Common & Fields;
export type Component = SystemSpec['components'][number];

/** The grade given, or by the formula from the scores; 4 where neither stands (an error that `check` reports). */
export const gradeOfSystem = (spec: Pick<SystemSpec, 'grade' | 'scores'>): Grade => spec.grade ?? (spec.scores ? gradeOf(spec.scores) : 4);
