import type { Instant } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { secondText } from './place-view.ts';

describe('the hour with its seconds', () => {
  it.each([
    ['2026-05-02T09:00:07Z', '09:00:07'],
    // Before 1970 instants are negative numbers.
    ['1917-07-17T17:31:36Z', '17:31:36'],
  ])('of %s is %s', (instant, expected) => {
    expect(secondText(Date.parse(instant) as Instant, 'UTC')).toBe(expected);
  });
});
