import { canonicalText, tableGet } from '@tauride/kernel';
import {
  type Choice,
  type Command,
  type Context,
  type FoundedAssembly,
  isBoxed,
  isVeiled,
  type MandateId,
  openRounds,
  type Poll,
  partsOf,
  type PollId,
  tallyBallots,
} from '@tauride/procedure';
import type { SealedVote } from '@tauride/minutes';
import type { BoxAnswer, BoxLeaf } from '@tauride/protocol';
import { leafHash, sealBox, type SealedBox } from '@tauride/record';
import type { Ballot as StoredBallot, Seal } from '../store/store.ts';
import { isSecret, sealableBallot } from './ballot-payload.ts';
import { sha256 } from './sha.ts';

/** A sealed box in its three forms: for the decision, for the store, and for whoever checks it. */
export interface SealedPoll {
  readonly sealed: NonNullable<Context['sealed']>;
  readonly seal: Seal;
}

/** The open poll whose box the command would seal, if there is one. */
export function pollToSeal(state: FoundedAssembly, command: Command): Poll | undefined {
  const act = command.type === 'RuleOtherwise' ? command.act : command;
  if (act.type !== 'ClosePoll') return undefined;
  const poll = tableGet(state.polls, act.poll);
  return poll?.phase === 'open' && isBoxed(poll) ? poll : undefined;
}

/** Stands in for the seal while the rules are asked whether the poll may be closed at all. */
export const placeholderSeal: NonNullable<Context['sealed']> = {
  seal: { root: '0'.repeat(64), count: 0 },
  tally: { yes: 0, no: 0, abstain: 0 },
};

/** Seals the ballots of a poll: a pure function of them and of the seats of those who cast them (invariant I-4). */
export function sealPoll(state: FoundedAssembly, poll: Poll, stored: readonly StoredBallot[]): SealedPoll {
  const secret = isSecret(poll);
  const ballots = stored.map((ballot) => sealableBallot<Choice>(ballot));
  const box = sealBox(ballots, { secret, sha: sha256 });
  const seal = { root: box.root, count: box.count };
  const answer = isVeiled(poll) ? veiled(poll.id, box) : answerOf(poll.id, secret, box);
  return {
    sealed: { seal, ...tallyBallots(state, poll, isVeiled(poll) ? ballots.map(counted) : ballots) },
    seal: { poll: poll.id, sealed: canonicalText(answer), secret },
  };
}

/** Rule PR-9: what was cast under duress stands in the box as it was cast, and is counted as if its voter had abstained. */
function counted<One extends { readonly choice: Choice; readonly forced?: true }>(ballot: One): One {
  return ballot.forced === true ? { ...ballot, choice: 'abstain' } : ballot;
}

/** Rule PR-8: the hashes of the leaves alone. What they say is nowhere from here on. */
export function veiled(poll: PollId, { root, count, leaves }: SealedBox): BoxAnswer<never> {
  const hashes = leaves.map((leaf) => Buffer.from(leafHash(leaf, sha256)).toString('hex'));
  return { poll, secret: true, root, count, leaves: [], hashes };
}

/** What seals the box of a vote that is thrown away (rule PR-20): nothing. */
export function emptySeal(poll: PollId): Seal {
  const box = sealBox([], { secret: true, sha: sha256 });
  return { poll, sealed: canonicalText(answerOf(poll, true, box)), secret: true };
}

/** The open votes that are thrown away where the chair stops the sitting under threat. */
export function pollsToAbandon(state: FoundedAssembly, command: Command): readonly PollId[] {
  const stops =
    command.type === 'RecessSitting' || (command.type === 'AdjournSitting' && command.ground === 'emergency');
  const sitting = stops ? tableGet(state.sittings, command.sitting) : undefined;
  if (!sitting) return [];
  const poll = 'poll' in sitting && sitting.poll !== null && tableGet(state.polls, sitting.poll);
  const rounds = openRounds(state, sitting.id).map(({ round }) => round.poll);
  return poll && poll.phase === 'open' && isBoxed(poll) ? [poll.id, ...rounds] : rounds;
}

export function answerOf<Said extends string>(
  poll: PollId,
  secret: boolean,
  box: SealedBox,
): BoxAnswer<Said> {
  const decoder = new TextDecoder();
  const leaves = box.leaves.map((leaf) => JSON.parse(decoder.decode(leaf)) as BoxLeaf<Said>);
  return { poll, secret, root: box.root, count: box.count, leaves };
}

/** What was chosen under which mandate in a sealed box of a named poll. */
export function choicesIn(box: BoxAnswer): ReadonlyMap<MandateId, BoxLeaf['choice']> {
  return new Map(
    box.leaves.flatMap(({ voter, choice }) => (voter === undefined ? [] : [[voter, choice] as const])),
  );
}

/** The same for the minutes, by the member whose vote it is. */
export function sealedVotes(box: BoxAnswer): readonly SealedVote[] {
  return [...choicesIn(box)].map(([mandate, choice]) => {
    const { of: voter, by } = partsOf(mandate);
    return { voter, choice, ...(by === voter ? {} : { by }) };
  });
}
