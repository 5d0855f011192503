import { z } from 'zod';
import { addressField, agencyCodeField, cidrField, emailField, identifierField, lineField, nameField, rateField } from './fields';
import { LINK_PROFILES } from './zone';

export const AGENCY_KINDS = ['central', 'local', 'public', 'education'] as const;

/** A place of the agency's own: an office or machine room that is not in the cloud. */
const onPremises = z.strictObject({
  id: identifierField,
  name: nameField,
  networks: z.array(cidrField).min(1),
  /** The speed of the site's line to the cloud, with its unit (`1 Gbps`): data moves over it before a cutover. Default: not known, and no time of transfer can be computed. */
  bandwidth: rateField.optional(),
  /** The outer address of the site's VPN gateway. Left out: no transfer link can end here. */
  gateway: addressField.optional(),
  /** A second gateway, on another line. Links of grades 1 and 2 from an OpenStack zone need it. Left out: there is one. */
  standbyGateway: addressField.optional(),
  /** Profiles that the gateway accepts. Default: `baseline`, what every gateway bought since 2015 can do. */
  accepts: z.array(z.enum(LINK_PROFILES)).min(1).default(['baseline']),
});

export const agencySchema = z.strictObject({
  agency: agencyCodeField,
  name: z.strictObject({ ko: lineField, en: lineField }),
  kind: z.enum(AGENCY_KINDS),
  /** The agency this one belongs to. */
  parent: agencyCodeField.optional(),
  contacts: z
    .array(z.strictObject({ role: z.enum(['owner', 'engineer', 'security']), name: lineField, email: emailField, phone: lineField.optional() }))
    .min(1),
  onPremises: z.array(onPremises).default([]),
  /** One of the portfolio's `quotaClasses`. */
  quotaClass: identifierField,
});

/** An agency as its file has it (`agencies/*.yaml`), defaults filled in. */
export type Agency = z.output<typeof agencySchema>;
/** A place that an agency has already: networks, and the gateways that links end at. */
export type OnPremisesSite = Agency['onPremises'][number];

/** The line that an agency's data moves over, in bit/s: of several sites the slowest known, for nobody says where the data lies. `undefined`: none is known. */
export function slowestLine({ onPremises }: Pick<Agency, 'onPremises'>): number | undefined {
  const known = onPremises.flatMap(({ bandwidth }) => bandwidth ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}
