declare const brand: unique symbol;

/** A primitive that only its own module can make, so a value that type-checks is a value that was checked. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
