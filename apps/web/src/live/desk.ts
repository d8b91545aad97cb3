import { tableGet } from '@tauride/kernel';
import {
  type Choice,
  type Command,
  type Entry,
  type FoundedAssembly,
  type Instant,
  type PaperText,
  type PollId,
  roundOf,
} from '@tauride/procedure';
import type { Api } from './api.ts';
import { type Answer, behalfOf, createDelivery } from './delivery.ts';
import { randomHex } from './hex.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { ballotKey, createReceipts } from './receipts.ts';
import { createRevisions } from './revisions.ts';
import { createShelf } from './shelf.ts';
import type {
  ActResult,
  Behalf,
  CastPaperResult,
  CastResult,
  Confirmed,
  KeptPaper,
  KeptReceipt,
  WaitingAct,
} from './types.ts';

const retryMs = 4000;

/** Where this browser keeps the papers that were cast in it; assembly and member follow. */
export const paperShelf = 'tauride.papers';

/** Sends this person's acts and ballots and keeps what came of them. */
export type Desk = {
  readonly outbox: Outbox<Answer>;
  readonly act: (command: Command, behalf: Behalf) => Promise<ActResult>;
  readonly cast: (poll: PollId, choice: Choice, behalf: Confirmed) => Promise<CastResult>;
  readonly castPaper: (poll: PollId, paper: PaperText, behalf: Confirmed) => Promise<CastPaperResult>;
  readonly kept: () => {
    readonly waiting: readonly WaitingAct[];
    readonly receipts: { readonly [ballot: string]: KeptReceipt };
    readonly papers: { readonly [ballot: string]: KeptPaper };
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
  readonly onSignedOut: () => boolean;
  /** False once the hall was left: what waits is then sent when it is entered again. */
  readonly isOpen: () => boolean;
};

export function createDesk({ storage, scope, state, onChange, isOpen, ...way }: Options): Desk {
  const { now } = way;
  const shelf = createShelf(storage, `tauride.waiting.${scope}`);
  const receipts = createReceipts<KeptReceipt>(storage, `tauride.receipts.${scope}`);
  const papers = createReceipts<KeptPaper>(storage, `${paperShelf}.${scope}`);
  const revisions = createRevisions(storage, `tauride.revisions.${scope}`);
  let again: ReturnType<typeof setTimeout> | undefined;
  // The stream may be open while an answer is lost: what waits does not wait for a reconnection then.
  const onUnreached = (): void => {
    clearTimeout(again);
    if (!isOpen()) return;
    again = setTimeout(() => void outbox.flush(), retryMs);
  };
  const confirmations = new Map<string, string>();
  const deliver = createDelivery({ ...way, receipts, papers, confirmations });
  const outbox: Outbox<Answer> = createOutbox<Answer>({ shelf, deliver, onChange, onUnreached });
  const put = async (act: WaitingAct): Promise<ActResult | CastResult | CastPaperResult> => {
    const settled = await outbox.put(act);
    if (settled.kind !== 'done') return settled;
    const { answer } = settled;
    return answer.kind === 'entered'
      ? { kind: 'done', answer: answer.answer }
      : ({ kind: 'done', receipt: answer.receipt } as CastResult | CastPaperResult);
  };
  const fresh = (behalf: Behalf) => ({ id: randomHex(), at: now(), ...behalfOf(behalf) });
  const confirmed = (behalf: Confirmed) => {
    const act = fresh(behalf);
    if (behalf.confirmation !== undefined) confirmations.set(act.id, behalf.confirmation);
    return act;
  };
  const marks = (poll: PollId, { mandate }: Behalf, secret: boolean) => ({
    revision: revisions.next(ballotKey({ poll, ...(mandate === undefined ? {} : { mandate }) })),
    ...(secret ? { nonce: randomHex() } : {}),
  });
  return {
    outbox,
    act: (command, behalf) => put({ ...fresh(behalf), kind: 'command', command }) as Promise<ActResult>,
    cast: (poll, choice, behalf) => {
      const secret = tableGet(state().polls, poll)?.method === 'ballot';
      return put({
        ...confirmed(behalf),
        kind: 'ballot',
        poll,
        choice,
        ...marks(poll, behalf, secret),
      }) as Promise<CastResult>;
    },
    castPaper: (poll, paper, behalf) => {
      const secret = roundOf(state(), poll)?.election.rules.secret ?? false;
      return put({
        ...confirmed(behalf),
        kind: 'paper',
        poll,
        paper,
        ...marks(poll, behalf, secret),
      }) as Promise<CastPaperResult>;
    },
    kept: () => ({ waiting: shelf.read(), receipts: receipts.all(), papers: papers.all() }),
  };
}
