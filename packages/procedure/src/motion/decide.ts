import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { normalText } from '@tauride/text';
import { type Acting, chairOnly, speakersOnly, votersOnly } from '../authority.ts';
import { cited, citedTopic, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import { endedSpeech } from '../floor/decide.ts';
import type { MotionId, RulingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { checkMotion } from './check.ts';
import { targetFor } from './target.ts';
import type { MotionCommand } from './commands.ts';
import { openOffers } from './offers.ts';
import { bringBack, fits, withdrawal } from './outcome.ts';
import { type Judged, judge } from './proposal.ts';
import { questionOf } from './rules.ts';
import type { Motion, Wording } from './state.ts';
import { labelFor } from './label.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Which refusals a chair's ruling sets aside; none while the rules are simply applied. */
export type Waiver = (refused: Refusal) => boolean;

export function decideMotion(acting: Acting, command: MotionCommand, waiver: Waiver): Decided {
  switch (command.type) {
    case 'MakeMotion':
      return make(acting, command, waiver);
    case 'SecondMotion':
      return second(acting, command.motion);
    case 'StateQuestion':
      return stateQuestion(acting, command.motion, waiver);
    case 'DeclareNoSecond':
      return declareNoSecond(acting, command.motion);
    case 'RuleOutOfOrder':
      return ruleOut(acting, command);
    case 'WithdrawMotion':
      return withdraw(acting, command.motion);
    case 'TakeUpPostponed':
      return takeUp(acting, command.motion, 'postponed');
    case 'CallUpReconsideration':
      return takeUp(acting, command.motion, 'on-hold');
  }
}

type Make = MotionCommand & { type: 'MakeMotion' };

function make(acting: Acting, command: Make, waiver: Waiver): Decided {
  const judged = judgeCommand(acting, command);
  if (!judged.ok) return judged;
  const refused = checkMotion(judged.value, waiver) ?? checkWording(judged.value, command.wording);
  return refused ? err(refused) : ok([made(acting, command, judged.value)]);
}

function judgeCommand(acting: Acting, command: Make): Result<Judged, Refusal> {
  const { state, sitting, member, context } = acting;
  const rule = rulebookOf(state, sitting).motions[command.kind];
  if (command.target !== null && !tableGet(state.motions, command.target))
    return err(unknownMotion(command.target));
  return judge({
    state,
    sitting,
    by: member,
    kind: command.kind,
    qualified: command.qualified,
    target: rule ? targetFor(rule, acting, command.target) : null,
    text: sameText(command.wording),
    claimsPrevailingSide: command.claimsPrevailingSide,
    choiceIn: context.choiceIn,
  });
}

function sameText(wording: Wording): string {
  return wording.form === 'amendment' ? JSON.stringify(wording.amendment) : questionOf(wording);
}

/** Rule RM-6: what is moved must say something that the engine can carry out. */
function checkWording(judged: Judged, wording: Wording): Refusal | null {
  if (!formsOf(judged).includes(wording.form))
    return refusal('malformed', null, { kind: judged.kind, form: wording.form });
  if (wording.form === 'text' && normalText(wording.text) === '')
    return refusal('malformed', null, { kind: judged.kind, form: 'empty' });
  if (wording.form !== 'amendment') return null;
  const target = motionOf(judged.state, judged.target!);
  return fits(judged.state, target.id, wording)
    ? null
    : refusal('words-not-found', null, { label: target.label });
}

function formsOf({ kind, mainForm }: Judged): readonly Wording['form'][] {
  switch (kind) {
    case 'main':
      return ['text'];
    case 'amend':
      return ['amendment'];
    case 'commit':
      return ['committee'];
    case 'postpone-certain':
      return ['until'];
    case 'limit-extend-debate':
      return ['limit'];
    case 'previous-question':
      return ['scope'];
    case 'recess':
      return ['minutes'];
    case 'adjourn':
      return mainForm ? ['bare', 'text', 'until'] : ['bare'];
    default:
      return ['bare'];
  }
}

function made(acting: Acting, command: Make, judged: Judged): Event {
  const { state, sitting, member } = acting;
  const waits = command.kind === 'reconsider' && sitting.stack.length > 0 && !reconsidersTop(judged);
  return {
    type: 'MotionMade',
    sitting: sitting.id,
    motion: `m${state.counters.motion + 1}` as MotionId,
    kind: command.kind,
    mainForm: judged.mainForm,
    label: labelFor(state, sitting, judged),
    by: member,
    onBehalfOf: command.onBehalfOf,
    needsSecond: judged.rule.second && command.onBehalfOf === null,
    item: sitting.agenda.find((item) => item.phase === 'now')?.id ?? null,
    target: judged.target,
    ruling: command.kind === 'appeal' ? (sitting.ruling?.id ?? null) : null,
    wording: normalised(command.wording),
    onHold: waits,
    citation: cited(judged.rulebook, judged.rule.cite),
  };
}

function reconsidersTop({ state, sitting, target }: Judged): boolean {
  return target !== null && motionOf(state, target).target === immediatelyPending(sitting);
}

function normalised(wording: Wording): Wording {
  return wording.form === 'text' ? { form: 'text', text: normalText(wording.text) } : wording;
}

function unknownMotion(id: MotionId): Refusal {
  return refusal('unknown', null, { what: 'motion', id });
}

function offeredMotion(acting: Acting, id: MotionId): Result<Motion, Refusal> {
  const motion = tableGet(acting.state.motions, id);
  if (!motion) return err(unknownMotion(id));
  const waits = acting.sitting.offered.includes(id) || motion.phase === 'on-hold';
  return waits ? ok(motion) : err(refusal('already-so', null, { label: motion.label, phase: motion.phase }));
}

function second(acting: Acting, id: MotionId): Decided {
  const motion = offeredMotion(acting, id);
  if (!motion.ok) return motion;
  const citation = citedTopic(acting, 'second');
  const { needsSecond, seconder, by } = motion.value;
  const refused =
    votersOnly(acting) ??
    (by === acting.member ? refusal('own-motion', citation) : null) ??
    (needsSecond ? null : refusal('no-second-needed', citation)) ??
    (seconder === null ? null : refusal('already-so', citation, { phase: 'seconded' }));
  if (refused) return err(refused);
  return ok([{ type: 'MotionSeconded', sitting: acting.sitting.id, motion: id, by: acting.member }]);
}

function stateQuestion(acting: Acting, id: MotionId, waiver: Waiver): Decided {
  const motion = offeredMotion(acting, id);
  if (!motion.ok) return motion;
  const { needsSecond, seconder, by, kind, phase, label } = motion.value;
  const noted = phase === 'on-hold' ? refusal('already-so', null, { label, phase }) : null;
  const lacking =
    needsSecond && seconder === null ? refusal('needs-second', citedTopic(acting, 'second'), { kind }) : null;
  const early = openOffers(acting.sitting).includes(id)
    ? null
    : refusal('business-pending', citedTopic(acting, 'pending-business'));
  const refused = chairOnly(acting) ?? noted ?? early ?? (lacking && !waiver(lacking) ? lacking : null);
  if (refused) return err(refused);
  const { floor } = acting.sitting;
  const gives = floor.phase === 'held' && floor.member === by && kind !== 'appeal';
  const stated: Event = {
    type: 'QuestionStated',
    sitting: acting.sitting.id,
    motion: id,
    citation: citedTopic(acting, 'stating'),
  };
  return ok(gives ? [endedSpeech(acting, 'yielded'), stated] : [stated]);
}

function declareNoSecond(acting: Acting, id: MotionId): Decided {
  const motion = offeredMotion(acting, id);
  if (!motion.ok) return motion;
  const { needsSecond, seconder } = motion.value;
  const citation = citedTopic(acting, 'second');
  const refused =
    chairOnly(acting) ?? (needsSecond && seconder === null ? null : refusal('no-second-needed', citation));
  return refused
    ? err(refused)
    : ok([{ type: 'MotionDied', sitting: acting.sitting.id, motion: id, citation }]);
}

function ruleOut(acting: Acting, command: MotionCommand & { type: 'RuleOutOfOrder' }): Decided {
  const motion = offeredMotion(acting, command.motion);
  if (!motion.ok) return motion;
  const refused = chairOnly(acting) ?? needsReason(command.reason);
  if (refused) return err(refused);
  const ruling = `r${acting.state.counters.ruling + 1}` as RulingId;
  const citation = citedTopic(acting, 'out-of-order');
  return ok([
    {
      type: 'MotionRuledOut',
      sitting: acting.sitting.id,
      motion: command.motion,
      ruling,
      reason: command.reason.trim(),
      citation,
    },
  ]);
}

/** A ruling stands in the minutes with its reason. Source: RONR (12th ed.) 48:4. */
export function needsReason(reason: string): Refusal | null {
  return reason.trim() === '' ? refusal('malformed', null, { form: 'reason' }) : null;
}

/** Rule RM-12: until it is stated a motion belongs to its mover; then it takes the house's consent. */
function withdraw(acting: Acting, id: MotionId): Decided {
  const motion = tableGet(acting.state.motions, id);
  if (!motion) return err(unknownMotion(id));
  const citation = citedTopic(acting, 'withdrawal');
  const offered = acting.sitting.offered.includes(id);
  const refused =
    speakersOnly(acting) ??
    (motion.by === acting.member ? null : refusal('not-entitled', citation, { act: 'withdraw' })) ??
    (offered
      ? null
      : refusal(acting.sitting.stack.includes(id) ? 'needs-consent' : 'too-late', citation, {
          label: motion.label,
        }));
  if (refused) return err(refused);
  const changes = withdrawal(acting.state, acting.sitting, id).filter(({ change }) => change !== 'pending');
  return ok([{ type: 'MotionWithdrawn', sitting: acting.sitting.id, motion: id, changes, citation }]);
}

function takeUp(acting: Acting, id: MotionId, phase: 'postponed' | 'on-hold'): Decided {
  const motion = tableGet(acting.state.motions, id);
  if (!motion) return err(unknownMotion(id));
  const { stack, poll, offered } = acting.sitting;
  const busy = stack.length > 0 || poll !== null || offered.length > 0;
  const lacking = phase === 'on-hold' && motion.needsSecond && motion.seconder === null;
  const refused =
    (phase === 'postponed' ? chairOnly(acting) : votersOnly(acting)) ??
    (motion.phase === phase && motion.sitting === acting.sitting.id
      ? null
      : refusal('cannot-apply', null, { label: motion.label })) ??
    (busy ? refusal('business-pending', citedTopic(acting, 'pending-business')) : null) ??
    (lacking ? refusal('needs-second', citedTopic(acting, 'second'), { kind: motion.kind }) : null);
  if (refused) return err(refused);
  const changes =
    phase === 'postponed'
      ? bringBack(acting.state, acting.sitting, id)
      : [{ change: 'pending', stack: [id] } as const];
  return ok([
    { type: 'QuestionTakenUp', sitting: acting.sitting.id, motion: id, changes, citation: motion.citation },
  ]);
}
