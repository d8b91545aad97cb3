import { type Refusal, refusal } from '../refusal.ts';

/** A ruling stands in the minutes with its reason. Source: RONR (12th ed.) 48:4. */
export function needsReason(reason: string): Refusal | null {
  return reason.trim() === '' ? refusal('malformed', null, { form: 'reason' }) : null;
}
