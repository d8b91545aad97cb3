import { rulebookTitle } from '../bodies/rulebook-title.ts';
import { agendaOf } from '../house/call/call-draft.ts';
import { languageNames, languages } from '../messages/topics.ts';
import { bookOf } from './advice.ts';
import { type Answering, nameOf } from './answers.ts';
import type { BodyDraft } from './draft.ts';
import { officesHeld } from './people.ts';

/** Something that will be founded, in as many lines as it takes. */
export type FoundFact = { readonly label: string; readonly lines: readonly string[] };

/** All that will be founded: nothing that is sent is left out. */
export function factsOf(answering: Answering): readonly FoundFact[] {
  const { draft, people, t } = answering;
  const language = languages.find((one) => one === draft.language);
  return [
    { label: t('found.name.name'), lines: [draft.name.trim()] },
    {
      label: t('found.name.language'),
      lines: [language === undefined ? draft.language : languageNames[language]],
    },
    { label: t('found.name.zone'), lines: [draft.timeZone] },
    { label: t('found.preview.rules'), lines: [rulebookTitle(bookOf(draft), t)] },
    {
      label: t('found.people.question'),
      lines: [t('found.people.count', { count: people.listed.length })],
    },
    ...draft.bodies.map((body) => ({
      label: body.name.trim(),
      lines: [...placeOf(body, answering), ...officersOf(body, answering)],
    })),
    ...sittingFacts(answering),
  ];
}

function placeOf({ id, seats, quorum }: BodyDraft, { draft, people, t }: Answering): readonly string[] {
  const listed = people.listed.filter(({ body }) => body === id).length;
  return [
    ...(draft.bodies.length > 1 ? [t('found.people.count', { count: listed })] : []),
    seats.trim() === '' ? t('found.review.seats') : t('found.preview.seats', { count: Number(seats) }),
    t('found.review.quorum', { quorum: t(`found.bodies.quorum.${quorum === '' ? 'rules' : quorum}`) }),
  ];
}

function officersOf({ id }: BodyDraft, { draft, people, t }: Answering): readonly string[] {
  const { chair, clerk, tellers } = officesHeld(draft, people, id);
  const counting = [...new Set(tellers)].map((teller) => nameOf(people, id, teller)).filter(Boolean);
  const writing = nameOf(people, id, clerk);
  return [
    `${t('found.offices.chair')}: ${nameOf(people, id, chair)}`,
    writing === '' ? t('found.review.clerk') : `${t('found.offices.clerk')}: ${writing}`,
    counting.length === 0
      ? t('found.review.no-tellers')
      : t('found.review.tellers', { names: counting.join(', ') }),
  ];
}

function sittingFacts({ draft, t }: Answering): readonly FoundFact[] {
  const label = t('found.preview.sitting');
  if (draft.later) return [{ label, lines: [t('found.sitting.later')] }];
  const { title, rehearsal, at, timeZone, place, publicity, checkIn, confirm } = draft;
  const agenda = agendaOf(draft.agenda);
  const called = rehearsal ? t('found.sitting.as-rehearsal', { title: title.trim() }) : title.trim();
  return [
    { label, lines: [called, `${at.replace('T', ' ')} (${timeZone})`, place.trim()].filter(Boolean) },
    {
      label: t('found.review.agenda'),
      lines: agenda.length === 0 ? [t('found.review.no-agenda')] : agenda,
    },
    { label: t('found.sitting.publicity'), lines: [t(`found.sitting.publicity.${publicity}`)] },
    { label: t('found.sitting.check-in'), lines: [t(`found.sitting.check-in.${checkIn}`)] },
    { label: t('call.confirm.legend'), lines: [t(`call.confirm.${confirm}`)] },
  ];
}
