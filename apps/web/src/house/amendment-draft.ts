import { amended, type Motion } from '@tauride/procedure';
import {
  type Amendment,
  amendableWords,
  amendAmendment,
  applyAmendment,
  markAmendment,
  type TextProblem,
} from '@tauride/text';

/** What has been written of an amendment, before it is one. */
export type AmendmentDraft = {
  readonly op: Amendment['op'];
  /** Words to be struck. */
  readonly struck: string;
  /** Words to be inserted. */
  readonly inserted: string;
  readonly where: 'start' | 'end' | 'after' | 'before';
  /** Words beside which the insertion goes. */
  readonly beside: string;
  /** 0 until the member has said which of several equal words are meant. */
  readonly occurrence: number;
};

export const emptyAmendment: AmendmentDraft = {
  op: 'strike-insert',
  struck: '',
  inserted: '',
  where: 'after',
  beside: '',
  occurrence: 0,
};

/** The words of a motion that an amendment would change; null where it has none. */
export function wordsToAmend({ wording }: Pick<Motion, 'wording'>): string | null {
  switch (wording.form) {
    case 'text':
      return wording.text;
    case 'committee':
      return wording.committee;
    case 'until':
      return wording.until;
    case 'amendment':
      return amendableWords(wording.amendment);
    default:
      return null;
  }
}

/** Whether an amendment can be carried out on a motion. */
export function fits(on: Pick<Motion, 'wording'> | null, amendment: Amendment): boolean {
  return on === null || amended(on.wording, { form: 'amendment', amendment }) !== null;
}

/** The amendment that a draft says, or null while something is missing. */
export function amendmentOf(draft: AmendmentDraft): Amendment | null {
  const { op, where, occurrence } = draft;
  const [words, by, beside] = [draft.struck.trim(), draft.inserted.trim(), draft.beside.trim()];
  const which = occurrence === 0 ? {} : { occurrence };
  switch (op) {
    case 'strike':
      return words === '' ? null : { op, words, ...which };
    case 'strike-insert':
      return words === '' || by === '' ? null : { op, words, by, ...which };
    case 'substitute':
      return by === '' ? null : { op, by };
    case 'insert': {
      if (by === '') return null;
      if (where === 'start' || where === 'end') return { op, words: by, place: where };
      if (beside === '') return null;
      return { op, words: by, place: where === 'after' ? { after: beside } : { before: beside }, ...which };
    }
  }
}

/** Why an amendment does not fit the motion it would change; null when it does. */
export function problemWith(on: Pick<Motion, 'wording'>, amendment: Amendment): TextProblem | null {
  const { wording } = on;
  const applied =
    wording.form === 'amendment'
      ? amendAmendment(wording.amendment, amendment)
      : applyAmendment(wordsToAmend(on) ?? '', amendment);
  return applied.ok ? null : applied.error;
}

const around = 18;

/** The places where the words stand as whole words, in their order, each with a little of the text around it. */
export function placesOf(text: string, words: string): readonly string[] {
  const places: string[] = [];
  for (;;) {
    const marked = markAmendment(text, { op: 'strike', words, occurrence: places.length + 1 });
    const struck = marked.findIndex(({ kind }) => kind === 'struck');
    if (struck === -1) return places;
    const before = marked
      .slice(0, struck)
      .map((run) => run.text)
      .join('');
    const after = marked
      .slice(struck + 1)
      .map((run) => run.text)
      .join('');
    places.push(excerptOf(before, marked[struck]?.text ?? '', after));
  }
}

function excerptOf(before: string, words: string, after: string): string {
  const start = before.length > around ? `…${before.slice(-around)}` : before;
  return `${start}${words}${after.length > around ? `${after.slice(0, around)}…` : after}`;
}
