import type { Table } from '@tauride/kernel';
import type { Election } from '../election/state.ts';
import type { AssemblyId, BodyId, MemberId, SittingId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';
import type { Poll } from '../poll/state.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';
import type { Sitting } from '../sitting/state.ts';

export type Assembly = { readonly phase: 'unfounded'; readonly seq: number } | FoundedAssembly;

/** One organisation with its journal. Plain JSON throughout: a snapshot is `JSON.stringify(state)`. */
export interface FoundedAssembly {
  readonly phase: 'founded';
  /** Number of entries applied: the state is that after entry `seq - 1`. */
  readonly seq: number;
  readonly id: AssemblyId;
  readonly name: string;
  /** BCP 47 tag of the language in which the assembly keeps its minutes. */
  readonly language: string;
  /** IANA name, for hours in minutes and on screen. */
  readonly timeZone: string;
  /** The reckoning in which dates are shown; `julian` is marked (O.S.). */
  readonly calendar: 'gregorian' | 'julian';
  readonly bodies: { readonly [id: BodyId]: Body };
  readonly members: Table<Member>;
  readonly sittings: Table<Sitting>;
  /** In the order in which they were called. */
  readonly sittingOrder: readonly SittingId[];
  readonly motions: Table<Motion>;
  readonly polls: Table<Poll>;
  readonly elections: Table<Election>;
  readonly counters: Counters;
}

export interface Counters {
  readonly motion: number;
  readonly main: number;
  /** Polls on questions and rounds of elections together: each has its own ballot box. */
  readonly poll: number;
  readonly election: number;
  readonly point: number;
  readonly ruling: number;
  readonly statement: number;
  readonly item: number;
  /** Questions decided or laid aside, speeches ended: what counts as progress. */
  readonly progress: number;
}

export type Office = 'chair' | 'clerk' | 'teller';

export interface Body {
  readonly id: BodyId;
  readonly name: string;
  readonly rulebook: RulebookId;
  readonly changes: RulebookChanges;
  /** Ordinary where it is left out. */
  readonly kind?: BodyKind;
  readonly offices: {
    readonly chair: MemberId | null;
    readonly clerk: MemberId | null;
    readonly tellers: readonly MemberId[];
  };
  /** Seats that carry a full vote: the basis `membership`. */
  readonly votingSeats: number;
  /** Sum of the weights of those seats. */
  readonly votingWeight: number;
  /** How many of its members are duly seated and entitled to vote, where not all are: the basis `entitled`. */
  readonly entitled?: number;
}

/** A right to sit and speak in a body; `full` also to move and vote, `none` for officers without a seat. */
export type VotingRight = 'full' | 'advisory' | 'none';

export interface Seat {
  readonly body: BodyId;
  readonly voting: VotingRight;
  /** Whole votes, at least 1. */
  readonly weight: number;
  /** Faction, branch or delegation as shown beside the name. */
  readonly group: string | null;
}

export interface Member {
  readonly id: MemberId;
  /** What stands where a name is not known or was erased, for example `Delegate 14`. Names live in the directory. */
  readonly label: string;
  readonly seats: readonly Seat[];
}
