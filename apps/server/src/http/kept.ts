/** What was made for an audience, of so many at most; what was asked for longest ago goes first. */
export interface Kept<V> {
  readonly get: (audience: string) => V | undefined;
  readonly set: (audience: string, made: V) => void;
  readonly delete: (audience: string) => void;
  readonly clear: () => void;
}

const MOST = 64;

export function createKept<V>(most = MOST): Kept<V> {
  const all = new Map<string, V>();
  const set: Kept<V>['set'] = (audience, made) => {
    all.delete(audience);
    all.set(audience, made);
    const [oldest] = all.keys();
    if (all.size > most && oldest !== undefined) all.delete(oldest);
  };
  return {
    set,
    delete: (audience) => void all.delete(audience),
    clear: () => all.clear(),
    get: (audience) => {
      const found = all.get(audience);
      if (found !== undefined) set(audience, found);
      return found;
    },
  };
}
