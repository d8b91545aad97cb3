import { err, ok, type Result } from '@tauride/kernel';
import type { AdmissionCommand } from './admission/commands.ts';
import { decideAdmission } from './admission/decide.ts';
import type { PutMinutes } from './approval/commands.ts';
import { putMinutes } from './approval/put.ts';
import type { FoundedAssembly } from './assembly/state.ts';
import { type Acting, actingIn, chairOnly } from './authority.ts';
import type { MemberAct, RuleOtherwise, SittingAct } from './command.ts';
import type { ConsentCommand } from './consent/commands.ts';
import { decideConsent } from './consent/decide.ts';
import type { Context } from './context.ts';
import { decideMemberAct } from './decide-member-act.ts';
import type { DebateCommand } from './debate/commands.ts';
import { decideDebate } from './debate/decide.ts';
import type { Event } from './event.ts';
import type { ElectionCommand } from './election/commands.ts';
import { withDoorsFollowing } from './doors/follow.ts';
import { decideElection } from './election/decide.ts';
import { keptOpen } from './election/under-vote.ts';
import type { FloorCommand } from './floor/commands.ts';
import { decideFloor } from './floor/decide.ts';
import type { RulingId } from './ids.ts';
import type { MotionCommand } from './motion/commands.ts';
import { decideMotion } from './motion/decide.ts';
import type { Waiver } from './motion/found-motion.ts';
import { needsReason } from './motion/needs-reason.ts';
import type { PollCommand } from './poll/commands.ts';
import { decidePoll } from './poll/decide.ts';
import { type Refusal, type RefusalCode, refusal } from './refusal.ts';
import type { RulingCommand } from './ruling/commands.ts';
import { withFollowUp } from './resolution/follow-up.ts';
import { decideRuling } from './ruling/decide.ts';
import { decideSitting, type PresidingCommand } from './sitting/decide.ts';
import type { StatementCommand } from './statement/commands.ts';
import { decideStatement } from './statement/decide.ts';

type Decided = Result<readonly Event[], Refusal>;
type Group =
  | 'member'
  | 'sitting'
  | 'floor'
  | 'motion'
  | 'poll'
  | 'election'
  | 'ruling'
  | 'consent'
  | 'minutes'
  | 'statement'
  | 'debate'
  | 'admission'
  | 'otherwise';

const groups: { readonly [type in (SittingAct | RuleOtherwise)['type']]: Group } = {
  CallSitting: 'sitting',
  OpenSitting: 'sitting',
  HandOverChair: 'sitting',
  SeatAlternate: 'sitting',
  UnseatAlternate: 'sitting',
  RecordPresence: 'member',
  AddAgendaItem: 'sitting',
  TakeUpItem: 'sitting',
  SetDoors: 'sitting',
  ResumeSitting: 'sitting',
  RecessSitting: 'sitting',
  MoveSitting: 'sitting',
  AdjournSitting: 'sitting',
  ChallengeQuorum: 'member',
  EndCaucus: 'sitting',
  RequestFloor: 'member',
  WithdrawRequest: 'member',
  GiveFloor: 'floor',
  YieldFloor: 'member',
  EndSpeech: 'floor',
  CloseSpeakersList: 'floor',
  ReopenSpeakersList: 'floor',
  MakeMotion: 'motion',
  SecondMotion: 'member',
  StateQuestion: 'motion',
  DeclareNoSecond: 'motion',
  RuleOutOfOrder: 'motion',
  WithdrawMotion: 'member',
  TakeUpPostponed: 'motion',
  CallUpReconsideration: 'member',
  JudgeMotion: 'motion',
  ModifyMotion: 'member',
  GrantMotion: 'motion',
  RecordOpposition: 'motion',
  Demand: 'member',
  PutQuestion: 'poll',
  EnterCount: 'poll',
  ClosePoll: 'poll',
  DemandDivision: 'member',
  AnnounceResult: 'poll',
  RaisePoint: 'member',
  Rule: 'ruling',
  AskConsent: 'consent',
  Object: 'member',
  DeclareConsent: 'consent',
  PutMinutes: 'minutes',
  CallElection: 'election',
  Nominate: 'member',
  AnswerNomination: 'member',
  CloseNominations: 'election',
  ReopenNominations: 'election',
  DeclareUnopposed: 'election',
  OpenRound: 'election',
  HandPaper: 'election',
  TakePaperBack: 'election',
  EnterPapers: 'election',
  CloseRound: 'election',
  DrawLot: 'election',
  DeclareRound: 'election',
  AbandonElection: 'election',
  ReportIncident: 'statement',
  EnterStatement: 'statement',
  WithdrawStatement: 'statement',
  ConfirmStatement: 'statement',
  ContestStatement: 'statement',
  CountersignStatement: 'statement',
  CorrectEntry: 'statement',
  RecordSpeech: 'debate',
  RecordInterjection: 'debate',
  RecordReaction: 'debate',
  ConfirmSpeech: 'debate',
  AskSpeechCorrection: 'debate',
  LeaveSpeechCorrection: 'debate',
  AdmitGuest: 'admission',
  RecordGuestLeft: 'admission',
  ExpelPerson: 'admission',
  ReadmitPerson: 'admission',
  RuleOtherwise: 'otherwise',
};

