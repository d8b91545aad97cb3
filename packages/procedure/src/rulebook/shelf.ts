import { invariant } from '@tauride/kernel';
import { isRulebookId } from './ids.ts';
import type { Rulebook, RulebookId } from './types.ts';

const shelf = new Map<RulebookId, Rulebook>();

/** Keeps rulebooks for {@link findRulebook}. */
export function shelve(books: readonly Rulebook[]): void {
  for (const book of books) shelf.set(book.id, book);
}

export function isOnShelf(id: RulebookId): boolean {
  return shelf.has(id);
}

/** A rulebook that was loaded; undefined when there is none of that name.
 *  @throws InvariantError when there is one, and nobody has loaded it */
export function findRulebook(id: RulebookId): Rulebook | undefined {
  const book = shelf.get(id);
  invariant(book !== undefined || !isRulebookId(id), `rulebook ${id} was not loaded before it was asked for`);
  return book;
}
