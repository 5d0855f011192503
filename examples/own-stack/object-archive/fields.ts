import { dataClassField, gradeField, identifierField, sizeField, z, type EntrySpec } from 'g-cloud-cdk/model';

/** What a request may say of an archive, beside its id, name and zone. */
export const fields = {
  dataClass: dataClassField,
  personalData: z.boolean(),
  /** Default 3. */
  grade: gradeField.default(3),
  /** The room reserved. */
  size: sizeField,
  /** How much comes in within a year. */
  yearly: sizeField,
  /** For how many years nothing may be deleted: the retention periods of the Public Records Act's enforcement decree, article 26. */
  keepYears: z.literal([1, 3, 5, 10, 30]),
  /** A second archive in another zone, which whoever writes records writes to as well. Default: none. */
  copy: z.strictObject({ zone: identifierField }).optional(),
};

/** An archive as its agency asked for it. Sizes in GiB. */
export type ArchiveSpec = EntrySpec<typeof fields>;
