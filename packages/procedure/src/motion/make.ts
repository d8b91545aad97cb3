import { err, ok, type Result, tableGet } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MotionId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { declaredIn, declaredWrongly } from '../resolution/declared.ts';
import { checkMotion } from './check.ts';
import type { MotionCommand } from './commands.ts';
import { type Decided, unknownMotion, unknownNamed, type Waiver } from './found-motion.ts';
import { labelFor } from './label.ts';
import { judgementsOf } from './particulars.ts';
import { type Judged, judge } from './proposal.ts';
import { wordsOf } from './renewal.ts';
import { waitsForAnotherDay } from './rules.ts';
import { targetFor } from './target.ts';
import { checkWording, normalised } from './wording-forms.ts';

type Make = MotionCommand & { type: 'MakeMotion' };

export function makeMotion(acting: Acting, command: Make, waiver: Waiver): Decided {
  const judged = judgeCommand(acting, command);
  if (!judged.ok) return judged;
  const refused =
    judgesOnlyAsChair(acting, command) ??
    unknownNamed(acting, command.particulars ?? {}) ??
    checkMotion(judged.value, waiver) ??
    checkWording(judged.value, command.wording) ??
    declaredWrongly(acting, command, judged.value.rule);
  return refused ? err(refused) : ok([made(acting, command, judged.value)]);
}

/** Rule RM-70: what the rules leave to judgement is said by the chair, or entered at the chair's desk. */
function judgesOnlyAsChair({ sitting, member, context }: Acting, { particulars }: Make): Refusal | null {
  const judges = Object.keys(judgementsOf(particulars ?? {})).length > 0;
  const isChair = context.enteredBy === sitting.presiding || member === sitting.presiding;
  return judges && !isChair ? refusal('not-entitled', null, { act: 'chair' }) : null;
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
    text: wordsOf(command.wording),
    claimsPrevailingSide: command.claimsPrevailingSide,
    particulars: command.particulars,
    now: context.now,
    choiceIn: context.choiceIn,
  });
}

function made(acting: Acting, command: Make, judged: Judged): Event {
  const { state, sitting, member } = acting;
  const { kind, onBehalfOf, particulars, wording } = command;
  const { rule, mainForm, target, rulebook } = judged;
  return {
    type: 'MotionMade',
    sitting: sitting.id,
    motion: `m${state.counters.motion + 1}` as MotionId,
    kind,
    mainForm,
    label: labelFor(state, sitting, judged),
    by: member,
    onBehalfOf,
    needsSecond: rule.second && onBehalfOf === null,
    item: sitting.agenda.find((item) => item.phase === 'now')?.id ?? null,
    target,
    ruling: rule.onAdopt === 'decide-ruling' ? (sitting.ruling?.id ?? null) : null,
    ...(particulars && Object.keys(particulars).length > 0 ? { particulars } : {}),
    ...declaredIn(command),
    wording: normalised(wording),
    onHold: waits(judged),
    citation: cited(rulebook, rule.cite),
  };
}

/** Rule RM-67: reconsideration may be moved while other business is pending or a vote is taken; it then waits to be called up.
 *  Source: RONR (12th ed.) 37:9, 37:47. */
function waits({ rule, sitting }: Judged): boolean {
  if (!rule.noted) return false;
  return waitsForAnotherDay(rule) || sitting.stack.length > 0 || sitting.poll !== null;
}
