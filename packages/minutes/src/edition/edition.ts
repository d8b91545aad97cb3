import type { Instant, Seq, SittingId } from '@tauride/procedure';
import type { Person } from '../act/refs.ts';

/** A correction that the body, or its desk, took over. */
export interface EditionCorrection {
  readonly by: Person;
  /** The entry that proposed it. */
  readonly recorded: Seq;
  readonly at: Instant;
  readonly place: Seq | null;
  readonly how: 'replace' | 'add';
  readonly text: string;
  readonly reason: string;
}

export interface EditionSignature {
  readonly office: 'chair' | 'clerk';
  readonly person: Person;
  readonly at: Instant;
  readonly recorded: Seq;
}

/** A version of minutes that was put before the members, and where it stands. */
export interface Edition {
  readonly sitting: SittingId;
  /** From 1. */
  readonly version: number;
  /** The number of entries from which it was made. */
  readonly upTo: Seq;
  /** BCP 47 tag of the language in which it was put before the members. */
  readonly language: string;
  /** As the record names it: SHA-256, lower-case hex. */
  readonly digest: string;
  /** When it came to be, and by which entry. */
  readonly at: Instant;
  readonly recorded: Seq;
  readonly approved: {
    readonly by: 'consent' | 'vote';
    readonly at: Instant;
    readonly recorded: Seq;
    /** The title of the sitting that approved it. */
    readonly in: string;
  } | null;
  readonly signatures: readonly EditionSignature[];
  readonly corrections: readonly EditionCorrection[];
  /** How many lines and corrections are left out for those who may not read them; not there where none are. */
  readonly shut?: number;
  /** The versions before it, oldest first. */
  readonly earlier: readonly { readonly version: number; readonly at: Instant; readonly approved: boolean }[];
}
