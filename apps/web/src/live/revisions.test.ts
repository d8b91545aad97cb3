import type { PollId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { createRevisions } from './revisions.ts';

const [p1, p2] = ['p1' as PollId, 'p2' as PollId];

function memory(text?: string): Storage {
  const kept = new Map<string, string>(text === undefined ? [] : [['r', text]]);
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  } as Storage;
}

describe('the ballots of a device', () => {
  it('[P-34] are numbered on through its tabs and reloads', () => {
    const storage = memory();
    const [one, other] = [createRevisions(storage, 'r'), createRevisions(storage, 'r')];
    const cast = [one.next(p1), other.next(p1), one.next(p1), createRevisions(storage, 'r').next(p1)];
    expect(cast.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(new Set(cast.map(({ device }) => device)).size).toBe(1);
  });

  it('[P-34] have nothing in common in two polls', () => {
    const revisions = createRevisions(memory(), 'r');
    const [one, other] = [revisions.next(p1), revisions.next(p2)];
    expect([one.number, other.number]).toEqual([1, 1]);
    expect(one.device).toMatch(/^[0-9a-f]{32}$/);
    expect(other.device).not.toBe(one.device);
  });

  it('[P-34] are numbered by the page alone where nothing may be stored', () => {
    const page = createRevisions(null, 'r');
    expect([page.next(p1), page.next(p1)].map(({ number }) => number)).toEqual([1, 2]);
  });

  it('[P-34] are numbered anew where what was stored cannot be read', () => {
    expect(createRevisions(memory('{"p1":'), 'r').next(p1).number).toBe(1);
  });
});
