import { type AdmissionEvent, type Event, guestOf, type PersonInHall } from '@tauride/procedure';
import type { Act } from './act.ts';
import { personOf, refOf, type Step } from './step.ts';

type AdmissionAct = Act & { readonly kind: 'admission' };

const ofAdmission: { readonly [type in AdmissionEvent['type']]: true } = {
  GuestAdmitted: true,
  GuestLeft: true,
  PersonExpelled: true,
  PersonReadmitted: true,
};

export function isOfAdmission(event: Event): event is AdmissionEvent {
  return Object.hasOwn(ofAdmission, event.type);
}

/** Who came into the hall without being a member, and who was sent out of it. */
export function admissionAct(step: Step, event: AdmissionEvent): Act {
  switch (event.type) {
    case 'GuestAdmitted':
      return { ...about(step, event), how: 'admitted', maySpeak: event.maySpeak };
    case 'GuestLeft':
      return { ...about(step, event), how: 'left' };
    case 'PersonReadmitted':
      return { ...about(step, event.person), how: 'readmitted', reason: event.reason };
    case 'PersonExpelled': {
      const { person, reason, motion, citation } = event;
      const ordered = motion === undefined ? null : refOf(step.after, motion);
      return { ...about(step, person), how: 'expelled', reason, ordered, citation };
    }
  }
}

function about(step: Step, who: PersonInHall): Omit<AdmissionAct, 'how'> {
  const id = 'guest' in who ? who.guest : who.member;
  const guest = 'guest' in who ? (guestOf(step.after, who.guest)?.kind ?? 'guest') : null;
  const rest = { maySpeak: false, reason: '', ordered: null, citation: '' };
  return { kind: 'admission', person: personOf(step, id), guest, ...rest };
}
