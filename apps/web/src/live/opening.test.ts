import { describe, expect, it } from 'vitest';
import type { Api, Received } from './api.ts';
import { askedAhead } from './opening.ts';

/** An interface of which only the snapshots are asked for. */
function apiWith(answers: readonly (() => Promise<Received>)[]) {
  let asked = 0;
  const snapshot = () => answers[asked++]!();
  return { api: { snapshot } as Api, asked: () => asked };
}

const received = (cameMs: number): Received => ({ snapshot: {} as Received['snapshot'], askedMs: 0, cameMs });

describe('a snapshot that was asked for ahead', () => {
  it('answers whoever asks first, and later ones are asked for anew', async () => {
    const server = apiWith([() => Promise.resolve(received(1)), () => Promise.resolve(received(2))]);
    const { api, first } = askedAhead(server.api);
    expect(server.asked()).toBe(1);
    expect([await first, await api.snapshot()]).toEqual([received(1), received(1)]);
    expect(server.asked()).toBe(1);
    expect(await api.snapshot()).toEqual(received(2));
  });

  it('tells whoever takes it that it failed, and the next attempt asks again', async () => {
    const server = apiWith([
      () => Promise.reject(new TypeError('no connection')),
      () => Promise.resolve(received(2)),
    ]);
    const { api } = askedAhead(server.api);
    await expect(api.snapshot()).rejects.toThrow('no connection');
    expect(await api.snapshot()).toEqual(received(2));
  });
});
