import type { AdmissionEvent } from './admission/events.ts';
import type { ApprovalEvent } from './approval/events.ts';
import type { AssemblyEvent } from './assembly/events.ts';
import type { ConsentEvent } from './consent/events.ts';
import type { CredentialEvent } from './credential/events.ts';
import type { DebateEvent } from './debate/events.ts';
import type { ElectionEvent } from './election/events.ts';
import type { EnteredWhy } from './entered-why.ts';
import type { ErasureEvent } from './erasure/events.ts';
import type { FloorEvent } from './floor/events.ts';
import type { Instant, MemberId, Seq } from './ids.ts';
import type { JointProposalEvent } from './joint-proposal/events.ts';
import type { MandateEvent } from './mandate/events.ts';
import type { MotionEvent } from './motion/events.ts';
import type { PollEvent } from './poll/events.ts';
import type { PressureEvent } from './pressure/events.ts';
import type { ResolutionEvent } from './resolution/events.ts';
import type { RulingEvent } from './ruling/events.ts';
import type { SittingEvent } from './sitting/events.ts';
import type { StatementEvent } from './statement/events.ts';
import type { TransmittalEvent } from './transmittal/events.ts';
import type { Provenance } from './statement/state.ts';

export type Event =
  | AssemblyEvent
  | SittingEvent
  | AdmissionEvent
  | FloorEvent
  | MotionEvent
  | PollEvent
  | ElectionEvent
  | RulingEvent
  | ConsentEvent
  | StatementEvent
  | DebateEvent
  | MandateEvent
  | JointProposalEvent
  | ResolutionEvent
  | TransmittalEvent
  | ApprovalEvent
  | CredentialEvent
  | ErasureEvent
  | PressureEvent;

/** One entry of the journal: canonical JSON, one leaf of the record. */
export interface Entry {
  readonly v: 1;
  readonly seq: Seq;
  readonly at: Instant;
  /** Who acted: a member, or `operator` while the assembly is founded. */
  readonly by: MemberId | 'operator';
  /** Who entered it for the one who acted: with the device of an officer, or by the command line of the server. */
  readonly enteredBy?: MemberId | 'operator';
  /** Absent in a journal older than such reasons. */
  readonly enteredWhy?: EnteredWhy;
  readonly event: Event;
  readonly provenance?: Provenance;
  /** Hides what a commitment in the record stands for; told to those who may read the entry. In hexadecimal. */
  readonly salt?: string;
  /** The commitment, in hexadecimal, where words of the entry were erased. */
  readonly c?: string;
  /** The entry that tells that words of this one were erased. */
  readonly erased?: Seq;
}

/** All that those get of an entry who may not read it: its leaf in the record. */
export interface SealedEntry {
  readonly v: 1;
  readonly seq: Seq;
  /** SHA-256 over salt and entry, in hexadecimal. */
  readonly c: string;
}

/** The journal as somebody reads it. */
export type Line = Entry | SealedEntry;

export function isSealed(line: Line): line is SealedEntry {
  return !('event' in line);
}
