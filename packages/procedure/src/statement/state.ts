import type { MemberId, StatementId } from '../ids.ts';

/** How the one who states it knows. */
export type Knowledge = 'witnessed' | 'told' | 'document' | 'inferred' | 'reconstructed';

/** Where an entry of the journal comes from, when it was not simply done in the hall. */
export interface Provenance {
  readonly how: Knowledge;
  readonly note: string;
}

export type StatementKind = 'report' | 'speech' | 'denial' | 'proposal' | 'reading' | 'reaction' | 'note';

/** Anything said or reported, with who stands behind it. The record never rules on its truth. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  /** A member, or words for somebody who is none or is not named. */
  readonly who: { readonly member: MemberId } | { readonly named: string };
  readonly capacity: string;
  readonly text: string;
  readonly how: Knowledge;
  /** From whom or which document, in words; empty where it was seen. */
  readonly source: string;
  readonly about: string;
  /** The statement that this one answers, denies or corroborates. */
  readonly answers: StatementId | null;
}