const nothingWaived: Waiver = () => false;

/** Decides what is done in a sitting, or about one. Founding is left out: it alone must know every rulebook. */
export function decideAct(
  state: FoundedAssembly,
  command: SittingAct | RuleOtherwise,
  context: Context,
): Decided {
  const decided = decideAlone(state, command, context);
  return decided.ok
    ? ok(withDoorsFollowing(state, withFollowUp(state, decided.value, context.now)))
    : decided;
}

function decideAlone(state: FoundedAssembly, command: SittingAct | RuleOtherwise, context: Context): Decided {
  const group = groups[command.type];
  if (group === 'sitting') return decideSitting(state, command as PresidingCommand, context);
  if (group === 'statement') return decideStatement(state, command as StatementCommand, context);
  if (group === 'debate') return decideDebate(state, command as DebateCommand, context);
  if (group === 'admission') return decideAdmission(state, command as AdmissionCommand, context);
  const acting = actingIn(state, command.sitting, context);
  if (!acting.ok) return acting;
  if (command.type === 'RuleOtherwise') return ruleOtherwise(acting.value, command);
  return keptOpen(acting.value, decideInSession(acting.value, { group, command }, nothingWaived));
}

function decideInSession(
  acting: Acting,
  { group, command }: { group: Group; command: SittingAct },
  waiver: Waiver,
): Decided {
  switch (group) {
    case 'member':
      return decideMemberAct(acting, command as MemberAct);
    case 'floor':
      return decideFloor(acting, command as Exclude<FloorCommand, MemberAct>, waiver);
    case 'motion':
      return decideMotion(acting, command as Exclude<MotionCommand, MemberAct>, waiver);
    case 'poll':
      return decidePoll(acting, command as Exclude<PollCommand, MemberAct>, waiver);
    case 'election':
      return decideElection(acting, command as Exclude<ElectionCommand, MemberAct>);
    case 'ruling':
      return decideRuling(acting, command as Exclude<RulingCommand, MemberAct>);
    case 'consent':
      return decideConsent(acting, command as Exclude<ConsentCommand, MemberAct>);
    case 'minutes':
      return putMinutes(acting, command as PutMinutes);
    default:
      return err(refusal('malformed', null, { form: 'command' }));
  }
}

/** What a chair may set aside: matters of order. Who may act, what exists and what can be counted stay as they are. */
const waivable: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'precedence',
  'interrupts-speaker',
  'already-decided',
  'under-assembly-control',
  'no-progress',
  'too-late',
  'not-debatable',
  'order-in-force',
  'speech-limit',
  'cannot-be-qualified',
  'needs-second',
  'chair-presiding',
  'no-quorum',
  'wrong-side',
]);

/** Rule RU-5: the chair may let an act stand that the rules refuse: an entry of its own, with its reason, open to appeal.
 *  It follows the act's own events, so that nothing lies between the ruling and an appeal. */
function ruleOtherwise(acting: Acting, command: RuleOtherwise): Decided {
  const refused = chairOnly(acting) ?? needsReason(command.reason);
  if (refused) return err(refused);
  const inner = actingFor(acting, command);
  if (!inner.ok) return inner;
  const act = { group: groups[command.act.type], command: command.act };
  const plainly = decideInSession(inner.value, act, nothingWaived);
  if (plainly.ok) return err(refusal('already-so', null, { phase: 'in-order' }));
  const waived = keptOpen(
    inner.value,
    decideInSession(inner.value, act, ({ code }) => waivable.has(code)),
  );
  return waived.ok ? ok([...waived.value, ruledOtherwise(acting, command, plainly.error)]) : waived;
}

function actingFor(acting: Acting, { act, member }: RuleOtherwise): Result<Acting, Refusal> {
  const context: Context = { ...acting.context, actor: { kind: 'member', member } };
  return actingIn(acting.state, act.sitting, context);
}

function ruledOtherwise(acting: Acting, command: RuleOtherwise, plainly: Refusal): Event {
  const { state, sitting } = acting;
  return {
    type: 'ChairRuledOtherwise',
    sitting: sitting.id,
    ruling: `r${state.counters.ruling + 1}` as RulingId,
    refused: plainly.code,
    reason: command.reason.trim(),
    citation: plainly.citation ?? '',
  };
}
