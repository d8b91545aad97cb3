import type { Line } from '@tauride/procedure';

/** What became of an entry: `gap` where some before it are missing, `unknown` where the code for its kind is not there yet. */
export type Taken = 'taken' | 'seen' | 'gap' | 'unknown';

/** Takes entries in their order, each once. One whose code is not there yet waits for it, and so do those behind it. */
export type EntryQueue = {
  /** False when some before them are missing. */
  readonly add: (entries: readonly Line[]) => boolean;
  /** Gives up what waits: the page starts again from a snapshot, which has it all. */
  readonly clear: () => void;
};

type Options = {
  readonly take: (entry: Line) => Taken;
  /** Fetches the code that is lacking. */
  readonly load: () => Promise<void>;
  /** Entries that had waited were taken. */
  readonly onTaken: () => void;
  /** The code cannot be had: a snapshot tells the same without it. */
  readonly onLost: () => void;
};

export function createEntryQueue({ take, load, onTaken, onLost }: Options): EntryQueue {
  let waiting: readonly Line[] = [];
  const lost = (): void => {
    waiting = [];
    onLost();
  };
  const come = (): void => {
    const held = waiting;
    waiting = [];
    if (held.length === 0) return;
    if (held.every((entry) => ['taken', 'seen'].includes(take(entry)))) onTaken();
    else lost();
  };
  const addOne = (entry: Line): boolean => {
    const last = waiting.at(-1);
    if (last !== undefined) {
      if (entry.seq === last.seq + 1) waiting = [...waiting, entry];
      return entry.seq <= last.seq + 1;
    }
    const taken = take(entry);
    if (taken === 'unknown') {
      waiting = [entry];
      void load().then(come).catch(lost);
    }
    return taken !== 'gap';
  };
  return {
    add: (entries) => entries.every(addOne),
    clear: () => {
      waiting = [];
    },
  };
}
