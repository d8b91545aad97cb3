import { invariant } from '@tauride/kernel';
import type { AdmissionEvent } from './admission/events.ts';
import { evolveAdmission, withoutLabels } from './admission/evolve.ts';
import type { ApprovalEvent } from './approval/events.ts';
import { evolveApproval } from './approval/evolve.ts';
import type { AssemblyEvent } from './assembly/events.ts';
import { evolveAssembly, found } from './assembly/evolve.ts';
import type { Assembly, FoundedAssembly } from './assembly/state.ts';
import type { DebateEvent } from './debate/events.ts';
import { evolveDebate } from './debate/evolve.ts';
import type { ElectionEvent } from './election/events.ts';
import { evolveElection } from './election/evolve.ts';
import type { ErasureEvent } from './erasure/events.ts';
import { type Event, isSealed, type Line } from './event.ts';
import { type Evolve, evolveBy, type Handler, type Handlers, sittingHandlers } from './evolve-in-sitting.ts';
import type { JointProposalEvent } from './joint-proposal/events.ts';
import { evolveJointProposal, withoutReasons } from './joint-proposal/evolve.ts';
import type { MandateEvent } from './mandate/events.ts';
import { evolveMandate } from './mandate/evolve.ts';
import type { ResolutionEvent } from './resolution/events.ts';
import { evolveResolution } from './resolution/evolve.ts';
import type { StatementEvent } from './statement/events.ts';
import { evolveStatement } from './statement/evolve.ts';
import type { TransmittalEvent } from './transmittal/events.ts';
import { evolveTransmittal } from './transmittal/evolve.ts';

const assembly: Evolve = (state, event: AssemblyEvent) => evolveAssembly(state, event);
const election: Evolve = (state, event: ElectionEvent, entry) => evolveElection(state, event, entry);
const debate: Evolve = (state, event: DebateEvent, entry) => evolveDebate(state, event, entry);
const proposal: Evolve = (state, event: JointProposalEvent, entry) =>
  evolveJointProposal(state, event, entry);
const mandate: Evolve = (state, event: MandateEvent, entry) => evolveMandate(state, event, entry);
const resolution: Evolve = (state, event: ResolutionEvent, entry) => evolveResolution(state, event, entry);
const transmittal: Evolve = (state, event: TransmittalEvent, entry) => evolveTransmittal(state, event, entry);
const approval: Evolve = (state, event: ApprovalEvent, entry) => evolveApproval(state, event, entry);
const admission: Evolve = (state, event: AdmissionEvent, entry) => evolveAdmission(state, event, entry);
const erasure: Evolve = (state, { entries }: ErasureEvent) =>
  withoutReasons(withoutLabels(state, entries), entries);
const statement: Evolve = (state, event: StatementEvent, entry) => evolveStatement(state, event, entry);

/** What is not the business of a sitting, or seldom: a page loads this once such an entry comes. */
export const affairHandlers: {
  readonly [type in Exclude<Event['type'], keyof typeof sittingHandlers>]: Handler;
} = {
  AssemblyFounded: { by: assembly },
  BodyEstablished: { by: assembly },
  BodyChanged: { by: assembly },
  MembersSeated: { by: assembly },
  SeatsChanged: { by: assembly },
  SeatsVacated: { by: assembly },
  LogKeyRotated: { by: assembly },
  OfficeAssigned: { by: assembly },
  OfficeRelieved: { by: assembly },
  GuestAdmitted: { by: admission },
  GuestLeft: { by: admission },
  PersonExpelled: { by: admission },
  PersonReadmitted: { by: admission },
  ElectionCalled: { by: election },
  Nominated: { by: election },
  NominationAnswered: { by: election },
  NominationsClosed: { by: election },
  NominationsReopened: { by: election },
  ElectedUnopposed: { by: election, intervenes: true },
  RoundOpened: { by: election, intervenes: true },
  RoundAbandoned: { by: election },
  PaperHanded: { by: election },
  PaperTakenBack: { by: election },
  PapersEntered: { by: election },
  RoundClosed: { by: election },
  LotDrawn: { by: election },
  RoundDeclared: { by: election, intervenes: true },
  ElectionAbandoned: { by: election },
  JointSittingProposed: { by: proposal },
  JointSittingAnswered: { by: proposal },
  JointSittingWithdrawn: { by: proposal },
  ProxyGiven: { by: mandate },
  ProxyRevoked: { by: mandate },
  ResolutionRegistered: { by: resolution },
  ResolutionStatusSet: { by: resolution },
  Transmitted: { by: transmittal },
  TransmittalTakenIn: { by: transmittal },
  TransmittalReceived: { by: transmittal },
  TransmittalAnswered: { by: transmittal },
  MinutesCirculated: { by: approval },
  CorrectionProposed: { by: approval },
  CorrectionWithdrawn: { by: approval },
  CorrectionContested: { by: approval },
  CorrectionDecided: { by: approval },
  MinutesApproved: { by: approval },
  MinutesReopened: { by: approval },
  MinutesSigned: { by: approval },
  SpeechRecorded: { by: debate },
  InterjectionRecorded: { by: debate },
  ReactionRecorded: { by: debate },
  SpeechConfirmed: { by: debate },
  SpeechCorrectionAsked: { by: debate },
  SpeechCorrectionLeft: { by: debate },
  TextErased: { by: erasure },
  SlipsIssued: { by: (state) => state },
  SlipRevoked: { by: (state) => state },
  DevicesEnrolled: { by: (state) => state },
  DevicesRevoked: { by: (state) => state },
  PinReset: { by: (state) => state },
  IncidentReported: { by: statement },
  StatementEntered: { by: statement },
  StatementWithdrawn: { by: statement },
  StatementConfirmed: { by: statement },
  StatementContested: { by: statement },
  StatementCountersigned: { by: statement },
  EntryCorrected: { by: statement },
};

const handlers: Handlers = { ...sittingHandlers, ...affairHandlers };

/** The state after an entry. Asks no rulebook: an entry carries what was decided.
 *  What stands in a sealed entry is not known to whoever holds it: the state goes on without it.
 *  @throws InvariantError when the entry doesn't follow from the state: it is never skipped. */
export function evolve(state: Assembly, entry: Line): Assembly {
  if (state.phase === 'unfounded') return begin(state, entry);
  const after = evolveBy(handlers, state, entry);
  if (after === null) invariant(false, 'an event came that nobody knows');
  return after;
}

function begin({ seq }: Assembly, entry: Line): FoundedAssembly {
  if (entry.seq !== seq) invariant(false, `entry ${entry.seq} does not follow ${seq} entries`);
  invariant(!isSealed(entry) && entry.event.type === 'AssemblyFounded', 'an entry came before the founding');
  return { ...found(entry.event, entry), seq: entry.seq + 1 };
}
