import { z } from 'zod';
import type { AgencyCode } from '../values/agency-code';
import type { CalendarDate } from '../values/calendar-date';
import type { Identifier } from '../values/identifier';
import type { Text } from '../values/text';
import { agreementSchema, type Agreement } from './agreement';
import { agencyCodeField, dateField, identifierField, lineField, nameField, waveIdField } from './fields';

/** What every entry of every kind says, whatever its kind adds. */
export const entryFields = {
  /** Unique among everything the agency asks for; never reused, even after retirement. */
  id: identifierField,
  name: nameField,
  /** `amend` states the whole entry anew and replaces the earlier one. Default `create`. */
  change: z.enum(['create', 'amend']).default('create'),
  /** A zone by name. Left out: the first of the portfolio's zones that policy permits and that has room. */
  zone: identifierField.optional(),
};

/** What an entry of a kind with these fields is read into: `type ArchiveSpec = EntrySpec<typeof fields>`. */
export type EntrySpec<Fields extends z.ZodRawShape> = { [K in keyof typeof entryFields]: z.output<(typeof entryFields)[K]> } & {
  [K in keyof Fields]: z.output<Fields[K]>;
};

/** A tombstone: without one, a thing that vanishes from the requests is an error. */
export const retirementSchema = z.strictObject({ item: identifierField, reason: lineField, approver: lineField, wave: waveIdField });
export type Retirement = z.output<typeof retirementSchema>;

/** Keys of a request file that no kind can have as its section. */
export const REQUEST_KEYS = ['agency', 'submitted', 'title', 'agreements', 'retire'] as const;

/** The part of a kind that a request file shows. */
export interface RequestSection {
  /** The key of the kind's list in a request file; left out for a kind that is derived, not requested (the tenancy). */
  readonly section?: string;
  /** The zod shape of an entry, without the common fields. */
  readonly fields: z.ZodRawShape;
}

/** The schema of a request file: one section for each kind of thing an agency can ask for. */
export function requestSchema(kinds: readonly RequestSection[]) {
  const sections = Object.fromEntries(
    kinds.flatMap(({ section, fields }) => (section === undefined ? [] : [[section, z.array(z.strictObject({ ...entryFields, ...fields })).default([])]])),
  );
  return z.strictObject({
    agency: agencyCodeField,
    submitted: dateField,
    title: lineField,
    ...sections,
    agreements: z.array(agreementSchema).default([]),
    retire: z.array(retirementSchema).default([]),
  });
}

/** The line of the request file that asked for a thing. Identity is file, digest and pointer; line and column are shown, never compared (decision 17). */
export interface Origin {
  readonly file: string;
  /** `sha256:…` of the file's bytes. */
  readonly digest: string;
  /** RFC 6901, e.g. `/systems/0`. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** `agency/id`: how an item is named across agencies. */
export type ItemRef = `${string}/${string}`;

/** One thing an agency asked for, read and checked, as it stands after all amendments. */
export interface Item<S = unknown> {
  readonly ref: ItemRef;
  readonly kind: string;
  readonly agency: AgencyCode;
  readonly id: Identifier;
  readonly name: Text;
  readonly zone?: Identifier | undefined;
  readonly spec: S;
  readonly origin: Origin;
  /** Where it was first asked for, when an amendment has replaced that. */
  readonly amends?: Origin;
  readonly retired?: Retirement & { readonly origin: Origin };
  /** The date of the request in force: of the last amendment, where `amends` is set. */
  readonly submitted: CalendarDate;
  /** The date of the request that first asked for it. */
  readonly asked: CalendarDate;
}

export type RequestedAgreement = Agreement & { readonly from: AgencyCode; readonly origin: Origin };

/** `agency/id`, by which an item is known everywhere. */
export const itemRef = (agency: string, id: string): ItemRef => `${agency}/${id}`;
/** A reference as written in a request of `agency`, made whole. */
export const resolveRef = (agency: string, written: string): ItemRef => (written.includes('/') ? (written as ItemRef) : itemRef(agency, written));
