import type { Line, Seq, SittingId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { erasedSince } from './versions-view.ts';

const said = (sitting: string, erased?: number) =>
  ({
    v: 1,
    seq: 3,
    at: 0,
    by: 'd1',
    event: { type: 'SpeechRecorded', sitting, text: '' },
    ...(erased === undefined ? {} : { erased }),
  }) as unknown as Line;

describe('words erased from a version of minutes', () => {
  const version = { sitting: 's1' as SittingId, upTo: 5 as Seq };

  it('are told by the entry of an erasure since it was made', () => {
    expect(erasedSince([said('s1', 8)], version)).toBe(8);
  });

  it('are not looked for where nothing was, where it was before, or in another sitting', () => {
    expect(erasedSince([said('s1')], version)).toBeUndefined();
    expect(erasedSince([said('s1', 4)], version)).toBeUndefined();
    expect(erasedSince([said('s2', 8)], version)).toBeUndefined();
  });
});
