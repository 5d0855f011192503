import type { Brand } from './brand';

/**
 * A name that people write and machines build on: lower-case letters, digits and single hyphens, 2 to 40 characters, a letter first.
 * Ids become construct ids, folder names and resource names, and both engines drop other characters silently; Korean names are data beside them.
 */
export type Identifier = Brand<string, 'Identifier'>;

export const IDENTIFIER = /^(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The one name of this pattern that every JavaScript object has already: both engines keep what they build in plain objects and take it for a second thing of that name. */
export const RESERVED_IDENTIFIER = 'constructor';

export const parseIdentifier = (text: string): Identifier | undefined =>
  IDENTIFIER.test(text) && text !== RESERVED_IDENTIFIER ? (text as Identifier) : undefined;

/** @throws RangeError if the text is no identifier */
export function identifier(text: string): Identifier {
  const id = parseIdentifier(text);
  if (id === undefined) throw new RangeError(`an id is 2 to 40 lower-case letters, digits and single hyphens, a letter first, got '${text}'`);
  return id;
}
