import { tableGet } from '@tauride/kernel';
import { immediatelyPending, motionOf, pollOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import { decideAct } from '../decide-act.ts';
import { electionsUnderVote } from '../election/access.ts';
import { speakersInOrder } from '../floor/queue.ts';
import type { FloorRequest } from '../floor/state.ts';
import type { BodyId, ElectionId, MotionId, SittingId } from '../ids.ts';
import { leftToBodies } from '../joint/advisory.ts';
import { bodiesInTurn } from '../joint/in-turn.ts';
import { openOffers } from '../motion/offers.ts';
import { decidedByOf } from '../motion/decided-by.ts';
import { isDebatable, isDebateClosed, ruleOf } from '../motion/rules.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import { nextItem } from '../sitting/agenda.ts';
import { quorumOf } from '../sitting/quorum.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { electionTurn } from './election-turn.ts';

/** What the chair says now, by the id of its words, and the act that does what it says. */
export interface ChairTurn {
  readonly say:
    | 'call-to-order'
    | 'resume'
    | 'answer-point'
    | 'announce'
    | 'announce-voice'
    | 'close-vote'
    | 'take-voices'
    | 'take-count'
    | 'any-objection'
    | 'is-there-a-second'
    | 'state-question'
    /** The motion is carried unless somebody opposes it. */
    | 'any-opposition'
    | 'caucus'
    /** The rules leave the motion to the chair, or give it to whoever demands it. */
    | 'decide-motion'
    | 'next-speaker'
    | 'listen'
    | 'debate'
    | 'put-question'
    /** A joint hearing decides nothing of substance: it goes on, and the question is left to the bodies. */
    | 'left-to-bodies'
    /** The last vote showed that there is none, and it was not found since. */
    | 'no-quorum'
    | 'take-nominations'
    /** No more stand than there are places, and the rules ask for no ballot. */
    | 'declare-unopposed'
    | 'open-round'
    | 'close-round'
    | 'draw-lot'
    | 'declare-round'
    | 'next-item'
    | 'any-business'
    | 'adjourned';
  /** The motion the words are about. */
  readonly motion: MotionId | null;
  /** The body that votes alone now, where one votes after the other. */
  readonly body?: BodyId;
  /** The election, where they are about one. */
  readonly election?: ElectionId;
  /** The one act to do next; `null` when the chair waits for others or has to choose. */
  readonly act: SittingAct | null;
}

/** The chair's next step in the usual course of business: waiting things first, the latest interruption before all. */
export function chairTurn(state: FoundedAssembly, id: SittingId): ChairTurn {
  const sitting = tableGet(state.sittings, id);
  if (!sitting || sitting.phase === 'adjourned') return { say: 'adjourned', motion: null, act: null };
  if (sitting.phase === 'called')
    return { say: 'call-to-order', motion: null, act: { type: 'OpenSitting', sitting: id } };
  if (sitting.phase === 'recessed')
    return { say: 'resume', motion: null, act: { type: 'ResumeSitting', sitting: id } };
  return interrupted(state, sitting) ?? underWay(state, sitting) ?? atRest(state, sitting);
}

function interrupted(state: FoundedAssembly, sitting: SittingInSession): ChairTurn | null {
  const at = { sitting: sitting.id };
  if (sitting.point) return { say: 'answer-point', motion: null, act: null };
  if (sitting.consent)
    return { say: 'any-objection', motion: matterMotion(sitting), act: { type: 'DeclareConsent', ...at } };
  const offer = openOffers(state, sitting).at(-1);
  if (sitting.poll !== null || offer === undefined) return null;
  if (isDecidedByChair(state, sitting, offer)) return { say: 'decide-motion', motion: offer, act: null };
  const { needsSecond, seconder } = motionOf(state, offer);
  if (needsSecond && seconder === null) return { say: 'is-there-a-second', motion: offer, act: null };
  return { say: 'state-question', motion: offer, act: { type: 'StateQuestion', ...at, motion: offer } };
}

/** Whoever opposes it is asked for once. */
function asksForOpposition(state: FoundedAssembly, sitting: SittingInSession, id: MotionId): boolean {
  const motion = motionOf(state, id);
  return (
    ruleOf(rulebookOf(state, sitting), motion).opposition !== undefined && motion.opposedBy === undefined
  );
}

function matterMotion({ consent }: SittingInSession): MotionId | null {
  return consent && 'motion' in consent.matter ? consent.matter.motion : null;
}

function underWay(state: FoundedAssembly, sitting: SittingInSession): ChairTurn | null {
  if (sitting.poll === null) return null;
  const poll = pollOf(state, sitting.poll);
  const at = { sitting: sitting.id, poll: poll.id };
  const body = ofOneBody(poll.of?.[0]);
  if (poll.phase === 'closed') {
    const say = poll.finding.kind === 'judged' ? 'announce-voice' : 'announce';
    return { say, motion: poll.on, ...body, act: { type: 'AnnounceResult', ...at, chairVote: null } };
  }
  if (poll.method === 'voice') return { say: 'take-voices', motion: poll.on, act: null };
  const act: SittingAct = { type: 'ClosePoll', ...at, ayesHaveIt: null };
  const counted = poll.method !== 'hands' || isInOrder(state, sitting, act);
  return {
    say: poll.method === 'hands' ? 'take-count' : 'close-vote',
    motion: poll.on,
    ...body,
    act: counted ? act : null,
  };
}

function atRest(state: FoundedAssembly, sitting: SittingInSession): ChairTurn {
  const at = { sitting: sitting.id };
  const top = immediatelyPending(sitting);
  const next = nextSpeaker(state, sitting);
  if (sitting.caucus?.kind === 'unmoderated') return { say: 'caucus', motion: null, act: null };
  if (top !== null && foundNoQuorum(state, sitting, top))
    return { say: 'no-quorum', motion: top, act: adjourning(state, sitting) };
  if (top !== null && asksForOpposition(state, sitting, top)) {
    const act = { type: 'RecordOpposition', ...at, motion: top, objectors: 0, counterSpeeches: [] } as const;
    // A motion to adjourn waits until the round of an election that is open is declared.
    if (electionsUnderVote(state, sitting.id).length === 0 || isInOrder(state, sitting, act))
      return { say: 'any-opposition', motion: top, act };
  }
  const open =
    top === null || (isDebatable(state, sitting, motionOf(state, top)) && !isDebateClosed(sitting, top));
  if (next && open)
    return { say: 'next-speaker', motion: top, act: { type: 'GiveFloor', ...at, member: next.member } };
  if (sitting.floor.phase === 'held') return { say: 'listen', motion: top, act: null };
  if (sitting.caucus) return { say: 'caucus', motion: null, act: null };
  if (electionsUnderVote(state, sitting.id).length > 0) return electionTurn(state, sitting)!;
  if (top !== null) {
    if (isDecidedByChair(state, sitting, top)) return { say: 'decide-motion', motion: top, act: null };
    if (leftToBodies({ state, sitting }, motionOf(state, top)))
      return { say: 'left-to-bodies', motion: top, act: betweenQuestions(state, sitting).act };
    return {
      say: open ? 'debate' : 'put-question',
      motion: top,
      ...ofOneBody(bodiesInTurn(state, sitting, motionOf(state, top))?.now),
      act: putting(state, sitting, top),
    };
  }
  return betweenQuestions(state, sitting);
}

function ofOneBody(body: BodyId | undefined): Pick<ChairTurn, 'body'> {
  return body === undefined ? {} : { body };
}

/** Rule RQ-23: the vote on what is pending came to nothing, and the quorum that it lacked was not found since. */
function foundNoQuorum(state: FoundedAssembly, sitting: SittingInSession, id: MotionId): boolean {
  const { poll } = motionOf(state, id);
  const last = poll === null ? undefined : tableGet(state.polls, poll);
  const lacked = last?.phase === 'announced' && last.outcome === 'no-quorum';
  return lacked && !quorumOf(state, sitting).holds;
}

/** Members may come instead, which the desk records, or a recess be taken. */
function adjourning(state: FoundedAssembly, sitting: SittingInSession): SittingAct | null {
  const act = { type: 'AdjournSitting', sitting: sitting.id, ground: 'no-quorum', reason: '' } as const;
  return isInOrder(state, sitting, act) ? act : null;
}

function isDecidedByChair(state: FoundedAssembly, sitting: SittingInSession, id: MotionId): boolean {
  return decidedByOf(state, sitting, motionOf(state, id)) !== 'assembly';
}

/** Puts the question in the way that was ordered, or else so that the votes are in the record, if the rules let it be put at all. */
function putting(state: FoundedAssembly, sitting: SittingInSession, motion: MotionId): SittingAct | null {
  const ordered = sitting.orders.findLast(({ kind, on }) => kind === 'method' && on.includes(motion));
  const { methods } = rulebookOf(state, sitting).voting;
  const first: readonly PollMethod[] = ordered?.kind === 'method' ? [ordered.method] : ['recorded'];
  const acts = [...first, ...methods].map((method): SittingAct => ({
    type: 'PutQuestion',
    sitting: sitting.id,
    motion,
    method,
  }));
  return acts.find((act) => isInOrder(state, sitting, act)) ?? null;
}

/** The first in line to whom the rules let the chair give the floor. */
function nextSpeaker(state: FoundedAssembly, sitting: SittingInSession): FloorRequest | undefined {
  const actor = { kind: 'member', member: sitting.presiding } as const;
  return speakersInOrder(state, sitting).find(({ member, at }) => {
    const give = { type: 'GiveFloor', sitting: sitting.id, member } as const;
    return decideAct(state, give, { now: at, actor }).ok;
  });
}

function betweenQuestions(state: FoundedAssembly, sitting: SittingInSession): ChairTurn {
  const election = electionTurn(state, sitting);
  if (election) return election;
  const at = { sitting: sitting.id };
  const item = nextItem(sitting);
  const now = sitting.agenda.some(({ phase }) => phase === 'now');
  if (!item)
    return {
      say: 'any-business',
      motion: null,
      act: { type: 'AskConsent', ...at, matter: { kind: 'adjourn' } },
    };
  const act: SittingAct = { type: 'TakeUpItem', ...at, item: item.id };
  const allowed = isInOrder(state, sitting, act);
  return { say: now ? 'any-business' : 'next-item', motion: null, act: allowed ? act : null };
}

function isInOrder(state: FoundedAssembly, sitting: SittingInSession, act: SittingAct): boolean {
  const actor = { kind: 'member', member: sitting.presiding } as const;
  return decideAct(state, act, { now: sitting.openedAt, actor }).ok;
}
