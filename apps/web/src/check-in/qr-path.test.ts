import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { arrivalAddress } from './code.ts';
import { pathOf } from './qr-path.ts';

/** The modules that a path of rectangles paints. */
function painted(path: string, size: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu))
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) rows[Number(y)]![at] = true;
  return rows;
}

describe('the picture of a code', () => {
  it('paints each dark module and no other', () => {
    const { size, data } = encode(arrivalAddress('http://192.168.1.5:7417', 'K7QM3XWP'), {
      border: 4,
      ecc: 'M',
    });
    expect(painted(pathOf(data), size)).toEqual(data);
    expect(pathOf([[true, true, false, true]])).toBe('M0 0h2v1h-2zM3 0h1v1h-1z');
  });
});
