import { z } from 'zod';
import { dataClassField, gradeField } from '../../lib/model/classification';
import { agencyCodeField, cloudNameField, dateField, identifierField, secretRefField } from '../../lib/model/fields';
import type { entryFields } from '../../lib/model/request';
import { LINK_PROFILES } from '../../lib/model/zone';

export const fields = {
  dataClass: dataClassField,
  personalData: z.boolean(),
  /** Default 3. Grades 1 and 2 get two tunnels. */
  grade: gradeField.default(3),
  services: z.array(identifierField).default([]),
  /** The information-sharing agreement that it serves, by id (of this agency's). Demanded where the other end is another agency. */
  agreement: identifierField.optional(),
  /** The other end: a site of this or another agency, or another zone where an agency has a tenancy. Exactly one of `site` and `zone`. */
  to: z.strictObject({
    /** Left out: this agency. */
    agency: agencyCodeField.optional(),
    /** One of that agency's `onPremises` sites. */
    site: identifierField.optional(),
    zone: identifierField.optional(),
  }),
  /** The weakest profile you would accept. The strongest one that both ends accept is used. Default `baseline`. */
  profile: z.enum(LINK_PROFILES).default('baseline'),
  /** Evidence of the validated cryptographic module. Demanded for `kcmvp-appliance`, and so for class C. */
  appliance: z.strictObject({ vendor: cloudNameField, module: cloudNameField, certificate: cloudNameField, validUntil: dateField }).optional(),
  /** The name of the pre-shared key in the key store; the key itself stands nowhere. */
  psk: secretRefField,
  /** The day by which the link goes. */
  decommissionBy: dateField,
};

type Fields = { [K in keyof typeof fields]: z.output<(typeof fields)[K]> };
type Common = { [K in keyof typeof entryFields]: z.output<(typeof entryFields)[K]> };

/** A link as its agency asked for it. */
export type LinkSpec = Common & Fields;
