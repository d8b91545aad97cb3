import { err, ok, type Result, tableGet } from '@tauride/kernel';
import {
  checkPaper,
  type Choice,
  type FoundedAssembly,
  mayCast,
  mayVoteIn,
  type MandateId,
  type MemberId,
  ownMandate,
  type PaperText,
  type PollId,
  type Refusal,
  roundOf,
  type SittingId,
} from '@tauride/procedure';
import type { Receipt, ReceiptClaim, Revision } from '@tauride/protocol';
import { ballotLeaf, leafHash } from '@tauride/record';
import type { Alarms } from '../pressure/alarms.ts';
import type { Code, NotConfirmed, Pins } from '../pressure/pins.ts';
import type { Store } from '../store/store.ts';
import { actingOf, type Author } from './author.ts';
import { isSecret, type Payload } from './ballot-payload.ts';
import { guarded } from './guard.ts';
import type { Keeper } from './keeper.ts';
import type { Receipts } from './receipts.ts';
import type { Revisions } from './revisions.ts';
import { sha256 } from './sha.ts';
import type { Turnout } from './turnout.ts';
import type { Turns } from './turns.ts';

interface Cast {
  readonly poll: PollId;
  readonly nonce?: string;
  /** Whose vote it is, where it is not the voter's own. */
  readonly mandate?: MandateId;
  /** Not needed in the process of the hall itself, where nothing is held up on its way. */
  readonly revision?: Revision;
  /** The voter's code, where the poll asks for it. */
  readonly confirmation?: string;
  /** Throws where what let the voter in was ended, since looking at a code takes a while. */
  readonly recheck?: () => void;
  readonly author: Author & { readonly kind: 'member' };
}

/** A choice in a vote on a question, or a paper in a round of an election. */
export type Casting = Cast & ({ readonly choice: Choice } | { readonly paper: PaperText });

/** Why a ballot was not taken. */
export type NotTaken =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'nonce-missing' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'not-confirmed'; readonly why: NotConfirmed | { readonly kind: 'missing' } };

export interface CastTools {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly receipts: Receipts;
  readonly revisions: Revisions;
  readonly turnout: Turnout;
  readonly turns: Turns;
  readonly pins: Pins;
  readonly alarms: Alarms;
}

/** What votes are cast in: a poll on a question, or a round of an election. */
interface Voting {
  readonly id: PollId;
  readonly sitting: SittingId;
  readonly secret: boolean;
  /** Who votes in it confirms that it is they. */
  readonly confirm: boolean;
  /** What the voter says, as it stands in the leaf, or what is wrong with it. */
  readonly said: Result<string, Refusal>;
  readonly mayVote: (voter: MemberId, mandate: MandateId) => Result<{ readonly weight: number }, Refusal>;
}

interface Admitted {
  readonly state: FoundedAssembly;
  readonly voting: Voting;
  /** The key of the ballot in the box. */
  readonly mandate: MandateId;
  readonly payload: Payload;
  /** An officer enters it for the voter. */
  readonly entered: boolean;
}

/** Puts a ballot into the box of an open poll or round and answers with a signed receipt once it is durable. Sent again, it
 *  changes nothing; a later one replaces it until the box is closed. One that comes while its voter is handed a ballot paper waits
 *  for the end of that.
 *  @throws Fault */
export function castBallot(tools: CastTools, casting: Casting): Promise<Result<Receipt, NotTaken>> {
  const { poll, author } = casting;
  return tools.turns.take({ poll, voter: author.for ?? author.member }, () => castInTurn(tools, casting));
}

async function castInTurn(tools: CastTools, casting: Casting): Promise<Result<Receipt, NotTaken>> {
  tools.keeper.prepare();
  // An earlier ballot of the voter may have been waited for.
  casting.recheck?.();
  const first = guarded(tools.keeper, () => admit(tools, casting));
  if (!first.ok) return first;
  return needsCode(first.value) ? castWithCode(tools, casting) : put(tools, casting, first.value, null);
}

/** Rule PR-4. What the desk enters for somebody who stands there is entered before all eyes, and needs no code. */
function needsCode({ voting, entered }: Admitted): boolean {
  return voting.confirm && !entered;
}

async function castWithCode(tools: CastTools, casting: Casting): Promise<Result<Receipt, NotTaken>> {
  if (casting.confirmation === undefined) return err({ kind: 'not-confirmed', why: { kind: 'missing' } });
  const code = await tools.pins.check(casting.author.member, casting.confirmation);
  if (typeof code !== 'string') return err({ kind: 'not-confirmed', why: code });
  casting.recheck?.();
  // What was in order before the code was looked at need not be so any more.
  const admitted = guarded(tools.keeper, () => admit(tools, casting));
  return admitted.ok ? put(tools, casting, admitted.value, code) : admitted;
}

