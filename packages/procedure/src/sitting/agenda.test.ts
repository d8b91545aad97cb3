import { expect, it } from 'vitest';
import type { ItemId } from '../ids.ts';
import { nextItem } from './agenda.ts';
import type { AgendaItem } from './state.ts';

function agenda(...phases: readonly AgendaItem['phase'][]): { readonly agenda: readonly AgendaItem[] } {
  const items = phases.map((phase, at) => ({
    id: `i${at + 1}` as ItemId,
    title: '',
    phase,
    since: null,
    until: null,
  }));
  return { agenda: items };
}

it('goes on after the item under consideration, and comes back to what was passed over', () => {
  const next = (...phases: AgendaItem['phase'][]) => nextItem(agenda(...phases))?.id;
  expect(next('to-come', 'to-come')).toBe('i1');
  expect(next('to-come', 'now', 'done', 'to-come')).toBe('i4');
  expect(next('to-come', 'done', 'now')).toBe('i1');
  expect(next('done', 'now')).toBeUndefined();
});
