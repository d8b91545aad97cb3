import { invariant } from '@tauride/kernel';
import { findInSession, putSitting } from './assembly/access.ts';
import type { FoundedAssembly } from './assembly/state.ts';
import type { ConsentEvent } from './consent/events.ts';
import { evolveConsent } from './consent/evolve.ts';
import { type Entry, type Event, isSealed, type Line } from './event.ts';
import type { FloorEvent } from './floor/events.ts';
import { evolveFloor } from './floor/evolve.ts';
import type { MotionEvent } from './motion/events.ts';
import { evolveMotion } from './motion/evolve.ts';
import type { PollEvent } from './poll/events.ts';
import { evolvePoll } from './poll/evolve.ts';
import { EMERGENCY } from './pressure/emergency.ts';
import { afterRehearsal } from './rehearsal/forget.ts';
import type { RulingEvent } from './ruling/events.ts';
import { evolveRuling } from './ruling/evolve.ts';
import type { Ruling } from './ruling/state.ts';
import type { SittingEvent } from './sitting/events.ts';
import { evolveSitting } from './sitting/evolve.ts';

export type Evolve = (state: FoundedAssembly, event: never, entry: Entry) => FoundedAssembly;

/** Which part of the state an event belongs to, and whether business goes on with it: then the last ruling can no longer be
 *  appealed, the last vote can no longer be divided, and what the chair asked consent for has to be asked again. */
export interface Handler {
  readonly by: Evolve;
  readonly intervenes?: true;
}

export type Handlers = { readonly [type in Event['type']]?: Handler };

const sitting: Evolve = (state, event: SittingEvent, entry) => evolveSitting(state, event, entry);
const floor: Evolve = (state, event: FloorEvent, entry) => evolveFloor(state, event, entry);
const motion: Evolve = (state, event: MotionEvent, entry) => evolveMotion(state, event, entry);
const poll: Evolve = (state, event: PollEvent, entry) => evolvePoll(state, event, entry);
const ruling: Evolve = (state, event: RulingEvent, entry) => evolveRuling(state, event, entry);
const consent: Evolve = (state, event: ConsentEvent, entry) => evolveConsent(state, event, entry);

/** What goes on in a sitting: a page has this from its beginning. */
export const sittingHandlers = {
  SittingCalled: { by: sitting },
  SittingOpened: { by: sitting },
  ChairHandedOver: { by: sitting },
  AlternateSeated: { by: sitting },
  AlternateUnseated: { by: sitting },
  PresenceRecorded: { by: sitting },
  AgendaItemAdded: { by: sitting },
  ItemTakenUp: { by: sitting, intervenes: true },
  DoorsSet: { by: sitting },
  SittingResumed: { by: sitting, intervenes: true },
  SittingRecessed: { by: sitting, intervenes: true },
  SittingMoved: { by: sitting },
  SittingAdjourned: { by: sitting },
  QuorumChallenged: { by: sitting },
  CaucusEnded: { by: sitting, intervenes: true },
  FloorRequested: { by: floor },
  RequestWithdrawn: { by: floor },
  FloorGiven: { by: floor, intervenes: true },
  FloorEnded: { by: floor },
  SpeechExtended: { by: floor, intervenes: true },
  SpeakersListClosed: { by: floor },
  SpeakersListReopened: { by: floor },
  MotionMade: { by: motion, intervenes: true },
  MotionSeconded: { by: motion },
  QuestionStated: { by: motion, intervenes: true },
  MotionDied: { by: motion },
  MotionRuledOut: { by: motion },
  MotionWithdrawn: { by: motion, intervenes: true },
  QuestionTakenUp: { by: motion, intervenes: true },
  MotionJudged: { by: motion },
  MotionModified: { by: motion, intervenes: true },
  MotionGranted: { by: motion },
  OppositionRecorded: { by: motion, intervenes: true },
  DemandMade: { by: motion, intervenes: true },
  PollOpened: { by: poll, intervenes: true },
  CountEntered: { by: poll },
  PollClosed: { by: poll },
  PollAbandoned: { by: poll },
  DivisionDemanded: { by: poll },
  ResultAnnounced: { by: poll },
  PointRaised: { by: ruling, intervenes: true },
  RulingMade: { by: ruling },
  ChairRuledOtherwise: { by: ruling },
  ConsentAsked: { by: consent, intervenes: true },
  ObjectionRaised: { by: consent },
  ConsentGiven: { by: consent },
} as const satisfies Handlers;

/** The state after an entry, if the table has events of its kind; else null.
 *  @throws InvariantError when the entry doesn't follow from the state */
export function evolveBy(handlers: Handlers, state: FoundedAssembly, entry: Line): FoundedAssembly | null {
  if (entry.seq !== state.seq) invariant(false, `entry ${entry.seq} does not follow ${state.seq} entries`);
  if (isSealed(entry)) return next(state, entry);
  const { event } = entry;
  const handler = Object.hasOwn(handlers, event.type) ? handlers[event.type] : undefined;
  if (handler === undefined) return null;
  const before = handler.intervenes ? goOn(state, event) : state;
  return next(afterRehearsal(handler.by(before, event as never, entry), event), entry);
}

/** The state after an entry about what goes on in a sitting; null for any other, which `evolve` knows. */
export function evolveInSitting(state: FoundedAssembly, entry: Line): FoundedAssembly | null {
  return evolveBy(sittingHandlers, state, entry);
}

function next(state: FoundedAssembly, entry: Line): FoundedAssembly {
  return { ...state, seq: entry.seq + 1 };
}

/** Nobody could appeal from what the chair did in danger before the sitting goes on. */
function isOfDanger(ruling: Ruling | null): boolean {
  return ruling?.about.kind === 'otherwise' && ruling.about.refused === EMERGENCY;
}

function goOn(state: FoundedAssembly, event: Event): FoundedAssembly {
  const found = 'sitting' in event ? findInSession(state, event.sitting) : undefined;
  if (!found) return state;
  const isAppeal = event.type === 'MotionMade' && event.ruling !== null;
  const isFirst = event.type === 'SittingResumed' && isOfDanger(found.ruling);
  const closes = found.ruling?.fresh === true && !isAppeal && !isFirst;
  if (!closes && found.consent === null && !found.undo) return state;
  const { undo: _undo, ...left } = found;
  const ruling = closes ? { ...found.ruling, fresh: false } : found.ruling;
  return putSitting(state, { ...left, ruling, consent: null });
}
