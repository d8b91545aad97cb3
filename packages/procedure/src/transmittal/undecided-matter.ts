import { tableGet } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import type { TransmittalId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** Rule RT-13: a motion deals with a matter that was sent to a body of this sitting, that it received, and that has no answer yet. */
export function undecidedMatter(
  { state, sitting }: Pick<Acting, 'state' | 'sitting'>,
  id: TransmittalId,
): Refusal | null {
  const found = tableGet(state.transmittals, id);
  if (!found || found.to.kind !== 'here') return refusal('unknown', null, { what: 'transmittal', id });
  if (!sitting.bodies.includes(found.to.body)) return refusal('other-body', null, { number: found.title });
  if (found.receivedAt === null) return refusal('not-received', null, { title: found.title });
  return found.answer === null ? null : refusal('already-so', null, { phase: 'answered' });
}
