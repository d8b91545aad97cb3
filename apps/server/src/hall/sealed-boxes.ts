import type { Choice, MemberId, PollId } from '@tauride/procedure';
import type { BoxAnswer } from '@tauride/protocol';
import type { BallotBox } from '../store/store.ts';
import { choicesIn } from './sealing.ts';

/** Reads boxes that were sealed; they never change, so the choices in them are kept. */
export interface SealedBoxes {
  readonly find: (poll: PollId) => BoxAnswer | undefined;
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
