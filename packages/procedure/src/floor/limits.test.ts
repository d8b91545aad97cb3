import { describe, expect, it } from 'vitest';
import type { MemberId, SittingId } from '../ids.ts';
import { putMotion } from '../assembly/access.ts';
import { CHAIR, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, main, make, motion, sittingOf } from '../testing/moves.ts';
import { limitsOn, speechesOf } from './limits.ts';

const member = 'd2' as MemberId;

describe('speeches on a question', () => {
  it('[RF-20] are those of this sitting, or of which nobody knows when they were made', () => {
    const hall = openHall();
    const on = bring(hall, 'd1', main('That the yard be fenced.'));
    const made = (sitting?: string): number => {
      const speech = { times: 2, lastAt: hall.now, side: null };
      const speeches = {
        [member]: sitting === undefined ? speech : { ...speech, sitting: sitting as SittingId },
      };
      const state = putMotion(hall.founded(), { ...motion(hall, on), speeches });
      return speechesOf(state, sittingOf(hall), { on, member });
    };
    expect([made(), made(SITTING), made('earlier')]).toEqual([2, 2, 0]);
    expect(speechesOf(hall.founded(), sittingOf(hall), { on, member })).toBe(0);
    expect(speechesOf(hall.founded(), sittingOf(hall), { on: null, member })).toBe(0);
  });

  it('[RF-4] keep the number that one order sets where a later one sets their length alone', () => {
    const hall = openHall();
    const on = bring(hall, 'd1', main('That the yard be fenced.'));
    const limit = { kind: 'limit', citation: '' } as const;
    const orders = [
      { ...limit, on: [], speechSeconds: 120, speeches: 1 },
      { ...limit, on: [on], speechSeconds: 300, speeches: null },
    ];
    const limits = limitsOn(hall.founded(), { ...sittingOf(hall), orders }, { on, member });
    expect(limits).toMatchObject({ limitMs: 300_000, speeches: 1 });
  });

  it('[RF-4] are limited by the latest order on the question, on an appeal by the rulebook alone', () => {
    const hall = openHall();
    const on = bring(hall, 'd1', main('That the yard be fenced.'));
    const limits = (who: string, question: typeof on | null = on) =>
      limitsOn(hall.founded(), sittingOf(hall), { on: question, member: who as MemberId });
    expect(limits('d2')).toMatchObject({ limitMs: 600_000, speeches: 2 });
    expect(limits('d2', null)).toMatchObject({ limitMs: 600_000, speeches: 2 });
    hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    const point = sittingOf(hall).point!.id;
    hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, answer: 'not-well-taken', reason: 'No.' });
    const appeal = bring(hall, 'd3', make('appeal', bare));
    expect([limits('d2', appeal).speeches, limits(CHAIR, appeal).speeches]).toEqual([1, 2]);
  });
});
