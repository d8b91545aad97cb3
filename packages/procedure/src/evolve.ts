import { invariant } from '@tauride/kernel';
import { findInSession, putSitting } from './assembly/access.ts';
import type { AssemblyEvent } from './assembly/events.ts';
import { evolveAssembly, found } from './assembly/evolve.ts';
import type { Assembly, FoundedAssembly } from './assembly/state.ts';
import type { ConsentEvent } from './consent/events.ts';
import { evolveConsent } from './consent/evolve.ts';
import type { ElectionEvent } from './election/events.ts';
import { evolveElection } from './election/evolve.ts';
import { type Entry, type Event, isSealed, type Line } from './event.ts';
import type { FloorEvent } from './floor/events.ts';
import { evolveFloor } from './floor/evolve.ts';
import type { MandateEvent } from './mandate/events.ts';
import { evolveMandate } from './mandate/evolve.ts';
import type { MotionEvent } from './motion/events.ts';
import { evolveMotion } from './motion/evolve.ts';
import type { PollEvent } from './poll/events.ts';
import { evolvePoll } from './poll/evolve.ts';
import type { ResolutionEvent } from './resolution/events.ts';
import { evolveResolution } from './resolution/evolve.ts';
import type { RulingEvent } from './ruling/events.ts';
import { evolveRuling } from './ruling/evolve.ts';
import type { SittingEvent } from './sitting/events.ts';
import { evolveSitting } from './sitting/evolve.ts';
import type { StatementEvent } from './statement/events.ts';
import { evolveStatement } from './statement/evolve.ts';
import type { TransmittalEvent } from './transmittal/events.ts';
import { evolveTransmittal } from './transmittal/evolve.ts';

type Evolve = (state: FoundedAssembly, event: never, entry: Entry) => FoundedAssembly;

const assembly: Evolve = (state, event: AssemblyEvent) => evolveAssembly(state, event);
const sitting: Evolve = (state, event: SittingEvent, entry) => evolveSitting(state, event, entry);
const floor: Evolve = (state, event: FloorEvent, entry) => evolveFloor(state, event, entry);
const motion: Evolve = (state, event: MotionEvent, entry) => evolveMotion(state, event, entry);
const poll: Evolve = (state, event: PollEvent, entry) => evolvePoll(state, event, entry);
const election: Evolve = (state, event: ElectionEvent, entry) => evolveElection(state, event, entry);
const ruling: Evolve = (state, event: RulingEvent, entry) => evolveRuling(state, event, entry);
const consent: Evolve = (state, event: ConsentEvent, entry) => evolveConsent(state, event, entry);
const mandate: Evolve = (state, event: MandateEvent, entry) => evolveMandate(state, event, entry);
const resolution: Evolve = (state, event: ResolutionEvent, entry) => evolveResolution(state, event, entry);
const transmittal: Evolve = (state, event: TransmittalEvent, entry) => evolveTransmittal(state, event, entry);
const statement: Evolve = (state, event: StatementEvent, entry) => evolveStatement(state, event, entry);

/** Which part of the state an event belongs to, and whether business goes on with it: then the last ruling can no longer be
 *  appealed, the last vote can no longer be divided, and what the chair asked consent for has to be asked again. */
const handlers: { readonly [type in Event['type']]: { readonly by: Evolve; readonly intervenes?: true } } = {
  AssemblyFounded: { by: assembly },
  BodyEstablished: { by: assembly },
  BodyChanged: { by: assembly },
  MembersSeated: { by: assembly },
  SeatsChanged: { by: assembly },
  SeatsVacated: { by: assembly },
  OfficeAssigned: { by: assembly },
  OfficeRelieved: { by: assembly },
  SittingCalled: { by: sitting },
  SittingOpened: { by: sitting },
  ChairHandedOver: { by: sitting },
  AlternateSeated: { by: sitting },
  AlternateUnseated: { by: sitting },
  PresenceRecorded: { by: sitting },
  AgendaItemAdded: { by: sitting },
  ItemTakenUp: { by: sitting, intervenes: true },
  SittingResumed: { by: sitting, intervenes: true },
  SittingRecessed: { by: sitting, intervenes: true },
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
  DivisionDemanded: { by: poll },
  ResultAnnounced: { by: poll },
  PointRaised: { by: ruling, intervenes: true },
  RulingMade: { by: ruling },
  ChairRuledOtherwise: { by: ruling },
  ConsentAsked: { by: consent, intervenes: true },
  ObjectionRaised: { by: consent },
  ConsentGiven: { by: consent },
  ElectionCalled: { by: election },
  Nominated: { by: election },
  NominationAnswered: { by: election },
  NominationsClosed: { by: election },
  NominationsReopened: { by: election },
  ElectedUnopposed: { by: election, intervenes: true },
  RoundOpened: { by: election, intervenes: true },
  PaperHanded: { by: election },
  PaperTakenBack: { by: election },
  PapersEntered: { by: election },
  RoundClosed: { by: election },
  LotDrawn: { by: election },
  RoundDeclared: { by: election, intervenes: true },
  ElectionAbandoned: { by: election },
  ProxyGiven: { by: mandate },
  ProxyRevoked: { by: mandate },
  ResolutionRegistered: { by: resolution },
  ResolutionStatusSet: { by: resolution },
  Transmitted: { by: transmittal },
  TransmittalTakenIn: { by: transmittal },
  TransmittalReceived: { by: transmittal },
  TransmittalAnswered: { by: transmittal },
  IncidentReported: { by: statement },
  StatementEntered: { by: statement },
  StatementWithdrawn: { by: statement },
  StatementConfirmed: { by: statement },
  StatementContested: { by: statement },
  StatementCountersigned: { by: statement },
  EntryCorrected: { by: statement },
};

/** The state after an entry. Asks no rulebook: an entry carries what was decided.
 *  What stands in a sealed entry is not known to whoever holds it: the state goes on without it.
 *  @throws InvariantError when the entry doesn't follow from the state: it is never skipped. */
export function evolve(state: Assembly, entry: Line): Assembly {
  if (entry.seq !== state.seq) invariant(false, `entry ${entry.seq} does not follow ${state.seq} entries`);
  if (isSealed(entry)) {
    invariant(state.phase === 'founded', 'an entry came before the founding');
    return next(state, entry);
  }
  const { event } = entry;
  if (event.type === 'AssemblyFounded') {
    invariant(state.phase === 'unfounded', 'an assembly is founded once');
    return next(found(event, entry), entry);
  }
  invariant(state.phase === 'founded', 'an entry came before the founding');
  invariant(Object.hasOwn(handlers, event.type), `unknown event ${event.type}`);
  const { by, intervenes } = handlers[event.type];
  const after = by(intervenes ? goOn(state, event) : state, event as never, entry);
  return next(after, entry);
}

function next(state: FoundedAssembly, entry: Line): FoundedAssembly {
  return { ...state, seq: entry.seq + 1 };
}

function goOn(state: FoundedAssembly, event: Event): FoundedAssembly {
  const found = 'sitting' in event ? findInSession(state, event.sitting) : undefined;
  if (!found) return state;
  const isAppeal = event.type === 'MotionMade' && event.ruling !== null;
  const closes = found.ruling?.fresh === true && !isAppeal;
  if (!closes && found.consent === null && !found.undo) return state;
  const { undo: _undo, ...left } = found;
  const ruling = closes ? { ...found.ruling, fresh: false } : found.ruling;
  return putSitting(state, { ...left, ruling, consent: null });
}
