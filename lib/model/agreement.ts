import { z } from 'zod';
import { agencyCodeField, dateField, identifierField, lineField } from './fields';

/** An information-sharing agreement (행정정보 공동이용). No wildcard, always an end. Source: 전자정부법 §36. */
export const agreementSchema = z.strictObject({
  id: identifierField,
  /** The agency that receives. */
  with: agencyCodeField,
  purpose: lineField,
  legalBasis: lineField,
  expires: dateField,
});
export type Agreement = z.output<typeof agreementSchema>;
