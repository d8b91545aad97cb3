import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, votersOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { citedConsent } from './cited-consent.ts';

/** Rule RC-2: one objection is enough; the question then needs a vote. Source: RONR (12th ed.) 4:58-59. */
export function object(acting: Acting): Result<readonly Event[], Refusal> {
  const refused =
    votersOnly(acting) ?? (acting.sitting.consent ? null : refusal('too-late', citedConsent(acting)));
  return refused
    ? err(refused)
    : ok([{ type: 'ObjectionRaised', sitting: acting.sitting.id, by: acting.member }]);
}
