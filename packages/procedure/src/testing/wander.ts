import { tableGet } from '@tauride/kernel';
import { findInSession, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import { available } from '../available/available.ts';
import { chairTurn } from '../available/chair-turn.ts';
import type { PossibleMotion } from '../available/motions.ts';
import type { Command, SittingAct } from '../command.ts';
import { decide } from '../decide.ts';
import type { MemberId } from '../ids.ts';
import type { Wording } from '../motion/state.ts';
import { formsOf } from '../motion/wording-forms.ts';
import { answersTo } from '../ruling/answers.ts';
import { electionBoxFor } from './any-election.ts';
import { CHAIR, CLERK, type Hall, SITTING } from './hall.ts';
import { make } from './moves.ts';

/** A choice in a walk: whole numbers from 0 up, taken modulo the number of possibilities. */
export interface Step {
  readonly member: number;
  readonly act: number;
  readonly yes: number;
  readonly no: number;
}

/** One step of a random sitting: a member does one of the acts that are in order. Says what was done. */
export function step(
  hall: Hall,
  members: readonly MemberId[],
  { member, act, yes, no }: Step,
): Command | null {
  const usual = member % 5 < 3 ? usualNext(hall, act % 2 === 0) : null;
  const who = usual?.who ?? members[yes % members.length]!;
  const commands = usual ? [usual.command] : possible(hall, who, act % 3 !== 0);
  if (commands.length === 0) return null;
  const chosen = commands[act % commands.length]!;
  if (findsNothing(hall, who, chosen)) return null;
  const votes = members.length - 1;
  const tally = { yes: yes % votes, no: no % Math.max(1, votes - (yes % votes)), abstain: 0 };
  const { bodies } = findInSession(hall.founded(), SITTING) ?? { bodies: [] };
  const counts = {
    bodies: bodies.map((body) => ({ body, tally, present: null })),
    weight: { tally, total: votes },
  };
  const sealed = { seal: { root: '00', count: tally.yes + tally.no }, tally, ...counts };
  hall.act(who, chosen, { sealed, ...electionBoxFor(hall.founded(), chosen) });
  return chosen;
}

/** What an amendment would change may be gone once a part of the same was carried: only the words tell, and these are drawn. */
function findsNothing(hall: Hall, member: MemberId, command: Command): boolean {
  if (command.type !== 'MakeMotion' || command.wording.form !== 'amendment') return false;
  const decided = decide(hall.founded(), command, { now: hall.now, actor: { kind: 'member', member } });
  return !decided.ok && decided.error.code === 'words-not-found';
}

/** What the usual course of business brings next, so that walks get beyond requests and reports. */
function usualNext(
  hall: Hall,
  hurries: boolean,
): { readonly who: MemberId; readonly command: Command } | null {
  const state = hall.founded();
  const turn = chairTurn(state, SITTING);
  const found = findInSession(state, SITTING);
  if (!found) return null;
  const at = { sitting: SITTING };
  const { point, poll, floor } = found;
  if (turn.say === 'next-speaker' && hurries && floor.phase === 'free') {
    const put = offered(hall, CHAIR, 'PutQuestion');
    if (put) return { who: CHAIR, command: put };
  }
  switch (turn.say) {
    case 'is-there-a-second': {
      const who = motionOf(state, turn.motion!).by === 'd1' ? 'd2' : 'd1';
      return { who: who as MemberId, command: { type: 'SecondMotion', ...at, motion: turn.motion! } };
    }
    case 'answer-point': {
      const answer = answersTo(point!.kind)[0]!;
      return { who: CHAIR, command: { type: 'Rule', ...at, point: point!.id, answer, reason: 'So ruled.' } };
    }
    case 'take-voices':
      return { who: CHAIR, command: { type: 'ClosePoll', ...at, poll: poll!, ayesHaveIt: true } };
    case 'decide-motion': {
      const command = offered(hall, CHAIR, 'GrantMotion');
      return command ? { who: CHAIR, command } : null;
    }
    case 'take-count': {
      const command = turn.act ?? counting(hall);
      return command ? { who: turn.act ? CHAIR : CLERK, command } : null;
    }
    case 'listen':
      return floor.phase === 'held' ? { who: floor.member, command: { type: 'YieldFloor', ...at } } : null;
    default: {
      const consents = turn.act?.type === 'AskConsent' || turn.act?.type === 'DeclareConsent';
      return turn.act && !consents ? { who: CHAIR, command: turn.act } : null;
    }
  }
}

function offered(hall: Hall, member: MemberId, type: SittingAct['type']): SittingAct | undefined {
  return available(hall.founded(), SITTING, { member, now: hall.now }).acts.find((act) => act.type === type);
}

function counting(hall: Hall): Command | undefined {
  const act = offered(hall, CLERK, 'EnterCount');
  if (act?.type !== 'EnterCount') return undefined;
  const tally = { yes: 2, no: 1, abstain: 0 };
  return { ...act, place: 'all', tally, ...(act.weight ? { weight: tally } : {}) };
}

function possible(hall: Hall, who: MemberId, preferMoving: boolean): readonly Command[] {
  const state = hall.founded();
  const { acts, motions } = available(state, SITTING, { member: who, now: hall.now });
  const moves = motions.inOrder
    .filter(({ when }) => when === 'now')
    .flatMap((found) => proposal(hall, found));
  return preferMoving && moves.length > 0 ? moves : [...acts.filter(isGentle), ...moves];
}

/** Leaves out what would end every walk after a few steps. */
function isGentle(act: SittingAct): boolean {
  if (act.type === 'AdjournSitting') return false;
  return act.type !== 'RecordPresence' || act.arrived.length > 0;
}

function proposal(hall: Hall, found: PossibleMotion): readonly Command[] {
  if (found.kind === 'adjourn') return [];
  const wording = wordingFor(hall, found);
  return wording ? [make(found.kind, wording, { target: found.target, claimsPrevailingSide: true })] : [];
}

/** Words that fit, in the form that is usual for the motion; `null` where an amendment finds nothing to change. */
export function wordingFor(hall: Hall, found: PossibleMotion): Wording | null {
  const sitting = findInSession(hall.founded(), SITTING)!;
  const rule = rulebookOf(hall.founded(), sitting).motions[found.kind]!;
  const [form] = formsOf({ kind: found.kind, rule, mainForm: found.mainForm });
  const number = hall.entries.length;
  switch (form) {
    case 'text':
      return { form, text: `That question ${number} be adopted as moved.` };
    case 'amendment':
      return amendmentFor(hall, found.target);
    case 'committee':
      return { form, committee: 'the board' };
    case 'until':
      return { form, until: 'the next sitting' };
    case 'limit':
      return { form, speechSeconds: 60, speeches: 1 };
    case 'scope':
      return { form, scope: number % 2 === 0 ? 'immediate' : 'all-pending' };
    case 'minutes':
      return { form, minutes: 5 };
    case 'method':
      return rule.method ? { form: 'bare' } : { form, method: 'recorded' };
    case 'parts':
      return { form, parts: [`That half ${number}.`, 'That the other half.'] };
    default:
      return { form: 'bare' };
  }
}

function amendmentFor(hall: Hall, target: PossibleMotion['target']): Wording | null {
  const motion = target === null ? undefined : tableGet(hall.founded().motions, target);
  if (!motion) return null;
  const number = hall.entries.length;
  switch (motion.wording.form) {
    case 'text':
    case 'until':
    case 'committee':
      return { form: 'amendment', amendment: { op: 'substitute', by: `Wording ${number} instead` } };
    case 'amendment': {
      const under = motion.target === null ? undefined : tableGet(hall.founded().motions, motion.target);
      const counts = under?.wording.form === 'minutes' || under?.wording.form === 'limit';
      const by = counts ? String((number % 50) + 200) : `words ${number}`;
      return { form: 'amendment', amendment: { op: 'substitute', by } };
    }
    case 'minutes':
    case 'limit':
      return { form: 'amendment', amendment: { op: 'substitute', by: String((number % 50) + 60) } };
    case 'bare':
      return { form: 'amendment', amendment: { op: 'substitute', by: `Words ${number}` } };
    default:
      return null;
  }
}

/** What the immediately pending question is, for assertions about a walk. */
export function pendingKind(hall: Hall): string | null {
  const sitting = findInSession(hall.founded(), SITTING);
  const top = sitting ? immediatelyPending(sitting) : null;
  return top === null ? null : motionOf(hall.founded(), top).kind;
}
