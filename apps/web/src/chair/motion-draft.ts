import type { MotionKind, Wording } from '@tauride/procedure';
import type { Amendment } from '@tauride/text';

/** What is being written for a motion, all forms together, so that nothing is lost when its kind changes. */
export type MotionDraft = {
  readonly text: string;
  readonly op: 'strike-insert' | 'insert' | 'strike' | 'substitute';
  readonly struck: string;
  readonly inserted: string;
  readonly after: string;
  readonly committee: string;
  readonly until: string;
  readonly minutes: string;
  readonly speechMinutes: string;
  readonly speeches: string;
  readonly scope: 'immediate' | 'all-pending';
};

export const emptyMotion: MotionDraft = {
  text: '',
  op: 'strike-insert',
  struck: '',
  inserted: '',
  after: '',
  committee: '',
  until: '',
  minutes: '10',
  speechMinutes: '',
  speeches: '',
  scope: 'immediate',
};

/** The wording that a draft makes for a kind of motion; null while something is missing. */
export function wordingOf(kind: MotionKind, draft: MotionDraft): Wording | null {
  switch (kind) {
    case 'main':
      return filled(draft.text) ? { form: 'text', text: draft.text.trim() } : null;
    case 'amend':
      return amendmentOf(draft);
    case 'commit':
      return filled(draft.committee) ? { form: 'committee', committee: draft.committee.trim() } : null;
    case 'postpone-certain':
      return filled(draft.until) ? { form: 'until', until: draft.until.trim() } : null;
    case 'limit-extend-debate':
      return limitOf(draft);
    case 'previous-question':
      return { form: 'scope', scope: draft.scope };
    case 'recess': {
      const minutes = wholeNumber(draft.minutes);
      return minutes === null ? null : { form: 'minutes', minutes };
    }
    default:
      return { form: 'bare' };
  }
}

function filled(text: string): boolean {
  return text.trim() !== '';
}

/** A whole number from 1 up; null for anything else. */
export function wholeNumber(text: string): number | null {
  const number = /^\d{1,6}$/u.test(text.trim()) ? Number(text) : 0;
  return number > 0 ? number : null;
}

function limitOf({ speechMinutes, speeches }: MotionDraft): Wording | null {
  const minutes = wholeNumber(speechMinutes);
  const times = wholeNumber(speeches);
  const wrong = (filled(speechMinutes) && minutes === null) || (filled(speeches) && times === null);
  if (wrong || (minutes === null && times === null)) return null;
  return { form: 'limit', speechSeconds: minutes === null ? null : minutes * 60, speeches: times };
}

function amendmentOf(draft: MotionDraft): Wording | null {
  const amendment = changeOf(draft);
  return amendment === null ? null : { form: 'amendment', amendment };
}

function changeOf({ op, struck, inserted, after }: MotionDraft): Amendment | null {
  const [words, by, place] = [struck.trim(), inserted.trim(), after.trim()];
  switch (op) {
    case 'strike':
      return words === '' ? null : { op, words };
    case 'insert':
      return by === '' ? null : { op, words: by, place: place === '' ? 'end' : { after: place } };
    case 'strike-insert':
      return words === '' || by === '' ? null : { op, words, by };
    case 'substitute':
      return by === '' ? null : { op, by };
  }
}
