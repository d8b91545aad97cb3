import { tableGet } from '@tauride/kernel';
import type { Choice, Command, Entry, FoundedAssembly, Instant, MemberId, PollId } from '@tauride/procedure';
import type { CommandAnswer, Receipt } from '@tauride/protocol';
import type { Api } from './api.ts';
import { randomHex } from './hex.ts';
import { createOutbox, type Delivery, type Outbox } from './outbox.ts';
import { isConnectionError, ProblemError } from './problem-error.ts';
import { createReceipts } from './receipts.ts';
import { createRevisions } from './revisions.ts';
import { createShelf } from './shelf.ts';
import type { ActResult, CastResult, KeptReceipt, WaitingAct } from './types.ts';

const retryMs = 4000;

type Answer =
  | { readonly kind: 'entered'; readonly answer: CommandAnswer }
  | { readonly kind: 'in-the-box'; readonly receipt: KeptReceipt };

/** Sends this person's acts and ballots and keeps what came of them. */
export type Desk = {
  readonly outbox: Outbox<Answer>;
  readonly act: (command: Command, options: { readonly for?: MemberId }) => Promise<ActResult>;
  readonly cast: (poll: PollId, choice: Choice, options: { readonly for?: MemberId }) => Promise<CastResult>;
  readonly kept: () => {
    readonly waiting: readonly WaitingAct[];
    readonly receipts: { readonly [poll: PollId]: KeptReceipt };
  };
};

type Options = {
  readonly api: Api;
  readonly storage: Storage | null;
  /** Assembly and member: two delegates may share a browser. */
  readonly scope: string;
  readonly now: () => Instant;
  readonly state: () => FoundedAssembly;
  readonly onChange: () => void;
  readonly onEntries: (entries: readonly Entry[]) => void;
};

export function createDesk({ api, storage, scope, now, state, onChange, onEntries }: Options): Desk {
  const shelf = createShelf(storage, `tauride.waiting.${scope}`);
  const receipts = createReceipts(storage, `tauride.receipts.${scope}`);
  const revisions = createRevisions(storage, `tauride.revisions.${scope}`);
  let again: ReturnType<typeof setTimeout> | undefined;
  // The stream may be open while an answer is lost: what waits does not wait for a reconnection then.
  const onUnreached = (): void => {
    clearTimeout(again);
    again = setTimeout(() => void outbox.flush(), retryMs);
  };
  const deliver = (act: WaitingAct): Promise<Delivery<Answer>> =>
    delivered(async () => {
      if (act.kind === 'ballot') {
        const receipt = receiptFor(act, await sendBallot(api, act), now());
        if (act.for === undefined) receipts.keep(receipt);
        return { kind: 'in-the-box', receipt };
      }
      const answer = await api.command({ command: act.command, ...forOf(act) }, act.id);
      onEntries(answer.entries);
      return { kind: 'entered', answer };
    });
  const outbox: Outbox<Answer> = createOutbox<Answer>({ shelf, deliver, onChange, onUnreached });
  const put = async (act: WaitingAct): Promise<ActResult | CastResult> => {
    const settled = await outbox.put(act);
    if (settled.kind !== 'done') return settled;
    const { answer } = settled;
    return answer.kind === 'entered'
      ? { kind: 'done', answer: answer.answer }
      : { kind: 'done', receipt: answer.receipt };
  };
  const fresh = (options: { readonly for?: MemberId }) => ({ id: randomHex(), at: now(), ...forOf(options) });
  return {
    outbox,
    act: (command, options) => put({ ...fresh(options), kind: 'command', command }) as Promise<ActResult>,
    cast: (poll, choice, options) => {
      const secret = tableGet(state().polls, poll)?.method === 'ballot';
      const marks = { revision: revisions.next(poll), ...(secret ? { nonce: randomHex() } : {}) };
      return put({ ...fresh(options), kind: 'ballot', poll, choice, ...marks }) as Promise<CastResult>;
    },
    kept: () => ({ waiting: shelf.read(), receipts: receipts.all() }),
  };
}

function forOf(options: { readonly for?: MemberId }): { readonly for?: MemberId } {
  return options.for === undefined ? {} : { for: options.for };
}

type WaitingBallot = Extract<WaitingAct, { readonly kind: 'ballot' }>;

async function sendBallot(api: Api, act: WaitingBallot): Promise<Receipt> {
  const { choice, nonce, revision } = act;
  const body = { choice, revision, ...(nonce === undefined ? {} : { nonce }), ...forOf(act) };
  return (await api.ballot(act.poll, body)).receipt;
}

function receiptFor({ poll, choice, nonce }: WaitingBallot, receipt: Receipt, at: Instant): KeptReceipt {
  return { poll, choice, receipt, at, ...(nonce === undefined ? {} : { nonce }) };
}

/** Whether the hall answered. What may pass is tried again; any other problem is the answer. */
async function delivered<T>(send: () => Promise<T>): Promise<Delivery<T>> {
  try {
    return { kind: 'done', answer: await send() };
  } catch (error) {
    if (error instanceof ProblemError && !error.mayPass) return { kind: 'refused', problem: error.problem };
    // An answer that was cut off is none: under the same key the act is not done twice.
    const isCutOff = error instanceof SyntaxError;
    if (error instanceof ProblemError || isConnectionError(error) || isCutOff) return { kind: 'unreached' };
    throw error;
  }
}
