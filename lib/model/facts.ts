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

/** The outer address of a segment's router at an OpenStack end, from the tenancy that makes it: `segment/1741000-s-work/outer-address`. */
export const outerAddressFact = (segment: string): string => `segment/${segment}/outer-address`;

const OUTPUT_PREFIX = 'fact__';
/** The Terraform output that carries a fact; outputs have no slashes and none of our names has a double underscore. */
export const factOutput = (name: string): string => `${OUTPUT_PREFIX}${name.replaceAll('/', '__')}`;
/** The fact that a Terraform output carries; `undefined` for any other output. */
export const factOfOutput = (output: string): string | undefined =>
  output.startsWith(OUTPUT_PREFIX) ? output.slice(OUTPUT_PREFIX.length).replaceAll('__', '/') : undefined;

/** The description of the CloudFormation output that carries a fact: output names there are letters and digits only. */
export const factDescription = (name: string): string => `gcdk fact ${name}`;
export const factOfDescription = (description: string): string | undefined => /^gcdk fact (\S+)$/.exec(description)?.[1];
