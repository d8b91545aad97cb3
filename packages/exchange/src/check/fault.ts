/** What a document says that cannot be right although the schema allows it. */
export interface AknFault {
  readonly code:
    | 'id-twice'
    | 'id-form'
    | 'reference-form'
    | 'reference-dangling'
    | 'reference-kind'
    | 'time-form'
    | 'time-zone'
    | 'time-order'
    | 'language-form'
    | 'country-form'
    | 'names-nest'
    | 'count-form'
    | 'count-differs-from-text'
    | 'count-differs-from-votes'
    | 'secret-vote';
  /** The element, by its id where it has one. */
  readonly where: string;
  readonly message: string;
}

/** What the document itself got wrong, and not the sitting: with one of these no file is written. */
export function isOurs({ code }: AknFault): boolean {
  return code !== 'count-differs-from-votes';
}
