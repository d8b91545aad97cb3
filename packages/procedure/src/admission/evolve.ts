import { invariant, tableValues } from '@tauride/kernel';
import { findInSession, inSession, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { UNNAMED } from '../erasure/personal-text.ts';
import type { GuestId, Seq } from '../ids.ts';
import { keepRuling } from '../ruling/keep-ruling.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { excludedIn, guestOf, putGuest } from './access.ts';
import type { AdmissionEvent } from './events.ts';
import { letIn } from './let-in.ts';
import type { Exclusion, Guest } from './state.ts';

export function evolveAdmission(
  state: FoundedAssembly,
  event: AdmissionEvent,
  entry: Entry,
): FoundedAssembly {
  switch (event.type) {
    case 'GuestAdmitted': {
      const { sitting, guest: id, kind, label, maySpeak } = event;
      invariant(guestOf(state, id) === undefined, `guest ${id} was admitted twice`);
      return putGuest(state, { id, sitting, kind, label, maySpeak, standing: 'admitted', entry: entry.seq });
    }
    case 'GuestLeft':
      return withStanding(state, event.guest, 'left');
    case 'PersonExpelled':
      return expel(state, event, entry);
    case 'PersonReadmitted':
      return 'guest' in event.person
        ? withStanding(state, event.person.guest, 'admitted')
        : letIn(state, inSession(state, event.sitting), event.person.member);
  }
}

/** Rule ER-12: what guests were called is gone with the words of the entries that let them in. */
export function withoutLabels(
  state: FoundedAssembly,
  erased: readonly { readonly entry: Seq }[],
): FoundedAssembly {
  const { guests } = state;
  if (guests === undefined) return state;
  const entries = new Set(erased.map(({ entry }) => entry));
  const meant = tableValues(guests).filter(({ entry }) => entries.has(entry));
  return meant.reduce((left, guest) => putGuest(left, { ...guest, label: UNNAMED }), state);
}

function withStanding(state: FoundedAssembly, id: GuestId, standing: Guest['standing']): FoundedAssembly {
  const guest = guestOf(state, id);
  // Whoever may not follow the sitting does not know who was let into it.
  return guest === undefined ? state : putGuest(state, { ...guest, standing });
}

function expel(
  state: FoundedAssembly,
  event: AdmissionEvent & { readonly type: 'PersonExpelled' },
  { at, seq }: Entry,
): FoundedAssembly {
  const { person, sitting: id, ruling, reason, appealable, citation } = event;
  const out =
    'guest' in person
      ? withStanding(state, person.guest, 'expelled')
      : sendOut(state, inSession(state, id), { member: person.member, since: at, entry: seq });
  const sitting = findInSession(out, id);
  if (ruling === undefined || sitting === undefined) return out;
  const about = { kind: 'expelled', person } as const;
  const made = { id: ruling, about, reason, at, fresh: true, appealable, reversed: false, citation };
  return keepRuling(out, sitting, made);
}

function sendOut(state: FoundedAssembly, sitting: SittingInSession, exclusion: Exclusion): FoundedAssembly {
  const requests = sitting.requests.filter(({ member }) => member !== exclusion.member);
  return putSitting(state, { ...sitting, requests, excluded: [...excludedIn(sitting), exclusion] });
}
