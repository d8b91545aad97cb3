import type { PollId } from '@tauride/procedure';
import type { KeptReceipt } from './types.ts';

type Kept = { readonly [poll: PollId]: KeptReceipt };

export type Receipts = {
  readonly all: () => Kept;
  readonly keep: (receipt: KeptReceipt) => void;
};

/** Receipts on this device, those of its other tabs as well. Nobody else has those of a secret poll. */
export function createReceipts(storage: Storage | null, name: string): Receipts {
  let own: Kept = {};
  let text: string | null = null;
  const all = (): Kept => {
    const now = storage?.getItem(name) ?? null;
    if (now !== null && now !== text) own = { ...own, ...read(now) };
    text = now;
    return own;
  };
  return {
    all,
    keep: (receipt) => {
      own = { ...all(), [receipt.poll]: receipt };
      storage?.setItem(name, JSON.stringify(own));
    },
  };
}

function read(text: string): Kept {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return {};
  }
}
