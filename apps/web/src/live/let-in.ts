const mark = 'tauride.let-in';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whether this browser was let in by a slip or an account, and nobody has ended that here. It does not say whom: the server does. */
export function wasLetIn(storage: Kept | null): boolean {
  return storage !== null && storage.getItem(mark) !== null;
}

/** Whether a tab of this browser has heard that its device is signed in no longer. */
export function wasEnded(storage: Kept | null): boolean {
  return storage?.getItem(mark) === 'ended';
}

/** @param how `no` where whoever is here has ended it themselves */
export function rememberLetIn(storage: Kept | null, how: 'yes' | 'ended' | 'no'): void {
  if (how === 'no') storage?.removeItem(mark);
  else if (storage?.getItem(mark) !== how) storage?.setItem(mark, how);
}
