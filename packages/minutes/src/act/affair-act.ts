import { invariant, tableGet } from '@tauride/kernel';
import type {
  Event,
  FoundedAssembly,
  Party,
  Resolution,
  ResolutionId,
  Transmittal,
  TransmittalId,
} from '@tauride/procedure';
import type { Act } from './act.ts';
import type { Step } from './step.ts';

const ofAffairs = {
  ResolutionRegistered: true,
  ResolutionStatusSet: true,
  Transmitted: true,
  TransmittalReceived: true,
  TransmittalAnswered: true,
} as const;

type AffairEvent = Event & { readonly type: keyof typeof ofAffairs };

export function isOfAffairs(event: Event): event is AffairEvent {
  return Object.hasOwn(ofAffairs, event.type);
}

/** What was registered, sent, received and answered while the body was in session. */
export function affairAct({ after }: Step, event: AffairEvent): Act {
  switch (event.type) {
    case 'ResolutionRegistered':
      return registered(after, event);
    case 'ResolutionStatusSet': {
      const { resolution, status, reason, cause = null, by } = event;
      const number = resolutionIn(after, resolution).number;
      const later = by === undefined ? null : numberOf(after, by);
      return { kind: 'resolution-status', number, status, cause, by: later, reason };
    }
    case 'Transmitted': {
      const { form, title, to, carrier } = event;
      return { kind: 'transmitted', form, title, to: partyName(after, to), carrier };
    }
    case 'TransmittalReceived': {
      const { form, ...matter } = transmittalIn(after, event.transmittal);
      const from = senderName(after, matter);
      return { kind: 'transmittal-received', form, title: event.title, from };
    }
    case 'TransmittalAnswered': {
      const { title, ...matter } = transmittalIn(after, event.transmittal);
      const { answer, text, resolution } = event;
      const number = resolution === undefined ? null : numberOf(after, resolution);
      return { kind: 'transmittal-answered', title, from: senderName(after, matter), answer, text, number };
    }
  }
}

function registered(
  after: FoundedAssembly,
  { number, relations, expires }: AffairEvent & { readonly type: 'ResolutionRegistered' },
): Act {
  const { calendar } = after;
  return {
    kind: 'registered',
    number,
    relations: relations.flatMap(({ kind, resolution }) => {
      const other = numberOf(after, resolution);
      return other === null ? [] : [{ kind, number: other }];
    }),
    expires: expires === undefined ? null : { day: expires, calendar },
  };
}

function resolutionIn({ resolutions }: FoundedAssembly, id: ResolutionId): Resolution {
  const found = tableGet(resolutions, id);
  invariant(found !== undefined, `no resolution ${id}`);
  return found;
}

/** The public's state lacks what was adopted in sittings that it may not follow. */
function numberOf({ resolutions }: FoundedAssembly, id: ResolutionId): string | null {
  return tableGet(resolutions, id)?.number ?? null;
}

function transmittalIn({ transmittals }: FoundedAssembly, id: TransmittalId): Transmittal {
  const found = tableGet(transmittals, id);
  invariant(found !== undefined, `no transmittal ${id}`);
  return found;
}

function partyName({ bodies }: FoundedAssembly, party: Party): string {
  return party.kind === 'here' ? (bodies[party.body]?.name ?? party.body) : party.name;
}

/** Of another assembly also the body, as its extract tells. */
function senderName(after: FoundedAssembly, { from, origin }: Pick<Transmittal, 'from' | 'origin'>): string {
  return origin === null ? partyName(after, from) : `${origin.body}, ${origin.assemblyName}`;
}
