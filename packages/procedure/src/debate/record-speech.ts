import { err, ok, type Result } from '@tauride/kernel';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { DebateCommand } from './commands.ts';
import type { OnSpeech } from './on-speech.ts';
import { longText } from './piece-limit.ts';
import type { Spoken } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type Record = DebateCommand & { readonly type: 'RecordSpeech' };

/** Rule DB-2: a text is a row of pieces, each with one version that is shown; a new version names the one it replaces. */
export function recordSpeech({ spoken }: OnSpeech, command: Record): Decided {
  const { sitting, speech, kind, replaces, request } = command;
  const text = command.text.trim();
  const refused = wordless(text, command) ?? longText(text);
  if (refused) return err(refused);
  const recorded = { type: 'SpeechRecorded', sitting, speech, kind, text } as const;
  if (kind === 'caption') {
    const fits = replaces === undefined && request === undefined;
    return fits ? ok([{ ...recorded, piece: 1 }]) : err(refusal('malformed', null, { form: 'caption' }));
  }
  const before = spoken.texts[kind]?.pieces ?? [];
  if (replaces === undefined) {
    if (request !== undefined) return err(refusal('malformed', null, { form: 'request' }));
    return ok([{ ...recorded, piece: before.length + 1 }]);
  }
  const piece = before.indexOf(replaces) + 1;
  if (piece === 0) return err(refusal('text-changed', null, { speech, entry: replaces }));
  const asked = request === undefined ? null : notAsked(spoken, { kind, piece, request });
  if (asked) return err(asked);
  return ok([{ ...recorded, piece, replaces, ...(request === undefined ? {} : { request }) }]);
}

/** A piece is taken back by an empty version; what it said stays in the record. */
function wordless(text: string, { kind, replaces }: Record): Refusal | null {
  const takesBack = replaces !== undefined && kind !== 'caption';
  return text === '' && !takesBack ? refusal('malformed', null, { form: 'text' }) : null;
}

function notAsked(spoken: Spoken, { kind, piece, request }: Spoken['asked'][number]): Refusal | null {
  const found = spoken.asked.find((other) => other.request === request);
  return found?.kind === kind && found.piece === piece
    ? null
    : refusal('unknown', null, { what: 'request', id: request });
}
