import type { Choice, MandateId, MemberId, PaperText, PollId } from '@tauride/procedure';
import { z } from 'zod';
import { anyId, mandateId, memberId, pollId } from './ids.ts';
import { choice } from './kinds.ts';

/** What one voter says, on its way to the ballot box. */
export type BallotBody = ChoiceBallot | PaperBallot;

/** In a vote on a question. */
export interface ChoiceBallot extends BallotFrame {
  readonly choice: Choice;
}

/** In a round of an election. */
export interface PaperBallot extends BallotFrame {
  readonly paper: PaperText;
}

interface BallotFrame {
  /** 32 lowercase hexadecimal digits that the voter's device drew; needed in a secret poll, where the voter finds the ballot
   *  again by it, and not kept in any other. */
  readonly nonce?: string;
  readonly revision: Revision;
  /** The member for whom an officer enters the vote. */
  readonly for?: MemberId;
  /** Whose vote it is, where it is not the voter's own. */
  readonly mandate?: MandateId;
  /** The voter's code, where the poll asks that those who vote confirm that it is they. */
  readonly confirmation?: string;
}

/** The codes with which a member confirms votes: four to eight digits each. */
export interface PinBody {
  readonly pin: string;
  /** For those who force the member: it looks as good, and counts nothing. As long as the other, and unlike it. */
  readonly quiet?: string;
  /** The one so far, where there is one. */
  readonly current?: string;
}

export interface PinAnswer {
  readonly set: boolean;
}

/** Told to tellers alone. */
export interface DuressAnswer {
  readonly forced: readonly {
    readonly poll: PollId;
    readonly member: MemberId;
    /** Whether the member has voted freely since. */
    readonly again: boolean;
  }[];
}

/** Which of the ballots that one device casts in a poll this one is: a copy of an earlier one that was held up on its way is
 *  told from the latest by it. Sent again, a ballot keeps it. The server keeps it in memory alone, while the poll is open. */
export interface Revision {
  /** 32 lowercase hexadecimal digits that the device drew for this poll alone, so that nothing links its polls. */
  readonly device: string;
  /** From 1, and higher with each ballot. */
  readonly number: number;
}

/** What the server promises with its signature: this ballot is in the box unless the voter replaces it. It holds no time. */
export interface ReceiptClaim {
  readonly assembly: string;
  readonly poll: PollId;
  /** Hash of the ballot's leaf in the sealed box, lowercase hexadecimal. */
  readonly leaf: string;
  /** The mandate under which it was cast. Absent in a secret poll. */
  readonly voter?: MandateId;
}

/** Ballots that become durable at once share one signature: their claims are the leaves of a tree, in an order that says
 *  nothing of when they came. */
export interface Receipt {
  readonly claim: ReceiptClaim;
  /** Drawn by the server for this receipt: without it a neighbour's hash tells its holder nothing. */
  readonly salt: string;
  /** The way from the claim and its salt to the root that is signed; hashes in lowercase hexadecimal, the sibling's first. */
  readonly proof: {
    readonly index: number;
    readonly size: number;
    readonly root: string;
    readonly hashes: readonly string[];
  };
  /** Ed25519 signature over the canonical JSON of `receipts` (the root) and `size`, base64url. */
  readonly signature: string;
}

export interface BallotAnswer {
  readonly receipt: Receipt;
}

/** The ballots of a vote whose result was announced, or of a round that was declared: the leaves of its sealed box in their
 *  order. */
export interface BoxAnswer<Said extends string = Choice> {
  readonly poll: PollId;
  readonly secret: boolean;
  readonly root: string;
  /** Leaves, which is ballots but where papers that say the same stand together. */
  readonly count: number;
  readonly leaves: readonly BoxLeaf<Said>[];
  /** Where tellers entered papers: what the digests in the journal were salted with. */
  readonly salt?: string;
  /** Of a secret vote that was confirmed: hashes of the leaves, in lowercase hexadecimal, in place of the leaves. */
  readonly hashes?: readonly string[];
}

/** The ballots of a declared round; their choices are papers. */
export type RoundBoxAnswer = BoxAnswer<PaperText>;

/** Canonical JSON of this is one leaf: with the voter in a named poll, with the nonce in a secret one, with the batch where
 *  tellers counted `weight` papers that say this. */
export interface BoxLeaf<Said extends string = Choice> {
  readonly choice: Said;
  /** The mandate: the member whose vote it is, and who cast it where that was another. */
  readonly voter?: MandateId;
  readonly nonce?: string;
  readonly weight?: number;
  readonly batch?: string;
}

const nonce = z.string().regex(/^[0-9a-f]{32}$/, 'is not 32 lowercase hexadecimal digits');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a hash in hexadecimal');

/** Longest text of a paper, in UTF-16 code units: a thousand candidates. */
const LONGEST_PAPER = 6_000;

export const paperText = z.string().max(LONGEST_PAPER);

/** Four to eight digits. */
const pinCode = z.string().regex(/^[0-9]{4,8}$/, 'is not four to eight digits');

const ballotFrame = {
  nonce: nonce.exactOptional(),
  revision: z.strictObject({ device: nonce, number: z.int().min(1) }),
  for: memberId.exactOptional(),
  mandate: mandateId.exactOptional(),
  confirmation: pinCode.exactOptional(),
} as const;

export const ballotSchema = z
  .union([z.strictObject({ choice, ...ballotFrame }), z.strictObject({ paper: paperText, ...ballotFrame })])
  .meta({ id: 'Ballot' });

export const pinBodySchema = z
  .strictObject({ pin: pinCode, quiet: pinCode.exactOptional(), current: pinCode.exactOptional() })
  .meta({ id: 'PinBody' });

export const pinAnswerSchema = z.strictObject({ set: z.boolean() }).meta({ id: 'PinAnswer' });

export const duressAnswerSchema = z
  .strictObject({
    forced: z.array(z.strictObject({ poll: pollId, member: memberId, again: z.boolean() })),
  })
  .meta({ id: 'DuressAnswer' });

export const ballotAnswerSchema = z
  .strictObject({
    receipt: z.strictObject({
      claim: z.strictObject({ assembly: anyId, poll: pollId, leaf: hash, voter: mandateId.exactOptional() }),
      salt: nonce,
      proof: z.strictObject({
        index: z.int().min(0),
        size: z.int().min(1),
        root: hash,
        hashes: z.array(hash),
      }),
      signature: z.string(),
    }),
  })
  .meta({ id: 'BallotAnswer' });

export const boxAnswerSchema = z
  .strictObject({
    poll: pollId,
    secret: z.boolean(),
    root: hash,
    count: z.int().min(0),
    leaves: z.array(
      z.strictObject({
        choice: z.union([choice, paperText]),
        voter: mandateId.exactOptional(),
        nonce: nonce.exactOptional(),
        weight: z.int().min(1).exactOptional(),
        batch: z.string().exactOptional(),
      }),
    ),
    salt: hash.exactOptional(),
    hashes: z.array(hash).exactOptional(),
  })
  .meta({ id: 'BallotBox' });
