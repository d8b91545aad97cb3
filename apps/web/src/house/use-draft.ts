import { useState } from 'react';

function read(key: string): unknown {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? undefined : (JSON.parse(stored) as unknown);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is forbidden or full: the draft lives until the page is left.
  }
}

/** Text that is not sent yet and outlives a reload; `clear` goes back to the start once it was sent.
 *  @param start also the form of a draft: whatever was stored under another form is left aside, field by field */
export function useDraft<Draft extends object>(
  name: string,
  start: Draft,
): readonly [Draft, (change: Partial<Draft>) => void, () => void] {
  const key = `tauride.draft.${name}`;
  const [held, setHeld] = useState(() => ({ key, draft: merged(start, read(key)) }));
  const current = held.key === key ? held.draft : merged(start, read(key));
  const set = (draft: Draft, stored: unknown) => {
    setHeld({ key, draft });
    write(key, stored);
  };
  const change = (part: Partial<Draft>) => {
    const draft = { ...current, ...part };
    set(draft, draft);
  };
  return [current, change, () => set(start, undefined)];
}

/** What was stored, where it has the type of the start. */
export function merged<Draft extends object>(start: Draft, stored: unknown): Draft {
  if (typeof stored !== 'object' || stored === null) return start;
  const kept = Object.entries(stored).filter(
    ([name, value]) => Object.hasOwn(start, name) && fits(start[name as keyof Draft], value),
  );
  return { ...start, ...Object.fromEntries(kept) };
}

function fits(start: unknown, value: unknown): boolean {
  return start === null || (typeof value === typeof start && Array.isArray(value) === Array.isArray(start));
}
