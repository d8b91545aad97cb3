import type {
  BodyId,
  Choice,
  Command,
  EnteredWhy,
  Entry,
  FoundedAssembly,
  Instant,
  Line,
  MandateId,
  GuestId,
  MemberId,
  PaperText,
  PollId,
  Sitting,
} from '@tauride/procedure';
import type {
  BoxAnswer,
  CommandAnswer,
  Head,
  Problem,
  Receipt,
  Revision,
  Room,
  RoundBoxAnswer,
} from '@tauride/protocol';
import type { ShutSitting } from '../house/house.ts';
import type { Alarm } from './alarm.ts';
import type { RecordActs } from './witness.ts';

/** Whether this screen hears the hall. `since` is when that began, `lastHeardAt` when the last byte came. */
export type HallConnection = {
  readonly phase: 'connected' | 'reconnecting' | 'offline';
  readonly since: Instant;
  readonly lastHeardAt: Instant;
};

/** Whether the journal that this browser holds is the one that the server claims, and has always claimed. */
export type RecordCheck =
  /** The audience doesn't get every entry, so there is nothing to check. */
  | { readonly phase: 'not-open' }
  | { readonly phase: 'checking'; readonly from: number }
  | {
      readonly phase: 'checked';
      readonly at: Instant;
      readonly head: Head;
      /** The newest checkpoint whose signature this browser has checked, a signed note; null before there is one. */
      readonly signed: string | null;
    }
  | { readonly phase: 'mismatch'; readonly alarm: Alarm };

type Kept = {
  readonly poll: PollId;
  /** Whose vote it was, where it was not this member's own. */
  readonly mandate?: MandateId;
  /** Only in a secret poll. */
  readonly nonce?: string;
  readonly receipt: Receipt;
  readonly at: Instant;
};

/** A ballot that the server took, with what finds it again in the sealed box. */
export type KeptReceipt = Kept & { readonly choice: Choice };

/** The same of a ballot paper in a round of an election. */
export type KeptPaper = Kept & { readonly paper: PaperText };

/** On whose behalf something is done, and what shows that the device is in the hall. */
export type Behalf = {
  readonly for?: MemberId;
  /** Why they don't act themselves; a ballot is no entry, and says nothing of it. */
  readonly why?: EnteredWhy;
  /** The vote of another that this member holds. */
  readonly mandate?: MandateId;
  /** The code that is shown in the hall. */
  readonly inHall?: string;
};

/** With the member's own code, where the poll asks for it: it is kept in no storage, and goes with the page. */
export type Confirmed = Behalf & { readonly confirmation?: string };

type Waiting = Behalf & {
  /** Also the key under which the server knows the act: sent twice, it is done once. */
  readonly id: string;
  readonly at: Instant;
  /** Why the hall said no after the act had waited; it stays here until the person has read it. */
  readonly refused?: Problem;
};

/** An act on this device that the hall has not answered. */
export type WaitingAct =
  | (Waiting & { readonly kind: 'command'; readonly command: Command })
  | (Waiting & {
      readonly kind: 'ballot';
      readonly poll: PollId;
      readonly choice: Choice;
      readonly nonce?: string;
      readonly revision: Revision;
    })
  | (Waiting & {
      readonly kind: 'paper';
      readonly poll: PollId;
      readonly paper: PaperText;
      readonly nonce?: string;
      readonly revision: Revision;
    });

/** What became of an act. `waiting`: there is no connection, and it is kept and sent later. `elsewhere`: another tab sent it. */
export type ActResult =
  | { readonly kind: 'done'; readonly answer: CommandAnswer }
  | { readonly kind: 'waiting'; readonly id: string }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'elsewhere' };

export type CastResult =
  | { readonly kind: 'done'; readonly receipt: KeptReceipt }
  | Exclude<ActResult, { readonly kind: 'done' }>;

export type CastPaperResult =
  | { readonly kind: 'done'; readonly receipt: KeptPaper }
  | Exclude<ActResult, { readonly kind: 'done' }>;

export type Me = { readonly member: MemberId | null; readonly room: Room; readonly guest?: GuestId };

/** Everything a room shows, at one moment. */
export type HallView = {
  readonly assembly: FoundedAssembly;
  /** The sitting that is not adjourned, or else the last one; null before the first is called. */
  readonly sitting: Sitting | ShutSitting | null;
  /** Entries that came since the page was opened; {@link useMinutes} reads those before. */
  readonly entries: readonly Entry[];
  /** Names by member's id, as far as they are known. */
  readonly directory: { readonly [member: string]: string };
  readonly me: Me;
  readonly connection: HallConnection;
  /** How many have voted, by poll. */
  readonly counters: { readonly [poll: PollId]: number };
  /** The same in each body of a joint sitting. */
  readonly bodyCounters: { readonly [poll: PollId]: { readonly [body: BodyId]: number } };
  readonly waiting: readonly WaitingAct[];
  /** By {@link ballotKey}. */
  readonly receipts: { readonly [ballot: string]: KeptReceipt };
  /** Papers that this member cast in rounds of elections, by {@link ballotKey}. */
  readonly papers: { readonly [ballot: string]: KeptPaper };
  readonly record: RecordCheck;
};

/** What a room may ask of the hall. */
export type HallActs = {
  /** Asks the server something that only one form needs, as the person of this link.
   *  @throws ProblemError, TypeError or AbortError without a connection */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** The hall's time, as far as this device knows it. */
  readonly now: () => Instant;
  /** Sends an act; without a connection it waits on this device and is sent in its order. */
  readonly act: (command: Command, behalf?: Behalf) => Promise<ActResult>;
  /** Casts a ballot; one that waits for the same poll and the same mandate is replaced. */
  readonly cast: (poll: PollId, choice: Choice, behalf?: Confirmed) => Promise<CastResult>;
  /** Casts a ballot paper in a round of an election; one that waits for the same round and the same mandate is replaced. */
  readonly castPaper: (poll: PollId, paper: PaperText, behalf?: Confirmed) => Promise<CastPaperResult>;
  /** Takes back an act that was not sent, or puts away a refusal. */
  readonly drop: (id: string) => void;
  /** Tries the connection and what waits, now. */
  readonly tryNow: () => void;
  /** The ballots of an announced poll; null when they cannot be had. */
  readonly sealed: (poll: PollId) => Promise<BoxAnswer | null>;
  /** The papers of a declared round; null when they cannot be had. */
  readonly sealedPapers: (poll: PollId) => Promise<RoundBoxAnswer | null>;
  /** Entries of the journal from `from` up to, not including, `to`, as far as this audience may read them.
   *  @throws ProblemError, TypeError without a connection */
  readonly journal: (from: number, to: number) => Promise<readonly Line[]>;
  /** What pages about the record ask of this browser's check; null while its code is not there. */
  readonly recordActs: () => RecordActs | null;
};

/** How far a page has come: nothing yet, the hall, or a problem that trying again would not mend. */
export type HallPhase =
  | { readonly phase: 'opening'; readonly lost: boolean }
  | { readonly phase: 'open'; readonly view: HallView }
  | { readonly phase: 'unfounded' }
  /** The device that this browser was let in with is not taken any more, or the link is not. */
  | { readonly phase: 'signed-out'; readonly by: 'device' | 'link' }
  | { readonly phase: 'shut'; readonly problem: Problem };
