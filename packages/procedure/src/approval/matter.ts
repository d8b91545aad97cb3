import { err, ok, type Result, tableGet } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import type { CorrectionId, SittingId } from '../ids.ts';
import { modeOf } from '../joint/modes.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { digestRefusal, overSitting } from './decide.ts';
import {
  approvedVersion,
  findCorrection,
  minutesOfSitting,
  openCorrections,
  textToDecide,
} from './standing.ts';
import type { MinutesMatter } from './state.ts';

/** What the house is asked: to correct the minutes of a sitting, or to approve them. */
export interface MinutesAsked {
  readonly of: SittingId;
  readonly correction: CorrectionId | null;
  readonly digest: string;
}

/** Rules MA-5, MA-6: what stands if the house says yes. */
export function minutesMatter(
  acting: Acting,
  { of, correction, digest }: MinutesAsked,
): Result<MinutesMatter, Refusal> {
  const refused =
    notHere(acting, of) ?? undecidable(acting, of, correction) ?? digestRefusal(acting.context, digest);
  if (refused) return err(refused);
  const standing = minutesOfSitting(acting.state, of);
  const text = textToDecide(standing, correction);
  if (!text) return err(refusal('not-circulated', null, { sitting: of }));
  const late = approvedVersion(standing) ? ({ late: true } as const) : {};
  return ok({ of, correction, ...text, digest, ...late });
}

/** The body decides on its own minutes; on those of a sitting that was not public in one that is not. */
function notHere({ state, sitting }: Acting, of: SittingId): Refusal | null {
  const over = overSitting(state, of);
  if (!over.ok) return over.error;
  const { bodies, call } = over.value;
  if (modeOf(sitting) === 'advisory') return refusal('advisory-sitting');
  if (!bodies.every((body) => sitting.bodies.includes(body)))
    return refusal('other-body', null, { number: call.title });
  const tells = call.publicity !== 'public' && sitting.call.publicity === 'public';
  return tells ? refusal('minutes-closed') : null;
}

function undecidable({ state }: Acting, of: SittingId, correction: CorrectionId | null): Refusal | null {
  const standing = minutesOfSitting(state, of);
  if (!standing) return refusal('not-circulated', null, { sitting: of });
  if (correction === null) {
    if (approvedVersion(standing)) return refusal('already-so', null, { phase: 'approved' });
    const open = openCorrections(standing).length;
    return open === 0 ? null : refusal('corrections-open', null, { count: open });
  }
  const found = findCorrection(standing, correction);
  if (!found) return refusal('unknown', null, { what: 'correction', id: correction });
  return found.phase === 'open' ? null : refusal('already-so', null, { phase: found.phase });
}

/** Whether what was asked would still come to the same. */
export function minutesStand(acting: Acting, matter: MinutesMatter): Refusal | null {
  const now = minutesMatter(
    { ...acting, context: { ...acting.context, minutesDigest: matter.digest } },
    matter,
  );
  if (!now.ok) return now.error;
  const same =
    now.value.version === matter.version && now.value.corrections.join() === matter.corrections.join();
  return same && tableGet(acting.state.minutes, matter.of) ? null : refusal('minutes-differ');
}
