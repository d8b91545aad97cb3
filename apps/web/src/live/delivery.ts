import type { Entry, Instant } from '@tauride/procedure';
import type { CommandAnswer, Receipt } from '@tauride/protocol';
import type { Api } from './api.ts';
import type { Delivery } from './outbox.ts';
import { isConnectionError, ProblemError } from './problem-error.ts';
import type { Receipts } from './receipts.ts';
import type { Behalf, KeptPaper, KeptReceipt, WaitingAct } from './types.ts';

export type Answer =
  | { readonly kind: 'entered'; readonly answer: CommandAnswer }
  | { readonly kind: 'in-the-box'; readonly receipt: KeptReceipt | KeptPaper };

type Options = {
  readonly api: Api;
  readonly now: () => Instant;
  readonly receipts: Receipts<KeptReceipt>;
  readonly papers: Receipts<KeptPaper>;
  /** Codes of members by act; they never reach the storage, so that none is left of them once the page is gone. */
  readonly confirmations: Map<string, string>;
  readonly onEntries: (entries: readonly Entry[]) => void;
  /** The server does not know who this is; answers whether it did, and what was to be sent is then kept. */
  readonly onSignedOut: () => boolean;
};

/** Sends one act, ballot or ballot paper, and keeps the receipt that comes back. */
export function createDelivery({
  api,
  now,
  receipts,
  papers,
  confirmations,
  onEntries,
  onSignedOut,
}: Options) {
  return (act: WaitingAct): Promise<Delivery<Answer>> =>
    delivered(onSignedOut, async () => {
      if (act.kind === 'ballot') {
        const receipt = receiptFor(act, await sendBallot(api, act, confirmations.get(act.id)), now());
        confirmations.delete(act.id);
        if (act.for === undefined) receipts.keep(receipt);
        return { kind: 'in-the-box', receipt };
      }
      if (act.kind === 'paper') {
        const receipt = paperFor(act, await sendPaper(api, act, confirmations.get(act.id)), now());
        confirmations.delete(act.id);
        papers.keep(receipt);
        return { kind: 'in-the-box', receipt };
      }
      const answer = await api.command({ command: act.command, ...behalfOf(act), ...whyOf(act) }, act.id);
      onEntries(answer.entries);
      return { kind: 'entered', answer };
    });
}

/** What is said of the behalf, without what is not. */
export function behalfOf({ for: whom, why, mandate, inHall }: Behalf): Behalf {
  return {
    ...(whom === undefined ? {} : { for: whom }),
    ...(why === undefined ? {} : { why }),
    ...(mandate === undefined ? {} : { mandate }),
    ...(inHall === undefined ? {} : { inHall }),
  };
}

/** Also of an act that was kept before reasons were asked for. */
function whyOf({ for: whom, why = { kind: 'no-device' } }: Behalf): Pick<Behalf, 'why'> {
  return whom === undefined ? {} : { why };
}

/** A ballot is no entry of the record: it gives no reason. */
function ballotBehalf({ why: _why, ...behalf }: Behalf): Behalf {
  return behalfOf(behalf);
}

function mandateOf({ mandate }: Behalf): Pick<Behalf, 'mandate'> {
  return mandate === undefined ? {} : { mandate };
}

type WaitingBallot = Extract<WaitingAct, { readonly kind: 'ballot' }>;

async function sendBallot(api: Api, act: WaitingBallot, confirmation?: string): Promise<Receipt> {
  const { choice, nonce, revision } = act;
  const code = confirmation === undefined ? {} : { confirmation };
  const body = { ...code, choice, revision, ...(nonce === undefined ? {} : { nonce }), ...ballotBehalf(act) };
  return (await api.ballot(act.poll, body)).receipt;
}

function receiptFor(act: WaitingBallot, receipt: Receipt, at: Instant): KeptReceipt {
  const { poll, choice, nonce } = act;
  return { poll, choice, receipt, at, ...mandateOf(act), ...(nonce === undefined ? {} : { nonce }) };
}

type WaitingPaper = Extract<WaitingAct, { readonly kind: 'paper' }>;

async function sendPaper(api: Api, act: WaitingPaper, confirmation?: string): Promise<Receipt> {
  const { paper, nonce, revision } = act;
  const code = confirmation === undefined ? {} : { confirmation };
  const body = { ...code, paper, revision, ...(nonce === undefined ? {} : { nonce }), ...ballotBehalf(act) };
  return (await api.ballot(act.poll, body)).receipt;
}

function paperFor(act: WaitingPaper, receipt: Receipt, at: Instant): KeptPaper {
  const { poll, paper, nonce } = act;
  return { poll, paper, receipt, at, ...mandateOf(act), ...(nonce === undefined ? {} : { nonce }) };
}

/** Whether the hall answered. What may pass is tried again; any other problem is the answer. */
async function delivered<T>(onSignedOut: () => boolean, send: () => Promise<T>): Promise<Delivery<T>> {
  try {
    return { kind: 'done', answer: await send() };
  } catch (error) {
    if (error instanceof ProblemError && error.isSignedOut && onSignedOut()) return { kind: 'unreached' };
    if (error instanceof ProblemError && !error.mayPass) return { kind: 'refused', problem: error.problem };
    // An answer that was cut off is none: under the same key the act is not done twice.
    const isCutOff = error instanceof SyntaxError;
    if (error instanceof ProblemError || isConnectionError(error) || isCutOff) return { kind: 'unreached' };
    throw error;
  }
}
