import {
  type Choice,
  type MandateId,
  type MemberId,
  ownMandate,
  partsOf,
  type PollId,
} from '@tauride/procedure';
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
  readonly hasCast: (poll: PollId, mandate: MandateId) => boolean;
  /** Forgets what was read of boxes that are gone. */
  readonly forget: (polls: readonly PollId[]) => void;
}

export function createSealedBoxes(box: Pick<BallotBox, 'sealed'>): SealedBoxes {
  const choices = new Map<PollId, ReadonlyMap<MandateId, Choice>>();
  const find = (poll: PollId): BoxAnswer | undefined => {
    const text = box.sealed(poll);
    return text === undefined ? undefined : (JSON.parse(text) as BoxAnswer);
  };
  const choicesOf = (poll: PollId): ReadonlyMap<MandateId, Choice> => {
    const known = choices.get(poll);
    if (known) return known;
    const sealed = find(poll);
    if (!sealed) return new Map();
    const made = choicesIn(sealed);
    choices.set(poll, made);
    return made;
  };
  return {
    find,
    ofRound: (poll) => {
      const text = box.sealed(poll);
      invariant(text !== undefined, `the box of the closed round ${poll} is not sealed`);
      return JSON.parse(text) as RoundBoxAnswer;
    },
    choiceIn: (poll, member) => votedBy(choicesOf(poll), member),
    hasCast: (poll, mandate) => choicesOf(poll).has(mandate),
    forget: (polls) => {
      for (const poll of polls) choices.delete(poll);
    },
  };
}

/** The member's own vote; of one who voted in the seat of others alone, theirs, where it was always the same. */
function votedBy(choices: ReadonlyMap<MandateId, Choice>, member: MemberId): Choice | undefined {
  const own = choices.get(ownMandate(member));
  if (own !== undefined) return own;
  const all = new Set(
    [...choices].flatMap(([mandate, choice]) => (partsOf(mandate).by === member ? choice : [])),
  );
  const [only] = all;
  return all.size === 1 ? only : undefined;
}
