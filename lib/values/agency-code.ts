import type { Brand } from './brand';

/** An administrative standard agency code: seven digits, or a capital letter and six digits, e.g. `1741000`, `B552015`. Source: data.go.kr. */
export type AgencyCode = Brand<string, 'AgencyCode'>;

export const AGENCY_CODE = /^(\d{7}|[A-Z]\d{6})$/;

export const parseAgencyCode = (text: string): AgencyCode | undefined => (AGENCY_CODE.test(text) ? (text as AgencyCode) : undefined);

/** @throws RangeError if the text is no agency code */
export function agencyCode(text: string): AgencyCode {
  const code = parseAgencyCode(text);
  if (code === undefined) throw new RangeError(`agency code must be seven digits, or a capital letter and six digits, got '${text}'`);
  return code;
}
