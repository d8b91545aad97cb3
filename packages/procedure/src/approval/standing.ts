import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { CorrectionId, SittingId } from '../ids.ts';
import type {
  MinutesCorrection,
  MinutesMatter,
  MinutesStanding,
  MinutesText,
  MinutesVersion,
} from './state.ts';

export function minutesOfSitting(state: FoundedAssembly, sitting: SittingId): MinutesStanding | undefined {
  return tableGet(state.minutes, sitting);
}

/** Rule MA-8: once its minutes are approved, what was said in a sitting is changed by a correction of the minutes alone. */
export function minutesApproved(state: FoundedAssembly, sitting: SittingId): boolean {
  return approvedVersion(minutesOfSitting(state, sitting)) !== undefined;
}

/** The text that the body approved last. */
export function approvedVersion(standing: MinutesStanding | undefined): MinutesVersion | undefined {
  return standing?.versions.findLast(({ approved }) => approved !== null);
}

export function openCorrections(standing: MinutesStanding): readonly MinutesCorrection[] {
  return standing.corrections.filter(({ phase }) => phase === 'open');
}

export function findCorrection(standing: MinutesStanding, id: CorrectionId): MinutesCorrection | undefined {
  return standing.corrections.find((correction) => correction.id === id);
}

/** The text that would stand if the minutes were approved as they are now, with or without one more correction; its digest is left
 *  to whoever can make the document. `undefined` while nothing was circulated. */
export function textToDecide(
  standing: MinutesStanding | undefined,
  correction: CorrectionId | null,
): Omit<MinutesText, 'digest'> | undefined {
  const last = standing?.versions.at(-1);
  if (!standing || !last) return undefined;
  const { upTo, language } = approvedVersion(standing) ?? last;
  const corrections = standing.corrections
    .filter(({ id, phase }) => phase === 'accepted' || id === correction)
    .map(({ id }) => id);
  const same = corrections.join() === last.corrections.join() && upTo === last.upTo;
  return { version: same ? last.version : last.version + 1, upTo, language, corrections };
}

/** Whether a question about minutes still comes to what was put: while it was laid aside they may have been dealt with otherwise. */
export function isStillAsked(standing: MinutesStanding | undefined, matter: MinutesMatter): boolean {
  const { correction, version, upTo, corrections, late } = matter;
  const text = textToDecide(standing, correction);
  if (!standing || !text) return false;
  if ((approvedVersion(standing) !== undefined) !== (late === true)) return false;
  if (correction !== null && findCorrection(standing, correction)?.phase !== 'open') return false;
  if (correction !== null && !late) return true;
  return text.version === version && text.upTo === upTo && text.corrections.join() === corrections.join();
}
