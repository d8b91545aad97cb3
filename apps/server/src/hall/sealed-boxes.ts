import type { Choice, MemberId, PollId } from '@tauride/procedure';
import { invariant } from '@tauride/kernel';
import type { BoxAnswer, RoundBoxAnswer } from '@tauride/protocol';
import type { BallotBox } from '../store/store.ts';
import { choicesIn } from './sealing.ts';

/** Reads boxes that were sealed; they never change, so the choices in them are kept. */
export interface SealedBoxes {
  /** The box of a vote on a question. */
  readonly find: (poll: PollId) => BoxAnswer | undefined;
  /** The box of a round that was closed.
   *  @throws InvariantError where it is not sealed */
  readonly ofRound: (poll: PollId) => RoundBoxAnswer;
  /** How a member voted, where the choices of the poll are in the record. */
  readonly choiceIn: (poll: PollId, member: MemberId) => Choice | undefined;
}

export function createSealedBoxes(box: Pick<BallotBox, 'sealed'>): SealedBoxes {
  const choices = new Map<PollId, ReadonlyMap<MemberId, Choice>>();
  const find = (poll: PollId): BoxAnswer | undefined => {
    const text = box.sealed(poll);
    return text === undefined ? undefined : (JSON.parse(text) as BoxAnswer);
  };
  return {
    find,
    ofRound: (poll) => {
      const text = box.sealed(poll);
      invariant(text !== undefined, `the box of the closed round ${poll} is not sealed`);
      return JSON.parse(text) as RoundBoxAnswer;
    },
    choiceIn: (poll, member) => {
      const known = choices.get(poll);
      if (known) return known.get(member);
      const sealed = find(poll);
      if (!sealed) return undefined;
      choices.set(poll, choicesIn(sealed));
      return choices.get(poll)?.get(member);
    },
  };
}
