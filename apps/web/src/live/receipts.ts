import type { PollId } from '@tauride/procedure';
import type { KeptReceipt } from './types.ts';

export type Receipts = {
  readonly all: () => { readonly [poll: PollId]: KeptReceipt };
  readonly keep: (receipt: KeptReceipt) => void;
};

/** Receipts on this device. Nobody else has those of a secret poll. */
export function createReceipts(storage: Storage | null, name: string): Receipts {
  let kept = read(storage?.getItem(name) ?? null);
  return {
    all: () => kept,
    keep: (receipt) => {
      kept = { ...kept, [receipt.poll]: receipt };
      storage?.setItem(name, JSON.stringify(kept));
    },
  };
}

function read(text: string | null): { readonly [poll: PollId]: KeptReceipt } {
  try {
    return text === null ? {} : (JSON.parse(text) as { readonly [poll: PollId]: KeptReceipt });
  } catch {
    return {};
  }
}
