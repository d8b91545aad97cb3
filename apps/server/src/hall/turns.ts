import type { MemberId, PollId } from '@tauride/procedure';

export interface VoterIn {
  readonly poll: PollId;
  readonly voter: MemberId;
}

/** Does what concerns one voter in one poll one after the other, in the order of asking; different voters wait for nobody. */
export interface Turns {
  /** Starts at once where nothing of this voter is under way. */
  take<T>(of: VoterIn, work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: <T>({ poll, voter }: VoterIn, work: () => Promise<T>) => {
      const key = `${poll} ${voter}`;
      // What failed before is its own asker's matter: the next one starts all the same.
      const result = last.get(key)?.then(work, work) ?? work();
      last.set(key, result);
      const forget = (): void => {
        if (last.get(key) === result) last.delete(key);
      };
      result.then(forget, forget);
      return result;
    },
  };
}
