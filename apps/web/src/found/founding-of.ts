import type { BodyId, SittingId } from '@tauride/procedure';
import type { Founding } from '@tauride/protocol';
import { agendaOf } from '../house/call/call-draft.ts';
import { hourInZone } from '../house/call/hour-in-zone.ts';
import { bookOf } from './advice.ts';
import type { FoundDraft } from './draft.ts';
import { listedBy, officesHeld, type People } from './people.ts';

/** The draft as the server takes it. */
export function foundingOf(draft: FoundDraft, people: People): Founding {
  const sitting = sittingOf(draft);
  return {
    name: draft.name.trim(),
    language: draft.language,
    timeZone: draft.timeZone,
    bodies: draft.bodies.map(({ id, name, seats, quorum }) => ({
      body: id as BodyId,
      name: name.trim(),
      rulebook: bookOf(draft),
      ...(seats.trim() === '' ? {} : { seats: Number(seats) }),
      ...(quorum === '' ? {} : { quorum }),
    })),
    people: people.csv,
    offices: draft.bodies.flatMap(({ id }) => officesOf(draft, people, id)),
    ...(sitting === null ? {} : { sitting }),
  };
}

function officesOf(draft: FoundDraft, people: People, body: string): Founding['offices'] {
  const { chair, clerk, tellers } = officesHeld(draft, people, body);
  const given = [
    ['chair', chair],
    ['clerk', clerk],
    ...[...new Set(tellers)].map((teller) => ['teller', teller] as const),
  ] as const;
  return given.flatMap(([office, key]) => {
    const holder = listedBy(people, body, key);
    return holder === undefined ? [] : [{ body: body as BodyId, office, row: holder.row }];
  });
}

function sittingOf(draft: FoundDraft): NonNullable<Founding['sitting']> | null {
  const hour = hourInZone(draft.at, draft.timeZone);
  const [first] = draft.bodies;
  if (draft.later || first === undefined || !('at' in hour)) return null;
  const { title, place, publicity, checkIn, confirm, rehearsal } = draft;
  return {
    sitting: `${rehearsal ? 'rehearsal' : 'sitting'}-${draft.at.slice(0, 10)}` as SittingId,
    bodies: [first.id as BodyId],
    title: title.trim(),
    place: place.trim(),
    startsAt: hour.at,
    publicity,
    checkIn,
    ...(confirm === 'never' ? {} : { confirm }),
    agenda: agendaOf(draft.agenda),
    rehearsal,
  };
}
