import { rulebookTitle } from '../bodies/rulebook-title.ts';
import { agendaOf } from '../house/call/call-draft.ts';
import type { Translate } from '../messages/use-t.ts';
import { bookOf } from './advice.ts';
import type { FoundDraft, Step } from './draft.ts';
import { listedBy, officesHeld, type People } from './people.ts';

export type Answering = { readonly draft: FoundDraft; readonly people: People; readonly t: Translate };

/** What was answered to a question, in a line. */
export function answerOf(step: Step, { draft, people, t }: Answering): string {
  switch (step) {
    case 'name':
      return draft.name.trim();
    case 'bodies':
      return draft.bodies.map(({ name }) => name.trim()).join(', ');
    case 'rules':
      return rulebookTitle(bookOf(draft), t);
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
    ['chair', nameOf(people, body, chair)],
    ['clerk', nameOf(people, body, clerk)],
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

/** Who bears an office; nobody where it is nobody's. */
export function nameOf(people: People, body: string, key: string): string {
  return listedBy(people, body, key)?.name ?? '';
}
