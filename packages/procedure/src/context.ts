import type { Tally } from '@tauride/count';
import type { ErasedEntry } from './erasure/events.ts';
import type { EnteredWhy } from './entered-why.ts';
import type { DrawnLot, RoundBox } from './election/state.ts';
import type { Instant, MandateId, MemberId, PollId } from './ids.ts';
import type { Attachment } from './statement/state.ts';
import type { CheckedExtract } from './transmittal/state.ts';
import type { BodyCount, Choice, Seal, WeightCount } from './poll/state.ts';

export type Actor = { readonly kind: 'operator' } | { readonly kind: 'member'; readonly member: MemberId };

/** What a ballot box held when it was sealed. */
export interface SealedBox {
  readonly seal: Seal;
  /** Heads, or weights where the rules count nothing but weights. */
  readonly tally: Tally;
  /** The ballots of each body of a joint sitting. */
  readonly bodies?: readonly BodyCount[];
  /** The ballots by weight, where the rules ask for that count beside the heads. */
  readonly weight?: WeightCount;
}

/** The sealed box of a round of an election. What its papers come to is counted beside the decision, so that rooms which only
 *  decide need no counting code. */
export interface ElectionBox {
  readonly seal: Seal;
  /** What the papers come to with these lots. A seed that is not the one the desk bound itself to decides none. */
  readonly count: (drawn: {
    readonly lots: readonly DrawnLot[];
    readonly seed?: string;
  }) => Omit<RoundBox, 'seal'>;
}

/** Everything that a decision needs and the state does not hold. Nothing is read from the environment. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** The officer whose device it was, when someone acts for a member without one. */
  readonly enteredBy?: MemberId | 'operator';
  readonly enteredWhy?: EnteredWhy;
  /** The device showed the code that is to be seen in the hall now. */
  readonly inHall?: boolean;
  /** What the extract of the command holds, once it was checked. */
  readonly extract?: CheckedExtract;
  /** SHA-256 of the minutes that the command is about, made from the record. */
  readonly minutesDigest?: string;
  /** Which words are to be erased, with the commitments to what is left of their entries. */
  readonly erasing?: readonly ErasedEntry[];
  /** The server has made or ended the slips or devices that the command tells of, or does so now. */
  readonly credentials?: boolean;
  /** The sealed box of the poll that is being closed. */
  readonly sealed?: SealedBox;
  /** The box of the round that is being closed, or whose lot is drawn. */
  readonly electionBox?: ElectionBox;
  /** How a member voted in a poll whose choices are in the record; `undefined` where it is not known. */
  readonly choiceIn?: (poll: PollId, member: MemberId) => Choice | undefined;
  /** A file that was handed in, by its hash; not asked where a screen only tries an act. */
  readonly fileOf?: (sha256: string) => Pick<Attachment, 'bytes' | 'mediaType'> | undefined;
  /** Whether a ballot lies in such a poll under a mandate. */
  readonly hasCast?: (poll: PollId, mandate: MandateId) => boolean;
}
