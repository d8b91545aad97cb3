export { excludedIn, guestOf, isAdmitted, isExcluded } from './admission/access.ts';
export type { AdmissionCommand } from './admission/commands.ts';
export type { AdmissionEvent } from './admission/events.ts';
export { type Role, rolesIn, type SomebodyThere } from './admission/roles.ts';
export {
  type Exclusion,
  type Guest,
  type GuestKind,
  guestKinds,
  type PersonInHall,
} from './admission/state.ts';
export type { AskedMatter } from './consent/commands.ts';
export type { ApprovalCommand, PutMinutes } from './approval/commands.ts';
export { decideApproval } from './approval/decide.ts';
export type { ApprovalEvent } from './approval/events.ts';
export {
  approvedVersion,
  minutesApproved,
  minutesOfSitting,
  openCorrections,
  textToDecide,
} from './approval/standing.ts';
export type {
  MinutesCorrection,
  MinutesDecision,
  MinutesMatter,
  MinutesSignature,
  MinutesStanding,
  MinutesText,
  MinutesVersion,
} from './approval/state.ts';
export {
  currentSitting,
  cited,
  findInSession,
  immediatelyPending,
  isOfficer,
  leadingBody,
  motionOf,
  pollOf,
  rulebookOf,
  seatIn,
} from './assembly/access.ts';
export type { AssemblyCommand, ChangedPlace, SeatCommand, SeatedMember } from './assembly/commands.ts';
export type { AssemblyEvent, SeatEvent } from './assembly/events.ts';
export { hasSat, isManager, isOfDesk } from './assembly/may-manage.ts';
export { holdersOf } from './assembly/offices.ts';
export {
  type Belonging,
  bodiesAbove,
  bodiesOf,
  type BodyNode,
  bodyTree,
  membersOf,
  officesOf,
  type Seated,
  vacancies,
  type Vacancies,
} from './assembly/structure.ts';
export { usualPublicity } from './assembly/place.ts';
export { dayIn } from './assembly/day.ts';
export { overTerm } from './assembly/terms.ts';
export { initialAssembly } from './assembly/evolve.ts';
export type {
  Assembly,
  Body,
  BodyPlace,
  BodyRole,
  Constituency,
  Counters,
  FoundedAssembly,
  Member,
  Office,
  Seat,
  SeatFacts,
  Term,
  VotingRight,
} from './assembly/state.ts';
export { isChairOrClerk, mayActFor } from './authority.ts';
export { type Available, available } from './available/available.ts';
export { type ChairTurn, chairTurn } from './available/chair-turn.ts';
export {
  type BarredMotion,
  type MotionChoices,
  motionChoices,
  type PossibleMotion,
} from './available/motions.ts';
export { minutesActs } from './available/minutes-acts.ts';
export {
  isRecordAct,
  type RecordCommand,
  type Recorded,
  recordActs,
  recordActsOn,
} from './available/record-acts.ts';
export { type AvailableToMember, availableToMember } from './available/to-member.ts';
export { type Following, wouldFollow } from './available/would-follow.ts';
export type { Affair, Command, CommandType, MemberAct, RuleOtherwise, SittingAct } from './command.ts';
export type { ConsentCommand } from './consent/commands.ts';
export type { ConsentEvent } from './consent/events.ts';
export type { Consent, ConsentMatter } from './consent/state.ts';
export type { Actor, Context, ElectionBox, SealedBox } from './context.ts';
export { decide } from './decide.ts';
export { decideAct } from './decide-act.ts';
export {
  electionOf,
  electionsOf,
  placesLeft,
  roundOf,
  type RoundOfElection,
  standing,
} from './election/access.ts';
export { agreedOf } from './election/batch.ts';
export { checkPaper, mayVoteIn, mostMarks } from './election/cast.ts';
export type { ElectionCommand } from './election/commands.ts';
export { electedIn } from './election/declare.ts';
export type { ElectionEvent } from './election/events.ts';
export { nextOrder } from './election/next-order.ts';
export { unmetBy } from './election/quotas.ts';
export { type BoxPaper, INVALID_PAPER, paperRanks, paperText, type PaperText } from './election/paper.ts';
export { usualRules } from './election/rules-for.ts';
export type {
  Candidate,
  DrawnLot,
  ElectedQuota,
  Election,
  ElectionMethod,
  ElectionNeeds,
  ElectionRules,
  NextRound,
  PaperBatch,
  PaperForm,
  Round,
  RoundBox,
  RoundCount,
} from './election/state.ts';
export { doorOf, mayKeepDoor, whyNotDoorFor } from './credential/authority.ts';
export { type AccountAct, accountActs } from './credential/commands.ts';
export type { Credentialed, CredentialCommand, EnrolledDevice } from './credential/commands.ts';
export type { CredentialEvent } from './credential/events.ts';
export { type EnteredWhy, enteredWhyKinds } from './entered-why.ts';
export type { ErasureCommand } from './erasure/commands.ts';
export { mayErase } from './erasure/decide.ts';
export type { ErasedEntry, ErasureEvent } from './erasure/events.ts';
export { personalWords } from './erasure/personal-words.ts';
export { holdsPersonalText, withoutPersonalText } from './erasure/personal-text.ts';
export { createWordsOf } from './erasure/words-of.ts';
export { type Entry, type Event, isSealed, type Line, type SealedEntry } from './event.ts';
export { evolve } from './evolve.ts';
export { evolveInSitting } from './evolve-in-sitting.ts';
export { assignFloor } from './floor/assign.ts';
export { checkSpeech, mayContinue } from './floor/check-speech.ts';
export { usedMs } from './floor/clock.ts';
export type { FloorCommand } from './floor/commands.ts';
export type { FloorEvent } from './floor/events.ts';
export { limitsOn, type SpeechLimits, speechesOf } from './floor/limits.ts';
export { speakersByList } from './floor/lists.ts';
export { speakersInOrder } from './floor/queue.ts';
export type { Floor, FloorRequest, Purpose, Side, Speeches } from './floor/state.ts';
export type {
  AssemblyId,
  BodyId,
  CandidateId,
  ElectionId,
  GuestId,
  IncidentId,
  Instant,
  ItemId,
  MemberId,
  MandateId,
  MotionId,
  PointId,
  PollId,
  ProxyId,
  ResolutionId,
  RulingId,
  Seq,
  SittingId,
  StatementId,
  TransmittalId,
  CorrectionId,
} from './ids.ts';
export { type BodyResult, bodyResults, type BodyRow } from './joint/body-results.ts';
export { leftToBodies } from './joint/advisory.ts';
export type { JointProposalCommand } from './joint-proposal/commands.ts';
export {
  bodiesToAsk,
  jointAnswerOf,
  jointProposalsFor,
  type ProposalStanding,
} from './joint-proposal/standing.ts';
export {
  type AskedBody,
  type JointAnswer,
  jointAnswers,
  type JointProposal,
} from './joint-proposal/state.ts';
export { countsApart, hasOwnQuorums, modeOf } from './joint/modes.ts';
export type { MandateCommand } from './mandate/commands.ts';
export type { MandateEvent } from './mandate/events.ts';
export { proxyRuleOf } from './mandate/rule.ts';
export type { Proxy, ProxyScope, ProxyTerms } from './mandate/state.ts';
export type { Change } from './motion/changes.ts';
export type { MotionCommand } from './motion/commands.ts';
export type { MotionEvent } from './motion/events.ts';
export { fateOnRefusal, isOnHold } from './motion/fate.ts';
export { labelFor } from './motion/label.ts';
export { amended } from './motion/rewording.ts';
export type { Particulars } from './motion/particulars.ts';
export { judge, type Judged } from './motion/proposal.ts';
export { isAmendable, isDebatable, isDebateClosed } from './motion/rules.ts';
export type { Motion, MotionPhase, Order, Wording } from './motion/state.ts';
export { targetFor } from './motion/target.ts';
export { type OrderReason, orderReason, placeFor, votingOrder } from './motion/voting-order.ts';
export { formsOf } from './motion/wording-forms.ts';
export type { PollCommand } from './poll/commands.ts';
export { type ChangeOfVote, mayChangeVote } from './poll/change-vote.ts';
export { decisiveVotes, mayCast, thresholdFor } from './poll/decide.ts';
export { isPlainMajority } from './poll/threshold.ts';
export { decidedByOf } from './motion/decided-by.ts';
export type { PollEvent } from './poll/events.ts';
export type {
  BodyCount,
  Choice,
  CountPart,
  Finding,
  Outcome,
  Poll,
  RollOrder,
  Seal,
  WeightCount,
} from './poll/state.ts';
export { isBoxed } from './poll/cast.ts';
export { type CastBallot, tallyBallots } from './poll/tally.ts';
export { type VoteIn, votesOf } from './poll/votes-of.ts';
export { linesBy, lineOf } from './register/access.ts';
export { mandateOf, ownMandate, partsOf } from './register/mandate.ts';
export { type RegisterFor, registerOf } from './register/register-of.ts';
export { sealOf } from './register/seal.ts';
export type { Register, RegisterLine, RegisterSeal, VotesAs } from './register/state.ts';
export * from './affairs.ts';
export type { DebateCommand } from './debate/commands.ts';
export type { DebateEvent } from './debate/events.ts';
export { MOST_PIECE_BYTES, pieceBytes, piecesOf } from './debate/piece-limit.ts';
export {
  type Reacting,
  type Reaction,
  reactions,
  type SpeechKind,
  speechKinds,
  type Spoken,
  type Strength,
  strengths,
  type TextKind,
  textKinds,
  type Voice,
} from './debate/state.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { isOwnKind, type KnownMotionKind, motionKinds, type OwnMotionKind } from './rulebook/kinds.ts';
export { pollsOf } from './rehearsal/forget.ts';
export { rulebookIds } from './rulebook/ids.ts';
export { loadRulebook, rulebooksToLoad } from './rulebook/load.ts';
export { findRulebook } from './rulebook/shelf.ts';
export { type Effect, effects } from './rulebook/types.ts';
export { secretDemandsNeeded } from './demand/decide.ts';
export { openRounds } from './pressure/abandoned-votes.ts';
export { confirmLevelOf, isVeiled, isVeiledRound } from './pressure/confirmation.ts';
export { type ConfirmLevel, confirmLevels } from './rulebook/house-rules.ts';
export type {
  DebateLimits,
  ElectionCustoms,
  FloorRule,
  PollMethod,
  ProxyRule,
  QuorumRule,
  VotingRules,
} from './rulebook/house-rules.ts';
export type {
  Applicability,
  BodyKind,
  Condition,
  MotionChange,
  MotionClass,
  MotionKind,
  MotionRule,
  PointKind,
  Rulebook,
  RulebookChanges,
  RulebookId,
  RuleNames,
} from './rulebook/types.ts';
export { rulebookFor, withChanges } from './rulebook/with-changes.ts';
export { type Advice, adviseOnPoint, type Pointed } from './ruling/advice.ts';
export type { RulingCommand } from './ruling/commands.ts';
export { answersTo, isInquiry } from './ruling/answers.ts';
export type { RulingEvent } from './ruling/events.ts';
export type { Breach, Point, Ruling, RulingAnswer } from './ruling/state.ts';
export { dueOrder, nextItem } from './sitting/agenda.ts';
export { openedHall } from './sitting/opened.ts';
export { doorsMotion } from './doors/doors-motion.ts';
export { doorsOf, doorsOfSitting, isNarrower, narrowestDoors, widestDoors } from './doors/doors.ts';
export { bodiesOfMember, doorsLetIn } from './doors/lets-in.ts';
export type { AdjournGround, CallTerms, SittingCommand } from './sitting/commands.ts';
export type { SittingEvent } from './sitting/events.ts';
export { type OpenSeat, openSeats } from './sitting/seat-alternate.ts';
export { type Quorum, type QuorumAct, quorumOf } from './sitting/quorum.ts';
export {
  type AdjournedSitting,
  type AgendaItem,
  type Call,
  type CalledSitting,
  type CheckIn,
  type JointMode,
  jointModes,
  type JointTerms,
  type Publicity,
  type Substitution,
  type Presence,
  type Sitting,
  type SittingInSession,
} from './sitting/state.ts';
export type { StatementCommand } from './statement/commands.ts';
export type { StatementEvent } from './statement/events.ts';
export { answeringOf } from './statement/answering.ts';
export {
  type Dossier,
  dossierOf,
  emptyDossier,
  type Entered,
  foldStatement,
  incidentsIn,
  type RecordedIncident,
  type RecordedStatement,
  type Standing,
  type StandingChange,
  standingOf,
  statementsIn,
} from './statement/standing.ts';
export {
  type Answering,
  answerings,
  type Attachment,
  type Incident,
  type Knowledge,
  type KnownFrom,
  type Provenance,
  type Statement,
  type StatementKind,
  statementKinds,
  type StatementMark,
  timePrecisions,
  type UncertainTime,
  type Voicing,
} from './statement/state.ts';
