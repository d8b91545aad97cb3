import { inSession, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { letSpeakerGoOn } from '../floor/go-on.ts';
import { applyChanges } from '../motion/apply-change.ts';
import type { ConsentEvent } from './events.ts';

export function evolveConsent(state: FoundedAssembly, event: ConsentEvent, entry: Entry): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  switch (event.type) {
    case 'ConsentAsked':
      return putSitting(state, { ...sitting, consent: { matter: event.matter, askedAt: entry.at } });
    case 'ObjectionRaised':
      return putSitting(state, { ...sitting, consent: null });
    case 'ConsentGiven': {
      const counters = { ...state.counters, progress: state.counters.progress + 1 };
      const agreed = putSitting({ ...state, counters }, { ...sitting, consent: null });
      return letSpeakerGoOn(applyChanges(agreed, event, entry), sitting.id, entry);
    }
  }
}
