/** Requests that wait until nothing else is to be done. */
export interface Turns {
  /** @returns false where too many of this asker wait already, and the turn will not come */
  wait(asker: string, turn: () => void): boolean;
}

/** Rule SF-12: what the public asks for is done one by one, an address after the other, whenever nothing waits of those who signed in.
 *  So a flood is waited for by those at its own address, and a vote by the one request that is under way at most.
 *  @param most of one asker that may wait */
export function createTurns(most: number): Turns {
  const waiting = new Map<string, (() => void)[]>();
  let isDue = false;
  const next = (): void => {
    const [first] = waiting;
    isDue = first !== undefined;
    if (!first) return;
    const [key, queue] = first;
    const turn = queue.shift()!;
    // To the end of the row of addresses.
    waiting.delete(key);
    if (queue.length > 0) waiting.set(key, queue);
    setImmediate(next);
    turn();
  };
  return {
    wait: (asker, turn) => {
      const queue = waiting.get(asker) ?? [];
      if (queue.length >= most) return false;
      queue.push(turn);
      waiting.set(asker, queue);
      if (!isDue) {
        isDue = true;
        setImmediate(next);
      }
      return true;
    },
  };
}
