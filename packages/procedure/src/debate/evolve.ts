import { invariant, tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { putSpoken } from './begun.ts';
import type { DebateEvent } from './events.ts';
import type { Spoken } from './state.ts';

type EventOf<Type extends DebateEvent['type']> = DebateEvent & { readonly type: Type };

export function evolveDebate(state: FoundedAssembly, event: DebateEvent, { seq }: Entry): FoundedAssembly {
  if (event.type === 'InterjectionRecorded' || event.type === 'ReactionRecorded') return state;
  const spoken = tableGet(state.spoken, String(event.speech));
  invariant(spoken !== undefined, `no speech ${event.speech}`);
  switch (event.type) {
    case 'SpeechRecorded':
      return event.kind === 'caption' ? state : putSpoken(state, written(spoken, event, seq));
    case 'SpeechConfirmed': {
      const { kind, pieces } = event;
      const asked = spoken.asked.filter((other) => other.kind !== kind);
      return putSpoken(state, {
        ...spoken,
        asked,
        texts: { ...spoken.texts, [kind]: { pieces, confirmed: true } },
      });
    }
    case 'SpeechCorrectionAsked': {
      const { kind, piece } = event;
      return putSpoken(state, { ...spoken, asked: [...spoken.asked, { request: seq, kind, piece }] });
    }
    case 'SpeechCorrectionLeft':
      return putSpoken(state, answered(spoken, event.request));
  }
}

function answered(spoken: Spoken, request: number): Spoken {
  return { ...spoken, asked: spoken.asked.filter((other) => other.request !== request) };
}

/** A piece is added at the end or takes the place of its version before; the text is then no longer the one that was confirmed. */
function written(spoken: Spoken, event: EventOf<'SpeechRecorded'>, seq: Entry['seq']): Spoken {
  const { kind, piece, replaces, request } = event;
  if (kind === 'caption') return spoken;
  const before = spoken.texts[kind]?.pieces ?? [];
  invariant(
    before[piece - 1] === replaces && piece <= before.length + 1,
    'a piece has one version before it',
  );
  const pieces = replaces === undefined ? [...before, seq] : before.with(piece - 1, seq);
  const left = request === undefined ? spoken : answered(spoken, request);
  return { ...left, texts: { ...left.texts, [kind]: { pieces, confirmed: false } } };
}