/** @param code that the voter confirmed the ballot with; null where none was asked */
async function put(
  tools: CastTools,
  casting: Casting,
  admitted: Admitted,
  code: Code | null,
): Promise<Result<Receipt, NotTaken>> {
  const { voting, mandate } = admitted;
  const payload = payloadAs(admitted, code);
  const poll = voting.id;
  // The box takes ballots in the order of these calls: from here on no earlier one of the device can come after this.
  if (casting.revision && !tools.revisions.take({ poll, mandate, revision: casting.revision }))
    return err({ kind: 'replaced' });
  tools.turnout.expect(poll);
  if (code !== null) tools.alarms.prepare(poll);
  const outcome = await tools.store.box.put({ poll, voter: mandate, payload: JSON.stringify(payload) });
  if (outcome === 'sealed') return refused(refusalOf('no-poll', { poll }));
  if (outcome === 'stored') tools.turnout.add(voting, mandate);
  if (code !== null) tools.alarms.add({ poll, mandate, forced: code === 'quiet' });
  return ok(await tools.receipts.issue(claimOf(admitted)));
}

/** Rules PR-9 and PR-14: what was cast under duress is in the box, where its voter's receipt finds it. Where every vote is told with its
 *  name, nothing could be left out unseen; the mark is for the tellers alone. */
function payloadAs({ payload }: Admitted, code: Code | null): Payload {
  if (code === null) return payload;
  return { ...payload, ...(code === 'quiet' ? { forced: true } : { freely: true }) };
}

function admit(tools: CastTools, casting: Casting): Result<Admitted, NotTaken> {
  const { state } = tools.keeper.ledger;
  if (state.phase === 'unfounded') return refused(refusalOf('not-founded', {}));
  const voting = votingOn(state, casting);
  if (!voting) return refused(refusalOf('unknown', { what: 'poll', id: casting.poll }));
  const acting = actingOf(state, casting.author, voting.sitting);
  if (!acting.ok) return refused(acting.error);
  // Nobody puts a secret ballot into the box for another, and learns or chooses what it says.
  if (acting.value.enteredBy !== undefined && voting.secret)
    return refused(refusalOf('method-not-allowed', { method: 'ballot' }));
  const voter = casting.author.for ?? casting.author.member;
  const { mandate = ownMandate(voter) } = casting;
  const may = voting.mayVote(voter, mandate);
  if (!may.ok) return refused(may.error);
  if (!voting.said.ok) return refused(voting.said.error);
  if (voting.secret && casting.nonce === undefined) return err({ kind: 'nonce-missing' });
  const payload = payloadOf(voting.secret, {
    choice: voting.said.value,
    nonce: casting.nonce,
    weight: may.value.weight,
  });
  return ok({ state, voting, mandate, payload, entered: acting.value.enteredBy !== undefined });
}

function votingOn(state: FoundedAssembly, casting: Casting): Voting | undefined {
  const poll = tableGet(state.polls, casting.poll);
  if (!poll) return votingInRound(state, casting);
  return {
    id: poll.id,
    sitting: poll.sitting,
    secret: isSecret(poll),
    confirm: poll.confirm === true,
    said: 'choice' in casting ? ok(casting.choice) : err(refusalOf('malformed', { form: 'ballot' })),
    mayVote: (voter, mandate) => mayCast(state, poll.id, voter, mandate),
  };
}

function votingInRound(state: FoundedAssembly, casting: Casting): Voting | undefined {
  const found = roundOf(state, casting.poll);
  if (!found) return undefined;
  const { election, round } = found;
  const wrong =
    'paper' in casting
      ? checkPaper(election, round, casting.paper)
      : refusalOf('malformed', { form: 'ballot' });
  return {
    id: round.poll,
    sitting: election.sitting,
    secret: election.rules.secret,
    confirm: round.confirm === true,
    said: wrong ? err(wrong) : ok('paper' in casting ? casting.paper : ''),
    mayVote: (voter, mandate) => mayVoteIn(state, round.poll, voter, mandate),
  };
}

interface Said {
  readonly choice: string;
  readonly nonce: string | undefined;
  readonly weight: number;
}

/** Keeps no more than the sealed box will: no nonce beside a name, and no time. */
function payloadOf(secret: boolean, { choice, nonce, weight }: Said): Payload {
  return {
    choice,
    ...(secret && nonce !== undefined ? { nonce } : {}),
    ...(weight === 1 ? {} : { weight }),
  };
}

function claimOf({ state, voting: { id, secret }, mandate, payload }: Admitted): ReceiptClaim {
  const leaf = leafHash(ballotLeaf({ voter: mandate, ...payload }, { secret }), sha256);
  return {
    assembly: state.id,
    poll: id,
    leaf: Buffer.from(leaf).toString('hex'),
    ...(secret ? {} : { voter: mandate }),
  };
}

function refusalOf(code: Refusal['code'], detail: Refusal['detail']): Refusal {
  return { code, citation: null, detail };
}

function refused(refusal: Refusal): Result<never, NotTaken> {
  return err({ kind: 'refused', refusal });
}
