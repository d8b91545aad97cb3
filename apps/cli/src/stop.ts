/** Ends a command with words for the person who gave it, instead of a stack.
 *  Exit status 2: what was given cannot be read or used; 1: it can, and the answer is no. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly status: 1 | 2;

  constructor(status: 1 | 2, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.status = status;
  }
}
