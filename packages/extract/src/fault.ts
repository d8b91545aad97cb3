/** Which part of an extract does not hold. */
export type ExtractPart =
  /** It is not the document that it should be. */
  | 'form'
  /** A version that is not known here. */
  | 'version'
  | 'key'
  | 'checkpoint'
  | 'signature'
  | 'proof'
  | 'entry'
  /** Names, words or steps that differ from what the entries say. */
  | 'assembly'
  | 'text'
  | 'chain';

/** Why an extract is refused. */
export interface ExtractFault {
  readonly part: ExtractPart;
  /** The field, the number of the entry, or the byte. */
  readonly at: string | number;
  /** What is wrong, in English. */
  readonly says: string;
}

export function fault(part: ExtractPart, at: ExtractFault['at'], says: string): ExtractFault {
  return { part, at, says };
}
