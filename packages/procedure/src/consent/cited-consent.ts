import type { Acting } from '../authority.ts';
import { cited, rulebookOf } from '../assembly/access.ts';

/** The paragraph on what is done without a vote. */
export function citedConsent({ state, sitting }: Acting): string {
  const rulebook = rulebookOf(state, sitting);
  return cited(rulebook, rulebook.voting.cite.consent);
}
