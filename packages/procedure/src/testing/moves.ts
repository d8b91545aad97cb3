import type { Tally } from '@tauride/count';
import { tableGet } from '@tauride/kernel';
import { inSession } from '../assembly/access.ts';
import type { Command } from '../command.ts';
import type { MotionId, PollId } from '../ids.ts';
import type { MotionCommand } from '../motion/commands.ts';
import type { Judgements } from '../motion/particulars.ts';
import type { Motion, MotionPhase, Wording } from '../motion/state.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { CHAIR, type Hall, SITTING } from './hall.ts';

type Make = MotionCommand & { readonly type: 'MakeMotion' };
type Demand = MotionCommand & { readonly type: 'Demand' };

export function make(kind: Make['kind'], wording: Wording, more: Partial<Make> = {}): Make {
  return {
    type: 'MakeMotion',
    sitting: SITTING,
    kind,
    target: null,
    wording,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
    ...more,
  };
}

export const bare: Wording = { form: 'bare' };

export function main(text: string): Make {
  return make('main', { form: 'text', text });
}

export function strikeInsert(words: string, by: string): Make {
  return make('amend', { form: 'amendment', amendment: { op: 'strike-insert', words, by } });
}

export function sittingOf(hall: Hall): SittingInSession {
  return inSession(hall.founded(), SITTING);
}

export function top(hall: Hall): MotionId {
  return sittingOf(hall).stack.at(-1)!;
}

export function motion(hall: Hall, id: MotionId): Motion {
  return tableGet(hall.founded().motions, id)!;
}

export function phaseOf(hall: Hall, id: MotionId): MotionPhase {
  return motion(hall, id).phase;
}

/** Kinds of the pending questions, bottom first. */
export function pendingKinds(hall: Hall): readonly string[] {
  return sittingOf(hall).stack.map((id) => motion(hall, id).kind);
}

/** Makes, seconds where needed, and states a motion; returns its id. */
export function bring(hall: Hall, member: string, command: Make, seconder = 'd8'): MotionId {
  hall.act(member, command, command.particulars ? atChairsDesk : {});
  const id = sittingOf(hall).offered.at(-1)!;
  if (motion(hall, id).needsSecond)
    hall.act(seconder, { type: 'SecondMotion', sitting: SITTING, motion: id });
  hall.act(sittingOf(hall).presiding, { type: 'StateQuestion', sitting: SITTING, motion: id });
  return id;
}

/** Puts the immediately pending question, counts it and announces the result. */
export function decideTop(
  hall: Hall,
  tally: Tally,
  { method = 'recorded', chairVote = null }: { method?: PollMethod; chairVote?: 'yes' | 'no' | null } = {},
): PollId {
  const poll = closeTop(hall, tally, method);
  hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote });
  return poll;
}

/** Puts and counts the immediately pending question, without announcing. */
export function closeTop(hall: Hall, tally: Tally, method: PollMethod = 'recorded'): PollId {
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method });
  const poll = sittingOf(hall).poll!;
  const close: Command = { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null };
  const count = tally.yes + tally.no + tally.abstain;
  hall.act(CHAIR, close, { sealed: { seal: { root: '00', count }, tally } });
  return poll;
}

export const votes = (yes: number, no: number, abstain = 0): Tally => ({ yes, no, abstain });

/** The chair grants or denies what the rules leave to the chair or give to a demand. */
export function grant(hall: Hall, id: MotionId, granted: boolean): void {
  const reason = granted ? 'It is due.' : 'It can wait.';
  hall.act(CHAIR, { type: 'GrantMotion', sitting: SITTING, motion: id, granted, reason });
}

/** The chair finds on what the rules leave to judgement. */
export function judgeAs(hall: Hall, id: MotionId, judged: Judgements): void {
  const reason = 'So it appears to the chair.';
  hall.act(CHAIR, { type: 'JudgeMotion', sitting: SITTING, motion: id, judged, reason });
}

export function demand(what: Demand['what'], id: MotionId, parts?: readonly string[]): Demand {
  return { type: 'Demand', sitting: SITTING, what, motion: id, ...(parts ? { parts } : {}) };
}

export function modify(id: MotionId, text: string): MotionCommand {
  return { type: 'ModifyMotion', sitting: SITTING, motion: id, wording: { form: 'text', text } };
}

/** Entered at the chair's desk, so that it may say what is left to the chair's judgement. */
export const atChairsDesk = { enteredBy: CHAIR } as const;
