import { cited, rulebookOf } from '../assembly/access.ts';
import type { Acting } from '../authority.ts';
import type { ElectionCustoms } from '../rulebook/house-rules.ts';

type In = Pick<Acting, 'state' | 'sitting'>;

/** What the rulebook of a sitting says of elections. */
export function customsOf({ state, sitting }: In): ElectionCustoms {
  return rulebookOf(state, sitting).elections;
}

export function citedElections({ state, sitting }: In): string {
  const rulebook = rulebookOf(state, sitting);
  return cited(rulebook, rulebook.elections.cite);
}
