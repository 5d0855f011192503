import { z } from 'zod';
import { agencyCodeField, dateField, identifierField, itemRefField, lineField, patterned } from './fields';

/** The only escape hatch: it has an approver and an end, and stands in every manifest it touches. */
export const waiverSchema = z.strictObject({
  waiver: identifierField,
  /** A control, e.g. `GC-STO-02`. */
  control: patterned(/^GC-[A-Z]{3}-\d{2}$/, '통제의 코드', 'the code of a control', 'GC-STO-02'),
  agency: agencyCodeField,
  /** The item it covers. Left out: every item of the agency. */
  item: itemRefField.optional(),
  reason: lineField,
  approver: lineField,
  approvedOn: dateField,
  expires: dateField,
});
export type Waiver = z.output<typeof waiverSchema>;
