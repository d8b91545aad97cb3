import { err, ok, type Result, tableGet } from '@tauride/kernel';
import {
  type Choice,
  type FoundedAssembly,
  mayCast,
  type MemberId,
  type Poll,
  type PollId,
  type Refusal,
} from '@tauride/procedure';
import type { Receipt, ReceiptClaim, Revision } from '@tauride/protocol';
import { ballotLeaf, leafHash } from '@tauride/record';
import type { Store } from '../store/store.ts';
import { actingOf, type Author } from './author.ts';
import { isSecret, type Payload } from './ballot-payload.ts';
import { guarded } from './guard.ts';
import type { Keeper } from './keeper.ts';
import type { Receipts } from './receipts.ts';
import type { Revisions } from './revisions.ts';
import { sha256 } from './sha.ts';
import type { Turnout } from './turnout.ts';

export interface Casting {
  readonly poll: PollId;
  readonly choice: Choice;
  readonly nonce?: string;
  /** Not needed in the process of the hall itself, where nothing is held up on its way. */
  readonly revision?: Revision;
  readonly author: Author & { readonly kind: 'member' };
}

/** Why a ballot was not taken. */
export type NotTaken =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'nonce-missing' }
  | { readonly kind: 'replaced' };

export interface CastTools {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly receipts: Receipts;
  readonly revisions: Revisions;
  readonly turnout: Turnout;
}

interface Admitted {
  readonly state: FoundedAssembly;
  readonly poll: Poll;
  readonly voter: MemberId;
  readonly payload: Payload;
}

/** Puts a ballot into the box of an open poll and answers with a signed receipt once it is durable. Sent again, it changes
 *  nothing; a later one replaces it until the poll is closed.
 *  @throws Fault */
export async function castBallot(tools: CastTools, casting: Casting): Promise<Result<Receipt, NotTaken>> {
  tools.keeper.prepare();
  const admitted = guarded(tools.keeper, () => admit(tools, casting));
  if (!admitted.ok) return admitted;
  const { poll, voter, payload } = admitted.value;
  // The box takes ballots in the order of these calls: from here on no earlier one of the device can come after this.
  if (casting.revision && !tools.revisions.take({ poll: poll.id, voter, revision: casting.revision }))
    return err({ kind: 'replaced' });
  tools.turnout.expect(poll.id);
  const outcome = await tools.store.box.put({ poll: poll.id, voter, payload: JSON.stringify(payload) });
  if (outcome === 'sealed') return refused('no-poll', { poll: poll.id });
  if (outcome === 'stored') tools.turnout.add(poll);
  return ok(await tools.receipts.issue(claimOf(admitted.value)));
}

function admit(tools: CastTools, casting: Casting): Result<Admitted, NotTaken> {
  const { state } = tools.keeper.ledger;
  if (state.phase === 'unfounded') return refused('not-founded', {});
  const poll = tableGet(state.polls, casting.poll);
  if (!poll) return refused('unknown', { what: 'poll', id: casting.poll });
  const acting = actingOf(state, casting.author, poll.sitting);
  if (!acting.ok) return err({ kind: 'refused', refusal: acting.error });
  // Nobody puts a ballot into the box of a secret poll for another, and learns or chooses what it says.
  if (acting.value.enteredBy !== undefined && isSecret(poll))
    return refused('method-not-allowed', { method: poll.method });
  const voter = casting.author.for ?? casting.author.member;
  const may = mayCast(state, poll.id, voter);
  if (!may.ok) return err({ kind: 'refused', refusal: may.error });
  if (isSecret(poll) && casting.nonce === undefined) return err({ kind: 'nonce-missing' });
  return ok({ state, poll, voter, payload: payloadOf(poll, casting, may.value.weight) });
}

/** Keeps no more than the sealed box will: no nonce beside a name, and no time. */
function payloadOf(poll: Poll, { choice, nonce }: Casting, weight: number): Payload {
  return {
    choice,
    ...(isSecret(poll) && nonce !== undefined ? { nonce } : {}),
    ...(weight === 1 ? {} : { weight }),
  };
}

function claimOf({ state, poll, voter, payload }: Admitted): ReceiptClaim {
  const secret = isSecret(poll);
  const leaf = leafHash(ballotLeaf({ voter, ...payload }, { secret }), sha256);
  return {
    assembly: state.id,
    poll: poll.id,
    leaf: Buffer.from(leaf).toString('hex'),
    ...(secret ? {} : { voter }),
  };
}

function refused(code: Refusal['code'], detail: Refusal['detail']): Result<never, NotTaken> {
  return err({ kind: 'refused', refusal: { code, citation: null, detail } });
}
