import type {
  Instant,
  ItemId,
  Provenance,
  Purpose,
  Reaction,
  Seq,
  Side,
  SpeechKind,
  Strength,
  TextKind,
} from '@tauride/procedure';
import type { Person, QuestionRef } from '../act/refs.ts';

/** One version of a piece of a speech; a later one may take its place, and stays beside it. */
export interface TextVersion {
  readonly entry: Seq;
  readonly at: Instant | null;
  readonly kind: SpeechKind;
  readonly piece: number;
  readonly text: string;
  readonly replaces: Seq | null;
  /** The entry by which the speaker asked for it. */
  readonly request: Seq | null;
  /** The entry that tells that its words were erased. */
  readonly erased?: Seq;
}

/** Who reacted, with the name that a body or a group has. */
export interface ReactingParty {
  readonly kind: 'house' | 'gallery' | 'body' | 'group';
  readonly name: string;
}

interface HeardAt {
  readonly entry: Seq;
  /** When it was heard; `null` where hours are not recorded. */
  readonly at: Instant | null;
  readonly provenance: Provenance | null;
  /** The entry that tells that its words were erased. */
  readonly erased?: Seq;
}

export type Heard =
  | (HeardAt & { readonly kind: 'interjection'; readonly who: Person; readonly text: string })
  | (HeardAt & {
      readonly kind: 'reaction';
      readonly reaction: Reaction;
      readonly by: ReactingParty;
      readonly strength: Strength | null;
    });

/** A correction that the speaker asked for, and what the desk did with it. */
export interface AskedWords {
  readonly entry: Seq;
  readonly at: Instant | null;
  readonly kind: TextKind;
  readonly piece: number;
  readonly replaces: Seq;
  readonly text: string;
  readonly reason: string;
  readonly answer:
    | { readonly kind: 'open' }
    | { readonly kind: 'taken'; readonly entry: Seq }
    | { readonly kind: 'left'; readonly entry: Seq; readonly reason: string }
    /** The speaker confirmed the text as it stood. */
    | { readonly kind: 'dropped'; readonly entry: Seq };
}

/** A speech with everything that the record has of it. */
export interface SpokenWords {
  /** The entry that gave the floor. */
  readonly speech: Seq;
  readonly speaker: Person;
  readonly question: QuestionRef | null;
  readonly purpose: Purpose;
  readonly side: Side | null;
  readonly item: ItemId | null;
  readonly provenance: Provenance | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The entry that ended it; `null` while it goes on. */
  readonly ended: Seq | null;
  /** In the order of their entries. */
  readonly versions: readonly TextVersion[];
  readonly heard: readonly Heard[];
  readonly requests: readonly AskedWords[];
  /** Each confirmation, with the entries of the pieces that it was given to. */
  readonly confirmed: readonly {
    readonly entry: Seq;
    readonly kind: TextKind;
    readonly pieces: readonly Seq[];
  }[];
}
