import type { Revision } from '@tauride/protocol';
import { randomHex } from './hex.ts';

type Kept = { readonly [ballot: string]: Revision };

export type Revisions = {
  /** The revision of a new ballot.
   *  @param ballot what tells the ballots of this device apart: the poll, and whose vote it is */
  readonly next: (ballot: string) => Revision;
};

/** Numbers the ballots of this device in each poll, those of its other tabs as well, and goes on after a reload: whoever waits too
 *  long for an answer reloads the page, and votes again while the first ballot may still be on its way. */
export function createRevisions(storage: Storage | null, name: string): Revisions {
  let own: Kept = {};
  return {
    next: (ballot) => {
      const all = storage === null ? own : read(storage.getItem(name));
      const last = all[ballot] ?? { device: randomHex(), number: 0 };
      const revision = { ...last, number: last.number + 1 };
      own = { ...all, [ballot]: revision };
      storage?.setItem(name, JSON.stringify(own));
      return revision;
    },
  };
}

function read(text: string | null): Kept {
  try {
    return text === null ? {} : (JSON.parse(text) as Kept);
  } catch {
    return {};
  }
}
