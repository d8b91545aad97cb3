import type { DebateEvent, ElectionEvent, Event, Instant, StatementEvent } from '@tauride/procedure';
import type { Act, MinuteLine } from './act.ts';
import { admissionAct, isOfAdmission } from './admission-act.ts';
import { affairAct, isOfAffairs } from './affair-act.ts';
import { debateAct } from './debate-act.ts';
import { isAboutMinutes, minutesAct } from './approval-act.ts';
import { consentAct } from './consent-act.ts';
import { electionAct } from './election-act.ts';
import { floorAct } from './floor-act.ts';
import { motionAct } from './motion-act.ts';
import { pollAct } from './poll-act.ts';
import { proxyAct } from './proxy-act.ts';
import { rulingAct } from './ruling-act.ts';
import { sittingAct } from './sitting-act.ts';
import { statementAct } from './statement-act.ts';
import { seatsAct } from './seats-act.ts';
import { personOf, type Step } from './step.ts';

/** The line that an entry of this sitting adds to its minutes, or `null` (rule MIN-2). */
export function minuteLine(step: Step): MinuteLine | null {
  const { entry, minutes } = step;
  const act = actOf(step, entry.event);
  if (act === null) return null;
  return {
    seq: entry.seq,
    at: hourOf(step),
    item: act.kind === 'item' ? act.item : minutes.item,
    provenance: entry.provenance ?? null,
    ...(entry.erased === undefined ? {} : { erased: entry.erased }),
    ...enteredIn(step),
    act,
  };
}

/** Rule AD-3: who entered it for another, and why. */
function enteredIn(step: Step): Pick<MinuteLine, 'entered'> {
  const { enteredBy, enteredWhy } = step.entry;
  if (enteredBy === undefined) return {};
  const by = enteredBy === 'operator' ? null : personOf(step, enteredBy);
  return { entered: { by, why: enteredWhy ?? null } };
}

/** The hour of the entry, or `null` where the call says that hours are not recorded (rule MIN-5). */
export function hourOf({ entry, minutes }: Step): Instant | null {
  const { event } = entry;
  const recorded = event.type === 'SittingCalled' ? event.call.hoursRecorded : minutes.heading?.hoursRecorded;
  return recorded === false ? null : entry.at;
}

const ofElections: { readonly [type in ElectionEvent['type']]: true } = {
  ElectionCalled: true,
  Nominated: true,
  NominationAnswered: true,
  NominationsClosed: true,
  NominationsReopened: true,
  ElectedUnopposed: true,
  RoundOpened: true,
  RoundAbandoned: true,
  PaperHanded: true,
  PaperTakenBack: true,
  PapersEntered: true,
  RoundClosed: true,
  LotDrawn: true,
  RoundDeclared: true,
  ElectionAbandoned: true,
};

function isOfElection(event: Event): event is ElectionEvent {
  return Object.hasOwn(ofElections, event.type);
}

/** Of which the minutes of a sitting tell nothing. */
const untold = {
  AssemblyFounded: true,
  BodyEstablished: true,
  OfficeAssigned: true,
  OfficeRelieved: true,
  BodyChanged: true,
  TransmittalTakenIn: true,
  TextErased: true,
  PinReset: true,
  MinutesCirculated: true,
  CorrectionProposed: true,
  CorrectionWithdrawn: true,
  CorrectionContested: true,
  MinutesSigned: true,
  // The call of a joint sitting tells what became of its proposal.
  JointSittingProposed: true,
  JointSittingAnswered: true,
  JointSittingWithdrawn: true,
  // Who can sign in is no matter of the sitting.
  SlipsIssued: true,
  SlipRevoked: true,
  DevicesEnrolled: true,
  DevicesRevoked: true,
} as const;

function isUntold(event: Event): event is Event & { readonly type: keyof typeof untold } {
  return Object.hasOwn(untold, event.type);
}

const ofDebate: { readonly [type in DebateEvent['type']]: true } = {
  SpeechRecorded: true,
  InterjectionRecorded: true,
  ReactionRecorded: true,
  SpeechConfirmed: true,
  SpeechCorrectionAsked: true,
  SpeechCorrectionLeft: true,
};

function isOfDebate(event: Event): event is DebateEvent {
  return Object.hasOwn(ofDebate, event.type);
}

const ofStatements: { readonly [type in StatementEvent['type']]: true } = {
  IncidentReported: true,
  StatementEntered: true,
  StatementWithdrawn: true,
  StatementConfirmed: true,
  StatementContested: true,
  StatementCountersigned: true,
  EntryCorrected: true,
};

function isOnStatement(event: Event): event is StatementEvent {
  return Object.hasOwn(ofStatements, event.type);
}

function actOf(step: Step, event: Event): Act | null {
  if (isOfElection(event)) return electionAct(step, event);
  if (isUntold(event)) return null;
  if (isOfAffairs(event)) return affairAct(step, event);
  if (isOfAdmission(event)) return admissionAct(step, event);
  if (isAboutMinutes(event)) return minutesAct(step, event);
  if (isOnStatement(event)) return statementAct(step, event);
  if (isOfDebate(event)) return debateAct(step, event);
  switch (event.type) {
    case 'LogKeyRotated':
      return { kind: 'log-key', key: event.key.split('+', 2).join('+'), reason: event.reason };
    case 'ProxyGiven':
    case 'ProxyRevoked':
      return proxyAct(step, event);
    case 'MembersSeated':
    case 'SeatsChanged':
    case 'SeatsVacated':
      return seatsAct(step, event);
    case 'FloorRequested':
    case 'RequestWithdrawn':
    case 'FloorGiven':
    case 'FloorEnded':
    case 'SpeechExtended':
    case 'SpeakersListClosed':
    case 'SpeakersListReopened':
      return floorAct(step, event);
    case 'MotionMade':
    case 'MotionSeconded':
    case 'QuestionStated':
    case 'MotionDied':
    case 'MotionRuledOut':
    case 'MotionWithdrawn':
    case 'QuestionTakenUp':
    case 'MotionJudged':
    case 'MotionModified':
    case 'MotionGranted':
    case 'OppositionRecorded':
    case 'DemandMade':
      return motionAct(step, event);
    case 'PollOpened':
    case 'CountEntered':
    case 'PollClosed':
    case 'PollAbandoned':
    case 'DivisionDemanded':
    case 'ResultAnnounced':
      return pollAct(step, event);
    case 'PointRaised':
    case 'RulingMade':
    case 'ChairRuledOtherwise':
      return rulingAct(step, event);
    case 'ConsentAsked':
    case 'ObjectionRaised':
    case 'ConsentGiven':
      return consentAct(step, event);
    default:
      return sittingAct(step, event);
  }
}
