import type { IncidentId, Instant, MemberId, SittingId, StatementId } from '../ids.ts';

/** How the one who states it knows. */
export type Knowledge = 'witnessed' | 'told' | 'document' | 'inferred' | 'reconstructed';

/** Where an entry of the journal comes from, when it was not simply done in the hall. */
export interface Provenance {
  readonly how: Knowledge;
  readonly note: string;
}

export const statementKinds = [
  'report',
  'claim',
  'denial',
  'corroboration',
  'correction',
  'speech',
  'proposal',
  'reading',
  'reaction',
  'note',
] as const;

export type StatementKind = (typeof statementKinds)[number];

/** What a statement does to the one that it answers. */
export const answerings = ['answers', 'denies', 'corroborates', 'corrects', 'lays-to-others'] as const;

export type Answering = (typeof answerings)[number];

export const timePrecisions = ['minute', 'hour', 'day', 'month', 'year'] as const;

/** When something was, as well as it is known. */
export interface UncertainTime {
  /** The earliest and the latest moment; left out where that is not known. */
  readonly from?: Instant;
  readonly until?: Instant;
  /** The unit to which the moments are known. */
  readonly precision: (typeof timePrecisions)[number];
  /** In the words of whoever tells it, as "towards evening"; empty where the moments say it. */
  readonly words: string;
}

/** Something that was done, or is said to have been done, which statements are about. */
export interface Incident {
  readonly id: IncidentId;
  readonly title: string;
  readonly place: string;
  readonly when: UncertainTime | null;
}

/** A file that goes with a statement. The journal holds its hash, and the server the file. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** Length in bytes. */
  readonly bytes: number;
  /** Of the file, in lowercase hexadecimal. */
  readonly sha256: string;
}

/** Who stands behind a statement: a member, or words for somebody who is none or is not named. */
export type Voicing = { readonly member: MemberId } | { readonly named: string };

/** From whom, from what or from which statement somebody knows. */
export type KnownFrom = Voicing | { readonly statement: StatementId } | { readonly document: string };

/** Anything said or reported, with who stands behind it. The record never rules on its truth. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly who: Voicing;
  readonly capacity: string;
  readonly text: string;
  readonly how: Knowledge;
  /** From whom or which document, in words; empty where it was seen. */
  readonly source: string;
  readonly about: string;
  /** The statement that this one answers, denies or corroborates. */
  readonly answers: StatementId | null;
  /** What it does to that one, where its kind does not say so. */
  readonly answering?: Answering;
  readonly incident?: IncidentId;
  readonly from?: KnownFrom;
  /** Where and when it was, as this statement says. */
  readonly place?: string;
  readonly when?: UncertainTime;
  readonly attachments?: readonly Attachment[];
}

/** What decisions ask of a statement that was entered; its words stand in its entry. */
export interface StatementMark {
  readonly sitting: SittingId;
  /** Whose it is, where that is a member. */
  readonly who?: MemberId;
  /** That member entered it, with their own device. */
  readonly own?: true;
  /** What the member said to what the desk entered in their name. */
  readonly response?: 'confirmed' | 'contested';
  /** The desk signed what the member entered. */
  readonly countersigned?: true;
  readonly withdrawn?: true;
}
