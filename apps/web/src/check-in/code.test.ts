import { describe, expect, it } from 'vitest';
import { arrivalAddress, codeIn, isLocal, plainCode, spacedCode, takeCode } from './code.ts';

describe('the code of the hall', () => {
  it('is read however it is written', () => {
    expect(plainCode(' k7qm-3xwp ')).toBe('K7QM3XWP');
    expect(spacedCode('K7QM3XWP')).toBe('K7QM 3XWP');
    expect(spacedCode('')).toBe('');
  });

  it('comes with the address, and is taken out of it once', () => {
    const address = new URL(arrivalAddress('http://hall.test:7417', 'K7QM3XWP'));
    expect(address.pathname).toBe('/delegate');
    const seen: string[] = [];
    const history = {
      state: null,
      replaceState: (_: unknown, __: string, url?: string | URL | null) => void seen.push(String(url)),
    };
    const location = { hash: address.hash, pathname: address.pathname, search: '?lang=de' };
    expect(takeCode({ location, history })).toBe('K7QM3XWP');
    expect(seen).toEqual(['/delegate?lang=de']);
    expect(codeIn('')).toBeNull();
    expect(codeIn('#key=abc')).toBeNull();
    expect(takeCode({ location: { ...location, hash: '#key=abc' }, history })).toBeNull();
    expect(seen).toHaveLength(1);
  });

  it('is of no use at an address that phones cannot find', () => {
    expect(['localhost', '127.0.0.1', '[::1]', '192.168.1.5', 'hall.test'].map(isLocal)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
