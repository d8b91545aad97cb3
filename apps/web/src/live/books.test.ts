import type { FoundedAssembly, RulebookId } from '@tauride/procedure';
import { describe, expect, it, vi } from 'vitest';
import { createBooks } from './books.ts';

const assembly = {} as FoundedAssembly;

function booksOf(missing: Set<RulebookId>, load: (id: RulebookId) => Promise<void>) {
  const onCome = vi.fn<() => void>();
  const books = createBooks({ onCome, lacking: () => [...missing], load });
  return { books, onCome };
}

describe('the rulebooks of a page', () => {
  it('are there at once when nothing is lacking', () => {
    const { books, onCome } = booksOf(new Set(), () => Promise.reject(new Error('nothing was lacking')));
    expect(books.areThere(assembly)).toBe(true);
    expect(onCome).not.toHaveBeenCalled();
  });

  it('are sent for once, however often they are asked for meanwhile', async () => {
    const missing = new Set<RulebookId>(['mun', 'ronr12']);
    const asked: RulebookId[] = [];
    const { books, onCome } = booksOf(missing, (id) => {
      asked.push(id);
      missing.delete(id);
      return Promise.resolve();
    });
    expect(books.areThere(assembly)).toBe(false);
    missing.add('mun');
    expect(books.areThere(assembly)).toBe(false);
    missing.clear();
    await expect.poll(() => onCome.mock.calls.length).toBe(1);
    expect(asked).toEqual(['mun', 'ronr12']);
    expect(books.areThere(assembly)).toBe(true);
  });

  it('are sent for again a while after they could not be had', async () => {
    vi.useFakeTimers();
    try {
      let tries = 0;
      const { books, onCome } = booksOf(new Set(['mun']), () => {
        tries += 1;
        return Promise.reject(new TypeError('no connection'));
      });
      books.areThere(assembly);
      await vi.advanceTimersByTimeAsync(1900);
      expect([tries, onCome.mock.calls.length]).toEqual([1, 0]);
      await vi.advanceTimersByTimeAsync(200);
      expect(onCome).toHaveBeenCalledOnce();
      books.areThere(assembly);
      expect(tries).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
