import type { MotionId } from '@tauride/procedure';
import { LIMITS } from '@tauride/protocol';
import type { PlanVoting } from '../akn/plan.ts';
import type { Entering } from './entering.ts';
import type { Work } from './import-steps.ts';
import { SITTING } from './scribe.ts';
import { CLERK, UNNAMED } from './seats.ts';
import { lineOf } from './text-form.ts';

export interface VotingToEnter {
  readonly voting: PlanVoting;
  readonly entering: Entering;
  /** How often each question was put before; one sitting does not decide the same question twice. */
  readonly questions: Map<string, number>;
}

/** Rule A-30: what the document says of a voting, then the voting itself where it can be had. */
export function enterVoting(work: Work, { voting, entering, questions }: VotingToEnter): void {
  const { scribe, source } = work;
  scribe.statement(CLERK, {
    kind: 'note',
    who: { named: 'The document' },
    capacity: voting.act === 'voting' ? 'of a voting' : 'of a check of a voting',
    text: lineOf(ownNumbers(voting), LIMITS.statement),
    source,
  });
  if (entering.as === 'statement') return;
  const text = wordingOf(voting.question, questions);
  const motion = scribe.question({ mover: UNNAMED, chair: work.seating.chair, text });
  if (entering.as === 'consent') consent(work, motion);
  else count(work, motion, entering);
}

function ownNumbers({ question, outcome, counts, ballots, quorum }: PlanVoting): string {
  const numbers = counts.map(({ label, value }) => `${label} ${value ?? 'no number'}`);
  const parts = [
    `outcome ${outcome ?? 'not stated'}`,
    ...numbers,
    ...(quorum === null ? [] : [`quorum ${quorum}`]),
    `${ballots.length} named votes`,
  ];
  return `${question}: ${parts.join('; ')}.`;
}

function wordingOf(question: string, questions: Map<string, number>): string {
  const words = lineOf(question, LIMITS.motion - 100) || 'A question without words';
  const key = words.toLowerCase();
  const times = (questions.get(key) ?? 0) + 1;
  questions.set(key, times);
  return times === 1 ? words : `${words} (voting ${times} on it)`;
}

function consent({ scribe, seating }: Work, motion: MotionId): void {
  const { chair } = seating;
  scribe.assumed(chair, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } });
  scribe.stated(chair, { type: 'DeclareConsent', sitting: SITTING });
}

type Counted = Extract<Entering, { as: 'recorded' | 'hands' }>;

function count({ scribe, seating }: Work, motion: MotionId, entering: Counted): void {
  const { chair } = seating;
  const poll = scribe.poll(chair, motion, entering.as);
  if (entering.as === 'hands')
    scribe.stated(CLERK, { type: 'EnterCount', sitting: SITTING, poll, place: '', tally: entering.tally });
  else {
    const ballots = entering.ballots.map(({ member, choice }) => ({ member: seating.idOf(member), choice }));
    scribe.ballots({ by: CLERK, poll, ballots });
  }
  scribe.stated(chair, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
  scribe.stated(chair, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
}
