import { err, type Result } from '@tauride/kernel';
import { citedTopic } from '../assembly/access.ts';
import type { Acting } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { electionsUnderVote } from './access.ts';

/** Rule RE-28: from the opening of a round until it is declared no question is put to the vote and the sitting isn't adjourned:
 *  nobody has two votes to give at once, and no box is left behind. Debate and a recess disturb nothing. */
export function underElection(acting: Pick<Acting, 'state' | 'sitting'>): Refusal | null {
  const [open] = electionsUnderVote(acting.state, acting.sitting.id);
  return open
    ? refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'), { election: open.id })
    : null;
}

/** The same for what ends the sitting in another way than the chair's word: consent, or leave that suffices. */
export function keptOpen(
  acting: Acting,
  decided: Result<readonly Event[], Refusal>,
): Result<readonly Event[], Refusal> {
  if (!decided.ok || !decided.value.some(adjourns)) return decided;
  const refused = underElection(acting);
  return refused ? err(refused) : decided;
}

function adjourns(event: Event): boolean {
  if (event.type === 'BodyEstablished' || !('changes' in event)) return false;
  return event.changes?.some(({ change }) => change === 'adjourned') ?? false;
}
