import { describe, expect, it } from 'vitest';
import { rememberLetIn, wasEnded, wasLetIn } from './let-in.ts';

function storage(start: Readonly<Record<string, string>> = {}): Storage {
  const kept = new Map(Object.entries(start));
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

describe('what a browser remembers of having been let in', () => {
  it('is that it was, until that is ended here', () => {
    const kept = storage();
    expect([wasLetIn(kept), wasLetIn(null)]).toEqual([false, false]);
    rememberLetIn(kept, 'yes');
    expect([wasLetIn(kept), wasEnded(kept)]).toEqual([true, false]);
    rememberLetIn(kept, 'ended');
    expect([wasLetIn(kept), wasEnded(kept)]).toEqual([true, true]);
    rememberLetIn(kept, 'no');
    expect([wasLetIn(kept), kept.length]).toEqual([false, 0]);
  });
});
