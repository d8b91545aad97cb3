import type { Translate } from '../messages/use-t.ts';
import { bookOf, bookTitles } from './advice.ts';
import type { FoundDraft, Step } from './draft.ts';
import { officesHeld, type People } from './people.ts';

type Answering = { readonly draft: FoundDraft; readonly people: People; readonly t: Translate };

/** What was answered to a question, in a line. */
export function answerOf(step: Step, { draft, people, t }: Answering): string {
  switch (step) {
    case 'name':
      return draft.name.trim();
    case 'bodies':
      return draft.bodies.map(({ name }) => name.trim()).join(', ');
    case 'rules':
      return titleOf(bookOf(draft));
    case 'people':
      return t('found.people.count', { count: people.listed.length });
    case 'offices':
      return draft.bodies.map(({ id }) => nameIn(people, officesHeld(draft, people, id).chair)).join(', ');
    case 'sitting':
      if (draft.later) return t('found.sitting.later');
      return draft.rehearsal
        ? t('found.sitting.as-rehearsal', { title: draft.title.trim() })
        : draft.title.trim();
    case 'review':
      return '';
  }
}

export function titleOf(book: string): string {
  return bookTitles[book] ?? book;
}

/** Who stands in a row of the list. */
function nameIn({ listed }: People, row: string | undefined): string {
  return listed.find((one) => one.row === row)?.name ?? '';
}
