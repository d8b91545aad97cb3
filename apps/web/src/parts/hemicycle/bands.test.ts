import { describe, expect, it } from 'vitest';
import { bandMarkAngle, layoutBands } from './bands.ts';

describe('the bands of a large house', () => {
  const wedges = [
    { kind: 'yes', count: 300 },
    { kind: 'no', count: 0 },
    { kind: 'absent', count: 300 },
  ] as const;

  it('share the half circle in proportion and leave out what is empty', () => {
    expect(layoutBands(wedges)).toEqual([
      { kind: 'yes', from: 0, to: Math.PI / 2 },
      { kind: 'absent', from: Math.PI / 2, to: Math.PI },
    ]);
  });

  it('put the mark half a vote before the number needed', () => {
    expect(bandMarkAngle(wedges, 301)).toBeGreaterThan(Math.PI / 2);
    expect(bandMarkAngle(wedges, 300)).toBeLessThan(Math.PI / 2);
    expect(bandMarkAngle(wedges, 601)).toBeNull();
  });
});
