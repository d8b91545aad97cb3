import type { Table } from '@tauride/kernel';
import type { Guest } from '../admission/state.ts';
import type { MinutesStanding } from '../approval/state.ts';
import type { Spoken } from '../debate/state.ts';
import type { Election } from '../election/state.ts';
import type { AssemblyId, BodyId, MemberId, SittingId } from '../ids.ts';
import type { Proxy } from '../mandate/state.ts';
import type { JointProposal } from '../joint-proposal/state.ts';
import type { Motion } from '../motion/state.ts';
import type { Poll } from '../poll/state.ts';
import type { Resolution } from '../resolution/state.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';
import type { Publicity, Sitting } from '../sitting/state.ts';
import type { StatementMark } from '../statement/state.ts';
import type { Transmittal } from '../transmittal/state.ts';

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
  /** Absent until the first one is let in. */
  readonly guests?: Table<Guest>;
  readonly sittings: Table<Sitting>;
  /** Joint sittings that wait for the consent of bodies, by the id that each will have; absent until one was proposed. */
  readonly jointProposals?: Table<JointProposal>;
  /** In the order in which they were called. */
  readonly sittingOrder: readonly SittingId[];
  readonly motions: Table<Motion>;
  readonly polls: Table<Poll>;
  readonly elections: Table<Election>;
  readonly proxies: Table<Proxy>;
  readonly resolutions: Table<Resolution>;
  readonly transmittals: Table<Transmittal>;
  /** Minutes that were put before the members, by the sitting whose minutes they are. */
  readonly minutes: Table<MinutesStanding>;
  /** Speeches, by the entry that gave the floor. */
  readonly spoken: Table<Spoken>;
  readonly statements: Table<StatementMark>;
  readonly incidents: Table<{ readonly sitting: SittingId }>;
  readonly counters: Counters;
  /** The key that signs the record's checkpoints, where it is no longer the first one. */
  readonly logKey?: string;
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
  readonly incident: number;
  readonly item: number;
  readonly proxy: number;
  readonly resolution: number;
  readonly transmittal: number;
  /** Questions decided or laid aside, speeches ended: what counts as progress. */
  readonly progress: number;
}

export type Office = 'chair' | 'deputy' | 'clerk' | 'teller';

/** What a body is within the structure of the assembly; shown beside its name, and no rule of order. */
export type BodyRole = 'federation' | 'assembly' | 'section' | 'committee' | 'board';

/** A part of those who elect the members of a body, with the seats that fall to it. */
export interface Constituency {
  readonly name: string;
  readonly seats: number;
}

/** Where a body stands in the assembly. */
export interface BodyPlace {
  /** The body of which it is a part; it stands by itself where this is left out. */
  readonly parent?: BodyId;
  readonly role?: BodyRole;
  /** Who may follow its sittings, where their call says nothing else. */
  readonly publicity?: Publicity;
  /** Seats with a vote that it has by its constitution: those that nobody holds are vacant. */
  readonly seats?: number;
  readonly constituencies?: readonly Constituency[];
}

export interface Body extends BodyPlace {
  readonly id: BodyId;
  readonly name: string;
  readonly rulebook: RulebookId;
  readonly changes: RulebookChanges;
  /** Ordinary where it is left out. */
  readonly kind?: BodyKind;
  readonly offices: {
    readonly chair: MemberId | null;
    /** Who take the chair in the absence of its holder, in this order. */
    readonly deputies: readonly MemberId[];
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

export interface Seat extends SeatFacts {
  readonly body: BodyId;
  readonly voting: VotingRight;
  /** Whole votes, at least 1. */
  readonly weight: number;
  /** Faction, branch or delegation as shown beside the name. */
  readonly group: string | null;
}

/** Days as `YYYY-MM-DD` in the assembly's time zone. */
export interface Term {
  readonly from?: string;
  /** The last day. */
  readonly until?: string;
}

export interface SeatFacts {
  readonly term?: Term;
  readonly constituency?: string;
  /** The seat of an alternate, without a vote until it is called in: for one of these members, or for any member of the same
   *  faction, of the same constituency or of the body. */
  readonly alternateFor?: readonly MemberId[] | 'faction' | 'constituency' | 'body';
}

export interface Member {
  readonly id: MemberId;
  /** What stands where a name is not known or was erased, for example `Delegate 14`. Names live in the directory. */
  readonly label: string;
  readonly seats: readonly Seat[];
}
