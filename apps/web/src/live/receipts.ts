import type { MandateId, PollId } from '@tauride/procedure';

type Kept<Receipt> = { readonly [ballot: string]: Receipt };

export type Receipts<Receipt> = {
  readonly all: () => Kept<Receipt>;
  readonly keep: (receipt: Receipt) => void;
};

type Ballot = { readonly poll: PollId; readonly mandate?: MandateId };

/** What tells the ballots of one device apart: the poll, and whose vote it is where it is not the member's own. */
export function ballotKey({ poll, mandate }: Ballot): string {
  return mandate === undefined ? poll : `${poll} ${mandate}`;
}

/** Receipts on this device, those of its other tabs as well. Nobody else has those of a secret poll. */
export function createReceipts<Receipt extends Ballot>(
  storage: Storage | null,
  name: string,
): Receipts<Receipt> {
  let own: Kept<Receipt> = {};
  let text: string | null = null;
  const all = (): Kept<Receipt> => {
    const now = storage?.getItem(name) ?? null;
    if (now !== null && now !== text) own = { ...own, ...read<Receipt>(now) };
    text = now;
    return own;
  };
  return {
    all,
    keep: (receipt) => {
      own = { ...all(), [ballotKey(receipt)]: receipt };
      storage?.setItem(name, JSON.stringify(own));
    },
  };
}

function read<Receipt>(text: string): Kept<Receipt> {
  try {
    return JSON.parse(text) as Kept<Receipt>;
  } catch {
    return {};
  }
}
