import { z } from 'zod';
import { identifierField } from './fields';

/**
 * What only the cloud knows, written by `gcdk record` and read by `synth`: names like
 * `link/1741000/customs-hq/tunnel-1/outside-address`.
 */
export const factsSchema = z.strictObject({
  zone: identifierField,
  facts: z.record(z.string().regex(/^[a-z][A-Za-z0-9./-]{2,160}$/), z.string().min(1).max(500)),
});
export type Facts = z.output<typeof factsSchema>;
