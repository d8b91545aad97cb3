import { tableGet } from '@tauride/kernel';
import {
  type ApprovalEvent,
  type CorrectionId,
  type Event,
  type FoundedAssembly,
  type MinutesMatter,
  minutesOfSitting,
  type SittingId,
} from '@tauride/procedure';
import type { MinutesAct, MinutesRef } from './approval-acts.ts';
import type { Step } from './step.ts';

const ofMinutes = {
  CorrectionDecided: true,
  MinutesApproved: true,
  MinutesReopened: true,
} as const;

type DecidedEvent = ApprovalEvent & { readonly type: keyof typeof ofMinutes };

/** What the house decided about the minutes of an earlier sitting. */
export function isAboutMinutes(event: Event): event is DecidedEvent {
  return Object.hasOwn(ofMinutes, event.type);
}

export function minutesAct({ after }: Step, event: DecidedEvent): MinutesAct {
  const kind = 'minutes-decided';
  switch (event.type) {
    case 'CorrectionDecided':
      return { kind, decision: event.decision, ...minutesRef(after, event) };
    case 'MinutesApproved':
      return { kind, decision: 'approved', ...refOf(after, event.of), version: event.version, entry: null };
    case 'MinutesReopened':
      return { kind, decision: 'undone', ...refOf(after, event.of), version: event.version, entry: null };
  }
}

/** The minutes that a question is about, and the entry that proposed the correction. */
export function minutesRef(
  state: FoundedAssembly,
  { of, correction }: Pick<MinutesMatter, 'of'> & { readonly correction: CorrectionId | null },
  version: number | null = null,
): MinutesRef {
  const found = minutesOfSitting(state, of)?.corrections.find(({ id }) => id === correction);
  return { ...refOf(state, of), version, entry: found?.recorded ?? null };
}

function refOf(
  { sittings }: FoundedAssembly,
  of: SittingId,
): { readonly sitting: SittingId; readonly title: string } {
  return { sitting: of, title: tableGet(sittings, of)?.call.title ?? of };
}
