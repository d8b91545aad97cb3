import type { Command, MotionId, MotionKind, SittingId, Wording } from '@tauride/procedure';
import { type AmendmentDraft, amendmentOf, emptyAmendment } from './amendment-draft.ts';

/** What has been written of a motion, by its mover or by whoever enters it. One draft serves all kinds; each reads its own fields. */
export type MotionDraft = AmendmentDraft & {
  readonly text: string;
  readonly onBehalfOf: string;
  readonly committee: string;
  readonly until: string;
  readonly speechMinutes: string;
  readonly speeches: string;
  readonly scope: 'immediate' | 'all-pending';
  readonly minutes: string;
  readonly prevailing: boolean;
  readonly target: string;
};

export const emptyDraft: MotionDraft = {
  ...emptyAmendment,
  text: '',
  onBehalfOf: '',
  committee: '',
  until: '',
  speechMinutes: '',
  speeches: '',
  scope: 'immediate',
  minutes: '10',
  prevailing: false,
  target: '',
};

/** The form in which a kind of motion is written. */
export function formFor(kind: MotionKind): Wording['form'] {
  switch (kind) {
    case 'main':
      return 'text';
    case 'amend':
      return 'amendment';
    case 'commit':
      return 'committee';
    case 'postpone-certain':
      return 'until';
    case 'limit-extend-debate':
      return 'limit';
    case 'previous-question':
      return 'scope';
    case 'recess':
      return 'minutes';
    default:
      return 'bare';
  }
}

/** A whole number from 1 up, or null. */
export function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/u.test(text.trim()) ? Number(text.trim()) : null;
}

/** What the motion says, or null while something is missing. */
export function wordingOf(kind: MotionKind, draft: MotionDraft): Wording | null {
  const form = formFor(kind);
  switch (form) {
    case 'text':
      return draft.text.trim() === '' ? null : { form, text: draft.text.trim() };
    case 'amendment': {
      const amendment = amendmentOf(draft);
      return amendment === null ? null : { form, amendment };
    }
    case 'committee':
      return draft.committee.trim() === '' ? null : { form, committee: draft.committee.trim() };
    case 'until':
      return draft.until.trim() === '' ? null : { form, until: draft.until.trim() };
    case 'limit':
      return limitOf(draft);
    case 'scope':
      return { form, scope: draft.scope };
    case 'minutes': {
      const minutes = wholeNumber(draft.minutes);
      return minutes === null ? null : { form, minutes };
    }
    default:
      return { form: 'bare' };
  }
}

/** An empty field sets no limit; both empty say nothing. */
function limitOf({ speechMinutes, speeches }: MotionDraft): Wording | null {
  const minutes = wholeNumber(speechMinutes);
  const times = wholeNumber(speeches);
  const isWrong = (text: string, number: number | null): boolean => text.trim() !== '' && number === null;
  if (isWrong(speechMinutes, minutes) || isWrong(speeches, times)) return null;
  if (minutes === null && times === null) return null;
  return { form: 'limit', speechSeconds: minutes === null ? null : minutes * 60, speeches: times };
}

/** The command that makes the motion, or null while something is missing. */
export function makeMotion(
  sitting: SittingId,
  { kind, targets }: { readonly kind: MotionKind; readonly targets: readonly MotionId[] },
  draft: MotionDraft,
): (Command & { readonly type: 'MakeMotion' }) | null {
  const wording = wordingOf(kind, draft);
  if (wording === null || (kind === 'reconsider' && !draft.prevailing)) return null;
  return {
    type: 'MakeMotion',
    sitting,
    kind,
    target: targets.find((id) => id === draft.target) ?? targets.at(-1) ?? null,
    wording,
    onBehalfOf: kind === 'main' && draft.onBehalfOf.trim() !== '' ? draft.onBehalfOf.trim() : null,
    qualified: false,
    claimsPrevailingSide: kind === 'reconsider' && draft.prevailing,
  };
}
