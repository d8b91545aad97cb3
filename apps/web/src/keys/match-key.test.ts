import { describe, expect, it } from 'vitest';
import { shortcutOf } from './match-key.ts';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});
const free = { typing: false, singleKeys: true };

describe('shortcuts', () => {
  it('do not tell capitals from small letters', () => {
    expect(shortcutOf(press('N'), free)).toBe('n');
  });

  it('are found by their place on a keyboard that writes another script', () => {
    expect(shortcutOf(press('т', { code: 'KeyN' }), free)).toBe('n');
    expect(shortcutOf(press('z', { code: 'KeyY' }), free)).toBe('z');
    expect(shortcutOf(press('/', { code: 'Slash' }), free)).toBe('/');
  });

  it('leave letters to the field somebody writes in, but not Escape', () => {
    expect(shortcutOf(press('n'), { ...free, typing: true })).toBeNull();
    expect(shortcutOf(press('Escape'), { ...free, typing: true })).toBe('Escape');
  });

  it('keep only keys with Ctrl and named keys when single keys are off', () => {
    const off = { typing: false, singleKeys: false };
    expect(shortcutOf(press('n'), off)).toBeNull();
    expect(shortcutOf(press('Enter', { metaKey: true }), off)).toBe('Ctrl+Enter');
  });

  it('are not read out of an input method or with Alt', () => {
    expect(shortcutOf(press('n', { isComposing: true }), free)).toBeNull();
    expect(shortcutOf(press('n', { altKey: true }), free)).toBeNull();
  });
});
