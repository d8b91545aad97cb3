import { describe, expect, it } from 'vitest';
import { takeKey } from './key.ts';

function store(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

function place(hash: string, session = store(), local = store()) {
  const shown: string[] = [];
  const history = {
    state: null,
    replaceState: (_: unknown, __: string, url?: string | URL | null) => void shown.push(String(url)),
  };
  return { location: { hash, pathname: '/delegate', search: '?lang=de' }, history, session, local, shown };
}

describe('the key of a link', () => {
  it('leaves the address and is kept for its room alone', () => {
    const here = place('#key=abc.def');
    expect(takeKey('delegate', here)).toBe('abc.def');
    expect(here.shown).toEqual(['/delegate?lang=de']);
    expect(takeKey('delegate', { ...here, location: { ...here.location, hash: '' } })).toBe('abc.def');
    expect(takeKey('chair', { ...here, location: { ...here.location, hash: '' } })).toBeNull();
  });

  it('is the tab’s own where two delegates share a browser', () => {
    const local = store();
    const one = place('#key=one', store(), local);
    const two = place('#key=two', store(), local);
    takeKey('delegate', one);
    takeKey('delegate', two);
    expect(takeKey('delegate', { ...one, location: { ...one.location, hash: '' } })).toBe('one');
    expect(takeKey('delegate', place('', store(), local))).toBe('two');
  });

  it('is none for the public, also where storage is forbidden', () => {
    expect(takeKey('gallery', { ...place(''), session: null, local: null })).toBeNull();
  });
});
