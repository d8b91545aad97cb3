/** What to do about a fault: try the same again later, give this one up, or stop the server. */
export type FaultKind = 'retry' | 'give-up' | 'stop';

/** Something outside the program failed: disk, network or bad bytes. Mapped once, at the edge, by its kind. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: FaultKind;
  readonly code: string;

  constructor(kind: FaultKind, code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
    this.code = code;
  }
}
