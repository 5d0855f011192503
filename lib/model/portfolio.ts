import { z } from 'zod';
import { STANDBY_FLOORS } from './classification';
import {
  agencyCodeField,
  cidrField,
  cloudNameField,
  countOf,
  countryField,
  dateField,
  emailField,
  identifierField,
  lineField,
  nameField,
  patterned,
  positive,
  sizeField,
} from './fields';
import { bucketField, endpointField, schemaPrefixField, secureEndpointField } from './place-fields';

/** How much of a thing one wave may bring. */
const waveLimits = z.strictObject({
  /** Systems, storages and links that cut over in the wave. Default 30. */
  items: countOf(10_000).default(30),
  /** Agencies with at least one cutover in the wave. Default 15. */
  agencies: countOf(10_000).default(15),
  /** Items of grade 1. Default 2. */
  grade1: z.int().min(0).max(10_000).default(2),
  /** Cutovers in one night, over all agencies: parallel crews. Default 5. */
  perNight: countOf(1000).default(5),
});
export type WaveLimits = z.output<typeof waveLimits>;

/**
 * A period without cutovers. `hard` is never broken; `soft` is avoided and reported.
 * With `yearly` only month and day count and the window may span New Year.
 */
const freeze = z.strictObject({
  id: identifierField,
  name: nameField,
  from: dateField,
  to: dateField,
  yearly: z.boolean().default(false),
  hardness: z.enum(['hard', 'soft']),
  /** Which systems: those that declare one of these `services`. Left out: all. */
  services: z.array(identifierField).optional(),
  agencies: z.array(agencyCodeField).optional(),
  basis: lineField.optional(),
});
export type FreezeWindow = z.output<typeof freeze>;

/** Where Terraform keeps state in a zone. The agency's states are in another bucket, schema or address than the administrator's, whichever zone's. */
const stateBackend = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('s3'), endpoint: endpointField.optional(), region: cloudNameField, adminBucket: bucketField, agencyBucket: bucketField }),
  /** Connection strings come from PG_CONN_STR at the time of `terraform init`, never from here. */
  z.strictObject({ type: z.literal('pg'), adminSchema: schemaPrefixField, agencySchema: schemaPrefixField }),
  z.strictObject({ type: z.literal('http'), adminAddress: secureEndpointField, agencyAddress: secureEndpointField }),
]);
export type StateBackend = z.output<typeof stateBackend>;

/** What an agency may use at most in one zone. A class may inherit from another and multiply it; own values win. */
const quotaClass = z.strictObject({
  id: identifierField,
  inherits: identifierField.optional(),
  /** Applies to the inherited values. Default 1. */
  multiplier: z.number().min(0.1).max(1000).default(1),
  instances: positive.optional(),
  vcpu: positive.optional(),
  ram: sizeField.optional(),
  volumes: positive.optional(),
  storage: sizeField.optional(),
  shares: positive.optional(),
  shareStorage: sizeField.optional(),
  networks: positive.optional(),
  ports: positive.optional(),
  securityGroups: positive.optional(),
  loadBalancers: positive.optional(),
  dnsZones: positive.optional(),
  keys: positive.optional(),
});
export type QuotaClass = z.output<typeof quotaClass>;

export const portfolioSchema = z.strictObject({
  portfolio: identifierField,
  title: nameField,
  operator: z.strictObject({ name: nameField, email: emailField }),
  /** The language of messages and reports when `--lang` does not say. Default `ko`. */
  language: z.enum(['ko', 'en']).default('ko'),
  /** Policy packs in force, by id; the one whose dates hold a wave's first day applies to it. */
  policyPacks: z.array(identifierField).min(1),
  /** Countries in which data, copies, keys and logs may lie (ISO 3166-1 alpha-2). Default: Korea only. */
  residency: z.array(countryField).min(1).prefault(['KR']),
  /** Zones in the order in which they are filled. */
  zones: z.array(identifierField).min(1),
  /** Address space that agencies' blocks are cut from. Each zone needs an IPv4 pool; an IPv6 pool is optional. */
  addressPools: z
    .array(
      z.strictObject({
        id: identifierField,
        network: cidrField,
        zones: z.array(identifierField).min(1),
        /** Prefix length of one agency's block. Default: /22 (IPv4), /56 (IPv6). */
        agencyPrefix: z.int().min(8).max(64).optional(),
      }),
    )
    .min(1),
  limits: waveLimits.prefault({}),
  state: z.record(z.string(), stateBackend),
  freezes: z.array(freeze).default([]),
  quotaClasses: z.array(quotaClass).min(1),
  /** The DNS name under which every agency has a zone: `<agency>.<zone>.<suffix>`. With at most 120 characters every name below it keeps within the 253 of DNS. */
  dnsSuffix: patterned(
    /^(?=.{4,120}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,20}$/,
    '도메인 이름, 영문 소문자, 120자 이하',
    'a domain name in lower case, at most 120 characters',
    'gcloud.go.kr',
  ),
  /** Useful life in years where a request gives none. Default 6. Source: procurement notices. */
  usefulLifeYears: countOf(30).default(6),
  /** The lowest grade that needs a second site. Default 2: grades 1 and 2, which always do; 3 and 4 ask for more. */
  standbyUpToGrade: z.literal(STANDBY_FLOORS).default(2),
});

export type PortfolioSettings = z.output<typeof portfolioSchema>;
export type AddressPool = PortfolioSettings['addressPools'][number];
