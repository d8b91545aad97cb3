import type { ConfirmLevel } from '@tauride/procedure';
import type { Founding } from '@tauride/protocol';

/** The questions of founding, in their order. */
export const steps = ['name', 'bodies', 'rules', 'people', 'offices', 'sitting', 'review'] as const;
export type Step = (typeof steps)[number];

export type BodyDraft = {
  readonly id: string;
  readonly name: string;
  /** As written; empty where the assembly has as many seats as it has members. */
  readonly seats: string;
  readonly quorum: '' | NonNullable<Founding['bodies'][number]['quorum']>;
};

/** Keys of those who stand in the list of members. */
export type OfficesDraft = {
  readonly chair: string;
  readonly clerk: string;
  readonly tellers: readonly string[];
};

/** What a founder has written so far. It lies in the browser, so that a reload loses nothing. */
export type FoundDraft = {
  readonly step: Step;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly bodies: readonly BodyDraft[];
  readonly order: '' | 'last' | 'far' | 'given';
  readonly strict: '' | 'plain' | 'full';
  readonly tradition: '' | 'club' | 'german' | 'students' | 'nations' | 'parliament' | 'other';
  /** The rulebook that was chosen instead of the one that is advised. */
  readonly book: string;
  /** A name in each line, for each body. */
  readonly names: { readonly [body: string]: string };
  /** CSV with a header, beside or instead of the names. */
  readonly list: string;
  readonly offices: { readonly [body: string]: OfficesDraft };
  readonly title: string;
  readonly place: string;
  /** As a field for day and hour gives it. */
  readonly at: string;
  readonly agenda: string;
  readonly publicity: 'public' | 'members' | 'closed';
  readonly checkIn: 'oneself' | 'code' | 'desk';
  readonly confirm: ConfirmLevel;
  readonly rehearsal: boolean;
  readonly later: boolean;
};

/** @param language of the screen
 *  @param timeZone of the browser */
export function emptyDraft(language: string, timeZone: string): FoundDraft {
  return {
    step: 'name',
    name: '',
    language,
    timeZone,
    bodies: [{ id: 'assembly', name: '', seats: '', quorum: '' }],
    order: '',
    strict: '',
    tradition: '',
    book: '',
    names: {},
    list: '',
    offices: {},
    title: '',
    place: '',
    at: '',
    agenda: '',
    publicity: 'public',
    checkIn: 'oneself',
    confirm: 'never',
    rehearsal: false,
    later: false,
  };
}

/** An id that no body of the draft has: that of a body stays when its name is changed. */
export function nextBody(bodies: readonly BodyDraft[]): BodyDraft {
  const taken = new Set(bodies.map(({ id }) => id));
  let number = bodies.length + 1;
  while (taken.has(`body-${number}`)) number += 1;
  return { id: `body-${number}`, name: '', seats: '', quorum: '' };
}
