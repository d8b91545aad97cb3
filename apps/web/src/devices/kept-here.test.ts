import { describe, expect, it } from 'vitest';
import { forgetKeys, forgetPerson, unsentIn } from './kept-here.ts';

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

function namesIn(kept: Storage): readonly string[] {
  return Array.from({ length: kept.length }, (_one, at) => kept.key(at)!);
}

describe('what a browser keeps of those who were let in', () => {
  it('is no key of a link into the same room, which would go before the device', () => {
    const [local, session] = [0, 1].map(() =>
      storage({ 'tauride.key.delegate': 'a', 'tauride.key.chair': 'b' }),
    );
    forgetKeys('delegate', local!, session!, null);
    expect([local, session].map((one) => namesIn(one!))).toEqual([
      ['tauride.key.chair'],
      ['tauride.key.chair'],
    ]);
  });

  it('counts acts that were not sent, and none that were refused or cannot be read', () => {
    const waiting = JSON.stringify([{ id: '1' }, { id: '2', refused: { code: 'no-poll' } }, { id: '3' }]);
    const kept = storage({
      'tauride.waiting.a.m1': waiting,
      'tauride.waiting.a.m2': '{',
      'tauride.receipts.a.m1': '[]',
    });
    expect([unsentIn(kept), unsentIn(null)]).toEqual([2, 0]);
  });

  it('goes with its person, and nobody else’s goes', () => {
    const kept = storage({
      'tauride.waiting.a.m1': '[]',
      'tauride.receipts.a.m1': '{}',
      'tauride.receipts.a.m11': '{}',
      'tauride.draft.motion': '{}',
      'tauride.language': 'de',
    });
    forgetPerson(kept, 'a.m1');
    expect(namesIn(kept)).toEqual(['tauride.receipts.a.m11', 'tauride.language']);
  });
});
