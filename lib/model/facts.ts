import { z } from 'zod';
import { parseAddress } from '../values/cidr';
import { identifierField, patterned } from './fields';

/** What a cloud says of itself ends in configurations: no space to begin a line of one's own, no quotes, no templates. */
const factValue = patterned(
  /^[A-Za-z0-9][A-Za-z0-9 ._:/@=+,-]{0,499}$/,
  '글자·숫자와 . _ : / @ = + , - 로 된 한 줄, 1~500자',
  'one line of 1 to 500 letters, digits, spaces and . _ : / @ = + , -',
  '203.0.113.9',
);

/**
 * What only the cloud knows, written by `gcdk record` and read by `synth`: names like
 * `link/1741000/customs-hq/tunnel-1/outside-address`.
 */
export const factsSchema = z.strictObject({
  zone: identifierField,
  facts: z.record(z.string().regex(/^[a-z][A-Za-z0-9./-]{2,160}$/), factValue).superRefine((facts, context) => {
    for (const [name, value] of Object.entries(facts)) {
      if (!name.endsWith('-address') || parseAddress(value) !== undefined) continue;
      const expectation = { allowed: { ko: 'IPv4 또는 IPv6 주소 하나', en: 'one IPv4 or IPv6 address' }, example: '203.0.113.9' };
      context.addIssue({ code: 'custom', path: [name], input: value, params: { expectation } });
    }
  }),
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
