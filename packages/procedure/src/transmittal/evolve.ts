import { invariant, tableGet, tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { TransmittalId } from '../ids.ts';
import type { TransmittalEvent } from './events.ts';
import type { Transmittal, TransmittalAnswer } from './state.ts';

type EventOf<Type extends TransmittalEvent['type']> = TransmittalEvent & { readonly type: Type };

export function evolveTransmittal(
  state: FoundedAssembly,
  event: TransmittalEvent,
  entry: Entry,
): FoundedAssembly {
  const { at } = entry;
  switch (event.type) {
    case 'Transmitted':
      return add(state, sent(event, entry));
    case 'TransmittalTakenIn':
      return add(state, takenIn(event, entry));
    case 'TransmittalReceived':
      return change(state, event.transmittal, { receivedAt: at, sitting: event.sitting });
    case 'TransmittalAnswered':
      return change(state, event.transmittal, { answer: answerIn(event, entry) });
  }
}

const notYet = { receivedAt: null, sitting: null, answer: null } as const;

function sent(event: EventOf<'Transmitted'>, { at: sentAt, seq: recorded }: Entry): Transmittal {
  const { transmittal: id, body, to, form, title, text, matter, previous, carrier, sitting } = event;
  const from = { kind: 'here', body } as const;
  const facts = { id, from, to, form, title, text, matter, origin: null, previous, carrier };
  return { ...facts, sentAt, recorded, ...(sitting === undefined ? {} : { sentIn: sitting }), ...notYet };
}

function takenIn(event: EventOf<'TransmittalTakenIn'>, { at: sentAt, seq: recorded }: Entry): Transmittal {
  const { transmittal: id, body, form, title, text, origin, carrier } = event;
  const from = { kind: 'elsewhere', assembly: origin.assembly, name: origin.assemblyName } as const;
  const to = { kind: 'here', body } as const;
  const none = { matter: null, previous: null } as const;
  return { id, from, to, form, title, text, origin, ...none, carrier, sentAt, recorded, ...notYet };
}

function answerIn(
  event: EventOf<'TransmittalAnswered'>,
  { at, seq: recorded }: Entry,
): TransmittalAnswer | null {
  const { answer: kind, text, motion, resolution, sitting, entry, key } = event;
  if (kind === null) return null;
  return {
    kind,
    text,
    at,
    recorded,
    ...(motion === undefined ? {} : { motion }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(sitting === undefined ? {} : { sitting }),
    ...(entry === undefined ? {} : { entry }),
    ...(key === undefined ? {} : { key }),
  };
}

function add(state: FoundedAssembly, transmittal: Transmittal): FoundedAssembly {
  const counters = { ...state.counters, transmittal: state.counters.transmittal + 1 };
  return { ...state, counters, transmittals: tableSet(state.transmittals, transmittal.id, transmittal) };
}

function change(state: FoundedAssembly, id: TransmittalId, changed: Partial<Transmittal>): FoundedAssembly {
  const found = tableGet(state.transmittals, id);
  invariant(found !== undefined, `no transmittal ${id}`);
  return { ...state, transmittals: tableSet(state.transmittals, id, { ...found, ...changed }) };
}
