import { describe, expect, it } from 'vitest';
import { isolated } from './isolated.ts';

describe('words within a line', () => {
  it('are isolated where they are written from right to left, or hold marks of direction', () => {
    expect(isolated('محمد العلي')).toBe('\u2068محمد العلي\u2069');
    expect(isolated('דוד כהן 12')).toBe('\u2068דוד כהן 12\u2069');
    expect(isolated('\u202eevil')).toBe('\u2068\u202eevil\u2069');
  });

  it('stay as they are where they cannot turn the line', () => {
    for (const name of ['Anna Berg', 'Ольга Ш.', 'Νίκος', '王芳', '', '12 (a)'])
      expect(isolated(name)).toBe(name);
  });
});
