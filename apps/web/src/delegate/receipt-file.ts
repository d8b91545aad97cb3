import type { KeptPaper, KeptReceipt } from '../live/types.ts';

/** The first characters of the ballot's hash, in groups, as it is read aloud. */
export function shortReceipt({ receipt }: Pick<KeptReceipt, 'receipt'>): string {
  return receipt.claim.leaf.slice(0, 8).replace(/(.{4})(.{4})/u, '$1 $2');
}

/** Gives the receipt to the person as a file. In a secret poll it holds what proves the vote: it is theirs alone to keep. */
export function saveReceipt(receipt: KeptReceipt | KeptPaper): void {
  const file = new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `receipt-${receipt.poll}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
