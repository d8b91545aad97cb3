import { books } from './books/books.ts';
import { ronr12 } from './ronr12.ts';
import { ror1915 } from './ror1915.ts';
import { shelve } from './shelf.ts';
import type { Rulebook } from './types.ts';

/** Every rulebook, for whoever must know any of them: a body can be established under each. They are on the shelf as soon as this
 *  is imported. A screen does without, and loads those of its own bodies. */
export const allRulebooks: readonly Rulebook[] = [ronr12, ror1915, ...books];

shelve(allRulebooks);
