import { agendaOf } from '../house/call/call-draft.ts';
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
      return draft.bodies.map(({ id }) => officersOf(id, { draft, people, t })).join('; ');
    case 'sitting':
      return draft.later ? t('found.sitting.later') : callText(draft, t);
    case 'review':
      return '';
  }
}

function officersOf(body: string, { draft, people, t }: Answering): string {
  const { chair, clerk } = officesHeld(draft, people, body);
  const held = [
    ['chair', nameIn(people, chair)],
    ['clerk', nameIn(people, clerk)],
  ] as const;
  return held
    .flatMap(([office, name]) => (name === '' ? [] : `${t(`found.offices.${office}`)}: ${name}`))
    .join(', ');
}

/** Title, day and hour as they were written, place, and what is on the agenda. */
function callText({ title, rehearsal, at, place, agenda }: FoundDraft, t: Translate): string {
  const own = title.trim();
  const items = agendaOf(agenda).join(' · ');
  const call = [
    rehearsal ? t('found.sitting.as-rehearsal', { title: own }) : own,
    at.replace('T', ' '),
    place.trim(),
  ];
  return [call.filter((part) => part !== '').join(', '), items].filter((part) => part !== '').join(': ');
}

export function titleOf(book: string): string {
  return bookTitles[book] ?? book;
}

/** Who stands in a row of the list. */
function nameIn({ listed }: People, row: string | undefined): string {
  return listed.find((one) => one.row === row)?.name ?? '';
}
