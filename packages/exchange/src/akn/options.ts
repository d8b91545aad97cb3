import type { Words } from '@tauride/minutes';
import type { AssemblyId, Instant } from '@tauride/procedure';

export interface AknOptions {
  /** The assembly that keeps the record: part of the document's name. */
  readonly assembly: AssemblyId;
  /** `debateReport` for minutes without speeches of their own. */
  readonly form: 'debate' | 'debateReport';
  readonly words: Words;
  /** ISO 3166-1 alpha-2, lower case. Without one it is `xx`, which the standard leaves to its users for ever: a time zone or a
   *  language would only let it be guessed. */
  readonly country?: string;
  /** When this file is made. */
  readonly madeAt: Instant;
}

/** What Akoma Ntoso has no place for stands in attributes and elements of this namespace. */
export const OWN_NAMESPACE = 'urn:x-tauride:record:1';
export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
