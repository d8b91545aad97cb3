/** Our own bug: a state that must never occur. Caught only by `main`, which stops taking commands and recovers by replay. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Asserts what must hold, in production too.
 *  @throws InvariantError with `message` when `condition` is false. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Closes a `switch` over a union: the compiler rejects a missing case, and a value that should not exist stops the program. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`);
}
