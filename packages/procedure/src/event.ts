import type { AssemblyEvent } from './assembly/events.ts';
import type { ConsentEvent } from './consent/events.ts';
import type { ElectionEvent } from './election/events.ts';
import type { FloorEvent } from './floor/events.ts';
import type { Instant, MemberId, Seq } from './ids.ts';
import type { MandateEvent } from './mandate/events.ts';
import type { MotionEvent } from './motion/events.ts';
import type { PollEvent } from './poll/events.ts';
import type { ResolutionEvent } from './resolution/events.ts';
import type { RulingEvent } from './ruling/events.ts';
import type { SittingEvent } from './sitting/events.ts';
import type { StatementEvent } from './statement/events.ts';
import type { TransmittalEvent } from './transmittal/events.ts';
import type { Provenance } from './statement/state.ts';

export type Event =
  | AssemblyEvent
  | SittingEvent
  | FloorEvent
  | MotionEvent
  | PollEvent
  | ElectionEvent
  | RulingEvent
  | ConsentEvent
  | StatementEvent
  | MandateEvent
  | ResolutionEvent
  | TransmittalEvent;

/** One entry of the journal: canonical JSON, one leaf of the record. */
export interface Entry {
  readonly v: 1;
  readonly seq: Seq;
  readonly at: Instant;
  /** Who acted: a member, or `operator` while the assembly is founded. */
  readonly by: MemberId | 'operator';
  /** Who entered it for the one who acted, with the device of an officer. */
  readonly enteredBy?: MemberId;
  readonly event: Event;
  readonly provenance?: Provenance;
}
