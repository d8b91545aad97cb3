/** What the hall tells the operator. It is never given choices, nonces or tokens. */
export interface HallLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
