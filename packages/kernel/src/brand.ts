declare const brand: unique symbol;

/** A primitive that carries its meaning in its type, so that a poll's id is never taken for a member's. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
