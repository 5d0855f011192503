/**
 * How much a portfolio may hold. A request for 5,000 systems, each spelled out, is about 5 MB, so 8 MiB a file leaves room for
 * every file a person or a generator would write; above that a mistake (a dump, an archive) or an attack is likelier.
 */
export const MAX_FILE_BYTES = 8 * 2 ** 20;
/** The lock holds a line or two for every part of every item, and no person writes it. */
export const MAX_LOCK_BYTES = 64 * 2 ** 20;
export const MAX_PORTFOLIO_BYTES = 256 * 2 ** 20;
export const MAX_FILES = 20_000;
/** Collections inside collections. The deepest schema needs 7; the parser recurses, so the limit keeps the stack safe. */
export const MAX_DEPTH = 64;
/** Of one file. The first ones cause most of the rest. */
export const MAX_SYNTAX_PROBLEMS = 20;
/** Told of one file, syntax aside; the others are counted. Nobody reads more, and a program that wrote a file wrong did so thousands of times. */
export const MAX_PROBLEMS = 1000;
